import Notebook
import NumericCore
import PlainFiles
package import StyledText

extension LessonFinding {
  /// One sentence that says what is wrong.
  package func message(in language: InterfaceLanguage) -> String {
    switch kind {
    case .file(let error), .neighbour(let error): error.message(in: language)
    case .hugeFolder:
      language.text(
        "more than \(Limits.courseEntries) files and folders lie in it, and none of them was read: "
          + "name the folder of the lessons",
        "里面的文件和文件夹超过 \(Limits.courseEntries) 个，都没有读取：请写出课程所在的文件夹")
    case .document(let problem): problem.message(in: language)
    case .lesson(let problem): problem.message(in: language)
    case .flaw(let flaw): flaw.message(in: language)
    }
  }

  /// What to write, or to do, where that is known.
  package func fix(in language: InterfaceLanguage) -> String? {
    if case .flaw(let flaw) = kind { flaw.fix(in: language) } else { nil }
  }

  /// The finding as an author reads it:
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
    case .document, .lesson, .flaw: headline.append("\(source.name):\(start): ", .strong)
    }
    headline.append("\(severity.rawValue)[\(id)]", severity == .error ? .failure : .warning)
    headline.append(": " + message(in: language))
    let details = details(in: language, rule)
    return [.paragraph(headline)] + (details.isEmpty ? [] : [.verbatim(details)])
  }

  /// The line, the place in it, and the fix.
  private func details(in language: InterfaceLanguage, _ rule: DisplayWidth.Rule) -> Markup {
    var markup = excerpt(rule)
    if let fix = fix(in: language) {
      let label = language == .english ? "fix: " : "改法："
      let indent = "\n  " + String(repeating: " ", count: label.displayWidth(rule))
      markup.append(markup.isEmpty ? "  " : "\n  ")
      markup.append(label, .success)
      let lines: [Substring] = fix.split(separator: "\n", omittingEmptySubsequences: false)
      markup.append(lines.joined(separator: indent), .code)
    }
    return markup
  }

  /// The line, and under it what is meant.
  private func excerpt(_ rule: DisplayWidth.Rule) -> Markup {
    let line = source.lineRange(start.line)
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

extension SourceTextError {
  /// What to tell whoever named the file.
  func message(in language: InterfaceLanguage) -> String {
    switch (self, language) {
    case (.tooLarge(_, let limit), .english):
      "the file has more than \(limit) bytes, the most that a lesson may have; divide it"
    case (.tooLarge(_, let limit), .chinese):
      "文件超过 \(limit) 字节，这是课程的上限；请把它分成几课"
    case (.unreadable(_, .special(let special)), .english):
      FileFailure.special(special).statement(in: language)
        + ". Give it a name that does not end in .md, or move it away"
    case (.unreadable(_, .special(let special)), .chinese):
      FileFailure.special(special).statement(in: language) + "。请改成不以 .md 结尾的名字，或把它移走"
    case (.unreadable(_, let failure), .english):
      "\(failure.statement(in: language)). \(failure.advice(in: language))"
    case (.unreadable(_, let failure), .chinese):
      "\(failure.statement(in: language))。\(failure.advice(in: language))"
    }
  }
}
