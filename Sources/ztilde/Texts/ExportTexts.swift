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

  /// A file of the course that the program loads, and that was written for it.
  func laid(_ name: String, beside program: String) -> Markup {
    Markup(
      language.text(
        "\(name) lies beside \(program) now: the program loads it from the folder in which you run it.",
        "\(program) 旁边已放上 \(name)：程序运行时，会从当前文件夹读取它。"),
      .secondary)
  }

  /// The same for a program that went into a pipe.
  func needs(_ name: String) -> Markup {
    Markup(
      language.text(
        "The program loads \(name) from the folder in which you run it. With -o and a file, "
          + "export lays \(name) beside the program.",
        "程序运行时，会从当前文件夹读取 \(name)。用 -o 指定文件，导出时就会把 \(name) 放在程序旁边。"))
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
