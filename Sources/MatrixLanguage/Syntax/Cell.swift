package import NumericCore

/// Code that has been read: what a student types at one prompt, or an author writes in one fence.
package struct Cell: Hashable, Sendable {
  package let source: CellSource
  package let statements: [Statement]

  /// How many problems of one cell are told at most; whoever mends twenty reads it again anyway.
  private static let toldProblems = 20

  /// Reads code.
  ///
  /// - Throws: every problem of the cell, up to twenty, in the order of the text.
  package init(_ source: CellSource, limits: Limits = .standard) throws(Unreadable) {
    guard source.text.utf8.count <= limits.cellBytes else {
      let problem = Problem.limit(.cellBytes, limits.cellBytes)
      throw Unreadable(diagnostics: [Diagnostic(problem, source: source, range: 0..<0)])
    }
    let (statements, findings) = Parser.read(source, depthLimit: limits.depth)
    guard findings.isEmpty else {
      throw Unreadable(
        diagnostics: findings.prefix(Self.toldProblems).map { finding in
          Diagnostic(
            finding.problem, source: source, range: finding.range,
            fixes: RepairedCode.fixes(for: finding, in: source, depthLimit: limits.depth))
        })
    }
    self.source = source
    self.statements = statements
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
  }

  /// Whether more lines are needed before the code can be read, as after an open bracket.
  package static func isIncomplete(_ text: String) -> Bool {
    let (tokens, _) = Lexer.tokens(of: text)
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

extension Parser {
  /// The statements of a cell and what is wrong with it, in the order of the text.
  static func read(
    _ source: CellSource, depthLimit: Int
  ) -> (statements: [Statement], findings: [Finding]) {
    var parser = Parser(source, depthLimit: depthLimit)
    let statements = parser.statements(inBlock: false)
    let findings = parser.findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return (statements, findings)
  }
}
