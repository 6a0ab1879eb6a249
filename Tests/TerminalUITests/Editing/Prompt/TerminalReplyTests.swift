import Support
import Testing

/// What a terminal says can be an answer to a program that ran before, and hold what that program
/// wanted typed. It is never text, never a key, and never waited for.
@Suite struct `What the terminal says by itself` {
  struct Reply: CustomTestStringConvertible {
    let name: String
    let bytes: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: String) {
      (self.name, self.bytes) = (name, bytes)
    }
  }

  private static let replies: [Reply] = [
    Reply("a report of the cursor", "\u{1B}[12;40R"),
    Reply("a report in DEC's form", "\u{1B}[?12;40;1R"),
    Reply("a report with huge numbers", "\u{1B}[99999999999999999999;1R"),
    Reply("a report with negative numbers", "\u{1B}[-1;-3R"),
    Reply("its status", "\u{1B}[0n"),
    Reply("its kind", "\u{1B}[?62;1;4;22c"),
    Reply("its version", "\u{1B}[>41;354;0c"),
    Reply("a mode", "\u{1B}[?2026;2$y"),
    Reply("its size", "\u{1B}[8;24;80t"),
    Reply("its title, as OSC", "\u{1B}]lrm -rf ~\u{1B}\\"),
    Reply("its background", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"),
    Reply("its background, with a bell", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}"),
    Reply("the clipboard", "\u{1B}]52;c;cm0gLXJmIH4K\u{7}"),
    Reply("its name, as DCS", "\u{1B}P>|XTerm(379)\u{1B}\\"),
    Reply("a setting with a command in it", "\u{1B}P1$r\rquit\r\u{1B}\\"),
    Reply("an answer of a picture, as APC", "\u{1B}_Gi=31;OK\u{1B}\\"),
    Reply("a private message", "\u{1B}^quit\r\u{1B}\\"),
    Reply("a string, as SOS", "\u{1B}Xquit\r\u{1B}\\"),
    Reply("a string with keys in it", "\u{1B}]2;\u{3B3}\t\u{2}\u{10}\u{7}"),
    Reply("a string that another sequence ends", "\u{1B}]2;one\u{1B}[0n"),
    Reply("the mouse", "\u{1B}[<0;10;5M\u{1B}[<0;10;5m"),
    Reply("the mouse in its old form", "\u{1B}[M !!"),
    Reply("a change of focus", "\u{1B}[I\u{1B}[O"),
    Reply("keys of other keyboards", "\u{1B}[57441;2u\u{1B}[27;6;105~\u{1B}[1;8P\u{1B}[25;3~"),
    Reply("a key of the keypad", "\u{1B}OM"),
    Reply("a sequence with intermediates", "\u{1B}[1 q\u{1B}[!p"),
    Reply("a key of which the terminal says more", "\u{1B}[97;2;65u\u{1B}[13u\u{1B}[99;5:3u"),
    Reply("the mouse of urxvt", "\u{1B}[32;10;5M"),
    Reply("a string in its eight bits, as UTF-8", "\u{9D}2;\u{9C}"),
    Reply("the start of a sequence, cut short", "\u{1B}[1;\u{1B}[0n"),
    Reply("a sequence without end", "\u{1B}[" + String(repeating: "1;", count: 40_000) + "R"),
    Reply(
      "a string of a megabyte",
      "\u{1B}]2;" + String(repeating: "quit\r", count: 200_000) + "\u{7}"),
    Reply("a thousand reports", String(repeating: "\u{1B}[1;3R", count: 1000)),
  ]

  @Test(arguments: replies)
  func `is no text and no key`(reply: Reply) throws {
    let terminal = try probe()
    terminal.send("a")
    try terminal.wait(for: "[1]: a")
    terminal.send(reply.bytes)
    terminal.send("b\r")
    try terminal.wait { $0.text == "z̃[1]: ab\n<ab> 2\nz̃[1]:" }
  }

  @Test(arguments: replies)
  func `is no text while the width is asked for`(reply: Reply) throws {
    let terminal = try liar(saying: reply.bytes)
    terminal.send("b\r")
    // While libedit takes the terminal over, the system may echo what comes then.
    try terminal.wait { $0.text.hasSuffix("z̃[1]: b\n<b> 1\nz̃[1]:") }
  }

  @Test func `can be false, and then only signs are drawn wide`() throws {
    let terminal = try liar(saying: "\u{1B}[1;3R\u{1B}[1;2R")
    terminal.send("wide?\r")
    try terminal.wait(for: "\nwide\n")
  }

  private func liar(saying lie: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      builtProduct(named: "EditorProbe"), ["--ask"], environment: Launch.plainEnvironment,
      lie: lie)
    try terminal.wait { $0.text.contains("[1]:") && $0.modes.bracketsPaste }
    return terminal
  }

  /// A terminal that has become narrower is asked for its cursor, to learn whether it wraps anew.
  @Test(
    arguments: ([nil, "\u{1B}[1;1R", "\u{1B}[999999;999999R", "\u{1B}[0;0R"] as [String?])
      + replies.map(\.bytes))
  func `costs no text where the size has changed`(lie: String?) throws {
    let terminal = try PseudoTerminal(
      builtProduct(named: "EditorProbe"), environment: Launch.plainEnvironment, rows: 24,
      columns: 40, answers: false, lie: lie)
    try terminal.wait { $0.text.contains("[1]:") && $0.modes.bracketsPaste }
    let line = "0123456789 0123456789 你好你好 0123456789"
    terminal.send(line)
    try terminal.wait { $0.cursorRow.hasSuffix("789") }
    for columns in [25, 60, 31] {
      terminal.resize(rows: 24, columns: columns)
      terminal.send("x")
      try terminal.wait { $0.cursorRow.hasSuffix("x") }
      terminal.press(.backspace)
      try terminal.wait { !$0.cursorRow.hasSuffix("x") }
    }
    terminal.send("y\r")
    try terminal.wait { screen in
      screen.transcript.filter { !$0.isWhitespace }
        .contains("<\(line.filter { !$0.isWhitespace })y>")
    }
    try terminal.enter("x")
  }

  @Test func `can be without end, and Ctrl-C ends it`() throws {
    let terminal = try probe()
    terminal.send("a")
    try terminal.wait(for: "[1]: a")
    // More than the terminal holds, so that the editor has read its beginning when all is sent.
    terminal.send("\u{1B}]2;" + String(repeating: "quit\r", count: 10_000))
    terminal.press(.control("c"))
    try terminal.wait { $0.text == "z̃[1]: a^C\ninterrupted\nz̃[1]:" }
    try terminal.enter("x")
  }
}
