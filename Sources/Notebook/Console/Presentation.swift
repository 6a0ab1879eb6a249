package import MatrixLanguage
package import StyledText

/// How things are shown: the language, the screen, the digits of numbers.
package struct Presentation: Hashable, Sendable {
  package var language: InterfaceLanguage
  package var values = ValueFormat()
  /// The rows of the screen, above which things are gone.
  package var height: Int

  package init(language: InterfaceLanguage = .english, width: Int = 80, height: Int = 24) {
    self.language = language
    self.height = height
    values.width = width
    values.language = language
  }

  package var width: Int {
    get { values.width }
    set { values.width = newValue }
  }

  /// The values that a cell shows.
  package func blocks(_ printed: [Printed]) -> [Block] {
    printed.map { .verbatim(values.markup($0)) }
  }

  package func blocks(_ diagnostics: [Diagnostic]) -> [Block] {
    let drawing = DiagnosticDrawing(language: language, width: width)
    return diagnostics.map { .verbatim(drawing.markup($0)) }
  }
}
