import StyledText

/// Blocks of a document on their way into a Markdown cell of a Jupyter notebook: the only door by
/// which prose comes in.
///
/// The prose is not copied from its file but written anew from what was read there. So what ztilde
/// shows as text is text for Jupyter too: every character that Markdown, HTML or TeX would obey has
/// a backslash before it, and what ztilde does not read, such as raw HTML, stands as code.
package struct MarkdownText {
  /// The code of the values that stand in the prose, `` `= mean(z)` ``, each once, in order. In the
  /// text stands the code.
  package private(set) var computed: [Excerpt] = []

  package init() {}

  package mutating func text(of blocks: some Sequence<DocumentBlock>) -> String {
    blocks.map { text(of: $0) }.joined(separator: "\n\n")
  }

  /// Running text. It may stand at the beginning of a line.
  package mutating func text(of inlines: some Sequence<Inline>) -> String {
    var text = ""
    var link: Inline.Link?
    for inline in inlines {
      if inline.link != link {
        if let link { text += link.ending }
        link = inline.link
        if link?.isSafe == true { text += "[" }
      }
      text += self.text(of: inline)
    }
    if let link { text += link.ending }
    return text.escapedAtStart
  }

  // Blocks are nested at most `BlockParser.depthLimit` deep, so recursion is safe here.
  private mutating func text(of block: DocumentBlock) -> String {
    switch block.content {
    case .heading(let heading):
      return String(repeating: "#", count: heading.level) + " " + text(of: heading.title)
    case .paragraph(let inlines): return text(of: inlines)
    case .list(let list):
      let items = list.items.enumerated().map { place, item in
        let mark = list.start.map { "\($0 + place). " } ?? "- "
        return mark + text(of: item).indented(by: mark.count)
      }
      return items.joined(separator: list.isLoose ? "\n\n" : "\n")
    case .choices(let choices):
      // In a notebook they are what is done and what is still to do.
      return choices.map { choice in
        "- \(choice.isRight ? "☑" : "☐") " + text(of: choice, withReason: true)
      }
      .joined(separator: "\n")
    case .table(let table):
      let rule = "|" + table.alignments.map { "\($0.rule)|" }.joined()
      return ([row(table.header), rule] + table.rows.map { row($0) }).joined(separator: "\n")
    case .quote(let blocks):
      return text(of: blocks).split(separator: "\n", omittingEmptySubsequences: false)
        .map { "> \($0)" }.joined(separator: "\n")
    case .fence(let fence): return Self.code(fence.code.text, language: fence.language ?? "")
    case .literal(let excerpt): return Self.code(excerpt.text, language: "text")
    }
  }

  /// The choices of a question.
  ///
  /// - Parameter isTold: true to tell which of them is right, and the reasons.
  package mutating func text(of choices: [Choice], telling isTold: Bool) -> String {
    choices.map { choice in
      "- \(isTold && choice.isRight ? "✓ " : "")" + text(of: choice, withReason: isTold)
    }
    .joined(separator: "\n")
  }

  private mutating func text(of choice: Choice, withReason: Bool) -> String {
    let reason = withReason && !choice.reason.isEmpty ? " — " + text(of: choice.reason) : ""
    return text(of: choice.text) + reason
  }

  private mutating func row(_ cells: Table.Row) -> String {
    let cells = cells.map {
      text(of: $0).replacing("|", with: "\\|").replacing("\\\\|", with: "\\|")
    }
    return "| \(cells.joined(separator: " | ")) |"
  }

  private mutating func text(of inline: Inline) -> String {
    switch inline.content {
    case .text(let text):
      // Between Chinese characters, `**` is no mark before a sign of punctuation; a tag always is.
      let tags = (inline.isStrong ? ["strong"] : []) + (inline.isEmphasized ? ["em"] : [])
      return tags.reduce(text.escaped) { "<\($1)>\($0)</\($1)>" }
    case .code(let code): return Self.span(code)
    case .computed(let code):
      if !computed.contains(code) { computed.append(code) }
      return Self.span(code.text)
    case .lineBreak: return "\\\n"
    }
  }

  /// `` `code` ``, between more backticks than stand in a row in the code.
  private static func span(_ code: String) -> String {
    let code = code.sanitized.split(whereSeparator: \.isNewline).joined(separator: " ")
    let rows = code.split { $0 != "`" }.map(\.count)
    let marks = String(repeating: "`", count: (rows.max() ?? 0) + 1)
    let isPadded = code.hasPrefix("`") || code.hasSuffix("`") || code.isEmpty
    return isPadded ? "\(marks) \(code) \(marks)" : marks + code + marks
  }

  /// The title of a document.
  package static func title(_ text: String) -> String { "# " + text.escaped.escapedAtStart }

  /// A block of code.
  package static func code(_ text: String, language: String) -> String {
    let text = FencedText(text.sanitized)
    let marks = String(repeating: "`", count: text.marks("`"))
    let isWord = language.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
    return ([marks + (isWord ? language : "")] + text.lines.map(String.init) + [marks])
      .joined(separator: "\n")
  }

  /// A part that is folded away under a title.
  package static func folded(_ text: String, under title: String) -> String {
    "<details>\n<summary>\(title.escaped)</summary>\n\n\(text)\n\n</details>"
  }
}

extension Inline.Link {
  /// True if the link leads to a page or a file, and not to a program.
  fileprivate var isSafe: Bool {
    let address = address.value
    guard let colon = address.firstIndex(of: ":"),
      !address[..<colon].contains(where: { "/?#".contains($0) })
    else { return true }
    return ["http", "https", "mailto"].contains(address[..<colon].lowercased())
  }

  /// The Markdown behind the text of the link: its address in brackets.
  fileprivate var ending: String {
    guard isSafe else { return "" }
    var bytes = ""
    for byte in address.value.utf8 {
      let isPlain = byte > 0x20 && byte < 0x7F && !"<>\\\"`|".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      bytes += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }
    return "](<\(bytes)>)"
  }
}

extension Table.Alignment {
  fileprivate var rule: String {
    switch self {
    case .leading: "---"
    case .center: ":-:"
    case .trailing: "--:"
    }
  }
}

extension StringProtocol {
  /// The text on one line, with a backslash before each sign that may begin something.
  fileprivate var escaped: String {
    var escaped = ""
    for scalar in String(self).sanitized.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        escaped += " "
      } else {
        if "\\`*_[]<>&$|~".unicodeScalars.contains(scalar) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension String {
  /// The same where no line begins as a heading, a rule, or the item of a list does.
  fileprivate var escapedAtStart: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty, let next = line.dropFirst(digits.count).first, ".)".contains(next) {
        return digits + "\\" + line.dropFirst(digits.count)
      }
      return line.first.map { "#+-=:".contains($0) } == true ? "\\" + line : String(line)
    }
    .joined(separator: "\n")
  }

  /// The same with all lines but the first one further in.
  fileprivate func indented(by count: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + String(repeating: " ", count: count))
  }
}
