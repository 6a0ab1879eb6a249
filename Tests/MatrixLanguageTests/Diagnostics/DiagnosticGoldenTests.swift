import MatrixLanguage
import NumericCore
import StyledText
import Support
import Testing

/// Every message as a student reads it, in both languages.
@Suite struct DiagnosticGoldenTests {
  private static let themes = [
    ("reading", BadPrograms.reading), ("habits", BadPrograms.habits),
    ("foreign", BadPrograms.foreign),
    ("names", BadPrograms.names), ("calls", BadPrograms.calls),
    ("shapes", BadPrograms.shapes), ("values", BadPrograms.values),
    ("functions", BadPrograms.functions), ("formulas", BadPrograms.formulas),
    ("gradients", BadPrograms.gradients), ("networks", BadPrograms.networks),
    ("classes", BadPrograms.classes),
    ("data", BadPrograms.data), ("plots", BadPrograms.plots),
    ("limits", BadPrograms.limits),
  ]

  /// What is listened to has the same words without frames and marks.
  @Test(arguments: InterfaceLanguage.allCases)
  func `every message can be told in sentences`(language: InterfaceLanguage) throws {
    let drawing = DiagnosticDrawing(language: language, isSpoken: true)
    for diagnostic in try Self.themes.flatMap(\.1).flatMap({ try $0.diagnostics() }) {
      let text = drawing.markup(diagnostic).plain
      #expect(!text.contains { "│┬╯╰─".contains($0) }, "\(text)")
      #expect(!text.contains("^^"), "\(text)")
      for operand in diagnostic.operands {
        #expect(text.contains(operand.description.text[language]), "\(text)")
      }
      for fix in diagnostic.fixes {
        let code = fix.code.split(whereSeparator: \.isWhitespace)
        #expect(code.allSatisfy { text.contains($0) }, "\(text)")
      }
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `every message is what was last agreed`(language: InterfaceLanguage) throws {
    let drawing = DiagnosticDrawing(language: language)
    for (theme, programs) in Self.themes {
      let messages = try programs.map { program in
        let messages = try program.diagnostics().map { drawing.markup($0).plain }
        return (program.before + [program.code]).map { "> \($0)" }.joined(separator: "\n")
          + "\n" + messages.joined(separator: "\n")
      }
      Golden.expect(
        messages.joined(separator: "\n\n").sanitized,
        matches: "\(theme).\(language.rawValue)80", filePath: "\(testFolder)/")
    }
  }
}
