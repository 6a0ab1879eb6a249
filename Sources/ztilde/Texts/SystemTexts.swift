import StyledText
import TerminalUI

/// The messages when the system lacks something that almost every system has.
struct SystemTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  /// Everything else works without the editor.
  func noEditor(_ error: EditorError) -> Markup {
    switch error {
    case .noUTF8:
      Markup(
        Localized(
          en: """
            This system has no UTF-8 locale, so the arrow keys and TAB do nothing here. Debian's is \
            installed with: 
            """,
          zh: "本系统没有 UTF-8 区域设置，方向键和 TAB 键在这里不起作用。在 Debian 上可以这样装上：")[language],
        .warning) + Markup("apt install --reinstall libc-bin", .code)
    case .cannotStart:
      Markup(
        Localized(
          en: "The line editor could not be started, so the arrow keys and TAB do nothing here.",
          zh: "行编辑器无法启动，方向键和 TAB 键在这里不起作用。")[language], .warning)
    }
  }

  /// The Swift runtime reads the command line from `/proc`.
  var noArguments: String {
    Localized(
      en: """
        ztilde cannot read its command line, because /proc is missing here. Mount it: \
        mount -t proc proc /proc
        """,
      zh: "ztilde 读不到命令行参数，因为这里没有 /proc。请先挂载：mount -t proc proc /proc")[language]
  }
}
