package import StyledText

/// The argument behind a command's name: its word in the lists of commands, and the completions of
/// TAB.
package enum CommandArgument: Hashable, Sendable, CaseIterable {
  case number, cell, code, file, topic, setting, step, lesson

  package var placeholder: Localized<String> {
    switch self {
    case .number: Localized(en: "n", zh: "n")
    case .cell: Localized(en: "n", zh: "n")
    case .code: Localized(en: "code", zh: "代码")
    case .file: Localized(en: "file", zh: "文件")
    case .topic: Localized(en: "topic", zh: "主题")
    case .setting: Localized(en: "key value", zh: "名称 值")
    case .step: Localized(en: "n", zh: "n")
    case .lesson: Localized(en: "id", zh: "id")
    }
  }
}
