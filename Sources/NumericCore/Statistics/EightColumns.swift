/// Eight columns of a matrix that stand side by side.
///
/// With an element of a column, its neighbours in the row come into the cache. So eight columns are
/// summed at a time, each as if it were alone.
struct EightColumns: SumTerms {
  let start: UnsafePointer<Double>
  let rows: Int
  /// The distance between two rows.
  let stride: Int

  typealias Reduction =
    @Sendable (EightColumns, inout InterruptWatch) throws(MatrixError) -> SIMD8<Double>

  @inline(__always)
  subscript(row: Int) -> SIMD8<Double> {
    UnsafeRawPointer(start + row &* stride).loadUnaligned(as: SIMD8<Double>.self)
  }

  func sum(_ watch: inout InterruptWatch) throws(MatrixError) -> SIMD8<Double> {
    // The sum reports its terms, each of which is eight elements.
    try watch.passed(7 * rows)
    return try sum(0..<rows, &watch)
  }
}
