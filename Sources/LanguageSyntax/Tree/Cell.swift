package import NumericCore

/// Code that has been read: the input at one prompt, or the content of one fence.
package struct Cell: Hashable, Sendable {
  package let source: CellSource
  package let statements: [Statement]

  /// The most problems of one cell that are reported; after mending twenty, a student runs the cell
  /// again anyway.
  private static let toldProblems = 20

  /// Reads code.
  ///
  /// - Parameter vocabulary: the functions that the code may call without defining them.
  /// - Parameter allowance: the limits for reading, and the interrupt.
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

  /// The cell with only these of its statements, which keep their places in its text.
  package func keeping(_ statements: [Statement]) -> Cell {
    Cell(source, statements)
  }

  /// True if more lines are needed before the code can be read, as after an open bracket.
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

/// The error of code that cannot be read.
package struct SyntaxError: Error, Hashable, Sendable {
  package let source: CellSource
  /// The first problems, in the order of the text; their repairs have been tried by reading them.
  package let diagnostics: [SyntaxDiagnostic]
  /// The number of further problems.
  package let untold: Int

  fileprivate init(source: CellSource, diagnostics: [SyntaxDiagnostic], untold: Int) {
    (self.source, self.diagnostics, self.untold) = (source, diagnostics, untold)
  }

  /// A problem of the whole cell.
  fileprivate init(_ problem: SyntaxProblem, in source: CellSource) {
    self.init(source: source, diagnostics: [SyntaxDiagnostic(problem, at: 0..<0)], untold: 0)
  }
}
