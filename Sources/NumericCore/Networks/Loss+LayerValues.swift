extension Loss {
  /// The loss of what a network's last layer computed.
  func value(of values: LayerValues, _ targets: Matrix) throws(MatrixError) -> Double {
    switch self {
    case .meanSquaredError: try meanSquaredError(of: values.output, targets)
    case .crossEntropy:
      try crossEntropy(
        of: values.activationInput, probabilities: values.activated, targets)
    }
  }

  /// Its gradient: by the output, or for cross-entropy by the scores.
  func gradient(of values: LayerValues, _ targets: Matrix) throws(MatrixError) -> Matrix {
    switch self {
    case .meanSquaredError: try meanSquaredErrorGradient(of: values.output, targets)
    case .crossEntropy: try crossEntropyGradient(probabilities: values.activated, targets)
    }
  }
}
