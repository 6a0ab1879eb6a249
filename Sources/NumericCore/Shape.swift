/// The size of a matrix: how many rows and how many columns.
///
/// This initializer is the only place in the program that multiplies sizes, so a product that
/// overflows is an error here and can surprise nobody later.
public struct Shape: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  /// The number of elements, `rows * columns`.
  public let count: Int

  public init(rows: Int, columns: Int) throws(MatrixError) {
    guard rows >= 0, columns >= 0 else {
      throw .negativeSize(rows: rows, columns: columns)
    }
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow else {
      throw .tooLarge(rows: rows, columns: columns, limit: Int.max)
    }
    self.rows = rows
    self.columns = columns
    self.count = count
  }
}
