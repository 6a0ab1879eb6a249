/// A matrix of numbers: two-dimensional, its rows one after the other in memory.
///
/// A matrix is a value. Copies share their memory until one of them is changed, and a change in
/// place copies nothing while the memory is not shared.
///
/// ```swift
/// let z = try Matrix([[1, 2, 3], [4, 5, 6]])  // 2 units, 3 examples
/// let mean = try z.mean(along: .columns)      // 2×1: [[2], [5]]
/// let deviations = try z - mean               // 2×3: [[-1, 0, 1], [-1, 0, 1]]
/// ```
///
/// Every operation that makes a matrix throws `MatrixError.tooLarge` or `MatrixError.outOfMemory`
/// where its ``allowance`` is used up, and every long one throws `MatrixError.interrupted` soon
/// after its interrupt is requested; the operations name only what they throw besides.
///
/// Two matrices are equal if their shapes and all their elements are; as between numbers, NaN is
/// unlike NaN, so a matrix that holds one does not even equal itself.
public struct Matrix: @unchecked Sendable {
  // Sendable, since the memory is written to only while one matrix alone holds it.
  private var storage: MatrixStorage

  /// Creates a matrix whose elements `body` writes, row after row.
  ///
  /// - Parameter body: must initialize all `shape.count` elements unless it throws.
  /// - Throws: what `body` throws.
  public init(
    shape: Shape,
    allowance: Allowance = .unlimited,
    initializingWith body: (UnsafeMutableBufferPointer<Double>) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    storage = try MatrixStorage.make(shape, allowance)
    try allowance.count(shape.count)
    try storage.withUnsafeMutablePointerToElements { start throws(MatrixError) in
      try body(UnsafeMutableBufferPointer(start: start, count: shape.count))
    }
  }

  /// Creates a matrix whose elements are still to be written: in the memory of an old one, if that
  /// has the right size and is not shared.
  init(
    unwritten shape: Shape, allowance: Allowance, reusing old: consuming Matrix?
  ) throws(MatrixError) {
    if var memory = old.take(), memory.shape == shape, memory.allowance === allowance,
      memory.isUnique()
    {
      self = memory
    } else {
      storage = try MatrixStorage.make(shape, allowance)
    }
  }

  /// The number of rows and columns.
  public var shape: Shape { storage.shape }
  /// The number of rows.
  public var rows: Int { shape.rows }
  /// The number of columns.
  public var columns: Int { shape.columns }
  /// The number of elements.
  public var count: Int { shape.count }
  /// The allowance that counts this matrix.
  public var allowance: Allowance { storage.allowance }

  /// The allowance of a result made from this matrix and another.
  func allowance(with other: Matrix) -> Allowance {
    allowance.joined(with: other.allowance)
  }

  /// True if no copy shares this matrix's memory, so that it may be changed in place.
  mutating func isUnique() -> Bool {
    isKnownUniquelyReferenced(&storage)
  }

  /// The elements, row after row.
  public var elements: [Double] { withElements { Array($0) } }

  /// Calls `body` with the elements, row after row, without copying them.
  public func withElements<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeMutablePointerToElements { start throws(Failure) in
      try body(UnsafeBufferPointer(start: start, count: count))
    }
  }

  /// Calls `body` with the elements, row after row, for changing them in place.
  ///
  /// If `body` throws, the elements keep the changes made so far.
  ///
  /// - Throws: the errors of `body`, and those of making a copy if the memory is shared.
  public mutating func withMutableElements<Result>(
    _ body: (UnsafeMutableBufferPointer<Double>) throws(MatrixError) -> Result
  ) throws(MatrixError) -> Result {
    if !isUnique() { self = try copy() }
    try allowance.count(count)
    return try storage.withUnsafeMutablePointerToElements { start throws(MatrixError) in
      try body(UnsafeMutableBufferPointer(start: start, count: count))
    }
  }

  private func copy() throws(MatrixError) -> Matrix {
    try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      withElements { _ = target.initialize(fromContentsOf: $0) }
    }
  }

  /// The element in a row and a column, both counted from 0.
  ///
  /// Assigning to an element of shared memory copies it. The copy is counted, but cannot be
  /// refused, since an assignment cannot throw.
  ///
  /// - Precondition: the element exists.
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "no such element")
      return self[flat: row * columns + column]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "no such element")
      if !isUnique() { storage = storage.copyRegardless() }
      storage.withUnsafeMutablePointerToElements { $0[row * columns + column] = newValue }
    }
  }

  /// The element at a place in row-major order, counted from 0.
  ///
  /// - Precondition: the element exists.
  public subscript(flat index: Int) -> Double {
    precondition(index >= 0 && index < count, "no such element")
    return storage.withUnsafeMutablePointerToElements { $0[index] }
  }
}

extension Matrix: Equatable {
  /// Whether the shapes and all elements are equal; false where an element is NaN.
  public static func == (left: Matrix, right: Matrix) -> Bool {
    guard left.shape == right.shape else { return false }
    return left.withElements { left in
      right.withElements { right in left.elementsEqual(right) }
    }
  }
}

extension Matrix: CustomStringConvertible {
  /// The elements as nested lists, for a debugger: `[[1.0, 2.0], [3.0, 4.0]]`.
  public var description: String {
    let rows = (0..<rows).map { row in
      (0..<columns).map { "\(self[row, $0])" }.joined(separator: ", ")
    }
    return "[" + rows.map { "[\($0)]" }.joined(separator: ", ") + "]"
  }
}
