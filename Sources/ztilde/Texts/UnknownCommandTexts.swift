import StyledText

/// The message about an unknown command.
struct UnknownCommandTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  /// - Parameter rest: the arguments behind the word.
  func message(_ word: String, _ rest: [String], _ meaning: UnknownCommand.Meaning) -> [Block] {
    let line = (["ztilde"] + words(word, meaning) + (meaning == .unknown ? [] : rest))
    return [
      .paragraph(Markup(sentence(word.sanitized, meaning))),
      .verbatim(Markup("  " + line.map(\.shellWord).joined(separator: " "), .code)),
    ]
  }

  private func sentence(_ word: String, _ meaning: UnknownCommand.Meaning) -> String {
    switch meaning {
    case .command:
      Localized(
        en: "There is no command “\(word)”. Did you mean",
        zh: "没有“\(word)”这个命令。是不是：")[language]
    case .lesson(let id) where id == word:
      Localized(
        en: "“\(word)” is a lesson, not a command. It is opened with",
        zh: "“\(word)”是一课，不是命令。请这样打开它：")[language]
    case .lesson:
      Localized(
        en: "There is no command “\(word)”. Did you mean the lesson",
        zh: "没有“\(word)”这个命令。是不是这一课：")[language]
    case .file:
      Localized(
        en: "“\(word)” is no command. What lies there is for",
        zh: "“\(word)”不是命令。请这样使用它：")[language]
    case .unknown:
      Localized(
        en: "There is no command “\(word)”. All of them are shown by",
        zh: "没有“\(word)”这个命令。这样可以列出全部命令：")[language]
    }
  }

  private func words(_ word: String, _ meaning: UnknownCommand.Meaning) -> [String] {
    switch meaning {
    case .command(let command): [command]
    case .lesson(let id): ["learn", id]
    case .file(let command): [command, word]
    case .unknown: ["--help"]
    }
  }
}
