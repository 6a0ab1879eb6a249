import Support
import Testing

@Suite struct `The width of γ` {
  @Test(arguments: [true, false])
  func `is what the terminal says`(isWide: Bool) throws {
    let terminal = try probe("--ask", ambiguousIsWide: isWide)
    #expect(terminal.screen.text == "z̃[1]:")
    terminal.send("γ = σ²")
    let column = isWide ? 6 + 9 : 6 + 6
    try terminal.wait { $0.row(0) == "z̃[1]: γ = σ²" && $0.cursor.column == column }
    terminal.press(.home, .right)
    try terminal.wait { $0.cursor.column == (isWide ? 8 : 7) }
    terminal.press(.control("c"))
    terminal.send("wide?\r")
    try terminal.wait(for: isWide ? "\nwide\n" : "\nnarrow\n")
  }

  @Test func `wraps lines where the terminal does`() throws {
    let terminal = try probe("--ask", columns: 20, ambiguousIsWide: true)
    terminal.send("γγγγγγγxγ")
    try terminal.wait { $0.text == "z̃[1]: γγγγγγγ\nxγ" && $0.cursor == .init(row: 1, column: 3) }
  }

  @Test func `is taken for one column by a terminal that does not answer`() throws {
    let terminal = try probe("--ask", answers: false)
    #expect(terminal.screen.text == "z̃[1]:")
    terminal.send("wide?\r")
    try terminal.wait(for: "narrow")
  }

  @Test func `may be answered late, among the keys`() throws {
    let terminal = try probe("--ask", ambiguousIsWide: true, answers: false)
    terminal.send("γ\u{1B}[1;3Rγ")
    try terminal.wait { $0.cursor.column == 10 && $0.row(0) == "z̃[1]: γγ" }
    terminal.press(.control("u"))
    terminal.send("wide?\r")
    try terminal.wait(for: "\nwide\n")
  }

  @Test func `keeps what was typed before the answer`() throws {
    let terminal = try PseudoTerminal(
      builtProduct(named: "EditorProbe"), ["--ask"], environment: Launch.plainEnvironment,
      answers: false)
    terminal.send("(a\rz\u{303}\u{1B}[1;2R)\r")
    try terminal.wait(for: "<(a|  z\u{303})> 8")
  }
}

@Suite struct `The background of a terminal` {
  private func background(
    _ said: String?, answers: Bool = true, lie: String? = nil
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      builtProduct(named: "EditorProbe"), ["--ask"], environment: Launch.plainEnvironment,
      background: said, answers: answers, lie: lie)
    try terminal.wait { $0.text.contains("[1]:") && $0.modes.bracketsPaste }
    terminal.send("background?\r")
    return terminal
  }

  @Test func `is what it says`() throws {
    try background("rgb:fdfd/f6f6/e3e3").wait(for: "\n253 246 227\n")
  }

  /// It knows no such question, or does not answer any.
  @Test(arguments: [true, false])
  func `is unknown where it says nothing`(answers: Bool) throws {
    try background(nil, answers: answers).wait(for: "\nunknown\n")
  }

  /// It says what is no colour, says nothing else, says it late or without end.
  @Test(arguments: [
    "\u{1B}]11;red\u{1B}\\\u{1B}[1;2R", "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}[1;2R\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}[1;2R",
    "\u{1B}]11;quit\r\u{7}\u{1B}[1;2R",
  ])
  func `is unknown where it lies`(lie: String) throws {
    try background(nil, lie: lie).wait(for: "\nunknown\n")
  }
}
