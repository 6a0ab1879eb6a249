/// Examples and their labels; columns are examples.
///
/// ```swift
/// let table = try CSVTable(parsing: text, file: "digits.csv")
/// let data = try LabelledExamples(table.values)  // the last column of the table is the label
/// let (training, test) = try data.split(trainingShare: 0.8, seed: 1)
/// training.features  // 64×1437
/// test.labels        // 1×360
/// ```
public struct LabelledExamples: Equatable, Sendable {
  /// The features, n×m.
  public let features: Matrix
  /// The labels, 1×m.
  public let labels: Matrix

  /// Creates examples from a table with a row for each, which ends with the label.
  ///
  /// **Shape.** m×(n + 1).
  ///
  /// - Throws: `MatrixError.indexOutOfRange` if the table has no column.
  /// - Complexity: O(n · m).
  public init(_ table: Matrix) throws(MatrixError) {
    let last = table.columns - 1
    let labels = try table.column(-1)
    self.labels = try labels.transposed()
    features = try table.submatrix(rows: 0..<table.rows, columns: 0..<last).transposed()
  }

  /// Creates examples from features and labels.
  ///
  /// **Shape.** n×m and 1×m.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` unless there is a label for each example.
  public init(features: Matrix, labels: Matrix) throws(MatrixError) {
    guard labels.shape == features.shape.reduced(along: .rows) else {
      throw .cannotBroadcast(labels.shape, features.shape)
    }
    self.features = features
    self.labels = labels
  }

  /// The number of examples.
  public var count: Int { features.columns }

  /// The examples in a random order, which depends on the seed alone.
  ///
  /// - Complexity: O(n · m).
  public func shuffled(seed: UInt64) throws(MatrixError) -> LabelledExamples {
    var generator = RandomGenerator(seed: seed)
    return try selecting(generator.permutation(count, allowance: features.allowance)[...])
  }

  /// The examples in two random parts, one for learning and one for testing.
  ///
  /// - Parameter trainingShare: the training part has this share of the examples, rounded down.
  /// - Precondition: the share is in 0...1.
  /// - Complexity: O(n · m).
  public func split(
    trainingShare: Double, seed: UInt64
  ) throws(MatrixError) -> (training: LabelledExamples, test: LabelledExamples) {
    precondition((0...1).contains(trainingShare), "a share is a part of the whole")
    var generator = RandomGenerator(seed: seed)
    let order = try generator.permutation(count, allowance: features.allowance)
    let first = Int(Double(count) * trainingShare)
    return (try selecting(order[..<first]), try selecting(order[first...]))
  }

  private func selecting(_ places: ArraySlice<Int>) throws(MatrixError) -> LabelledExamples {
    try LabelledExamples(
      features: features.selecting(Array(places), along: .columns),
      labels: labels.selecting(Array(places), along: .columns))
  }
}
