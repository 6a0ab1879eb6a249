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
    let place = gap.source.label.text(line: line)[language]
    let text = Localized<Markup>(
      en: """
        \(place): NumPy has nothing for \(code: gap.code); the Python program stops there. \
        Leave the line out.
        """,
      zh: "\(place)：NumPy 没有与 \(code: gap.code) 对应的功能，Python 程序会停在那里。可以去掉这一行。")
    return text[language].plain(as: .warning)
  }
}
