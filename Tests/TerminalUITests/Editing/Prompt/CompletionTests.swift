import Support
import Testing

@Suite struct `TAB` {
  @Test(
    arguments: [
      ("replaces a name by its letter", [.text("\\gamma"), .key(.tab), .text("²")], "<γ²> 2"),
      ("sets a mark on a letter", [.text("z\\tilde"), .key(.tab)], "<z\u{303}> 2"),
      ("completes", [.text("va"), .key(.tab)], "<var> 3"),
      ("completes in the midst", [.text("va)"), .key(.left), .key(.tab)], "<var)> 4"),
      ("completes as far as it can", [.text("m"), .key(.tab), .text("x")], "<mex> 3"),
    ] as [(String, [Press], String)])
  func `completes`(what: String, presses: [Press], result: String) throws {
    let terminal = try probe()
    terminal.type(presses + [.key(.enter)])
    try terminal.wait { $0.text.hasSuffix("\(result)\nz̃[1]:") }
  }

  @Test func `lists what it could mean until the next key`() throws {
    let terminal = try probe()
    terminal.send("1 + m")
    terminal.press(.tab)
    try terminal.wait { $0.text == "z̃[1]: 1 + me" }
    terminal.press(.tab)
    try terminal.wait { $0.text == "z̃[1]: 1 + me\nmean    median" }
    #expect(terminal.screen.cursor == .init(row: 0, column: 12))
    terminal.send("d")
    try terminal.wait { $0.text == "z̃[1]: 1 + med" }
    terminal.press(.tab)
    try terminal.wait { $0.text == "z̃[1]: 1 + median" && $0.cursor.column == 16 }
  }

  @Test func `counts what has no room in the list`() throws {
    let terminal = try probe("--names", "100", columns: 20)
    terminal.send("name")
    terminal.press(.tab)
    try terminal.wait { $0.row(8) == "… +86" }
    #expect(terminal.screen.row(0) == "z̃[1]: name" && terminal.screen.row(1) == "name0   name7")
    #expect(terminal.screen.row(7) == "name6   name13" && terminal.screen.row(9) == "")
    terminal.press(.enter)
    try terminal.wait { $0.text == "z̃[1]: name\n<name> 4\nz̃[1]:" }
  }

  @Test func `leaves the text its place on a small screen`() throws {
    let terminal = try probe("--names", "100", "--start", "(1\n2\n3\nname", rows: 5, until: "name")
    terminal.press(.tab)
    try terminal.wait {
      $0.text == "… +2\n      3\n      name\nname0   name1   name2   name3   name4\n… +95"
    }
    #expect(terminal.screen.cursor == .init(row: 2, column: 10))
    terminal.press(.left)
    try terminal.wait { $0.text == "z̃[1]: (1\n      2\n      3\n      name" }
  }

  @Test func `a list goes when Ctrl-C is pressed`() throws {
    let terminal = try probe()
    terminal.send("me")
    terminal.press(.tab)
    try terminal.wait(for: "median")
    terminal.press(.control("c"))
    try terminal.wait { $0.text == "z̃[1]: me^C\ninterrupted\nz̃[1]:" }
  }

  // MARK: Blanks

  @Test func `leads through the blanks, and what is typed fills them`() throws {
    let terminal = try probe("--start", "γ = ____\nβ = ____", "--colors")
    try terminal.wait { $0.styledText.contains("γ = {inverse fg=35:____}\n") }
    #expect(terminal.screen.cursor == .init(row: 0, column: 10))
    terminal.send("2")
    try terminal.wait { $0.row(0) == "z̃[1]: γ = 2" && $0.cursor.column == 11 }
    terminal.press(.tab)
    try terminal.wait { $0.styledText.hasSuffix("β = {inverse fg=35:____}") && $0.cursor.row == 1 }
    terminal.send("μ")
    terminal.press(.enter)
    try terminal.wait(for: "<γ = 2|β = μ> 11")
  }

  @Test(
    arguments: [
      ("typing replaces", [.text("12")], "<a(12, ____)> 11"),
      ("a Greek letter replaces", [.text("γ")], "<a(γ, ____)> 10"),
      ("a paste replaces", [.text("\u{1B}[200~1 + 2\u{1B}[201~")], "<a(1 + 2, ____)> 14"),
      ("Backspace empties", [.key(.backspace)], "<a(, ____)> 9"),
      ("Delete empties", [.key(.delete)], "<a(, ____)> 9"),
      ("an arrow lets go", [.key(.right), .text("1")], "<a(_1___, ____)> 14"),
      ("Ctrl-L leaves it selected", [.key(.control("l")), .text("1")], "<a(1, ____)> 10"),
      ("TAB goes on", [.key(.tab), .text("3")], "<a(____, 3)> 10"),
      ("and round", [.key(.tab), .key(.tab), .text("3")], "<a(3, ____)> 10"),
      ("Shift-TAB goes back", [.key(.tab), .key(.shiftTab), .text("3")], "<a(3, ____)> 10"),
      ("and round", [.key(.shiftTab), .text("3")], "<a(____, 3)> 10"),
      ("all", [.text("1"), .key(.tab), .text("2")], "<a(1, 2)> 7"),
      ("TAB completes first", [.text("va"), .key(.tab), .key(.tab), .text("2")], "<a(var, 2)> 9"),
      (
        "TAB on at a list goes on",
        [.text("me"), .key(.tab), .key(.tab), .text("2")], "<a(me, 2)> 8"
      ),
      (
        "Ctrl-_ brings the blank back",
        [.text("1"), .key(.control("_"))], "<a(____, ____)> 13"
      ),
    ] as [(String, [Press], String)])
  func `fills blanks`(what: String, presses: [Press], result: String) throws {
    let terminal = try probe("--start", "a(____, ____)", until: "____)")
    terminal.type(presses + [.key(.enter)])
    try terminal.wait(for: result)
  }

  @Test func `a line begins where it is wanted, and nothing is replaced there`() throws {
    let terminal = try probe("--start", "μ = ____", "--cursor", "0", until: "____")
    try terminal.wait { $0.cursor == .init(row: 0, column: 6) }
    terminal.send("z\u{303}\r")
    try terminal.wait(for: "<z\u{303}μ = ____> 10")
  }
}
