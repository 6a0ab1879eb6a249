import Notebook
package import StyledText

extension LessonFinding {
  /// One sentence that says what is wrong.
  package func message(in language: InterfaceLanguage) -> String {
    switch kind {
    case .file(let error): error.message(in: language)
    case .document(let problem): problem.message(in: language, of: source)
    case .lesson(let problem): problem.message(in: language, of: source)
    case .flaw(let flaw): flaw.message(in: language)
    }
  }

  /// What to write, or to do.
  package func fix(in language: InterfaceLanguage) -> String {
    switch kind {
    case .file(let error): error.fix(in: language)
    case .document(let problem): problem.fix(in: language)
    case .lesson(let problem): problem.fix(in: language)
    case .flaw(let flaw): flaw.fix(in: language)
    }
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
    return [.paragraph(headline), .verbatim(details(in: language, rule))]
  }

  /// The line, the place in it, and the fix.
  private func details(in language: InterfaceLanguage, _ rule: DisplayWidth.Rule) -> Markup {
    var markup = excerpt(rule)
    let label = language == .english ? "fix: " : "改法："
    let indent = "\n  " + String(repeating: " ", count: label.displayWidth(rule))
    markup.append(markup.isEmpty ? "  " : "\n  ")
    markup.append(label, .success)
    let lines: [Substring] = fix(in: language).split(
      separator: "\n", omittingEmptySubsequences: false)
    markup.append(lines.joined(separator: indent), .code)
    return markup
  }

  /// How much of a line is shown to either side of the place.
  private static let shownBytes = 200

  /// The line, and under it what is meant.
  private func excerpt(_ rule: DisplayWidth.Rule) -> Markup {
    let whole = source.lineRange(start.line)
    // Of a line without end, what stands around the place is enough.
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

  func fix(in language: InterfaceLanguage) -> String {
    switch (self, language) {
    case (.tooLarge, .english): "make several lessons of it"
    case (.tooLarge, .chinese): "把它拆成几课"
    case (.unreadable, .english): "look at its name, and at who may read it"
    case (.unreadable, .chinese): "请检查文件名和读取权限"
    }
  }
}
