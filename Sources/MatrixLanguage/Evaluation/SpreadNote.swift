package import NumericCore

/// What is said where a column and a row have met as a matrix, of which one number was made.
///
/// It is no error, since that is what broadcasting does; but `mean((y - p)²)` of a row y and a column p
/// is mostly a transpose that is missing, and looks like any other number.
package struct SpreadNote: Sendable {
  /// The operator with its operands, as they were written.
  package let code: String
  package let left: (code: String, shape: Shape)
  package let right: (code: String, shape: Shape)
  package let shape: Shape
  /// The same in pairs; nil where the two are not of the same length.
  package let paired: String?
}
