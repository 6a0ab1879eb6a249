import Support
import Testing

@Suite struct `A disturbance of the prompt` {
  @Test func `Ctrl-C leaves the line, and the next begins afresh`() throws {
    let terminal = try probe()
    terminal.send("half a li")
    try terminal.wait(for: "half a li")
    terminal.press(.control("c"))
    try terminal.wait { $0.text == "z̃[1]: half a li^C\ninterrupted\nz̃[1]:" }
    try terminal.enter("x")
  }

  @Test func `Ctrl-C reaches a computation, once`() throws {
    let terminal = try probe()
    terminal.send("loop\r")
    try terminal.wait(for: "<loop> 4")
    terminal.press(.control("c"))
    try terminal.wait { $0.text.hasSuffix("\nz̃[1]:") }
    try terminal.enter("x")
    #expect(!terminal.screen.text.contains("interrupted"))
  }

  @Test func `Ctrl-C in a paste drops all of it`() throws {
    let terminal = try probe()
    terminal.send("a")
    try terminal.wait { $0.cursor.column == 7 }
    // More than the terminal holds, so that the editor has read its beginning when all is sent.
    terminal.send("\u{1B}[200~" + String(repeating: "one\r", count: 10_000))
    terminal.press(.control("c"))
    terminal.send("three\rfour\u{1B}[201~")
    try terminal.wait { $0.text == "z̃[1]: a^C\ninterrupted\nz̃[1]:" }
    try terminal.enter("x")
  }

  @Test func `Ctrl-C ends a tall text, all of which stays`() throws {
    let terminal = try probe("--start", "(1\n2\n3\n4\n5\n6\n7\n8", rows: 5, until: "      8")
    terminal.press(.up, .up, .up, .up)
    try terminal.wait { $0.cursor.row == 1 }
    terminal.press(.control("c"))
    try terminal.wait { $0.transcript.contains("8^C\ninterrupted\n") }
    #expect(
      terminal.screen.transcript.hasPrefix("z̃[1]: (1\n      2\n      3\n      4\n      5\n"))
  }

  @Test func `Ctrl-D ends an empty line, and deletes in any other`() throws {
    let terminal = try probe()
    terminal.send("ab")
    terminal.press(.home, .control("d"))
    try terminal.wait { $0.cursorRow == "z̃[1]: b" }
    terminal.press(.end, .control("d"))
    try terminal.wait { $0.bells == 1 }
    terminal.press(.backspace, .control("d"))
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.text.hasSuffix("the end"))
  }

  @Test func `a new size is followed`() throws {
    let terminal = try probe(columns: 40)
    terminal.send("0123456789")
    try terminal.wait(for: "0123456789")
    terminal.resize(rows: 24, columns: 12)
    try terminal.wait { $0.text == "> 0123456789" && $0.cursor == .init(row: 1, column: 0) }
    terminal.send("x\r")
    try terminal.wait(for: "<0123456789")
  }

  @Test func `a storm of new sizes ends with the last`() throws {
    let terminal = try probe(columns: 40)
    terminal.send("0123456789 0123456789")
    try terminal.wait { $0.cursor.column == 27 }
    for columns in (30...60).reversed() {
      terminal.resize(rows: columns, columns: columns)
      terminal.send("x")
      terminal.press(.backspace)
    }
    terminal.send("y")
    try terminal.wait { $0.text == "z̃[1]: 0123456789 0123456789y" }
    // Behind the second of two keys, nothing that an earlier size has caused is under way.
    terminal.send("z")
    try terminal.wait { $0.text == "z̃[1]: 0123456789 0123456789yz" && $0.cursor.column == 29 }
    terminal.resize(rows: 24, columns: 20)
    try terminal.wait { $0.text == "z̃[1]: 0123456789 012\n3456789yz" && $0.cursor.column == 9 }
    terminal.resize(rows: 5, columns: 40)
    terminal.press(.enter)
    try terminal.wait(for: "<0123456789 0123456789yz> 23")
  }

  /// The emulated terminal leaves each row where it is, as xterm does.
  @Test func `on a terminal that does not wrap anew, nothing is lost and no row is left behind`()
    throws
  {
    let terminal = try probe(columns: 40)
    try terminal.enter("one", "two")
    let line = "0123456789 0123456789 你好你好 0123456789 012345"
    terminal.send(line)
    try terminal.wait { $0.cursorRow.hasSuffix("345") }
    for columns in [30, 60, 25, 41, 90, 40] {
      terminal.resize(rows: 24, columns: columns)
      try terminal.wait { screen in
        let rows = screen.text.split(separator: "\n", omittingEmptySubsequences: false)
        return rows.prefix(4) == ["z̃[1]: one", "<one> 3", "z̃[1]: two", "<two> 3"]
          && rows.dropFirst(4).joined() == "z̃[1]: \(line)"
          && screen.cursorRow.hasSuffix("5")
      }
    }
    terminal.send("x\r")
    try terminal.wait { $0.transcript.contains("<\(line)x>") || $0.text.contains("345x>") }
  }

  @Test func `it goes on after it was stopped from outside`() throws {
    let terminal = try probe()
    terminal.send("abc")
    try terminal.wait(for: "abc")
    terminal.send(signal: 19)
    terminal.send(signal: 18)
    terminal.send("d\r")
    try terminal.wait(for: "<abcd> 4")
  }

  @Test func `Ctrl-Z leaves it to the shell, and it comes back`() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash",
      [
        "-c", "set -m; \"$0\"; echo stopped; stty -a | grep -o ' echo '; fg; echo over",
        probePath(),
      ],
      columns: 40)
    try terminal.wait { $0.text.contains("[1]:") && $0.modes.bracketsPaste }
    terminal.send("(ab\rcd")
    try terminal.wait { $0.cursorRow == "        cd" }
    terminal.press(.up, .control("z"))
    try terminal.wait {
      $0.text.contains("stopped\n")
        && $0.text.hasSuffix("(ab\n        cd\n( is open; Ctrl-C leaves this input")
    }
    #expect(terminal.screen.text.hasPrefix("z̃[1]: (ab\n        cd\n"))
    #expect(terminal.screen.text.contains("\necho\n") || terminal.screen.text.contains("\n echo\n"))
    terminal.send("x)\r")
    try terminal.wait(for: "<(abx)|  cd> 10")
    terminal.press(.control("d"))
    try terminal.wait(for: "over")
  }

  @Test func `it waits in the background until it is called`() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["-c", "set -m; \"$0\" & until fg; do :; done; echo over", probePath()],
      columns: 40)
    try terminal.wait { $0.text.contains("[1]:") && $0.modes.bracketsPaste }
    terminal.send("ab\r")
    try terminal.wait(for: "<ab> 2")
    terminal.press(.control("d"))
    try terminal.wait(for: "over")
  }

  private func probePath() throws -> String {
    try builtProduct(named: "EditorProbe")
  }

  @Test(arguments: [1, 15, 3])
  func `it gives the terminal back when it is terminated`(signal: Int32) throws {
    let terminal = try probe()
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .killed(signal: signal))
    #expect(!terminal.screen.modes.bracketsPaste)
  }
}
