/// A loss: the distance of a network's outputs from their targets, as one number for the batch.
///
/// ```swift
/// let outputs = try Matrix([[0.5, 2], [0.5, -1]])
/// let targets = try Matrix([[1, 1], [0, 0]])  // both examples are of class 0
/// try Loss.meanSquaredError.value(of: outputs, targets: targets)  // 0.625
/// try Loss.crossEntropy.value(of: outputs, targets: targets)      // 0.3709, rounded
/// ```
///
/// A NaN among the outputs makes the loss NaN, and so does a batch without examples.
public enum Loss: String, CaseIterable, Hashable, Sendable {
  /// L = 1/(nm) Σ (a − y)², the mean over all n units and m examples.
  ///
  /// - Note: the same as `torch.nn.functional.mse_loss(outputs, targets)`.
  case meanSquaredError
  /// Softmax with cross-entropy: L = −(1/m) Σ y ⊙ ln softmax(z), for scores z and probabilities y.
  ///
  /// The scores (logits) go in, not the probabilities: the logarithm of a probability that was
  /// rounded to 0 or 1 does not tell how wrong it is. With one-hot targets L is the mean of −ln p
  /// over the examples, p being the probability that softmax gave to the right class.
  ///
  /// - Note: the same as `torch.nn.functional.cross_entropy(outputs.T, targets.T)`.
  case crossEntropy

  /// The loss of a batch.
  ///
  /// **Shape.** n×m and n×m give a number; columns are examples.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` if the shapes differ.
  /// - Complexity: O(n · m).
  public func value(of outputs: Matrix, targets: Matrix) throws(MatrixError) -> Double {
    switch self {
    case .meanSquaredError: try meanSquaredError(of: outputs, targets)
    case .crossEntropy:
      try crossEntropy(of: outputs, probabilities: outputs.softmax(along: .rows), targets)
    }
  }

  /// The gradient of the loss of a batch, ∂L/∂outputs.
  ///
  ///     mean squared error  da = 2/(nm) (a − y)
  ///     cross-entropy       dz = 1/m (softmax(z) ⊙ Σ y − y), where Σ y, over the classes of each
  ///                         example, is 1 for one-hot targets
  ///
  /// It contains the 1/m of the mean, so the gradients computed from it are sums over the batch: db
  /// = Σ dz.
  ///
  /// **Shape.** n×m and n×m give n×m.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` if the shapes differ.
  /// - Complexity: O(n · m).
  public func gradient(of outputs: Matrix, targets: Matrix) throws(MatrixError) -> Matrix {
    let outputs = self == .crossEntropy ? try outputs.softmax(along: .rows) : outputs
    var gradient = try Matrix.placeholder(allowance: outputs.allowance)
    try fill(&gradient, withGradientOf: outputs, targets)
    return gradient
  }
}
