package import LanguageSyntax
package import PythonTranslation

extension PythonOperations {
  static let ofLanguage = PythonOperations(
    unary: { Operators.unary($0).python },
    binary: { Operators.binary($0).python },
    comparison: { Operators.comparison($0).python },
    functions: Builtins.named.mapValues { builtin in
      PythonOperations.PythonFunction(
        parameters: builtin.parameters.map { Name($0.name) }, isVariadic: builtin.isVariadic,
        isImpure: builtin.isImpure, isPicture: Builtins.plots.contains { $0 === builtin },
        spelling: builtin.python)
    })
}

extension PythonTranslation {
  package init(_ parts: [Part], options: Options = Options()) {
    self.init(parts, with: .ofLanguage, options: options)
  }
}

extension TorchProgram {
  package init(
    _ cells: [Cell], options: PythonTranslation.Options, title: String, file: String
  ) throws(Refusal) {
    try self.init(cells, with: .ofLanguage, options: options, title: title, file: file)
  }
}

extension PythonTranslation.Options {
  /// The options with which a program shows values as the notebook does.
  package init() {
    self.init(digits: NumberFormat().digits, width: ValueFormat().width)
  }
}
