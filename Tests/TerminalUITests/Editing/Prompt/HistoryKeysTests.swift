import Support
import Testing

@Suite struct `The history at the prompt` {
  @Test func `is walked by what the line starts with`() throws {
    let terminal = try probe()
    try terminal.enter("alpha = 1", "beta = 2", "alpha = 3")
    terminal.send("al")
    terminal.press(.up)
    try terminal.wait { $0.cursorRow.hasSuffix(": alpha = 3") }
    terminal.press(.up)
    try terminal.wait { $0.cursorRow.hasSuffix(": alpha = 1") }
    terminal.press(.down, .down)
    try terminal.wait { $0.cursorRow.hasSuffix(": al") }
    terminal.press(.backspace, .backspace, .up, .up)
    try terminal.wait { $0.cursorRow.hasSuffix(": beta = 2") }
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("<beta = 2> 8\nz̃[1]:") }
  }

  @Test func `brings back a block, to be edited and run`() throws {
    let terminal = try probe()
    terminal.send("(1\r2)\r")
    try terminal.wait { $0.text.hasSuffix("> 7\nz̃[1]:") }
    terminal.press(.up)
    try terminal.wait { $0.text.hasSuffix("\nz̃[1]: (1\n        2)") }
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("<(1|  2)> 7\nz̃[1]:") && $0.cursor.row == 6 }
    terminal.press(.up, .left, .up)
    terminal.send("+3\r")
    try terminal.wait(for: "<(1+3|  2)> 9")
  }

  @Test func `is searched with Ctrl-R, and Enter and Ctrl-C leave the search`() throws {
    let terminal = try probe()
    try terminal.enter("alpha = 1", "beta = 2")
    terminal.press(.control("r"))
    terminal.send("pha")
    try terminal.wait { $0.text.hasSuffix("\nz̃[1]: alpha = 1\n^R pha") }
    #expect(terminal.screen.cursor.column == 8)
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("\nz̃[1]: alpha = 1\n<alpha = 1> 9\nz̃[1]:") }
    terminal.press(.control("r"))
    terminal.send("be")
    try terminal.wait { $0.text.hasSuffix("\n^R be") }
    terminal.press(.control("c"))
    try terminal.wait { $0.text.hasSuffix("z̃[1]: ^C\ninterrupted\nz̃[1]:") }
    try terminal.enter("ok")
  }

  @Test func `a find can be edited, and a search given up`() throws {
    let terminal = try probe()
    try terminal.enter("a = 1", "b = 2", "a = 3")
    terminal.send("x")
    terminal.press(.control("r"))
    terminal.send("a")
    terminal.press(.control("r"))
    try terminal.wait { $0.text.hasSuffix("z̃[1]: a = 1\n^R a") }
    terminal.press(.control("s"))
    try terminal.wait { $0.text.hasSuffix("z̃[1]: a = 3\n^R a") }
    terminal.press(.control("g"))
    try terminal.wait { $0.text.hasSuffix("z̃[1]: x") }
    terminal.press(.control("r"))
    terminal.send("b ")
    terminal.press(.right)
    try terminal.wait { $0.text.hasSuffix("z̃[1]: b = 2") && $0.cursor.column == 7 }
    terminal.press(.backspace)
    terminal.send("c\r")
    try terminal.wait(for: "<c = 2>")
  }

  @Test func `a search goes through all that it finds, and once more`() throws {
    let terminal = try probe()
    try terminal.enter("a = 1", "b = 2", "a = 3", "a = 4")
    terminal.press(.control("r"))
    terminal.send("a ")
    terminal.press(.control("r"))
    try terminal.wait { $0.text.hasSuffix("z̃[1]: a = 3\n^R a") }
    terminal.press(.up)
    try terminal.wait { $0.text.hasSuffix("z̃[1]: a = 1\n^R a") }
    terminal.press(.up)
    try terminal.wait { $0.text.hasSuffix("z̃[1]: a = 1\n^R a   not found") }
    terminal.press(.down)
    try terminal.wait { $0.text.hasSuffix("z̃[1]: a = 3\n^R a") }
    terminal.press(.control("g"), .control("r"), .control("r"))
    try terminal.wait { $0.text.hasSuffix("z̃[1]: a = 4\n^R a") }
  }

  @Test(
    arguments: [
      [.control("r")], [.control("p"), .control("p")],
    ] as [[Key]])
  func `behind a line that was found and run, Down leads to the next`(keys: [Key]) throws {
    let terminal = try probe()
    try terminal.enter("x = 1", "x = 2", "y = 3")
    terminal.type(keys.map(Press.key))
    terminal.send(keys.count == 1 ? "x = 1" : "")
    terminal.press(.up)
    try terminal.wait { $0.cursorRow.hasSuffix(": x = 1") || $0.text.contains("^R x = 1") }
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("<x = 1> 5\nz̃[1]:") }
    for line in ["x = 2", "y = 3"] {
      terminal.press(.down)
      try terminal.wait { $0.cursorRow.hasSuffix(": \(line)") }
    }
    terminal.send("0")
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("<y = 30> 6\nz̃[1]:") }
    // Behind one that was changed, it leads nowhere.
    let bells = terminal.screen.bells
    terminal.press(.down)
    try terminal.wait { $0.bells > bells }
  }

  @Test func `is kept across sessions, even killed ones`() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/history"
    let first = try probe("--history", file)
    first.send("(a\rz\u{303})\r")
    try first.wait { $0.text.hasSuffix("<(a|  z\u{303})> 8\nz̃[1]:") }
    first.send("next")
    try first.wait(for: "next")
    first.send(signal: 9)
    try first.waitForExit()
    #expect(try folder.read("history") == "(a\\n  z\u{303})\n")

    let second = try probe("--history", file)
    second.press(.up)
    try second.wait { $0.text == "z̃[1]: (a\n        z\u{303})" }
  }

  @Test func `is that of all terminals`() throws {
    let folder = try TemporaryFolder()
    let one = try probe("--history", "\(folder.path)/history")
    let other = try probe("--history", "\(folder.path)/history")
    try one.enter("one")
    other.press(.up)
    try other.wait { $0.cursorRow == "z̃[1]: one" }
    try one.enter("another one")
    // A terminal's own lines are the nearest.
    other.press(.control("u"))
    try other.enter("own", "own too")
    try one.enter("another one still")
    for line in ["own too", "own", "another one still", "another one", "one"] {
      other.press(.up)
      try other.wait { $0.cursorRow.hasSuffix(": \(line)") }
    }
    other.press(.control("u"), .control("r"))
    other.send("oth")
    try other.wait {
      $0.text.hasSuffix("z̃[1]: another one\n^R oth")
        || $0.text.hasSuffix("z̃[1]: another one still\n^R oth")
    }
  }

  // MARK: Suggestions

  @Test(
    arguments: [
      ("Right takes all", [.key(.right)], "x = 12 + 3", 16),
      ("End takes all", [.key(.end)], "x = 12 + 3", 16),
      ("Ctrl-E takes all", [.key(.control("e"))], "x = 12 + 3", 16),
      ("Alt-F takes a word", [.key(.alt("f"))], "x = 12", 12),
      ("Ctrl-Right takes a word", [.key(.controlRight), .key(.controlRight)], "x = 12 + 3", 16),
    ] as [(String, [Press], String, Int)])
  func `suggests`(what: String, presses: [Press], text: String, column: Int) throws {
    let terminal = try probe("--colors")
    try terminal.enter("x = 12 + 3")
    terminal.send("x =")
    try terminal.wait { $0.styledText.hasSuffix("x ={dim: 12 + 3}") && $0.cursor.column == 9 }
    terminal.type(presses)
    try terminal.wait { $0.cursorRow.hasSuffix("x = 12 + 3") && $0.cursor.column == column }
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("<\(text)> \(text.count)\nz̃[1]:") }
  }

  @Test func `Enter takes no suggestion, and wipes it away`() throws {
    let terminal = try probe("--colors")
    try terminal.enter("x = 12")
    terminal.send("x")
    try terminal.wait { $0.cursorRow.hasSuffix(": x = 12") }
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("\nz̃[1]: x\n<x> 1\nz̃[1]:") }
  }

  @Test func `a suggestion of several lines shows the first`() throws {
    let terminal = try probe("--colors")
    terminal.send("(1\r2)\r")
    try terminal.wait { $0.text.hasSuffix("> 7\nz̃[1]:") }
    terminal.send("(")
    try terminal.wait { $0.cursorRow == "z̃[1]: (1…" }
    terminal.press(.right)
    try terminal.wait { $0.text.hasSuffix("z̃[1]: (1\n        2)") }
  }

  @Test(arguments: [["--colors", "--no-suggestions"], []])
  func `can be told to suggest nothing`(arguments: [String]) throws {
    let terminal =
      arguments.isEmpty ? try probe() : try probe(arguments[0], arguments[1])
    try terminal.enter("x = 12")
    terminal.send("x")
    try terminal.wait { $0.cursor.column == 7 }
    #expect(terminal.screen.cursorRow == "z̃[1]: x")
  }
}
