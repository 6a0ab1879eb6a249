import Notebook
package import StyledText

extension LessonFinding {
  /// One sentence that says what is wrong.
  package func message(in language: InterfaceLanguage) -> String {
    switch kind {
    case .file(let error): error.message(in: language)
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
    if case .file = kind {
      headline.append("\(source.name): ", .strong)
    } else {
      headline.append("\(source.name):\(start): ", .strong)
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
    case (.tooLarge(_, let bytes, let limit), .english):
      "the file has \(bytes) bytes, and a lesson may have \(limit)"
    case (.tooLarge(_, let bytes, let limit), .chinese):
      "文件有 \(bytes) 字节，课程最多 \(limit) 字节"
    case (.unreadable, .english): "the file cannot be read"
    case (.unreadable, .chinese): "无法读取这个文件"
    }
  }
}
