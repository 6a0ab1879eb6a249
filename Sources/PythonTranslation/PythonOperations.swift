package import LanguageSyntax

/// The operations of the language with their parameters and their spelling in Python. The
/// translation does not know what they compute.
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
    /// True if it gives other values each time.
    let isImpure: Bool
    /// True if it draws; programs leave pictures out.
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
}
