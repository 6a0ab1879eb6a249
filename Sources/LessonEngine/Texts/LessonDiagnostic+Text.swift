import Notebook
import NumericCore
import PlainFiles
package import StyledText

extension LessonDiagnostic {
  /// One sentence that says what is wrong.
  package var message: Localized<String> {
    switch kind {
    case .file(let error), .neighbour(let error): error.message
    case .hugeFolder:
      Localized(
        en:
          "more than \(Limits.courseEntries) files and folders lie in it, and none of them was read",
        zh: "里面的文件和文件夹超过 \(Limits.courseEntries) 个，都没有读取")
    case .document(let problem): problem.message(of: source)
    case .lesson(let problem): problem.message
    case .course(let problem): problem.message
    case .proof(let problem): problem.message
    }
  }

  /// The code to write, or the advice what to do.
  package var fix: Localized<String> {
    switch kind {
    case .file(let error), .neighbour(let error): error.fix
    case .hugeFolder: Localized(en: "name the folder of the lessons", zh: "请写出课程所在的文件夹")
    case .document(let problem): problem.fix
    case .lesson(let problem): problem.fix
    case .course(let problem): problem.fix
    case .proof(let problem): problem.fix
    }
  }

  /// The diagnostic as an author reads it:
  ///
  ///     en/02-mean.md:31:1: error[output]: the cell prints `4`
  ///       5
  ///       ^
  ///       fix: 4
  package func blocks(
    in language: InterfaceLanguage, rule: DisplayWidth.Rule = .standard
  ) -> [Block] {
    var headline = Markup()
    switch kind {
    case .file, .neighbour, .hugeFolder: headline.append("\(source.name): ", .strong)
    case .document, .lesson, .course, .proof: headline.append("\(source.name):\(start): ", .strong)
    }
    headline.append("\(severity.rawValue)[\(id)]", severity == .error ? .failure : .warning)
    headline.append(": " + message[language])
    return [.paragraph(headline), .verbatim(details(in: language, rule))]
  }

  /// The line, the place in it, and the fix.
  private func details(in language: InterfaceLanguage, _ rule: DisplayWidth.Rule) -> Markup {
    var markup = excerpt(rule)
    let label = Localized(en: "fix: ", zh: "改法：")[language]
    let indent = "\n  " + String(repeating: " ", count: label.displayWidth(rule))
    markup.append(markup.isEmpty ? "  " : "\n  ")
    markup.append(label, .success)
    let lines: [Substring] = fix[language].split(
      separator: "\n", omittingEmptySubsequences: false)
    markup.append(lines.joined(separator: indent), .code)
    return markup
  }

  /// The bytes of a line that are shown to either side of the place.
  private static let shownBytes = 200

  /// The line, with a mark under the place.
  private func excerpt(_ rule: DisplayWidth.Rule) -> Markup {
    let whole = source.lineRange(start.line)
    // For a huge line, the text around the place is enough.
    let reach = (range.lowerBound - Self.shownBytes)..<(range.lowerBound + Self.shownBytes)
    let line = whole.clamped(to: reach)
    let marked = range.clamped(to: line)
    let text = source.text(in: line)
    guard !text.allSatisfy(\.isWhitespace) else { return Markup() }
    let before = source.text(in: line.lowerBound..<marked.lowerBound).untabbed
    let width = source.text(in: marked).untabbed.displayWidth(rule)
    var excerpt = Markup("  ")
    excerpt.append(text.untabbed, .code)
    excerpt.append("\n  " + String(repeating: " ", count: before.displayWidth(rule)))
    excerpt.append(String(repeating: "^", count: max(1, width)), .failure)
    return excerpt
  }
}

extension String {
  fileprivate var untabbed: String { String(map { $0 == "\t" ? " " : $0 }) }
}

extension FileError {
  /// The message for a person who named the file.
  fileprivate var message: Localized<String> {
    switch failure {
    case .tooLarge(let limit):
      Localized(
        en: "the file has more than \(limit) bytes, the most that a lesson may have",
        zh: "文件超过 \(limit) 字节，这是一课的上限")
    default: failure.statement()
    }
  }

  fileprivate var fix: Localized<String> {
    switch failure {
    case .tooLarge: Localized(en: "make several lessons of it", zh: "把它拆成几课")
    case .special:
      Localized(
        en: "give it a name that does not end in .md, or move it away",
        zh: "请改成不以 .md 结尾的文件名，或把它移走")
    default:
      Localized(
        en: failure.advice.en.prefix(1).lowercased() + failure.advice.en.dropFirst(),
        zh: failure.advice.zh)
    }
  }
}
