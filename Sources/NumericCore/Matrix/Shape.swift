/// The size of a matrix: its numbers of rows and columns.
///
/// Its initializer is the only place in the program that multiplies sizes, so a product that
/// overflows is an error here, and nowhere later.
public struct Shape: Hashable, Sendable {
  /// The number of rows: the units of a layer.
  public let rows: Int
  /// The number of columns: the examples of a batch.
  public let columns: Int
  /// The number of elements, `rows * columns`.
  public let count: Int

  /// Creates a shape; either size may be 0.
  ///
  /// - Throws: `MatrixError.negativeSize` for a size below zero, `MatrixError.tooLarge` if the
  ///   number of elements is no `Int`. The ``Allowance`` decides whether a matrix may be so large.
  public init(rows: Int, columns: Int) throws(MatrixError) {
    guard rows >= 0, columns >= 0 else {
      throw .negativeSize(rows: rows, columns: columns)
    }
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow else {
      throw .tooLarge(rows: rows, columns: columns, limit: Int.max)
    }
    self.init(rows: rows, columns: columns, count: count)
  }

  private init(rows: Int, columns: Int, count: Int) {
    self.rows = rows
    self.columns = columns
    self.count = count
  }

  /// The shape of a number, 1×1.
  public static let scalar = Shape(rows: 1, columns: 1, count: 1)

  /// The shape of a row without elements, 1×0.
  public static let emptyRow = Shape(rows: 1, columns: 0, count: 0)

  /// The shape with rows and columns exchanged.
  public var transposed: Shape { Shape(rows: columns, columns: rows, count: count) }

  /// The shape with the size along `axis` cut down to 1.
  public func reduced(along axis: Axis) -> Shape {
    switch axis {
    case .rows: Shape(rows: 1, columns: columns, count: columns)
    case .columns: Shape(rows: rows, columns: 1, count: rows)
    }
  }

  /// The size along an axis: `rows` or `columns`.
  public func size(along axis: Axis) -> Int {
    axis == .rows ? rows : columns
  }

  /// The shape that two operands have together: along each axis their sizes are equal, or one of
  /// them is 1 and is repeated.
  ///
  /// ```swift
  /// try Shape(rows: 4, columns: 1).broadcast(with: Shape(rows: 1, columns: 3))  // 4×3
  /// try Shape(rows: 4, columns: 3).broadcast(with: Shape(rows: 1, columns: 4))  // throws
  /// ```
  ///
  /// - Throws: `MatrixError.cannotBroadcast` if the sizes differ along an axis and neither is 1,
  ///   `MatrixError.tooLarge` if the number of elements is no `Int`.
  /// - Note: the same as `numpy.broadcast_shapes`.
  public func broadcast(with other: Shape) throws(MatrixError) -> Shape {
    guard self != other else { return self }
    guard let rows = Shape.common(rows, other.rows),
      let columns = Shape.common(columns, other.columns)
    else { throw .cannotBroadcast(self, other) }
    return try Shape(rows: rows, columns: columns)
  }

  private static func common(_ size: Int, _ other: Int) -> Int? {
    if size == other || other == 1 { return size }
    return size == 1 ? other : nil
  }
}

extension Shape: CustomStringConvertible {
  /// The shape as people write it: `2×3`.
  public var description: String { "\(rows)×\(columns)" }
}

/// The axis along which a reduction runs; it keeps the other one.
public enum Axis: Int, Hashable, Sendable, CaseIterable {
  /// Axis 0: down the rows. One result for each column.
  case rows = 0
  /// Axis 1: across the columns. One result for each row.
  case columns = 1
}
