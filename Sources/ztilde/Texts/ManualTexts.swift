import StyledText

/// What the manual page says beside what the commands say of themselves.
struct ManualTexts {
  typealias Entry = (code: String, text: String)

  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  private func text(_ english: String, _ chinese: String) -> String {
    language.text(english, chinese)
  }

  // MARK: Headings

  var name: String { text("NAME", "名称") }
  var synopsis: String { text("SYNOPSIS", "用法") }
  var description: String { text("DESCRIPTION", "说明") }
  var commands: String { text("COMMANDS", "命令") }
  var options: String { text("OPTIONS", "选项") }
  var prompt: String { text("AT THE PROMPT", "在提示符下") }
  var examples: String { text("EXAMPLES", "例子") }
  var files: String { text("FILES", "文件") }
  var environment: String { text("ENVIRONMENT", "环境变量") }
  var status: String { text("EXIT STATUS", "退出状态") }

  // MARK: What stands below them

  var usage: String { text("[options] [command]", "[选项] [命令]") }

  /// What the parser's own flags do, of which it speaks English alone.
  func about(_ usage: String) -> String? {
    switch usage {
    case "--version": text("Show the version.", "显示版本。")
    case "-h, --help": text("Show help.", "显示帮助。")
    default: nil
    }
  }

  var aboutPrompt: String {
    text(
      """
      In the notebook and in lessons, ? and a word explain what the word means, and TAB completes. \
      Commands begin with a colon, and may be shortened:
      """,
      "在笔记本和课程里，? 加一个词会解释它的意思，TAB 补全。命令以冒号开头，可以缩写：")
  }

  var allExamples: [Entry] {
    [
      ("ztilde learn", text("opens the menu of lessons.", "打开课程菜单。")),
      (
        "ztilde eval 'mean([1, 2; 3, 4], axis=1)'",
        text("computes one line.", "计算一行代码。")
      ),
      ("ztilde run notes.md", text("runs the cells of a notebook.", "运行一个笔记本里的单元格。")),
      ("echo '1 + 1' | ztilde", text("runs a program from a pipe.", "运行从管道传来的程序。")),
    ]
  }

  var allFiles: [Entry] {
    [
      ("~/.config/ztilde/settings", text("what was chosen with :set.", "用 :设置 选定的内容。")),
      ("~/.local/state/ztilde/journal.jsonl", text("what was done in lessons.", "课程的学习记录。")),
      ("~/.local/state/ztilde/history", text("what was typed.", "输入过的内容。")),
      (
        "~/.local/state/ztilde/autosave.md",
        text("the last notebook, if it was not saved.", "上次没有保存的笔记本。")
      ),
    ]
  }

  var allVariables: [Entry] {
    [
      (
        "LC_ALL, LC_MESSAGES, LANG",
        text("say the language, unless --lang or a setting does.", "决定界面语言，除非用 --lang 或设置指定。")
      ),
      ("NO_COLOR, TERM", text("say whether there are colours.", "决定是否使用颜色。")),
      (
        "XDG_CONFIG_HOME, XDG_STATE_HOME",
        text("take the place of ~/.config and ~/.local/state.", "代替 ~/.config 和 ~/.local/state。")
      ),
    ]
  }

  var allStatuses: [Entry] {
    [
      ("0", text("all is well.", "一切正常。")),
      ("1", text("the program or the lesson failed.", "程序或课程出错。")),
      ("64", text("the command was used wrongly.", "命令用法不对。")),
    ]
  }
}
