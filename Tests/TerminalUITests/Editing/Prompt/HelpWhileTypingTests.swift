import Support
import Testing

@Suite struct `While a line is typed` {
  @Test func `what is wrong is underlined, and not before the cursor has left it`() throws {
    let terminal = try probe("--colors")
    terminal.send("x ?!")
    try terminal.wait { $0.cursor.column == 10 }
    #expect(terminal.screen.styledText.hasSuffix("x ?!"))
    terminal.send("y")
    try terminal.wait { $0.styledText.hasSuffix("x {underline fg=31:?!}y") }
    terminal.press(.left)
    try terminal.wait { $0.styledText.hasSuffix("x ?!y") }
    // Of a line that is done, nothing is said.
    terminal.press(.right, .enter)
    try terminal.wait { $0.styledText.contains("x ?!y\n<x ?!y> 5") }
  }

  @Test func `without colours nothing is`() throws {
    let terminal = try probe()
    terminal.send("x ?!y")
    try terminal.wait { $0.styledText == "z̃[1]: x ?!y" }
  }

  @Test func `the signature of a call stands below it, and goes with it`() throws {
    let terminal = try probe("--colors")
    terminal.send("1 + g(")
    try terminal.wait { $0.styledText.hasSuffix("g(\n{dim:g(a, b)}") && $0.cursor.column == 12 }
    terminal.send("2)")
    try terminal.wait { $0.text == "z̃[1]: 1 + g(2)" }
    terminal.press(.left)
    try terminal.wait { $0.text == "z̃[1]: 1 + g(2)\ng(a, b)" && $0.cursor.row == 0 }
    terminal.press(.home)
    try terminal.wait { $0.text == "z̃[1]: 1 + g(2)" }
    terminal.press(.left)
    terminal.send("g(\t2)")
    terminal.press(.left, .enter)
    try terminal.wait { $0.text.contains("g(2)1 + g(2)\n<g(2)1 + g(2)> 12\n") }
  }

  @Test(arguments: [(24, 10, "g(a, b)"), (24, 7, "g(a, …"), (1, 40, "")])
  func `a signature keeps to the screen`(rows: Int, columns: Int, signature: String) throws {
    let terminal = try probe(rows: rows, columns: columns, until: columns < 20 ? ">" : "[1]:")
    terminal.send("g(")
    try terminal.wait { $0.text.contains("g(") && $0.text.hasSuffix(rows == 1 ? "g(" : signature) }
  }

  @Test func `an input that goes on says how it is left`() throws {
    let terminal = try probe()
    terminal.send("(1 + {")
    try terminal.wait { $0.text == "z̃[1]: (1 + {" }
    terminal.press(.enter)
    try terminal.wait {
      $0.text == "z̃[1]: (1 + {\n\n{ is open; Ctrl-C leaves this input" && $0.cursor.row == 1
    }
    terminal.send("}")
    try terminal.wait { $0.text.hasSuffix("\n( is open; Ctrl-C leaves this input") }
    terminal.send(")")
    try terminal.wait { $0.text == "z̃[1]: (1 + {\n      })" }
    terminal.press(.backspace)
    try terminal.wait { $0.text.hasSuffix("this input") }
    terminal.press(.control("c"))
    try terminal.wait { $0.text == "z̃[1]: (1 + {\n      }^C\ninterrupted\nz̃[1]:" }
    terminal.send("1 +\r")
    try terminal.wait { $0.text.hasSuffix("\nthe line goes on; Ctrl-C leaves this i…") }
  }

  @Test(arguments: [
    "\u{1B}[13;2u", "\u{1B}[27;2;13~", "\u{1B}[13;5u", "\u{1B}[13;3u", "\u{1B}[27;6;13~",
    "\u{1B}\r",
  ])
  func `Enter with another key begins a line`(key: String) throws {
    let terminal = try probe()
    terminal.send("a\(key)b")
    try terminal.wait { $0.text == "z̃[1]: a\n      b" }
    terminal.press(.enter)
    try terminal.wait(for: "<a|b> 3")
  }

  /// Some terminals say Alt with an arrow as two ESC; and libedit's own prompt stays hidden.
  @Test(arguments: ["\u{1B}\u{1B}[D", "\u{1B}\u{1B}OD", "\u{1B}\u{1B}[1;3D", "\u{1B}x", "\u{1B}X"])
  func `no key is text`(key: String) throws {
    let terminal = try probe()
    terminal.send("a")
    try terminal.wait(for: "[1]: a")
    terminal.send(key)
    terminal.press(.end)
    terminal.send("b\r")
    try terminal.wait { $0.text == "z̃[1]: ab\n<ab> 2\nz̃[1]:" }
  }

  // MARK: Another editor

  @Test func `another editor may change the text`() throws {
    let terminal = try probe("--editor", "+1\u{1B}[2J\n2\n")
    terminal.send("x")
    try terminal.wait(for: ": x")
    terminal.send("\u{18}\u{5}")
    try terminal.wait { $0.text == "z̃[1]: x+1\n      2" && $0.cursor.row == 1 }
    // What comes back can be taken back, and is run by nothing but Enter.
    terminal.press(.control("_"))
    try terminal.wait { $0.text == "z̃[1]: x" }
    terminal.press(.enter)
    try terminal.wait(for: "<x> 1")
  }

  @Test func `where there is none, a line says so until the next key`() throws {
    let terminal = try probe()
    terminal.send("x\u{18}\u{5}")
    try terminal.wait { $0.text == "z̃[1]: x\nno editor" && $0.cursor.column == 7 }
    terminal.send("y")
    try terminal.wait { $0.text == "z̃[1]: xy" && $0.modes.bracketsPaste }
  }
}
