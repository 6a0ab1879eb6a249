import StyledText
import TerminalUI

/// What is said when the system lacks something that every installation of it has.
struct SystemTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  /// Everything else works without the editor.
  func noEditor(_ error: EditorError) -> Markup {
    let reason =
      switch error {
      case .noUTF8:
        language.text(
          """
          This system has no UTF-8 locale, so the arrow keys and TAB do nothing here. On Debian, \
          `apt install --reinstall libc-bin` brings C.UTF-8.
          """,
          "本系统没有 UTF-8 区域设置，因此方向键和 TAB 键在这里不起作用。在 Debian 上，`apt install --reinstall libc-bin` 会装上 C.UTF-8。")
      case .cannotStart:
        language.text(
          "The line editor could not be started, so the arrow keys and TAB do nothing here.",
          "行编辑器无法启动，因此方向键和 TAB 键在这里不起作用。")
      }
    return Markup(reason, .warning)
  }

  /// The Swift runtime reads the command line from `/proc`.
  var noArguments: String {
    language.text(
      """
      ztilde cannot read its command line, because /proc is missing here. Mount it: \
      mount -t proc proc /proc
      """,
      "ztilde 读不到命令行，因为这里没有 /proc。请先挂载：mount -t proc proc /proc")
  }
}
