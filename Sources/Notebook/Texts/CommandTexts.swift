import StyledText

/// The messages for a command that does not exist, or that could be several.
enum CommandTexts {
  static func unknown(_ word: String) -> Localized<Markup> {
    Localized(
      en: "There is no command :\(word). \(code: ":help commands") lists them.",
      zh: "没有 :\(word) 这个命令。\(code: ":帮助 命令") 会列出所有命令。")
  }

  static func ambiguous(_ word: String, _ names: [String]) -> Localized<Markup> {
    Localized(
      en: ":\(word) could be \(names.separated.en).", zh: ":\(word) 可能是 \(names.separated.zh)。")
  }
}
