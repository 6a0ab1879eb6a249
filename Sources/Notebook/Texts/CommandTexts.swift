package import StyledText

/// What is said of a command that nobody knows, or that could be several.
package struct CommandTexts: Sendable {
  private let language: InterfaceLanguage

  package init(language: InterfaceLanguage) {
    self.language = language
  }

  package func unknown(_ word: String) -> Markup {
    switch language {
    case .english:
      Markup("There is no command :\(word). ") + Markup(":help commands", .code)
        + Markup(" lists them.")
    case .chinese:
      Markup("没有 :\(word) 这个命令。") + Markup(":帮助 命令", .code) + Markup(" 会列出所有命令。")
    }
  }

  package func ambiguous(_ word: String, _ names: [String]) -> Markup {
    switch language {
    case .english: Markup(":\(word) could be \(names.joined(separator: ", ")).")
    case .chinese: Markup(":\(word) 可能是 \(names.joined(separator: "、"))。")
    }
  }
}
