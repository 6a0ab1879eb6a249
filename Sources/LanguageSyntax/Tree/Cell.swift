package import NumericCore

/// Code that has been read: what a student types at one prompt, or an author writes in one fence.
package struct Cell: Hashable, Sendable {
  package let source: CellSource
  package let statements: [Statement]

  /// How many problems of one cell are told at most; whoever mends twenty reads it again anyway.
  private static let toldProblems = 20

  /// Reads code.
  ///
  /// - Parameter vocabulary: the functions that the code need not define.
  /// - Parameter allowance: has the limits of what is read, and says whether to go on.
  /// - Throws: every problem of the cell, up to twenty, in the order of the text.
  package init(
    _ source: CellSource, knowing vocabulary: Vocabulary, under allowance: Allowance = .unlimited
  ) throws(SyntaxError) {
    let limit = allowance.limits.cellBytes
    guard source.text.utf8.count <= limit else {
      throw SyntaxError(.cellTooLong(limit: limit), in: source)
    }
    let (statements, diagnostics) = Parser.read(source, knowing: vocabulary, under: allowance)
    guard !diagnostics.isInterrupted else { throw SyntaxError(.interrupted, in: source) }
    guard diagnostics.count == 0 else {
      var repairs = RepairedCode(source, knowing: vocabulary, under: allowance)
      let told = diagnostics.first.sorted { $0.range.lowerBound < $1.range.lowerBound }
        .prefix(Self.toldProblems)
      throw SyntaxError(
        source: source, diagnostics: told.map { repairs.tried($0) },
        untold: diagnostics.count - told.count)
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

/// Why code could not be read.
package struct SyntaxError: Error, Hashable, Sendable {
  package let source: CellSource
  /// The first problems, in the order of the text; their repairs have been tried by reading them.
  package let diagnostics: [SyntaxDiagnostic]
  /// How many more problems there are.
  package let untold: Int

  fileprivate init(source: CellSource, diagnostics: [SyntaxDiagnostic], untold: Int) {
    (self.source, self.diagnostics, self.untold) = (source, diagnostics, untold)
  }

  /// A problem of the whole cell.
  fileprivate init(_ problem: SyntaxProblem, in source: CellSource) {
    self.init(source: source, diagnostics: [SyntaxDiagnostic(problem, at: 0..<0)], untold: 0)
  }
}
