import LanguageSyntax
import MatrixLanguage
import StyledText

/// What the notebook's prompt says.
struct ConsoleTexts: Sendable {
  let language: InterfaceLanguage

  func text(_ english: String, _ chinese: String) -> String {
    language.text(english, chinese)
  }

  var firstSteps: [Markup] {
    switch language {
    case .english:
      [
        Markup("Type a calculation and press Enter: ") + Markup("mean([1, 2, 3])", .code),
        Markup("Store a value: ") + Markup("z = [1, 3, 5, 7]", .code)
          + Markup("   Greek letters have names: ") + Markup("gamma", .code)
          + Markup(" is γ, ") + Markup("z_tilde", .code) + Markup(" is z̃."),
      ]
    case .chinese:
      [
        Markup("输入算式后按回车：") + Markup("mean([1, 2, 3])", .code),
        Markup("保存一个值：") + Markup("z = [1, 3, 5, 7]", .code)
          + Markup("　希腊字母可以用英文名输入：") + Markup("gamma", .code) + Markup(" 就是 γ，")
          + Markup("z_tilde", .code) + Markup(" 就是 z̃。"),
      ]
    }
  }

  /// What `?` alone answers.
  var introduction: [Markup] {
    let ask =
      switch language {
      case .english:
        Markup(
          code: "Ask: `?mean`, `?@`, `?γ`   All there is: `:help`, `?language`   Lessons: `:lesson`"
        )
      case .chinese: Markup(code: "查说明：`?mean`、`?@`、`?γ`　全部内容：`:帮助`、`?语言`　课程：`:课程`")
      }
    return firstSteps + [ask]
  }

  /// The last line of what `:help` answers.
  var otherHelp: Markup {
    Markup(
      code: text(
        "`?mean` explains a function, `?@` an operator, `?shape` a mistake, `?γ` how to type it.",
        "`?mean` 说明函数，`?@` 说明运算符，`?形状` 说明错误，`?γ` 说明怎么输入。"))
  }

  /// The topics of `:help` in one line.
  func topics(_ names: [String]) -> Markup {
    Markup(text("More: ", "更多见 "))
      + Markup(":\(helpCommand) \(names.joined(separator: " | "))", .code)
  }

  var helpCommand: String { text("help", "帮助") }

  var forExample: String { text("e.g.", "例如") }

  /// Before code that earns a message, and before the same put right.
  var wrong: String { text("wrong", "错") }

  var right: String { text("right", "对") }

  var noVariables: Markup { Markup(text("No name has a value yet.", "还没有存过任何值。")) }

  /// The names that changed; of many, the first.
  func changed(_ names: [Name]) -> Markup {
    let shown = names.prefix(8).map(\.spelling).joined(separator: ", ")
    let rest = names.count - 8
    let more = rest > 0 ? text(" and \(rest) more", " 等，另有 \(rest) 个") : ""
    return Markup("↻ \(shown)\(more)", .secondary)
  }

  var noCells: Markup { Markup(text("Nothing has run yet.", "还没有运行过任何内容。")) }

  var grammar: String { text("Grammar", "语法") }

  var gradients: String { text("differentiate", "求导") }

  var operators: String { text("operators", "运算符") }

  var wasReset: Markup {
    Markup(text("All values are gone; the notebook is empty.", "所有值都已清除，笔记本是空的。"))
  }

  var resetTakesAll: Markup {
    Markup(code: text("`:reset` takes all values away.", "`:清空` 会清除所有值。"))
  }

  func isOfLessons(_ command: CommandName) -> Markup {
    let word = command.words[language]
    return Markup(
      code: text(
        "`:\(word)` is a command of lessons; `:lesson` opens one.", "`:\(word)` 是课程里的命令；`:课程` 打开课程。"
      ))
  }

  func undone(number: Int) -> Markup {
    Markup(text("In[\(number)] is taken back.", "已撤销 In[\(number)]。"))
  }

  /// - Parameter argument: what was to name a cell; nothing for the last one.
  func noCell(_ argument: String) -> Markup {
    guard !argument.isEmpty else { return noCells }
    return Markup(
      code: text(
        "There is no cell \(argument); `:cells` lists them.", "没有第 \(argument) 个单元格；`:单元格` 列出全部。"))
  }

  var nothingToSave: Markup {
    Markup(text("Nothing has run yet, so there is nothing to save.", "还没有运行过任何内容，没有可保存的。"))
  }

  func took(_ duration: Duration, number: Int) -> Markup {
    let time = duration.inWords(language)
    return Markup(text("In[\(number)] took \(time).", "In[\(number)] 用了 \(time)。"), .secondary)
  }

  func nothingToUndo(hasForgotten: Bool) -> Markup {
    hasForgotten
      ? Markup(text("What came before has been forgotten to save memory.", "为节省内存，更早的状态已不再保留。"))
      : Markup(text("There is nothing to take back.", "没有可以撤销的内容。"))
  }

  func unknownTopic(_ word: String) -> Markup {
    Markup(text("There is no help on “\(word)”. ", "没有关于“\(word)”的说明。"))
      + Markup(text(":help", ":帮助"), .code)
      + Markup(text(" lists the topics.", " 会列出所有主题。"))
  }

  func origin(of name: Name, _ origin: CellLabel, isFormula: Bool) -> Markup {
    let cell = DiagnosticTexts(language: language).spacedLabel(origin)
    if isFormula {
      return Markup(text("\(name) is a formula of\(cell).", "\(name) 是\(cell)中的公式。"), .secondary)
    }
    return Markup(text("\(name) was stored by\(cell).", "\(name) 由\(cell)存入。"), .secondary)
  }

  /// How what a keyboard lacks is typed.
  func typing(_ word: String) -> Markup? {
    let name = Name(word)
    let symbol = SymbolInput.symbols.first { $0.symbol == name.spelling && $0.word != word }
    let keys = symbol.map { Markup("\\" + $0.word, .code) + Markup(text(" and TAB", " 再按 TAB")) }
    let start = Markup(text("\(name) is typed as ", "输入 "))
    guard name.asciiSpelling != name.spelling else {
      return keys.map { start + $0 + Markup(text(".", "，就得到 \(name)。")) }
    }
    let other = keys.map { Markup(text(", or ", "（或 ")) + $0 + Markup(text("", "）")) }
    let kind = Constant.named[name] == nil ? "变量" : "常数"
    let end = text("; both spellings are the same name.", "，就得到 \(name)：两种写法是同一个\(kind)。")
    return start + Markup(name.asciiSpelling, .code) + (other ?? Markup()) + Markup(end)
  }
}
