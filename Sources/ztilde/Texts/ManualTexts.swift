import StyledText

/// The texts of the manual page besides those of the commands.
enum ManualTexts {
  typealias ManualItem = (code: String, text: Localized<String>)

  // MARK: Headings

  static let name = Localized(en: "NAME", zh: "名称")
  static let synopsis = Localized(en: "SYNOPSIS", zh: "用法")
  static let description = Localized(en: "DESCRIPTION", zh: "说明")
  static let commands = Localized(en: "COMMANDS", zh: "命令")
  static let options = Localized(en: "OPTIONS", zh: "选项")
  static let prompt = Localized(en: "AT THE PROMPT", zh: "在提示符下")
  static let examples = Localized(en: "EXAMPLES", zh: "例子")
  static let files = Localized(en: "FILES", zh: "文件")
  static let environment = Localized(en: "ENVIRONMENT", zh: "环境变量")
  static let status = Localized(en: "EXIT STATUS", zh: "退出状态")

  // MARK: What stands below them

  static let usage = Localized(en: "[options] [command]", zh: "[选项] [命令]")

  /// The effect of the parser's own flags, which it describes only in English.
  static func about(_ usage: String) -> Localized<String>? {
    switch usage {
    case "--version": Localized(en: "Show the version.", zh: "显示版本。")
    case "-h, --help": Localized(en: "Show help.", zh: "显示帮助。")
    default: nil
    }
  }

  static let aboutPrompt =
    Localized(
      en: """
        In the notebook and in lessons, ? and a word explain what the word means, and TAB completes. \
        Commands begin with a colon, and may be shortened:
        """,
      zh: "在笔记本和课程里，? 加一个词会解释它的意思，TAB 补全。命令以冒号开头，可以缩写：")

  static var allExamples: [ManualItem] {
    [
      ("ztilde learn", Localized(en: "opens the menu of lessons.", zh: "打开课程菜单。")),
      ("ztilde learn parts", Localized(en: "opens the course in a folder.", zh: "打开文件夹里的课程。")),
      ("ztilde new halves", Localized(en: "writes a lesson to begin from.", zh: "写出一份可以着手修改的新课。")),
      (
        "ztilde eval 'mean([1, 2; 3, 4], axis=1)'",
        Localized(en: "computes one line.", zh: "计算一行代码。")
      ),
      (
        "ztilde run notes.md",
        Localized(en: "runs the cells of a notebook.", zh: "运行一个笔记本里的单元格。")
      ),
      (
        "ztilde export notes.md -o notes.html",
        Localized(en: "makes a page of it, for a browser.", zh: "把它变成网页，用浏览器打开。")
      ),
      (
        "ztilde export Lessons --to html -o site",
        Localized(
          en: "makes a folder of pages of a course, for any web host.",
          zh: "把课程变成一组网页，可以放到任何网站上。")
      ),
      (
        "echo '1 + 1' | ztilde",
        Localized(en: "runs a program from a pipe.", zh: "运行从管道传来的程序。")
      ),
    ]
  }

  static var allFiles: [ManualItem] {
    [
      (
        "~/.config/ztilde/settings",
        Localized(en: "what was chosen with :set.", zh: "用 :设置 选定的内容。")
      ),
      (
        "~/.local/state/ztilde/journal.jsonl",
        Localized(en: "what was done in lessons.", zh: "课程的学习记录。")
      ),
      ("~/.local/state/ztilde/history", Localized(en: "what was typed.", zh: "输入过的内容。")),
      (
        "~/.local/state/ztilde/autosave.md",
        Localized(en: "the last notebook, if it was not saved.", zh: "上次没有保存的笔记本。")
      ),
    ]
  }

  static var allVariables: [ManualItem] {
    [
      (
        "LC_ALL, LC_MESSAGES, LANG",
        Localized(
          en: "say the language, unless --lang or a setting does.",
          zh: "决定界面语言，除非用 --lang 或设置指定。")
      ),
      (
        "ACCESSIBLE",
        Localized(
          en: "asks for sentences that a screen reader can tell, as --accessible does.",
          zh: "要求输出适合读屏软件的文字，与 --accessible 相同。")
      ),
      (
        "NO_COLOR, TERM", Localized(en: "say whether there are colours.", zh: "决定是否使用颜色。")
      ),
      (
        "XDG_CONFIG_HOME, XDG_STATE_HOME",
        Localized(
          en: "take the place of ~/.config and ~/.local/state.",
          zh: "代替 ~/.config 和 ~/.local/state。")
      ),
    ]
  }

  static var allStatuses: [ManualItem] {
    [
      ("0", Localized(en: "all is well.", zh: "一切正常。")),
      ("1", Localized(en: "the program or the lesson failed.", zh: "程序或课程出错。")),
      ("64", Localized(en: "the command was used wrongly.", zh: "命令用法不对。")),
    ]
  }
}
