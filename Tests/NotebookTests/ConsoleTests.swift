import LanguageSyntax
import MatrixLanguage
import Notebook
import StyledText
import Support
import Synchronization
import Testing

@Suite struct `A notebook's prompt` {
  /// What is said to lines that are typed one after the other.
  private static func conversation(
    _ lines: [String], in language: InterfaceLanguage = .english
  ) -> String {
    var console = Console(Workspace(), presentation: Presentation(Screen(language: language)))
    return lines.map { line in
      let prompt = "In[\(console.session.nextNumber)]: \(line)"
      return ([prompt] + console.receive(line).map(text)).joined(separator: "\n")
    }
    .joined(separator: "\n")
  }

  /// An event as text: `!` before what goes to standard error, `✎` before a draft.
  private static func text(_ event: Event) -> String {
    switch event {
    case .show(let blocks), .page(let blocks): shown(blocks)
    case .complain(let blocks): "! " + shown(blocks)
    case .edit(let draft): "✎ " + draft
    case .vary(let variation): "→ vary \(variation.name)"
    case .openLesson(let word): "→ lesson \(word)"
    case .open(let path): "→ open \(path)"
    case .save(let request):
      "→ save \(request.path)\(request.replaces ? " over what is there" : "")\n\(request.text)"
    case .export(let request):
      "→ export \(request.path) as \(request.format)"
        + "\(request.replaces ? " over what is there" : "")\n\(request.markdown)"
    case .set(let key, let settings): "→ set \(key.rawValue) = \(settings[key])"
    case .leave: "→ out"
    }
  }

  private static func shown(_ blocks: [Block]) -> String {
    Page(blocks).lines(width: 80).map(\.plain).joined(separator: "\n")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `answers`(language: InterfaceLanguage) {
    let lines = [
      ":vars", ":cells", ":undo", "z = [1, 3, 5, 7]", "z + [1, 2]", "mu = mean（z）", "", "  ",
      ":vars", ":cells", ":undo", ":vars", ":digits 2", "1 / 3", ":digits", ":digits 18", ":nope",
      ":", ":lesson", ":lesson 3", "：课程 identity", ":reset", ":vars", ":undo", "2", ":quit",
    ]
    Golden.expect(Self.conversation(lines, in: language), matches: "console-\(language.rawValue)")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `brings cells back`(language: InterfaceLanguage) {
    let lines = [
      ":edit", ":run", ":time", ":save", "z = [1, 3]", ":save notes.md", ":save! 笔记（一）。md",
      ":保存！　a b.md", ":save", ":export", ":export lab.txt", ":export lab.py",
      ":导出！　实验 一.MD", ":export lab.txt --to python", ":export lab.py --to nothing", "mean(z)",
      "z = [5, 7];", ":run 2", "：运行　２", ":edit 1", ":edit",
      ":编辑 2", ":edit 9", ":run x", "nowhere", ":run", ":time", ":time sum(z)", ":undo",
      ":open notes.md", ":open", ":打开 笔记、二.md",
    ]
    Golden.expect(
      Self.conversation(lines, in: language), matches: "console-cells-\(language.rawValue)")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `follows settings`(language: InterfaceLanguage) {
    let lines = [
      ":set", ":set digits 2", "1 / 3", ":set digits = 6", "1 / 3", ":set digits", ":set digits 18",
      ":set digits 1.5", ":set digits 2 3", ":set suggest off", "：设置　建议　开", ":set colour never",
      ":set color never", ":set color sometimes", ":设置 颜色 自动", ":set ASCII on", ":set",
      ":set lang zh", ":set lang", ":set lang en", ":set lang fr", ":set lang auto",
    ]
    Golden.expect(
      Self.conversation(lines, in: language), matches: "console-settings-\(language.rawValue)")
  }

  /// And what was typed around it comes back.
  @Test(arguments: [
    ("sum(\n  ?mean", "NumPy", "sum("), ("(1 +\n:cells\n2)", "Nothing has run", "(1 +\n2)"),
    ("f(\n：变量", "Nothing", "f("), ("1/3:cells", "Nothing has run", "1/3"),
    ("1/3：帮助 按键", "Alt-Enter", "1/3"),
  ])
  func `obeys a command on a line of its own, or behind code`(
    input: String, answer: String, rest: String
  ) {
    var console = Console(Workspace(), presentation: Presentation())
    let events = console.receive(input)
    #expect(events.map(Self.text).joined().contains(answer) || answer == "Nothing")
    #expect(events.contains(.edit(rest)))
    #expect(!console.remembers(input) && !console.remembers("x = ____"))
    #expect(console.remembers("x = Z[:, 1]") && console.remembers(":cells"))
  }

  @Test(arguments: ["Z = [1, 2; 3, 4];\nZ[\n:, 0]", "\"a :help\"", "[1, 2, 3][\n0:2\n]"])
  func `takes no slice for a command`(code: String) {
    var console = Console(Workspace(), presentation: Presentation())
    let events = console.receive(code)
    #expect(!events.contains { $0.isDraft })
  }

  @Test(arguments: [
    ("quit", "→ out"), ("退出。", "→ out"), ("exit()", "→ out"), ("课程", "→ lesson "),
    ("课程 mean", "→ lesson mean"), ("vars", "  z  3"), ("变量", "  z  3"), ("time", "→ say"),
    ("reset", "! `:reset` takes all values away."), ("hint", "! `:hint` is a command of lessons"),
    ("：提示", "! `:hint` is a command of lessons"), ("答案", "! `:solution` is a command of lessons"),
    ("help files", "  :save notes.md"), ("z", "3"), ("save", "4"), ("save + 1", "5"),
    ("undo = 2", "undo = 2"), ("hin", "! error[name]: hin has no value yet"),
  ])
  func `understands commands without their colon, unless they are names`(
    line: String, answer: String
  ) {
    var console = Console(Workspace(), presentation: Presentation())
    console.lessonCommands = [
      CommandName(words: Localized(en: "hint", zh: "提示"), argument: nil),
      CommandName(words: Localized(en: "solution", zh: "答案"), argument: nil),
    ]
    _ = console.receive("z = 3")
    if line.hasPrefix("save") { _ = console.receive("save = 4") }
    let said = console.receive(line).map(Self.text).joined(separator: "\n")
    let expected = answer == "→ say" ? "In[1] took" : answer.replacing("`", with: "")
    #expect(said.hasPrefix(expected), "\(said)")
    #expect(console.session.workspace[Name("z")] != nil)
  }

  @Test func `says how long a cell took`() {
    var console = Console(Workspace(), presentation: Presentation())
    let times = [0, 1.234e-6, 2, 2.0456, 3, 98, 100, 100.0999996]
    let instants = Ticking(times.map { Duration.nanoseconds(Int64($0 * 1e9)) })
    console.clock = { instants.next() }
    var took: [String] = []
    for _ in 0..<4 { took += console.receive(":time 1;").map(Self.text) }
    #expect(
      took == [
        "In[1] took 1.2 µs.", "In[2] took 46 ms.", "In[3] took 1 min 35 s.", "In[4] took 100 ms.",
      ])
    #expect(console.receive(":time").map(Self.text) == ["In[4] took 100 ms."])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `says which formulas a cell has changed`(language: InterfaceLanguage) {
    let lines = [
      "z = [1, 3]; γ, β = 2, 0; u = 1;", "μ := mean(z); z_norm := z - μ; z̃ := γ * z_norm + β;",
      "β = 5;", "γ = 3", "z = [0, 4];", "u = 2;", "z̃", "z̃ := z;", "z̃ = 1;", ":vars",
      "s := z_norm + [1, 2];", "z = [1, 2, 3];", ":vars", "s", "z = [2, 6];", "s", "?z_norm",
      "a1 := z; a2 := z; a3 := z; a4 := z; a5 := z; a6 := z; a7 := z;", "z = [3, 7];", ":undo", "z",
    ]
    Golden.expect(
      Self.conversation(lines, in: language), matches: "console-formulas-\(language.rawValue)")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `helps`(language: InterfaceLanguage) {
    let lines = [":help", "：帮助　mean", ":help nonsense", "?nonsense", "?"]
    Golden.expect(
      Self.conversation(lines, in: language), matches: "console-help-\(language.rawValue)")
  }

  @Test(arguments: [("?mean", "mean(z, axis)"), ("mean?", "mean(z, axis)"), ("？", "Type a calc")])
  func `explains`(line: String, text: String) {
    #expect(Self.conversation([line]).contains(text))
  }

  @Test func `takes a comment that ends in a question for code`() {
    #expect(Self.conversation(["3  # why?"]) == "In[1]: 3  # why?\n3")
  }

  @Test func `shows a name's value in the digits that are wanted`() {
    var console = Console(Workspace(), presentation: Presentation())
    _ = console.receive(":digits 10")
    #expect(console.receive("2 / 3").map(Self.text) == ["0.6666666667"])
    _ = console.receive("：位数　３")
    #expect(console.receive("2 / 3").map(Self.text) == ["0.667"])
  }

  @Test func `forgets the oldest cells, and says so`() {
    var console = Console(Workspace(), presentation: Presentation())
    for number in 0..<101 { _ = console.receive("a = \(number)") }
    for _ in 0..<100 { _ = console.receive(":undo") }
    #expect(
      console.receive(":undo").map(Self.text)
        == ["What came before has been forgotten to save memory."])
  }
}

/// A clock that was wound up before.
private final class Ticking: Sendable {
  private let instants: Mutex<[Duration]>

  init(_ instants: [Duration]) {
    self.instants = Mutex(instants)
  }

  func next() -> Duration { instants.withLock { $0.isEmpty ? .zero : $0.removeFirst() } }
}
