import LanguageSyntax
import MatrixLanguage
import PythonTranslation
import StyledText

/// The messages about an exported file.
struct ExportTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  func written(_ path: String) -> Markup {
    Markup(Localized(en: "Written to \(path).", zh: "已写入 \(path)。")[language], .secondary)
  }

  /// A file of the course that the program loads, and that was written for it.
  func laid(_ name: String, beside program: String) -> Markup {
    let text = Localized(
      en:
        "\(name) lies beside \(program) now: the program loads it from the folder in which you run it.",
      zh: "\(program) 旁边已放上 \(name)：程序运行时，会从当前文件夹读取它。")
    return Markup(text[language], .secondary)
  }

  /// The same for a program that went into a pipe.
  func needs(_ name: String) -> Markup {
    let text = Localized(
      en: "The program loads \(name) from the folder in which you run it. With -o and a file, "
        + "export lays \(name) beside the program.",
      zh: "程序运行时，会从当前文件夹读取 \(name)。用 -o 指定文件，导出时就会把 \(name) 放在程序旁边。")
    return Markup(text[language])
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
