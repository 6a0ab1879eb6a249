import Support
import Testing

/// Keys as a cat presses them, while the window changes its size.
@Suite struct `Any keys in any order` {
  /// No paste is among them: Ctrl-C may take its end away, and then all that follows belongs to it.
  private static let keys = [
    "a", "b1", "你好", "z\u{303}", "😀", " ", "(", "[1, 2", "0123456789", "\r", "\u{7F}", "\t",
    "\u{1}", "\u{2}", "\u{5}", "\u{6}", "\u{B}", "\u{12}", "\u{14}", "\u{15}", "\u{17}", "\u{19}",
    "\u{1F}", "\u{1B}", "\u{1B}b", "\u{1B}d", "\u{1B}\r", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C",
    "\u{1B}[D", "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~",
    String(repeating: "x", count: 200),
  ]

  @Test(arguments: ["bind -e\n", "bind -v\n"], [1, 2, 3] as [UInt64])
  func `leave the editor alive`(settings: String, seed: UInt64) throws {
    let home = try TemporaryFolder()
    try home.write(settings, to: ".editrc")
    let terminal = try probe(home: home.path)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let typed = (0..<12).compactMap { _ in Self.keys.randomElement(using: &random) }
      terminal.send(typed.joined())
      terminal.resize(
        rows: [1, 2, 5, 10, 24].randomElement(using: &random) ?? 24,
        columns: [4, 9, 20, 40, 81].randomElement(using: &random) ?? 80)
      // A key in vi's way of writing ends whatever has begun.
      terminal.send("\u{1B}")
      terminal.press(.control("c"))
      try terminal.wait { $0.cursorRow.hasSuffix(":") || $0.cursorRow.hasSuffix(">") }
    }
    terminal.resize(rows: 24, columns: 80)
    terminal.press(.control("c"))
    try terminal.wait { $0.cursorRow == "z̃[1]:" }
    terminal.send("the end\r")
    try terminal.wait { $0.text.contains("<the end> 7") }
  }
}
