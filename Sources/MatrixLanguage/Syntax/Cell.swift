package import NumericCore

/// Code that has been read: what a student types at one prompt, or an author writes in one fence.
package struct Cell: Hashable, Sendable {
  package let source: CellSource
  package let statements: [Statement]

  /// How many problems of one cell are told at most; whoever mends twenty reads it again anyway.
  private static let toldProblems = 20

  /// Reads code.
  ///
  /// - Parameter allowance: has the limits of what is read, and says whether to go on.
  /// - Throws: every problem of the cell, up to twenty, in the order of the text; of more, the last
  ///   says how many there are.
  package init(_ source: CellSource, under allowance: Allowance = .unlimited) throws(Unreadable) {
    let limit = allowance.limits.cellBytes
    guard source.text.utf8.count <= limit else {
      throw Unreadable(.limit(.cellBytes, limit), in: source)
    }
    let (statements, findings) = Parser.read(source, under: allowance)
    guard !findings.isInterrupted else { throw Unreadable(.interrupted, in: source) }
    guard findings.count == 0 else {
      throw Unreadable(diagnostics: Self.diagnostics(of: findings, in: source, allowance))
    }
    self.source = source
    self.statements = statements
  }

  private static func diagnostics(
    of findings: Findings, in source: CellSource, _ allowance: Allowance
  ) -> [Diagnostic] {
    var repairs = RepairedCode(source, under: allowance)
    let told = findings.first.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .prefix(toldProblems)
    return told.enumerated().map { place, finding in
      Diagnostic(
        finding.problem, source: source, range: finding.range, fixes: repairs.fixes(for: finding),
        untold: place == told.count - 1 ? findings.count - told.count : 0)
    }
  }

  private init(_ source: CellSource, _ statements: [Statement]) {
    self.source = source
    self.statements = statements
  }

  /// The cell with no other statements than these of its own, which keep their places in its text.
  package func keeping(_ statements: [Statement]) -> Cell {
    Cell(source, statements)
  }

  /// Why code could not be read.
  package struct Unreadable: Error, Hashable, Sendable {
    package let diagnostics: [Diagnostic]

    package init(diagnostics: [Diagnostic]) {
      self.diagnostics = diagnostics
    }

    /// A problem of the whole cell.
    fileprivate init(_ problem: Problem, in source: CellSource) {
      diagnostics = [Diagnostic(problem, source: source, range: 0..<0)]
    }
  }

  /// Whether more lines are needed before the code can be read, as after an open bracket.
  package static func isIncomplete(_ text: String) -> Bool {
    let tokens = Lexer.tokens(of: text)
    var open = 0
    for token in tokens {
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): open += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): open -= 1
      default: continue
      }
    }
    if open > 0 { return true }
    return tokens.dropLast().last { $0.kind != .newline }?.kind.continuesLine == true
  }
}
