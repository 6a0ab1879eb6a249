import Support
import Testing

@Suite struct `On the screen` {
  @Test func `marks are drawn, and the cursor is where it belongs`() throws {
    let terminal = try probe()
    terminal.send("z\u{303} = γ*z\u{303}")
    try terminal.wait { $0.row(0) == "z̃[1]: z\u{303} = γ*z\u{303}" }
    #expect(terminal.screen.cursor == .init(row: 0, column: 13))
    terminal.press(.left, .left)
    try terminal.wait { $0.cursor.column == 11 }
    terminal.press(.backspace)
    try terminal.wait { $0.row(0) == "z̃[1]: z\u{303} = *z\u{303}" && $0.cursor.column == 10 }
  }

  @Test func `long lines, wide characters and marks wrap at the edge`() throws {
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

  @Test func `further lines stand under the first`() throws {
    let terminal = try probe("--start", "f(\n  z\u{303}\n)")
    try terminal.wait { $0.text == "z̃[1]: f(\n        z\u{303}\n      )" }
    #expect(terminal.screen.cursor == .init(row: 2, column: 7))
    terminal.press(.up, .end)
    try terminal.wait { $0.cursor == .init(row: 1, column: 9) }
    terminal.send("0123456789012345678901234567890")
    try terminal.wait { $0.row(1).hasSuffix("890") && $0.cursor == .init(row: 1, column: 39) }
    terminal.send("x")
    try terminal.wait { $0.row(2) == "x" && $0.row(3) == "      )" && $0.cursor.row == 2 }
    #expect(terminal.screen.cursor.column == 1)
  }

  @Test func `a prompt that leaves no room gives way`() throws {
    let terminal = try probe(columns: 11, until: ">")
    terminal.send("0123456789")
    try terminal.wait { $0.text == "> 012345678\n9" && $0.cursor == .init(row: 1, column: 1) }
  }

  @Test(arguments: [(5, 40), (24, 40), (5, 20), (24, 20)])
  func `a text taller than the screen is seen through a window`(rows: Int, columns: Int) throws {
    let lines = (1...40).map { "line \($0)" }
    let text = "(" + lines.joined(separator: "\n") + ")"
    let terminal = try probe(
      "--start", text, rows: rows, columns: columns, until: "line 40)")
    #expect(terminal.screen.row(0) == "… +\(41 - rows)")
    #expect(terminal.screen.row(1) == "      line \(42 - rows)")
    #expect(terminal.screen.cursor == .init(row: rows - 1, column: 14))

    // Up to the top of the window and beyond it.
    for _ in 0..<rows { terminal.press(.up) }
    try terminal.wait { $0.row(1) == "      line \(40 - rows)" && $0.cursor.row == 1 }
    #expect(terminal.screen.row(rows - 1).hasPrefix("… +"))
    terminal.send("x")
    let edited = "line \(40 - rows)x"
    try terminal.wait { $0.row(1) == "      \(edited)" }

    for _ in 0..<40 { terminal.press(.control("p")) }
    for _ in 0..<40 { terminal.press(.up) }
    try terminal.wait { $0.row(0) == "z̃[1]: (line 1" && $0.cursor.row == 0 }
    #expect(terminal.screen.row(rows - 1) == "… +\(41 - rows)")

    terminal.press(.enter)
    try terminal.wait { $0.transcript.contains("\n<(line 1") }
    // All of it stays, each line once, and no mark.
    let indented = text.replacing(edited.dropLast(), with: edited).replacing("\n", with: "\n      ")
    #expect(terminal.screen.transcript.hasPrefix("z̃[1]: \(indented)\n<(line 1"))
  }

  @Test func `a line taller than the screen is one too`() throws {
    let terminal = try probe(rows: 5, columns: 20)
    for digit in 0..<10 { terminal.send(String(repeating: "\(digit)", count: 20)) }
    try terminal.wait {
      $0.row(3) == "88888899999999999999" && $0.cursor == .init(row: 4, column: 6)
    }
    #expect(terminal.screen.row(0) == "… +7" && terminal.screen.row(4) == "999999")
    terminal.press(.home)
    try terminal.wait { $0.row(0) == "z̃[1]: 00000000000000" && $0.cursor.column == 6 }
    #expect(terminal.screen.row(4) == "… +7")
    terminal.press(.enter)
    try terminal.wait { $0.text.hasSuffix("> 200\nz̃[1]:") }
  }

  @Test func `marks can be spelled in ASCII`() throws {
    let terminal = try probe("--start", "1\n2\n3\n4\n5\n6", "--ascii", rows: 5, until: "      6")
    #expect(terminal.screen.row(0) == "... +2")
  }

  @Test func `Ctrl-L clears and draws anew`() throws {
    let terminal = try probe()
    try terminal.enter("a")
    terminal.send("(b\rc")
    try terminal.wait { $0.cursorRow == "        c" }
    terminal.press(.control("l"))
    try terminal.wait {
      $0.text.hasPrefix("z̃[1]: (b\n        c\n(") && $0.cursor == .init(row: 1, column: 9)
    }
  }

  @Test func `it is coloured`() throws {
    let terminal = try probe("--colors")
    terminal.send("x = '1' + 2")
    try terminal.wait { $0.cursor.column == 17 }
    #expect(
      terminal.screen.styledText == "{bold fg=32:z̃[1]:} x = {fg=32:'1'} + {fg=36:2}")
  }
}
