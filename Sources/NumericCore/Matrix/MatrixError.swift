/// An error of a computation with matrices.
public enum MatrixError: Error, Hashable, Sendable {
  /// A size below zero was asked for.
  case negativeSize(rows: Int, columns: Int)
  /// More elements, rows or columns than one matrix may have.
  case tooLarge(rows: Int, columns: Int, limit: Int)
  /// The allowance for live bytes is used up.
  case outOfMemory(bytes: Int, limit: Int)
  /// A cell would come to more operations than it may do.
  case tooManyOperations(Int, limit: Int)
  /// Two shapes differ along an axis, and neither is 1 there.
  case cannotBroadcast(Shape, Shape)
  /// The columns of the left factor are not the rows of the right one.
  case cannotMultiply(Shape, Shape)
  /// The elements do not fill the wanted shape.
  case cannotReshape(Shape, to: Shape)
  /// Blocks that are joined along an axis differ along the other one.
  case cannotStack(Shape, Shape, along: Axis)
  /// A row of a literal is not as long as the first one.
  case raggedRows(row: Int, expected: Int, found: Int)
  /// An operation that needs at least one element met none.
  case empty(Shape)
  /// An index that is neither in `0..<count` nor in `-count..<0`.
  case indexOutOfRange(index: Int, count: Int, axis: Axis)
  /// A number that is none of the labels 0, 1, …, `classes` − 1; of the labels 0, 1, … where nothing
  /// tells how many classes there are.
  case notALabel(Double, classes: Int?)
  /// The interrupt was requested, as by Ctrl-C.
  case interrupted
}
