import Support
import TerminalUI
import Testing

/// Each key that is bound, and some letters, in each kind of text: what the screen shows then, with
/// the cursor.
@Suite struct `Every key` {
  private static let texts: [(name: String, text: String, cursor: Int)] = [
    ("ascii", "f(x, 12) + mean(y)", 5),
    ("greek", "γ = √(σ² + ε) * β", 9),
    ("tilde", "z\u{303} = γ z\u{303}_norm + z\u{303}", 9),
    ("chinese", "均值（你好，世界）+ 1", 5),
    ("wrapped", "0123456789012345678901234567890123 56 你好 789", 34),
    ("lines", "(a\n  bc\n  d + f)", 6),
  ]

  /// What ends the text has tests of its own.
  private static let ending: Set<String> = [
    "zt-enter", "zt-suspend", "zt-paste", "zt-insert-waiting", "zt-edit-elsewhere",
  ]

  @Test(arguments: texts)
  func `does what it should`(name: String, text: String, cursor: Int) throws {
    let terminal = try probe(
      "--start", text, "--cursor", String(cursor), until: String(text.prefix(3)))
    var page: [String] = []
    for (keys, command) in EditorKeys.standardBindings where !Self.ending.contains(command) {
      let pictures = try keys.map { try picture(after: bytes(of: $0), in: terminal) }
      // Terminals send different sequences for a key, and all mean the same.
      if command != "zt-close" { #expect(Set(pictures).count == 1, "\(command)") }
      page.append("\(command) \(keys.map(spelled).joined(separator: " "))\n\(pictures[0])")
    }
    for typed in ["a", "γ", "z\u{303}", "你", " ", "("] {
      page.append("typing \(typed)\n\(try picture(after: typed, in: terminal))")
    }
    Golden.expect(page.joined(separator: "\n\n"), matches: "keys-\(name)")
  }

  /// What the screen shows when a key has been pressed; the line then begins afresh.
  private func picture(after key: String, in terminal: PseudoTerminal) throws -> String {
    // A key that does nothing rings the bell when all before it is done.
    let bells = terminal.screen.bells
    terminal.send(key)
    terminal.press(.control("o"))
    try terminal.wait { $0.bells > bells && $0.modes.showsCursor }
    let picture = terminal.screen.text(markingCursor: "▏")
    terminal.press(.control("c"))
    try terminal.wait { $0.text.contains("interrupted") }
    terminal.press(.control("l"))
    try terminal.wait { !$0.text.contains("interrupted") && $0.row(0).hasPrefix("z̃[1]: ") }
    return picture
  }

  private func bytes(of key: String) -> String {
    guard let caret = key.firstIndex(of: "^") else { return key }
    let control = key[key.index(after: caret)...].unicodeScalars.first.flatMap {
      Unicode.Scalar($0 == "?" ? 0x7F : $0.value & 0x1F)
    }
    return key[..<caret] + (control.map { String(Character($0)) } ?? "")
  }

  private func spelled(_ key: String) -> String {
    key.replacing("\u{1B}", with: "ESC ").replacing("\t", with: "TAB")
      .replacing("\n", with: "^J").replacing("\r", with: "^M")
  }
}
