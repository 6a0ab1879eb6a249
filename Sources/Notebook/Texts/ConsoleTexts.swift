import LanguageSyntax
import MatrixLanguage
import StyledText

/// The messages of the notebook's prompt.
struct ConsoleTexts: Sendable {
  let language: InterfaceLanguage

  var firstSteps: [Markup] {
    [
      Localized(
        en: "Type a calculation and press Enter: `mean([1, 2, 3])`",
        zh: "输入算式后按回车：`mean([1, 2, 3])`"),
      Localized(
        en:
          "Store a value: `z = [1, 3, 5, 7]`   Greek letters have names: `gamma` is γ, `z_tilde` is z̃.",
        zh: "保存一个值：`z = [1, 3, 5, 7]`　希腊字母可以用英文名输入：`gamma` 就是 γ，`z_tilde` 就是 z̃。"),
    ].map { Markup(sentence: $0[language]) }
  }

  /// The answer to `?` alone.
  var introduction: [Markup] {
    let ask = Localized(
      en: "Ask: `?mean`, `?@`, `?γ`   All there is: `:help`, `?language`   Lessons: `:lesson`",
      zh: "查说明：`?mean`、`?@`、`?γ`　全部内容：`:帮助`、`?语言`　课程：`:课程`")
    return firstSteps + [Markup(sentence: ask[language])]
  }

  /// The last line of the answer to `:help`.
  var otherHelp: Markup {
    Markup(
      sentence: Localized(
        en:
          "`?mean` explains a function, `?@` an operator, `?shape` a mistake, `?γ` how to type it.",
        zh: "`?mean` 说明函数，`?@` 说明运算符，`?形状` 说明错误，`?γ` 说明怎么输入。")[language])
  }

  /// The topics of `:help` in one line.
  func topics(_ names: [String]) -> Markup {
    let topics = ":\(helpCommand) \(names.joined(separator: " | "))"
    return Localized(en: "More: \(code: topics)", zh: "更多见 \(code: topics)")[language]
  }

  var helpCommand: String { Localized(en: "help", zh: "帮助")[language] }

  var forExample: String { Localized(en: "e.g.", zh: "例如")[language] }

  /// The labels before wrong code, and before the corrected code.
  var wrong: String { Localized(en: "wrong", zh: "错")[language] }

  var right: String { Localized(en: "right", zh: "对")[language] }

  var noVariables: Markup { Localized(en: "No name has a value yet.", zh: "还没有存过任何值。")[language] }

  /// The names that changed; if there are many, the first ones.
  func changed(_ names: [Name]) -> Markup {
    let shown = names.prefix(8).map(\.spelling).joined(separator: ", ")
    let rest = names.count - 8
    let more = rest > 0 ? Localized(en: " and \(rest) more", zh: " 等，另有 \(rest) 个")[language] : ""
    return Markup("↻ \(shown)\(more)", .secondary)
  }

  var noCells: Markup { Localized(en: "Nothing has run yet.", zh: "还没有运行过任何内容。")[language] }

  /// The line above the examples of `?language`.
  var languageByExamples: Markup {
    Markup(
      sentence: Localized(
        en: "The language by examples. `?values` and so on tell more; `?grammar` is its grammar.",
        zh: "用例子看这门语言。`?值` 等有更多说明；`?语法` 是完整的语法。")[language])
  }

  var gradients: String { Localized(en: "differentiate", zh: "求导")[language] }

  var operators: String { Localized(en: "operators", zh: "运算符")[language] }

  var wasReset: Markup {
    Localized(en: "All values are gone; the notebook is empty.", zh: "所有值都已清除，笔记本是空的。")[language]
  }

  var resetTakesAll: Markup {
    Markup(
      sentence: Localized(en: "`:reset` takes all values away.", zh: "`:清空` 会清除所有值。")[language])
  }

  func isOfLessons(_ command: CommandName) -> Markup {
    let word = command.words[language]
    return Markup(
      sentence: Localized(
        en: "`:\(word)` is a command of lessons; `:lesson` opens one.",
        zh: "`:\(word)` 是课程里的命令；`:课程` 打开课程。")[language])
  }

  func undone(number: Int) -> Markup {
    Localized(en: "In[\(number)] is taken back.", zh: "已撤销 In[\(number)]。")[language]
  }

  /// - Parameter argument: the word for the cell; empty for the last one.
  func noCell(_ argument: String) -> Markup {
    guard !argument.isEmpty else { return noCells }
    return Markup(
      sentence: Localized(
        en: "There is no cell \(argument); `:cells` lists them.",
        zh: "没有第 \(argument) 个单元格；`:单元格` 列出全部。")[language])
  }

  var nothingToSave: Markup {
    Localized(
      en: "Nothing has run yet, so there is nothing to save.",
      zh: "还没有运行过任何内容，没有可保存的。")[language]
  }

  /// The formats of `:export`.
  var exportFormats: Markup {
    let endings = ExportFormat.endings
    return Localized(
      en: """
        Name a file, whose ending says what it becomes: \(code: ":export lab\(endings[0])"). The \
        endings are \(endings.separated.en).
        """,
      zh: """
        请写出文件名，由扩展名决定导出成什么：\(code: ":导出 实验\(endings[0])")。\
        扩展名有 \(endings.separated.zh)。
        """)[language]
  }

  func took(_ duration: Duration, number: Int) -> Markup {
    let time = duration.inWords
    return Markup(
      Localized(en: "In[\(number)] took \(time.en).", zh: "In[\(number)] 用了 \(time.zh)。")[language],
      .secondary)
  }

  func nothingToUndo(hasForgotten: Bool) -> Markup {
    hasForgotten
      ? Localized(
        en: "What came before has been forgotten to save memory.",
        zh: "为节省内存，更早的状态已不再保留。")[language]
      : Localized(en: "There is nothing to take back.", zh: "没有可以撤销的内容。")[language]
  }

  func unknownTopic(_ word: String) -> Markup {
    Localized(
      en: "There is no help on “\(word)”. \(code: ":help") lists the topics.",
      zh: "没有关于“\(word)”的说明。\(code: ":帮助") 会列出所有主题。")[language]
  }

  func origin(of name: Name, _ origin: CellLabel, isFormula: Bool) -> Markup {
    let cell = origin.spaced[language]
    if isFormula {
      return Markup(
        Localized(en: "\(name) is a formula of\(cell).", zh: "\(name) 是\(cell)中的公式。")[language],
        .secondary)
    }
    return Markup(
      Localized(en: "\(name) was stored by\(cell).", zh: "\(name) 由\(cell)存入。")[language],
      .secondary)
  }

  /// The way to type a sign that a keyboard lacks.
  func typing(_ word: String) -> Markup? {
    let name = Name(word)
    let ascii = name.asciiSpelling
    let symbol = SymbolInput.symbols.first { $0.symbol == name.spelling && $0.word != word }
    let keys = symbol.map { "\\" + $0.word }
    guard ascii != name.spelling else {
      return keys.map { keys in
        Localized(
          en: "\(name) is typed as \(code: keys) and TAB.",
          zh: "输入 \(code: keys) 再按 TAB，就得到 \(name)。")[language]
      }
    }
    let other: Localized<Markup>? = keys.map { keys in
      Localized(en: ", or \(code: keys) and TAB", zh: "（或 \(code: keys) 再按 TAB）")
    }
    let kind = Constant.named[name] == nil ? "变量" : "常数"
    return Localized(
      en: """
        \(name) is typed as \(code: ascii)\(other?.en ?? Markup()); both spellings are the same name.
        """,
      zh: "输入 \(code: ascii)\(other?.zh ?? Markup())，就得到 \(name)：两种写法是同一个\(kind)。")[language]
  }
}
