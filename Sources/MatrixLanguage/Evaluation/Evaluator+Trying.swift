import LanguageSyntax

/// The one way in which fixes are tried: as a cell that runs on a copy of all values at hand.
extension Evaluator {
  /// A trial is short, since a student waits for the message.
  private static let trialStatements = 1_000
  static let longestTrial = 500

  /// Runs a cell on a copy, and gives the value of its last statement.
  func attempt(_ cell: Cell, isTrial: Bool = true) throws(EvaluationError) -> Value? {
    var resolver = Resolver(cell.source, symbols: workspace.symbols, within: function)
    let code = try resolver.resolve(cell.statements)
    var trial = self
    trial.source = cell.source
    (trial.isTrial, trial.isSilent) = (isTrial, true)
    trial.stepsLeft = min(stepsLeft, Self.trialStatements)
    trial.workspace.symbols = resolver.symbols
    trial.workspace.grow()
    var value: Value?
    for statement in code { value = try trial.run(statement).value }
    return value
  }

  /// The candidates that have a value here.
  func tried(_ candidates: [String], replacing range: SourceRange) -> [Fix] {
    guard !isTrial else { return [] }
    return candidates.compactMap { text in
      trialValue(of: text).map { Fix(text, replacing: range, result: $0.description) }
    }
  }

  /// The candidates that work here, in brackets where precedence would tear them apart.
  func offered(_ candidates: [String], replacing range: SourceRange) -> [Fix] {
    tried(candidates, replacing: range).map { fix in
      Fix(source.fitting(fix.code, range), replacing: range, result: fix.result)
    }
  }

  /// The value of an expression; nil if it has none.
  func trialValue(of text: String) -> Value? {
    guard let value = try? trial(of: text), !value.isNothing else { return nil }
    return value
  }

  /// The same, but it throws the reason if there is no value.
  ///
  /// - Returns: nil if the text is no expression.
  func trial(of text: String) throws(EvaluationError) -> Value? {
    guard text.utf8.count <= Self.longestTrial,
      let cell = try? Cell(source.with(text: text), under: workspace.resources.allowance),
      cell.statements.count == 1, case .expression = cell.statements[0].kind
    else { return nil }
    return try attempt(cell)
  }
}
