extension Matrix {
  /// A column for each label: 1 in the row of its class, and 0 elsewhere.
  ///
  /// ```swift
  /// try Matrix(row: [2, 0]).oneHot(classes: 3)  // [[0, 1], [0, 0], [1, 0]]
  /// ```
  ///
  /// **Shape.** 1×m, or m×1, gives k×m for k classes: the layout of a network's outputs.
  ///
  /// - Throws: `MatrixError.notALabel` for a number that is none of 0, 1, …, k − 1, and
  ///   `MatrixError.cannotReshape` if this matrix is neither a row nor a column.
  /// - Complexity: O(k · m).
  /// - Note: the same as `numpy.eye(k)[:, labels]`.
  public func oneHot(classes: Int) throws(MatrixError) -> Matrix {
    guard rows == 1 || columns == 1 else {
      throw .cannotReshape(shape, to: try Shape(rows: 1, columns: count))
    }
    let result = try Shape(rows: classes, columns: count)
    let allowance = allowance
    return try Matrix(shape: result, allowance: allowance) { target throws(MatrixError) in
      var watch = InterruptWatch(allowance)
      try target.initialize(repeating: 0, &watch)
      try withElements { labels throws(MatrixError) in
        try watch.inPieces(of: labels.count) { piece throws(MatrixError) in
          for example in piece {
            guard let label = Int(exactly: labels[example]), (0..<classes).contains(label) else {
              throw .notALabel(labels[example], classes: classes)
            }
            target[label &* result.columns &+ example] = 1
          }
        }
      }
    }
  }

  /// The class of each example. A row of labels holds it already; of scores, a row for each class,
  /// it is the place of the largest.
  ///
  /// ```swift
  /// try Matrix([[0.1, 0.7], [0.9, 0.3]]).classes()  // [[1, 0]]
  /// ```
  ///
  /// **Shape.** k×m gives 1×m.
  ///
  /// - Throws: `MatrixError.empty` if there are examples, but no class.
  /// - Complexity: O(k · m).
  public func classes() throws(MatrixError) -> Matrix {
    rows == 1 ? self : try argmax(along: .rows)
  }

  /// The share of examples that are given their class.
  ///
  /// Both sides may be labels, 1×m, or a row for each class: probabilities or scores here, one-hot
  /// columns there; see ``classes()``.
  ///
  /// ```swift
  /// let predictions = try Matrix([[0.1, 0.7], [0.9, 0.3]])
  /// try predictions.accuracy(labels: Matrix(row: [1, 1]))  // 0.5
  /// ```
  ///
  /// **Range.** 0...1; NaN if there are no examples.
  ///
  /// - Throws: `MatrixError.cannotBroadcast` if the numbers of examples differ, and
  ///   `MatrixError.notALabel` if a row of labels holds a number that is no class of the other side.
  /// - Complexity: O(`count`).
  /// - Note: the same as `numpy.mean(predictions.argmax(0) == labels)`.
  public func accuracy(labels: Matrix) throws(MatrixError) -> Double {
    guard columns == labels.columns else { throw .cannotBroadcast(shape, labels.shape) }
    try checkLabels(of: labels.rows > 1 ? labels.rows : nil)
    try labels.checkLabels(of: rows > 1 ? rows : nil)
    return try classes().combined(with: labels.classes(), by: .equal).mean()
  }

  /// Throws if this is a row and a number in it is no class.
  ///
  /// - Parameter classes: their number, if it is known.
  private func checkLabels(of classes: Int?) throws(MatrixError) {
    guard rows == 1 else { return }
    var watch = InterruptWatch(allowance)
    try withElements { labels throws(MatrixError) in
      try watch.inPieces(of: labels.count) { piece throws(MatrixError) in
        for example in piece {
          guard let label = Int(exactly: labels[example]), label >= 0, label < classes ?? .max
          else {
            throw .notALabel(labels[example], classes: classes)
          }
        }
      }
    }
  }
}
