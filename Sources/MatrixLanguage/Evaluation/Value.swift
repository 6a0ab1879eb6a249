package import NumericCore
package import Plotting

/// A value of the language.
///
/// A number and a 1×1 matrix are the same value, and it is always held as a number.
package enum Value: Sendable {
  case number(Double)
  case matrix(Matrix)
  case text(String)
  case function(Function)
  case model(Model)
  /// A plot; in a box, for it is larger than all others.
  indirect case plot(Plot)
  case list([Value])

  /// A matrix, or the number that it is.
  package init(_ matrix: Matrix) {
    self = matrix.count == 1 ? .number(matrix[flat: 0]) : .matrix(matrix)
  }

  /// The value of a statement without one, such as a loop that only stores.
  static var nothing: Value { .list([]) }

  package var isNothing: Bool {
    if case .list(let parts) = self { parts.isEmpty } else { false }
  }

  package var kind: ValueKind {
    switch self {
    case .number: .number
    case .matrix: .matrix
    case .text: .text
    case .function: .function
    case .model: .model
    case .plot: .plot
    case .list: .list
    }
  }

  /// The shape, of a number 1×1; nil for what has none.
  package var shape: Shape? {
    switch self {
    case .number: .scalar
    case .matrix(let matrix): matrix.shape
    case .text, .function, .model, .plot, .list: nil
    }
  }

  package var description: ValueDescription {
    switch self {
    case .number(let number): .number(number)
    case .matrix(let matrix): .matrix(matrix.shape)
    case .text, .function, .model, .plot, .list: .other(kind)
    }
  }

  /// The value as a matrix, if it is numeric.
  package func matrix(allowance: Allowance = .unlimited) throws(MatrixError) -> Matrix? {
    switch self {
    case .number(let number):
      try Matrix(repeating: number, shape: .scalar, allowance: allowance)
    case .matrix(let matrix): matrix
    case .text, .function, .model, .plot, .list: nil
    }
  }

  /// Its numbers, row by row; empty for what has none.
  package var elements: [Double] {
    switch self {
    case .number(let number): [number]
    case .matrix(let matrix): matrix.elements
    case .text, .function, .model, .plot, .list: []
    }
  }

  /// Replaces a matrix by the results of an operation, if they have its shape.
  ///
  /// - Returns: true if they do.
  mutating func combine(
    with other: Value, by operation: ElementwiseOperation
  ) throws(MatrixError) -> Bool {
    guard case .matrix(var matrix) = self else { return false }
    // A matrix that is held twice cannot be changed in place.
    self = .nothing
    defer { self = .matrix(matrix) }
    switch other {
    case .number(let number):
      try matrix.combine(with: number, by: operation)
      return true
    case .matrix(let other) where other.shape == matrix.shape:
      try matrix.combine(with: other, by: operation)
      return true
    default:
      return false
    }
  }

  /// True for a condition that holds: not empty, and nowhere 0.
  package var holds: Bool {
    let elements = self.elements
    return !elements.isEmpty && elements.allSatisfy { $0 != 0 && !$0.isNaN }
  }

  /// The same kind, shape and bits. Functions are the same if they were defined at one place.
  package func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left.bitPattern == right.bitPattern
    case (.matrix(let left), .matrix(let right)):
      left.shape == right.shape
        && left.elements.elementsEqual(right.elements) { $0.bitPattern == $1.bitPattern }
    case (.text(let left), .text(let right)): left == right
    case (.function(let left), .function(let right)): left === right
    case (.model(let left), .model(let right)): left.isIdentical(to: right)
    case (.plot(let left), .plot(let right)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
    default: false
    }
  }
}
