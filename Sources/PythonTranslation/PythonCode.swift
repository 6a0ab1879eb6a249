/// A piece of Python, with its precedence and its kind, so that it can be put into a larger one.
package struct PythonCode: Hashable, Sendable {
  package let text: String
  package let binding: PythonPrecedence
  package let kind: Kind

  package init(_ text: String, _ binding: PythonPrecedence = .atom, _ kind: Kind = .array) {
    self.text = text
    self.binding = binding
    self.kind = kind
  }

  /// The precedence of Python's expressions, the loosest first.
  package enum PythonPrecedence: Int, Comparable, Sendable {
    case list, comparison, and, sum, product, sign, power, atom

    package static func < (left: PythonPrecedence, right: PythonPrecedence) -> Bool {
      left.rawValue < right.rawValue
    }

    /// The next tighter one.
    package var tighter: PythonPrecedence { PythonPrecedence(rawValue: rawValue + 1) ?? .atom }
  }

  /// The kind of value that an expression of Python gives.
  package enum Kind: Hashable, Sendable {
    /// A number of Python itself, with its value if it is a literal.
    case number(Double?)
    /// A matrix of numbers, or the value of a name or a call.
    case array
    /// A matrix of truth values or integers.
    case truth
    /// A picture, which the program does not draw, with its code in the notebook. Its Python stops
    /// the program if its value is needed after all.
    case picture(String)
  }

  /// A number that stands in the text.
  package static func literal(_ value: Double) -> PythonCode {
    PythonCode(spelling(of: value), value.sign == .minus ? .sign : .atom, .number(value))
  }

  private static func spelling(of value: Double) -> String {
    if value.isNaN { return "np.nan" }
    if value.isInfinite { return value < 0 ? "-np.inf" : "np.inf" }
    if value == value.rounded(), value.magnitude < 1e15, value != 0 || value.sign == .plus {
      return String(Int(value))
    }
    return "\(value)"
  }

  /// The text, in brackets if its precedence is lower than its place needs.
  package func text(at binding: PythonPrecedence) -> String {
    self.binding < binding ? "(\(text))" : text
  }

  /// The same value as a matrix of numbers, which everything but a literal is already.
  package var asArray: PythonCode {
    switch kind {
    case .array, .picture: self
    case .number: PythonCode("np.array([[\(asFloat)]])")
    case .truth: PythonCode("1.0 * \(text(at: .sign))", .product)
    }
  }

  /// The same value as an operand of NumPy; a literal stays as it is.
  package var asOperand: PythonCode { kind == .truth ? asArray : self }

  /// A picture that this code of the notebook draws.
  static func picture(_ code: String) -> PythonCode {
    PythonCode("unavailable(\(PythonText(code).literal))", .atom, .picture(code))
  }

  package var isPicture: Bool { if case .picture = kind { true } else { false } }

  package var isNumber: Bool { if case .number = kind { true } else { false } }

  /// True for a number that is neither infinite nor NaN.
  package var isFiniteNumber: Bool {
    isNumber && !text.hasSuffix("np.inf") && !text.hasSuffix("np.nan")
  }

  /// The text of a number, with a point, so that NumPy takes it for no integer.
  package var asFloat: String {
    guard case .number(let value?) = kind, Int(text) != nil else { return text }
    return "\(value)"
  }
}
