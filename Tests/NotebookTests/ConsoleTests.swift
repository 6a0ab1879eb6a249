import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

@Suite struct `A notebook's prompt` {
  /// What is said to lines that are typed one after the other.
  private static func conversation(
    _ lines: [String], in language: InterfaceLanguage = .english
  ) -> String {
    var console = Console(Workspace(), presentation: Presentation(language: language))
    return lines.map { line in
      let prompt = "In[\(console.session.nextNumber)]: \(line)"
      return ([prompt] + console.receive(line).map(text)).joined(separator: "\n")
    }
    .joined(separator: "\n")
  }

  /// An event as text: `!` before what goes to standard error, `✎` before a draft.
  private static func text(_ event: Event) -> String {
    switch event {
    case .show(let blocks): shown(blocks)
    case .complain(let blocks): "! " + shown(blocks)
    case .edit(let draft): "✎ " + draft
    case .openLesson(let word): "→ lesson \(word)"
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
  func `lists all there is`(language: InterfaceLanguage) {
    Golden.expect(
      Self.conversation([":help"], in: language), matches: "console-help-\(language.rawValue)")
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
