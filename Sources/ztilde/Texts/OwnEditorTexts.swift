import StyledText

/// Why the text that is typed was not changed in another editor.
struct OwnEditorTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  var noEditor: Markup {
    text(
      Localized(
        en: "No editor is chosen: start ztilde as \(code: "EDITOR=nano ztilde"), for instance.",
        zh: "还没有选定编辑器：可以这样启动 \(code: "EDITOR=nano ztilde")。"))
  }

  func failed(_ command: String) -> Markup {
    let name = command.sanitized.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return text(
      Localized(
        en: "\(name) did not end well, so the text is as it was.",
        zh: "\(name) 没有正常结束，文字保持原样。"))
  }

  var noFile: Markup {
    text(
      Localized(
        en: "No file could be written for the editor. Is the disk full?",
        zh: "没能为编辑器写出文件。磁盘是不是满了？"))
  }

  var noText: Markup {
    text(
      Localized(
        en: "The editor left no text that can be read, so the text is as it was.",
        zh: "编辑器没有留下可以读的文字，文字保持原样。"))
  }

  private func text(_ text: Localized<Markup>) -> Markup { text[language].plain(as: .warning) }
}
