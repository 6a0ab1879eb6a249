package import NumericCore

/// The note about one number made of a matrix that came from a column and a row.
///
/// It is no error, since that is what broadcasting does; but `mean((y - p)²)` of a row y and a
/// column p mostly lacks a transpose, and its result looks like any other number.
package struct SpreadNote: Sendable {
  /// The operator with its operands, as they were written.
  package let code: String
  package let left: (code: String, shape: Shape)
  package let right: (code: String, shape: Shape)
  package let shape: Shape
  /// The code for pairs of elements; nil if the two differ in length.
  package let paired: String?
}
