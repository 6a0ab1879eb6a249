import LanguageSyntax
import MatrixLanguage
import PythonTranslation
import StyledText

/// What is said about a file that was written for others.
struct ExportTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  /// Code that NumPy cannot do.
  func gap(_ gap: PythonTranslation.Gap) -> Markup {
    let line = gap.source.line(at: gap.range.lowerBound).number
    let place = DiagnosticTexts(language: language).label(gap.source.label, line: line)
    return switch language {
    case .english:
      Markup("\(place): NumPy has nothing for ", .warning) + Markup(gap.code, .code)
        + Markup("; the Python program stops there. Leave the line out.", .warning)
    case .chinese:
      Markup("\(place)：NumPy 没有与 ", .warning) + Markup(gap.code, .code)
        + Markup(" 对应的功能，Python 程序会停在那里。可以去掉这一行。", .warning)
    }
  }
}
