package import LanguageSyntax

/// The operations of the language, as far as a program in Python goes: how each is called, and how it is
/// written there. What they compute is none of the translation's business.
package struct PythonOperations: Sendable {
  let unary: @Sendable (UnaryOperator) -> PythonSpelling
  let binary: @Sendable (BinaryOperator) -> PythonSpelling
  let comparison: @Sendable (ComparisonOperator) -> PythonSpelling
  let functions: [Name: PythonFunction]

  package init(
    unary: @escaping @Sendable (UnaryOperator) -> PythonSpelling,
    binary: @escaping @Sendable (BinaryOperator) -> PythonSpelling,
    comparison: @escaping @Sendable (ComparisonOperator) -> PythonSpelling,
    functions: [Name: PythonFunction]
  ) {
    (self.unary, self.binary, self.comparison) = (unary, binary, comparison)
    self.functions = functions
  }

  package struct PythonFunction: Sendable {
    let parameters: [Name]
    let isVariadic: Bool
    /// Whether it gives other values each time.
    let isImpure: Bool
    /// Whether it draws, which programs leave out.
    let isPicture: Bool
    let spelling: PythonSpelling

    package init(
      parameters: [Name], isVariadic: Bool, isImpure: Bool, isPicture: Bool,
      spelling: PythonSpelling
    ) {
      self.parameters = parameters
      (self.isVariadic, self.isImpure, self.isPicture) = (isVariadic, isImpure, isPicture)
      self.spelling = spelling
    }
  }

  /// Whether it is a call that draws.
  func isPicture(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .parenthesized(let inner): isPicture(inner)
    case .call(let name, _, _): functions[name]?.isPicture == true
    default: false
    }
  }
}
