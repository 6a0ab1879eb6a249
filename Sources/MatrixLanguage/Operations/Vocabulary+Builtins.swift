package import LanguageSyntax
package import NumericCore

extension Vocabulary {
  static let builtins = Vocabulary(Builtins.named.mapValues { $0.parameters.map(\.name) })
}

extension Cell {
  /// Reads code of the language.
  ///
  /// - Parameter allowance: has the limits of what is read, and says whether to go on.
  /// - Throws: every problem of the cell, up to twenty, in the order of the text; of more, the last
  ///   says how many there are.
  package init(_ source: CellSource, under allowance: Allowance = .unlimited) throws(Unreadable) {
    do throws(SyntaxError) {
      try self.init(source, knowing: .builtins, under: allowance)
    } catch {
      throw Unreadable(error)
    }
  }

  /// Why code could not be read.
  package struct Unreadable: Error, Hashable, Sendable {
    package let diagnostics: [Diagnostic]

    package init(diagnostics: [Diagnostic]) {
      self.diagnostics = diagnostics
    }

    fileprivate init(_ error: SyntaxError) {
      diagnostics = error.findings.enumerated().map { place, finding in
        Diagnostic(
          Problem(finding.problem), source: error.source, range: finding.range,
          fixes: finding.repairs.map { Fix($0.replacement, replacing: $0.range) },
          untold: place == error.findings.count - 1 ? error.untold : 0)
      }
    }
  }
}
