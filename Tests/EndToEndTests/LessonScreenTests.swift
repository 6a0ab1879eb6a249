import Support
import Testing

/// A whole lesson as a student sees it, screen by screen.
@Suite struct `The screens of a whole lesson` {
  /// The identity, by a student who guesses wrong, makes two mistakes at once, asks for help,
  /// plays, skips a step and comes back to it. `⏎` is Enter, `⇥` TAB, `␃` Ctrl-C, `⌫` Backspace.
  private static let visit = [
    "c⏎", "⏎", "a⏎", "sum(z)⏎", "b⏎", "⏎",
    "√σ␃", "z⏎", "⏎", "-μ⇥⌫⌫σ² + ε⏎", "⏎", ":hint⏎", "␃", "?mean⏎", "z⏎", ":solution⏎",
    "√(σ² + ε)⇥μ⇥√(σ² + ε)⏎", "⏎",
    "b⏎", "⏎", "⏎", "c⏎", "⏎", "⏎", "b⏎", "⏎", ":skip⏎", ":back⏎", "√(σ²_run + ε)⇥μ_run⏎", "⏎",
    "b⏎", "a⏎", "⏎", "x⏎", "d⏎", "⏎", ":steps⏎", "⏎", "⏎",
  ]
  /// On a small screen the list of steps pushes the question away, and Enter shows it first.
  private static let lastTurn = "⏎"

  /// The screen before the first key, and after each turn.
  private func screens(
    language: String, columns: Int, rows: Int
  ) throws -> [(turn: String, screen: ScreenEmulator)] {
    let home = try Home()
    let terminal = try home.terminal(
      "learn", "identity", "--lang", language, rows: rows, columns: columns)
    try terminal.waitForPrompt()
    var screens = [(turn: "ztilde learn identity", screen: terminal.screen)]
    for turn in Self.visit + (rows < 24 ? [Self.lastTurn] : []) {
      let typed = turn.filter { !"⏎␃".contains($0) }
      terminal.send(typed.replacing("⇥", with: "\t").replacing("⌫", with: "\u{7F}"))
      // Ctrl-C empties the terminal's queue.
      if turn.hasSuffix("␃") { try terminal.wait { $0.cursorRow.contains(typed) } }
      try terminal.pressAndWait(turn.hasSuffix("␃") ? .control("c") : .enter)
      screens.append((turn, terminal.screen))
    }
    try terminal.leave()
    return screens
  }

  /// Of each screen the rows that its turn has changed or added, whether or not they have scrolled
  /// away.
  @Test(arguments: zip(["en", "zh"], [(80, 24), (40, 20)]))
  func `are those that were read`(language: String, size: (columns: Int, rows: Int)) throws {
    let screens = try screens(language: language, columns: size.columns, rows: size.rows)
    var before: [Substring] = []
    let pages = screens.map { turn, screen in
      let rows = screen.transcript.split(separator: "\n", omittingEmptySubsequences: false)
      let same = zip(before, rows).prefix { $0 == $1 }.count
      before = rows
      return (["──── \(turn), then the cursor in \(screen.cursor)"] + rows.dropFirst(same))
        .joined(separator: "\n")
    }
    Golden.expect(
      pages.joined(separator: "\n"), matches: "identity-\(language)-\(size.columns)x\(size.rows)")

    guard language == "en", size.columns == 80 else { return }
    let colors = screens.prefix(14).map { "──── \($0.turn)\n\($0.screen.styledText)\n" }
    Golden.expect(colors.joined(separator: "\n"), matches: "identity-colors")
    // The prompt of a task is never without its question.
    let atTask = screens.drop { !$0.screen.text.contains("identity 3/10>") }
      .prefix { !$0.screen.text.contains("✓ Right.") }
    #expect(atTask.count == 11)
    for (turn, screen) in atTask {
      #expect(screen.text.contains("comes out as z. Use the names"), "\(turn)")
    }
  }
}
