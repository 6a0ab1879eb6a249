import StyledText

/// What the argument parser says, in Chinese: it speaks English alone. Its sentences are few, and stand
/// in a table; one that does not is shown as it is.
enum ParserTexts {
  /// The parser's text as a page.
  ///
  /// - Parameter text: laid out for so many columns that no line is broken.
  static func chinese(_ text: String) -> [Block] {
    var blocks: [Block] = []
    // A label that is too long has its text in the next line.
    var label: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let indent = line.prefix { $0 == " " }.count
      if let open = label, indent > labelWidth / 2 {
        blocks += row(open, String(line.dropFirst(indent)))
        label = nil
        continue
      }
      if let open = label { blocks += row(open, "") }
      label = nil
      guard indent == 2, !line.hasPrefix("  See '") else {
        blocks.append(line.isEmpty ? .blank : .paragraph(Markup(sentence(line))))
        continue
      }
      let parts = line.dropFirst(2).split(separator: "  ", maxSplits: 1).map(String.init)
      if parts.count > 1 { blocks += row(parts[0], parts[1]) } else { label = parts.first }
    }
    return blocks + (label.map { row($0, "") } ?? [])
  }

  /// A row of a list: an option, an argument, a command.
  private static func row(_ label: String, _ text: String) -> [Block] {
    let text = Block.paragraph(Markup(sentence(text.drop { $0 == " " }.description)))
    let room = labelWidth - label.displayWidth()
    func item(_ marker: String) -> Block { .item(marker: Markup("  " + marker), [text]) }
    // A label without room stands above its text.
    return room < 2
      ? [.paragraph(Markup("  " + label)), item(spaces(labelWidth))] : [item(label + spaces(room))]
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static let labelWidth = 24

  private static func sentence(_ text: String) -> String {
    for (english, chinese) in templates {
      guard let found = values(in: text, of: english) else { continue }
      return found.enumerated().reduce(chinese) { sentence, value in
        sentence.replacing("{\(value.offset + 1)}", with: self.sentence(value.element))
      }
    }
    return text.replacing("<subcommand>", with: "<命令>")
  }

  /// What stands in the places of a template; nil if the text is not made of it.
  private static func values(in text: String, of template: String) -> [String]? {
    let parts = template.split(separator: "{}", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, text.hasPrefix(first) else { return nil }
    guard parts.count > 1 else { return text == first ? [] : nil }
    var rest = text.dropFirst(first.count)
    guard rest.hasSuffix(last) else { return nil }
    rest = rest.dropLast(last.count)
    var values: [String] = []
    for part in parts.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: part) else { return nil }
      values.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return values + [String(rest)]
  }

  /// The parser's sentences. Each value is put where its number stands.
  private static let templates: [(english: String, chinese: String)] = [
    ("OVERVIEW: {}", "{1}"), ("USAGE: {}", "用法：{1}"), ("Usage: {}", "用法：{1}"),
    ("Error: {}", "错误：{1}"), ("Help:  {}", "说明：{1}"),
    ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："),
    ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
    ("Show subcommand help information.", "显示某个命令的帮助。"),
    ("  See '{} <subcommand>' for detailed help.", "  {1} <命令> 显示一个命令的帮助。"),
    ("  See '{}' for more information.", "  {1} 显示更多说明。"),
    // The placeholder before it says the same.
    ("{} (values: {})", "{1}"), ("{} (default: {})", "{1}（默认 {2}）"),
    ("Unknown option '{}'. Did you mean '{}'?", "没有 {1} 这个选项。是不是 {2}？"),
    ("Unknown option '{}'", "没有 {1} 这个选项。"),
    ("Missing value for '{}'", "{1} 后面缺少一个值。"),
    (
      "The option '{}' does not take any value, but '{}' was specified.",
      "选项 {1} 后面没有值，而这里写了“{2}”。"
    ),
    ("Unexpected argument '{}'", "这里多出了“{1}”。"),
    ("{} unexpected arguments: '{}'", "这里多出了 {1} 个参数：“{2}”。"),
    (
      "Value to be set with flag '{}' had already been set with flag '{}'",
      "{2} 和 {1} 只能写一个。"
    ),
    ("Missing expected argument '{}'", "还缺少 {1}。"), ("Missing one of: '{}'", "还缺少其中一个：{1}。"),
    (
      "The value '{}' is invalid for '{}'. Please provide one of '{}'.",
      "{2} 不能是“{1}”，可以是 {3}。"
    ),
    ("The value '{}' is invalid for '{}'", "{2} 不能是“{1}”。"),
    ("Can't generate completion scripts for '{}'.", "不能为“{1}”生成补全脚本。"),
    ("Can't autodetect a supported shell.", "看不出用的是哪一种命令行解释器。"),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "请写 --generate-completion-script=，后面是其中之一："
    ),
    ("{}', '{}", "{1}、{2}"), ("{}' and '{}", "{1}、{2}"), ("{}' or '{}", "{1}、{2}"),
  ]
}
