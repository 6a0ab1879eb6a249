package import NumericCore

/// The problems with the arguments of `network`, `train`, `predict` or `peek`.
package enum NetworkProblem: Hashable, Sendable {
  /// Sizes that are no row of at least two numbers.
  case notSizes(Shape)
  /// One output behind softmax, which makes it 1 whatever comes in.
  case oneProbability
  /// Scores in a single row, for a function that takes a row for a class.
  case oneRow(String)
  /// Examples with another number of values than the network takes.
  case notInputs(Shape, takes: Int, role: String)
  /// Targets that fit neither the examples nor the outputs.
  case notTargets(Shape, outputs: Int, examples: Int, role: String)
  case noSuchLayer(Int, of: Int)

  /// The parameter at fault.
  var role: String? {
    switch self {
    case .notSizes, .oneProbability: "sizes"
    case .notInputs(_, _, let role), .notTargets(_, _, _, let role): role
    case .noSuchLayer: "layer"
    case .oneRow: nil
    }
  }
}

/// The problems with a file that `load` should read.
package enum DataProblem: Hashable, Sendable {
  case refused(file: String, DataFolder.DataError)
  case csv(CSVError)
}
