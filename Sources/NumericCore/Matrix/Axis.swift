/// The axis along which a reduction runs; it keeps the other one.
public enum Axis: Int, Hashable, Sendable, CaseIterable {
  /// Axis 0: down the rows. One result for each column.
  case rows = 0
  /// Axis 1: across the columns. One result for each row.
  case columns = 1
}
