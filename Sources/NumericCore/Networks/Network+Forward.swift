extension Network {
  /// The network's outputs for some examples: probabilities of classes, or numbers.
  ///
  /// Batch norm uses the running statistics of the training, so that an example's prediction depends
  /// on no other example.
  ///
  /// **Shape.** k×m gives n×m.
  ///
  /// - Throws: `MatrixError.cannotMultiply` unless each example has k values.
  /// - Complexity: O(`parameterCount` · m).
  public func predictions(for examples: Matrix) throws(MatrixError) -> Matrix {
    var output = examples
    for layer in layers { output = try layer.output(for: output) }
    return output
  }

  /// Everything that the layers compute for some examples.
  ///
  /// ```swift
  /// let values = try network.values(for: x)
  /// values[0].mean   // μ of the first layer's units over these examples
  /// ```
  ///
  /// - Parameter statistics: the statistics that batch norm normalizes with: those of this batch,
  ///   as in training, unless the running ones are asked for.
  /// - Throws: `MatrixError.cannotMultiply` unless each example has k values.
  /// - Complexity: O(`parameterCount` · m).
  public func values(
    for examples: Matrix, normalizingWith statistics: NormalizingStatistics = .batch
  ) throws(MatrixError) -> [LayerValues] {
    var pass = try Pass(of: self)
    try pass.forward(self, examples, statistics)
    return pass.layers.map(\.values)
  }

  /// The loss of a batch and its gradient by all parameters.
  ///
  /// ```swift
  /// let (loss, gradients) = try network.gradients(for: x, targets: y)
  /// gradients[0].weights  // dW of the first layer
  /// gradients[0].gamma    // dγ, if it has batch norm
  /// ```
  ///
  /// The gradients are exact, through the statistics of the batch too.
  ///
  /// - Throws: `MatrixError.cannotMultiply` unless each example has k values,
  ///   `MatrixError.cannotBroadcast` unless each has n targets.
  /// - Complexity: O(`parameterCount` · m).
  public func gradients(
    for examples: Matrix, targets: Matrix
  ) throws(MatrixError) -> (loss: Double, gradients: [Parameters]) {
    var pass = try Pass(of: self)
    try pass.forward(self, examples, .batch)
    let loss = try pass.backward(self, examples, targets)
    return (loss, pass.layers.map(\.parameters))
  }
}
