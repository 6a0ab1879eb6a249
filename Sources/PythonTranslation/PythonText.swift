import LanguageSyntax
import StyledText

/// Text on its way into a Python program: the only way in for names, titles, headings, paths and
/// code of the notebook.
///
/// A file may hold any character. Characters that a terminal obeys, that an editor hides or turns
/// around, or that Python takes for the end of a line are removed first, as wherever the notebook
/// shows the text. The rest is written in one of two forms, and neither can become code.
package struct PythonText {
  private let text: String

  package init(_ text: String) {
    self.text = text.sanitized
  }

  /// `"a \"quoted\" text"`
  var literal: String { Self.quoted(text) }

  /// The same with the lines of the text joined, as the title of a column is shown.
  var title: String { Self.quoted(text.oneLine) }

  private static func quoted(_ text: String) -> String {
    var literal = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return "\"\(literal)\""
  }

  /// `# text`: a comment for each line of the text that is not empty.
  package var comments: [String] {
    text.split(separator: "\n").map { "# \($0)" }
  }

  /// `# %% text`, with which editors begin a cell. They read `[markdown]` there as an order, so
  /// brackets become round.
  var cellMark: String {
    let title = text.oneLine.map { ["[": "(", "]": ")"][$0] ?? $0 }
    return "# %% " + String(title)
  }

  /// Within the text that stands at the top of a program.
  var inDocumentation: String {
    text.oneLine.replacing("\\", with: "/").replacing("\"", with: "'")
  }

  /// `# Not drawn: text`
  var notDrawn: String { "# Not drawn: " + text.oneLine }
}
