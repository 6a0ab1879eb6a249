import StyledText

/// The argument parser's messages in another language than English. Its few sentences stand in a
/// table; any other one is shown as it is.
struct ParserTexts {
  let language: InterfaceLanguage

  /// The parser's text as a page.
  ///
  /// - Parameter text: laid out for so many columns that no line is broken.
  func page(_ text: String) -> [Block] {
    var blocks: [Block] = []
    // A label that is too long has its text on the next line.
    var label: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let indent = line.prefix { $0 == " " }.count
      if let open = label, indent > Self.labelWidth / 2 {
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
  private func row(_ label: String, _ text: String) -> [Block] {
    let text = Block.paragraph(Markup(sentence(text.drop { $0 == " " }.description)))
    let room = Self.labelWidth - label.displayWidth()
    func item(_ marker: String) -> Block { .item(marker: Markup("  " + marker), [text]) }
    // A label without room stands above its text.
    return room < 2
      ? [.paragraph(Markup("  " + label)), item(Self.spaces(Self.labelWidth))]
      : [item(label + Self.spaces(room))]
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static let labelWidth = 24

  private func sentence(_ text: String) -> String {
    for template in Self.templates {
      guard let found = Self.values(in: text, of: template[.standard]) else { continue }
      return found.enumerated().reduce(template[language]) { sentence, value in
        sentence.replacing("{\(value.offset + 1)}", with: self.sentence(value.element))
      }
    }
    return text.replacing("<subcommand>", with: Localized(en: "<command>", zh: "<命令>")[language])
  }

  /// The values in the places of a template; nil if the text does not follow it.
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
  private static let templates = [
    Localized(en: "OVERVIEW: {}", zh: "{1}"),
    Localized(en: "USAGE: {}", zh: "用法：{1}"),
    Localized(en: "Usage: {}", zh: "用法：{1}"),
    Localized(en: "Error: {}", zh: "错误：{1}"),
    Localized(en: "Help:  {}", zh: "说明：{1}"),
    Localized(en: "ARGUMENTS:", zh: "参数："),
    Localized(en: "OPTIONS:", zh: "选项："),
    Localized(en: "SUBCOMMANDS:", zh: "命令："),
    Localized(en: "Show the version.", zh: "显示版本。"),
    Localized(en: "Show help information.", zh: "显示帮助。"),
    Localized(en: "Show subcommand help information.", zh: "显示某个命令的帮助。"),
    Localized(en: "  See '{} <subcommand>' for detailed help.", zh: "  {1} <命令> 显示一个命令的帮助。"),
    Localized(en: "  See '{}' for more information.", zh: "  {1} 显示更多说明。"),
    // The placeholder before it says the same.
    Localized(en: "{} (values: {})", zh: "{1}"),
    Localized(en: "{} (default: {})", zh: "{1}（默认 {2}）"),
    Localized(en: "Unknown option '{}'. Did you mean '{}'?", zh: "没有 {1} 这个选项。是不是 {2}？"),
    Localized(en: "Unknown option '{}'", zh: "没有 {1} 这个选项。"),
    Localized(en: "Missing value for '{}'", zh: "{1} 后面缺少一个值。"),
    Localized(
      en: "The option '{}' does not take any value, but '{}' was specified.",
      zh: "选项 {1} 后面没有值，而这里写了“{2}”。"),
    Localized(en: "Unexpected argument '{}'", zh: "这里多出了“{1}”。"),
    Localized(en: "{} unexpected arguments: '{}'", zh: "这里多出了 {1} 个参数：“{2}”。"),
    Localized(
      en: "Value to be set with flag '{}' had already been set with flag '{}'",
      zh: "{2} 和 {1} 只能写一个。"),
    Localized(en: "Missing expected argument '{}'", zh: "还缺少 {1}。"),
    Localized(en: "Missing one of: '{}'", zh: "还缺少其中一个：{1}。"),
    Localized(
      en: "The value '{}' is invalid for '{}'. Please provide one of '{}'.",
      zh: "{2} 不能是“{1}”，可以是 {3}。"),
    Localized(en: "The value '{}' is invalid for '{}'", zh: "{2} 不能是“{1}”。"),
    Localized(en: "Can't generate completion scripts for '{}'.", zh: "不能为“{1}”生成补全脚本。"),
    Localized(en: "Can't autodetect a supported shell.", zh: "看不出用的是哪一种命令行解释器。"),
    Localized(
      en: "Please use --generate-completion-script=<shell> with one of:",
      zh: "请写 --generate-completion-script=，后面是其中之一："),
    Localized(en: "{}', '{}", zh: "{1}、{2}"),
    Localized(en: "{}' and '{}", zh: "{1}、{2}"),
    Localized(en: "{}' or '{}", zh: "{1}、{2}"),
  ]
}
