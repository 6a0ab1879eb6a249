package import LanguageSyntax
package import NumericCore

extension Cell {
  /// Reads code of the language.
  ///
  /// - Parameter allowance: the limits for reading, and the interrupt.
  /// - Throws: the problems of the cell, up to twenty, in the order of the text; the last one
  ///   counts the others.
  package init(_ source: CellSource, under allowance: Allowance = .unlimited) throws(ParseError) {
    do throws(SyntaxError) {
      try self.init(source, knowing: .builtins, under: allowance)
    } catch {
      throw ParseError(error)
    }
  }

  /// The error of code that cannot be read.
  package struct ParseError: Error, Hashable, Sendable {
    package let diagnostics: [Diagnostic]

    package init(diagnostics: [Diagnostic]) {
      self.diagnostics = diagnostics
    }

    fileprivate init(_ error: SyntaxError) {
      diagnostics = error.diagnostics.enumerated().map { place, diagnostic in
        Diagnostic(
          Problem(diagnostic.problem), source: error.source, range: diagnostic.range,
          fixes: diagnostic.repairs.map { Fix($0.replacement, replacing: $0.range) },
          untold: place == error.diagnostics.count - 1 ? error.untold : 0)
      }
    }
  }
}
