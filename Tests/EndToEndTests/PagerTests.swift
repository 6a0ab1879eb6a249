import Support
import Testing

/// Help that is longer than the screen.
@Suite struct `Long help` {
  private let home: Home

  init() throws {
    home = try Home()
  }

  /// A terminal with the grammar in it, at its first screenful.
  private func grammar(rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try home.terminal(rows: rows, columns: 80)
    try terminal.waitForPrompt()
    terminal.send("?grammar\r")
    try terminal.wait { $0.cursorRow.hasPrefix("1–\(rows - 1)/") && !$0.modes.showsCursor }
    return terminal
  }

  @Test func `is read by the screenful, and ends behind its end`() throws {
    let terminal = try grammar()
    #expect(terminal.screen.row(0).hasPrefix("cell "))
    terminal.send(" ")
    try terminal.wait { $0.row(22).hasPrefix("loop ") }
    terminal.send("b")
    try terminal.wait { $0.row(0).hasPrefix("cell ") && $0.cursorRow.hasPrefix("1–23/") }
    terminal.send("G")
    try terminal.wait { $0.row(22).hasPrefix("loop ") }
    terminal.send(" ")
    try terminal.wait { $0.cursorRow == "In[1]:" && $0.modes.showsCursor }
    #expect(terminal.screen.text.contains("\nloop "))
    #expect(!terminal.screen.text.contains("space goes on"))
    try terminal.answer("1 + 1")
    #expect(terminal.lastAnswer == "2")
    try terminal.leave()
  }

  @Test(arguments: ["q", "\u{1B}", "\u{3}", "\u{4}"])
  func `is left at any time`(key: String) throws {
    let terminal = try grammar()
    terminal.send(key)
    try terminal.wait { $0.cursorRow == "In[1]:" && $0.modes.showsCursor }
    try terminal.answer("1 + 1")
    #expect(terminal.lastAnswer == "2")
    try terminal.leave()
  }

  @Test func `follows the size of its terminal`() throws {
    let terminal = try grammar()
    terminal.resize(rows: 10, columns: 60)
    try terminal.wait { $0.row(9).hasPrefix("1–9/") && $0.row(0).hasPrefix("cell ") }
    terminal.resize(rows: 60, columns: 80)
    try terminal.wait { $0.text.contains("\nloop ") && $0.cursorRow.hasPrefix("1–") }
    terminal.send("q")
    try terminal.wait { $0.cursorRow == "In[1]:" }
    try terminal.leave()
  }
}
