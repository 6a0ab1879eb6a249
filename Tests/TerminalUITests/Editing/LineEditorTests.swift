import Support
import Testing

@Suite struct `The line editor` {
  private func probe(
    _ arguments: String..., rows: Int = 24, columns: Int = 40, home: String = "/nowhere",
    until text: String = "[1]:"
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      builtProduct(named: "EditorProbe"), arguments,
      environment: Launch.plainEnvironment.merging(["HOME": home]) { $1 }, rows: rows,
      columns: columns)
    try terminal.wait { $0.text.contains(text) }
    return terminal
  }

  /// What a person types, the input it comes to, and its number of scalars.
  @Test(
    arguments: [
      ("plain text", [.text("x = 1")], "<x = 1> 5"),
      ("Greek and signs", [.text("σ² ≈ √γ·2 × ½")], "<σ² ≈ √γ·2 × ½> 13"),
      ("Chinese", [.text("你好，")], "<你好，> 3"),
      ("a mark", [.text("z\u{303} = 1")], "<z\u{303} = 1> 6"),
      ("Backspace takes a mark with its letter", [.text("az\u{303}"), .key(.backspace)], "<a> 1"),
      ("Left steps over both", [.text("az\u{303}"), .key(.left), .text("b")], "<abz\u{303}> 4"),
      (
        "Right too",
        [.text("z\u{303}a"), .key(.home), .key(.right), .text("b")], "<z\u{303}ba> 4"
      ),
      ("Delete too", [.text("z\u{303}a"), .key(.home), .key(.delete)], "<a> 1"),
      ("Ctrl-D deletes", [.text("ab"), .key(.left), .key(.control("d"))], "<a> 1"),
      ("Home and End", [.text("b"), .key(.home), .text("a"), .key(.end), .text("c")], "<abc> 3"),
      (
        "Ctrl-Left and Ctrl-Right",
        [
          .text("one two"), .key(.controlLeft), .text("a"), .key(.controlRight), .text("b"),
        ], "<one atwob> 9"
      ),
      (
        "keys without a meaning", [.text("a"), .key(.pageUp), .key(.pageDown), .text("b")], "<ab> 2"
      ),
      ("invisible characters", [.text("a\u{200B}b\u{85}c")], "<abc> 3"),
      ("TAB replaces a name by its letter", [.text("\\gamma"), .key(.tab), .text("²")], "<γ²> 2"),
      ("TAB sets a mark on a letter", [.text("z\\tilde"), .key(.tab)], "<z\u{303}> 2"),
      ("TAB completes", [.text("va"), .key(.tab)], "<var> 3"),
      ("TAB completes as far as it can", [.text("m"), .key(.tab), .text("x")], "<mex> 3"),
      ("Enter in the midst of a line", [.text("ab"), .key(.left)], "<ab> 2"),
      ("an open bracket goes on", [.text("(a"), .key(.enter), .text("b)")], "<(a|  b)> 7"),
      ("Alt-Enter goes on", [.text("a"), .key(.alt("\r")), .text("b")], "<a|  b> 5"),
      (
        "Up and Down in a text",
        [
          .text("(ab"), .key(.enter), .text("cd"), .key(.up), .text("x"), .key(.down), .text("y)"),
        ], "<(abx|  cdy)> 11"
      ),
      (
        "a paste waits",
        [.text("\u{1B}[200~>>> a\r>>> z\u{303}\tb\n\u{1B}[201~")], "<a|z\u{303}    b> 9"
      ),
    ] as [(String, [Press], String)])
  func `takes`(what: String, presses: [Press], result: String) throws {
    let terminal = try probe()
    for press in presses { terminal.type(press) }
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("\(result)\nz̃[1]:") }
    terminal.press(.control("d"))
    try terminal.wait(for: "the end")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.screen.modes.bracketsPaste && terminal.screen.modes.showsCursor)
  }

  @Test func `draws marks, and knows where the cursor is`() throws {
    let terminal = try probe()
    terminal.send("z\u{303} = γ*z\u{303}")
    try terminal.wait { $0.row(0) == "z̃[1]: z\u{303} = γ*z\u{303}" }
    #expect(terminal.screen.cursor == .init(row: 0, column: 13))
    terminal.press(.left, .left)
    try terminal.wait { $0.cursor.column == 11 }
    terminal.press(.backspace)
    try terminal.wait { $0.row(0) == "z̃[1]: z\u{303} = *z\u{303}" && $0.cursor.column == 10 }
  }

  @Test func `wraps long lines, wide characters and marks at the edge`() throws {
    let terminal = try probe(columns: 20)
    terminal.send("0123456789012z\u{303}你好你好你好你好你好你")
    let expected = "z̃[1]: 0123456789012z\u{303}\n你好你好你好你好你好\n你"
    try terminal.wait { $0.text == expected && $0.cursor == .init(row: 2, column: 2) }
    terminal.press(.home)
    try terminal.wait { $0.cursor == .init(row: 0, column: 6) }
    terminal.send("x")
    try terminal.wait { $0.row(1).hasPrefix("z\u{303}你好") && $0.cursor.column == 7 }
    terminal.press(.enter)
    try terminal.wait(for: "\n27\n")
  }

  @Test func `begins with a text of several lines, and the cursor where it is wanted`() throws {
    let terminal = try probe("--start", "μ = ____\nz\u{303} = 2", "--cursor", "4")
    try terminal.wait { $0.text == "z̃[1]: μ = ____\nz\u{303} = 2" }
    try terminal.wait { $0.cursor == .init(row: 0, column: 10) }
    terminal.send("1 ")
    terminal.press(.down, .end)
    terminal.send("3")
    try terminal.wait { $0.row(1) == "z\u{303} = 23" }
    terminal.press(.enter)
    try terminal.wait(for: "<μ = 1 ____|z\u{303} = 23> 18")
  }

  @Test func `finds older inputs that start alike, and comes back`() throws {
    let terminal = try probe()
    for input in ["alpha = 1", "beta = 2", "alpha = 3"] {
      terminal.send(input + "\r")
      try terminal.wait(for: "<\(input)>")
    }
    terminal.send("al")
    terminal.press(.up)
    try terminal.wait { $0.cursorRow.hasSuffix(": alpha = 3") }
    terminal.press(.up)
    try terminal.wait { $0.cursorRow.hasSuffix(": alpha = 1") }
    terminal.press(.down, .down)
    try terminal.wait { $0.cursorRow.hasSuffix(": al") }
    terminal.press(.backspace, .backspace, .up, .up)
    try terminal.wait { $0.cursorRow.hasSuffix(": beta = 2") }
  }

  @Test func `searches with Ctrl-R, and Enter and Ctrl-C leave the search`() throws {
    let terminal = try probe()
    for input in ["alpha = 1", "beta = 2"] {
      terminal.send(input + "\r")
      try terminal.wait(for: "<\(input)>")
    }
    terminal.press(.control("r"))
    terminal.send("pha")
    try terminal.wait { $0.text.hasSuffix("bck:pha") && $0.text.contains("z̃[1]: alpha = 1\n") }
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("<alpha = 1> 9\nz̃[1]:") }
    terminal.press(.control("r"))
    terminal.send("be")
    try terminal.wait { $0.text.hasSuffix("bck:be") }
    terminal.press(.control("c"))
    try terminal.wait { $0.text.hasSuffix("interrupted\nz̃[1]:") }
    terminal.send("ok\r")
    try terminal.wait(for: "<ok> 2")
  }

  @Test func `Ctrl-C leaves the line, and the next begins afresh`() throws {
    let terminal = try probe()
    terminal.send("half a li")
    try terminal.wait(for: "half a li")
    terminal.press(.control("c"))
    try terminal.wait { $0.text == "z̃[1]: half a li^C\ninterrupted\nz̃[1]:" }
    terminal.send("x\r")
    try terminal.wait(for: "<x> 1")
  }

  @Test func `Ctrl-C reaches a computation, once`() throws {
    let terminal = try probe()
    terminal.send("loop\r")
    try terminal.wait(for: "<loop> 4")
    terminal.press(.control("c"))
    try terminal.wait { $0.text.hasSuffix("\nz̃[1]:") }
    terminal.send("x\r")
    try terminal.wait(for: "<x> 1")
    #expect(!terminal.screen.text.contains("interrupted"))
  }

  @Test func `shows what TAB could mean, and keeps the line`() throws {
    let terminal = try probe()
    terminal.send("me")
    terminal.press(.tab)
    try terminal.wait { $0.text == "z̃[1]: me\nmean  median\nz̃[1]: me" }
    #expect(terminal.screen.cursor == .init(row: 2, column: 8))
    terminal.send("d")
    terminal.press(.tab, .enter)
    try terminal.wait(for: "<median> 6")
  }

  @Test func `follows the terminal to a new size`() throws {
    let terminal = try probe(columns: 40)
    terminal.send("0123456789")
    try terminal.wait(for: "0123456789")
    terminal.resize(rows: 24, columns: 12)
    try terminal.wait { $0.text == "z̃[1]: 012345\n6789" && $0.cursor == .init(row: 1, column: 4) }
    terminal.send("x\r")
    try terminal.wait(for: "<0123456789")
  }

  @Test func `goes on after it was stopped`() throws {
    let terminal = try probe()
    terminal.send("abc")
    try terminal.wait(for: "abc")
    terminal.send(signal: 19)
    terminal.send(signal: 18)
    terminal.send("d\r")
    try terminal.wait(for: "<abcd> 4")
  }

  @Test func `gives the terminal back when it is terminated`() throws {
    let terminal = try probe()
    try terminal.wait { $0.modes.bracketsPaste }
    terminal.send(signal: 15)
    #expect(try terminal.waitForExit() == .killed(signal: 15))
    #expect(!terminal.screen.modes.bracketsPaste)
  }

  @Test func `remembers across sessions, even killed ones`() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/history"
    let first = try probe("--history", file)
    first.send("(a\rz\u{303})\r")
    try first.wait(for: "<(a|  z\u{303})> 8")
    first.send("next")
    try first.wait(for: "next")
    first.send(signal: 9)
    try first.waitForExit()
    #expect(try folder.read("history") == "(a\\n  z\u{303})\n")

    let second = try probe("--history", file)
    second.press(.up)
    try second.wait { $0.text == "z̃[1]: (a\n  z\u{303})" }
  }

  @Test func `obeys the user's own keys, and keeps its own`() throws {
    let home = try TemporaryFolder()
    try home.write("bind ^X^A zt-home\nbind ^B ed-kill-line\n", to: ".editrc")
    let terminal = try probe(home: home.path)
    terminal.send("bc\u{18}\u{1}a")
    try terminal.wait(for: "abc")
    terminal.press(.control("b"))
    terminal.send("x\r")
    try terminal.wait(for: "<xabc> 4")
  }

  @Test func `is coloured, and suggests what the history knows`() throws {
    let terminal = try probe("--colors")
    terminal.send("x = 123\r")
    try terminal.wait(for: "<x = 123>")
    terminal.send("x = ")
    try terminal.wait { $0.cursorRow.hasSuffix("x = 123") }
    #expect(terminal.screen.cursor.column == 10)
    #expect(terminal.screen.styledText.hasSuffix("{bold fg=32:z̃[1]:} x = {dim:123}"))
    terminal.press(.right)
    try terminal.wait { $0.styledText.hasSuffix("} x = {fg=34:123}") && $0.cursor.column == 13 }
    terminal.press(.backspace, .enter)
    try terminal.wait(for: "<x = 12> 6")
    #expect(terminal.screen.styledText.contains("} x = {fg=34:12}\n"))
  }

  @Test func `edits what is taller than the screen`() throws {
    let terminal = try probe("--start", "(1\n2\n3\n4\n5\n6\n7\n8)", rows: 5, until: "8)")
    #expect(terminal.screen.text == "4\n5\n6\n7\n8)")
    terminal.send("x\r")
    try terminal.wait { $0.transcript.contains("|8)x>") }
  }

  enum Press: Sendable {
    case text(String)
    case key(Key)
  }
}

extension PseudoTerminal {
  fileprivate func type(_ press: `The line editor`.Press) {
    switch press {
    case .text(let text): send(text)
    case .key(let key): self.press(key)
    }
  }
}
