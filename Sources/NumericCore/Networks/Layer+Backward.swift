// The way back goes through the steps of the way forward in reverse:
//
//     da     what the next layer says, Wᵀ dz of that layer
//     dz̃     g′ ⊙ da
//     dz     through batch norm, which also gives dγ and dβ
//     dW     dz xᵀ
//     db     Σ dz, over the batch
//
// It is cut in two where the gradient of softmax with cross-entropy comes in. Each part changes the
// gradient in place and leaves those of the parameters.

extension Layer {
  /// From the gradient of the output to that of the activation's input.
  func backwardThroughActivation(
    _ gradient: inout Matrix, _ values: LayerValues, _ parameters: inout Parameters
  ) throws(MatrixError) {
    try backwardThroughBatchNorm(.afterActivation, &gradient, values, &parameters)
    try activation.pullBack(&gradient, output: values.activated)
  }

  /// From the gradient of the activation's input to that of z, and those of W and b.
  func backwardToWeights(
    _ gradient: inout Matrix, _ values: LayerValues, input: Matrix, _ parameters: inout Parameters
  ) throws(MatrixError) {
    try backwardThroughBatchNorm(.beforeActivation, &gradient, values, &parameters)
    try parameters.weights.refill(
      withProductOf: Factors(.plain(gradient), .transposed(input)))
    if parameters.bias != nil { parameters.bias = try gradient.sum(along: .columns) }
  }

  private func backwardThroughBatchNorm(
    _ place: Place, _ gradient: inout Matrix, _ values: LayerValues,
    _ parameters: inout Parameters
  ) throws(MatrixError) {
    guard values.place == place, let forward = values.batchNorm else { return }
    let back = try BatchNorm.backward(gradient, through: forward)
    gradient = back.z
    (parameters.gamma, parameters.beta) = (back.gamma, back.beta)
  }
}
