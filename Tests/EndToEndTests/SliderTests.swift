import Support
import Testing

/// `vary` under the arrow keys.
@Suite struct `A number that is varied` {
  private let home: Home

  init() throws {
    home = try Home()
  }

  /// A notebook in which a number is being varied.
  private func terminal(
    _ code: String, after cells: String..., language: String = "en", rows: Int = 24,
    columns: Int = 80, environment: [String: String] = [:], options: [String] = []
  ) throws -> PseudoTerminal {
    let arguments = ["notebook", "--lang", language] + options
    let terminal = try home.terminal(
      arguments: arguments, environment: environment, rows: rows, columns: columns)
    try terminal.waitForPrompt()
    for cell in cells { try terminal.answer(cell) }
    terminal.send(code + "\r")
    try terminal.waitForSlider()
    return terminal
  }

  private static let setup = "z = [-2, -1, -0.5, 0, 0, 0.5, 1, 2]; γ = 1; z̃ := γ * z;"

  @Test(arguments: zip(["en", "zh"], [(80, 24), (40, 20)]))
  func `looks as it was read`(language: String, size: (columns: Int, rows: Int)) throws {
    let terminal = try terminal(
      "vary γ from 0 to 3 { hist(z̃) }", after: Self.setup, language: language, rows: size.rows,
      columns: size.columns)
    var pages = ["──── vary\n" + terminal.screen.text]
    for (name, key, label) in [("→", Key.right, "γ = 1.1"), ("End", .end, "γ = 3.0")] {
      terminal.press(key)
      try terminal.waitForSlider(label)
      pages.append("──── \(name)\n" + terminal.screen.text)
    }
    terminal.press(.left)
    try terminal.waitForSlider("γ = 2.9")
    try terminal.endSlider(.enter)
    pages.append("──── Enter\n" + terminal.screen.text)
    terminal.send("vary γ from 0 to 3 { z̃ }\r")
    try terminal.waitForSlider("γ = 2.9")
    terminal.press(.home)
    try terminal.waitForSlider("γ = 0.0")
    pages.append("──── Home\n" + terminal.screen.text)
    try terminal.endSlider(.escape)
    pages.append("──── Esc\n" + terminal.screen.text)
    #expect(terminal.screen.modes.showsCursor)
    #expect(!terminal.screen.transcript.contains("Esc"))
    try terminal.answer("γ")
    #expect(terminal.lastAnswer == "2.9")
    Golden.expect(
      pages.joined(separator: "\n\n"), matches: "vary-\(language)-\(size.columns)x\(size.rows)")
    try terminal.leave()
  }

  /// The sentence below a plot takes two rows at one number and three at another.
  @Test(arguments: [("en", 44), ("zh", 40), ("zh", 33)])
  func `never moves its picture`(language: String, columns: Int) throws {
    let terminal = try terminal(
      "vary γ from 0 to 3 { hist(z̃, title=\"z̃\") }", after: Self.setup, language: language,
      columns: columns)
    func places() -> [Int] {
      (0..<24).filter { row in terminal.screen.row(row).contains { "│└".contains($0) } }
    }
    func keys() -> Int? { (0..<24).first { terminal.screen.row($0).contains("Esc") } }
    let picture = places()
    #expect(picture.count > 3)
    var heights: Set<Int> = []
    for step in 1...20 {
      terminal.press(.right)
      try terminal.waitForSlider(
        "γ = " + String(Double(10 + step) / 10))
      #expect(places() == picture)
      heights.insert(keys() ?? -1)
    }
    // The keys move down once, where there is more to tell, and never up.
    #expect(heights.count <= 2)
    try terminal.endSlider(.escape)
  }

  @Test(arguments: ["en", "zh"])
  func `goes to a number that is typed`(language: String) throws {
    let terminal = try terminal(
      "vary a from -1 to 3 { 10 * a }", after: "a = 1;", language: language)
    terminal.send("2.77")
    try terminal.wait { $0.cursorRow.contains("→ 2.77") }
    terminal.send("\u{7F}5\r")
    try terminal.waitForSlider("a = 2.75")
    #expect(terminal.screen.text.contains("\n27.5\n"))
    // As a Chinese keyboard types it.
    terminal.send("－０。５\r")
    try terminal.waitForSlider("a = -0.5")
    terminal.send("9\r")
    try terminal.wait { $0.cursorRow.contains("-1 … 3") }
    terminal.press(.escape)
    try terminal.waitForSlider("a = -0.5")
    terminal.send("1-2\r")
    try terminal.wait { $0.cursorRow.contains("1-2") && $0.cursorRow.contains("-1 … 3") }
    // A key that moves forgets what was typed.
    terminal.press(.right)
    try terminal.waitForSlider("a = -0.4")
    try terminal.endSlider(.enter)
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "-0.4")
  }

  @Test func `obeys nothing that the terminal says by itself`() throws {
    let terminal = try terminal("vary γ from 0 to 3 { z̃ }", after: Self.setup)
    terminal.send("\u{1B}]2;quit\r\u{7}\u{1B}[<0;9;9M\u{1B}[M q\r\u{1B}P1$rq\u{1B}\\\u{1B}[5;5R")
    terminal.send("\u{1B}[" + String(repeating: "1;", count: 9999) + "D\u{1B}[I")
    terminal.press(.right)
    try terminal.waitForSlider("γ = 1.1")
    try terminal.endSlider(.enter)
    try terminal.answer("γ")
    #expect(terminal.lastAnswer == "1.1")
    try terminal.leave()
  }

  @Test func `obeys each key`() throws {
    let terminal = try terminal("vary a from 0 to 3 { 10 * a }", after: "a = 1.23;")
    try terminal.waitForSlider("a = 1.23")
    let keys: [(String, String)] = [
      ("\u{1B}[C", "1.3"), ("\u{1B}OC", "1.4"), ("\u{1B}[D", "1.3"), ("\u{1B}[A", "1.5"),
      ("\u{1B}[5~", "2.0"), ("\u{1B}[1;2C", "2.5"), ("\u{1B}[1;5C", "3.0"), ("\u{1B}[C", "3.0"),
      ("\u{1B}[B", "2.5"), ("\u{1B}[6~", "2.0"), ("\u{1B}[1;2D", "1.5"), ("\u{1B}[H", "0.0"),
      ("\u{1B}[D", "0.0"), ("\u{1B}[F", "3.0"), ("\u{1B}[1~", "0.0"), ("\u{1B}[4~", "3.0"),
      ("x", "3.0"), ("\u{C}", "3.0"), ("\u{1B}[3~", "3.0"),
      // Of many keys at once, the last counts.
      (String(repeating: "\u{1B}[D", count: 7), "2.3"), ("\u{1B}[H\u{1B}[C\u{1B}[C", "0.2"),
    ]
    for (key, value) in keys {
      terminal.send(key)
      try terminal.waitForSlider("a = " + value.padded)
    }
    try terminal.endSlider(.enter)
    #expect(terminal.screen.text.contains("In[3]: a = 0.2\n"))
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "0.2")
  }

  @Test(arguments: ["q", "\u{1B}", "\u{4}", "\u{3}"])
  func `is left as it was`(key: String) throws {
    let terminal = try terminal("vary a from 0 to 3 { a }", after: "a = 1;")
    terminal.press(.right)
    try terminal.waitForSlider("a = 1.1")
    terminal.send(key)
    try terminal.wait { $0.cursorRow == "In[3]:" && $0.modes.showsCursor }
    #expect(terminal.screen.text.contains("\na = 1.1\n1.1\na is still 1.\n"))
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "1")
    try terminal.leave()
  }

  @Test func `that was not moved is kept without a cell`() throws {
    let terminal = try terminal("vary a from 0 to 3 { a }", after: "a = 1;")
    try terminal.endSlider(.enter)
    #expect(terminal.screen.text.hasSuffix("a is still 1.\n\nIn[3]:"))
  }

  @Test func `follows the size of its terminal`() throws {
    let terminal = try terminal("vary γ from 0 to 3 { hist(z̃) }", after: Self.setup)
    terminal.resize(rows: 9, columns: 50)
    try terminal.wait { $0.row(7).hasSuffix("more rows") && $0.cursor.row == 8 }
    #expect(terminal.screen.row(0).hasPrefix("γ = 1.0  ├"))
    #expect(terminal.screen.row(8).contains("Esc"))
    terminal.resize(rows: 24, columns: 80)
    terminal.press(.right)
    try terminal.waitForSlider("γ = 1.1")
    let rows = terminal.screen.text.split(separator: "\n")
    #expect(rows.count { $0.contains("├") } == 1)
    #expect(rows.count { $0.contains("Esc") } == 1)
    try terminal.endSlider(.escape)
    #expect(!terminal.screen.transcript.contains("Esc"))
  }

  @Test func `cuts what is higher than the screen`() throws {
    let terminal = try terminal(
      "vary a from 0 to 3 { a * Z\n a + Z\n Z - a }", after: "Z = ones(10, 3); a = 1;", rows: 16)
    try terminal.waitForSlider("a = 1.0")
    terminal.press(.right, .right)
    try terminal.waitForSlider("a = 1.2")
    #expect(terminal.screen.row(0).hasPrefix("a = 1.2  ├"))
    #expect(terminal.screen.row(14) == "… 20 more rows")
    #expect(!terminal.screen.scrolledOff.contains { $0.contains("├") })
    try terminal.endSlider(.enter)
    // In the end all of it stands there.
    #expect(terminal.screen.transcript.split(separator: "10×3").count == 4)
  }

  @Test func `is stopped by Ctrl-C while it computes`() throws {
    let code = "vary a from 0 to 3 { repeat (a ≈ 0.1) * 1e6 { repeat 1e6 { b = 2 } }\n a }"
    let terminal = try terminal(code, after: "a = 0;")
    terminal.press(.right)
    try terminal.wait { $0.cursorRow.hasSuffix("Ctrl-C stops") }
    terminal.press(.right, .right)
    try terminal.endSlider(.control("c"))
    #expect(terminal.screen.text.contains("a is still 0."))
    #expect(!terminal.screen.transcript.contains("computing"))
    #expect(!terminal.screen.transcript.contains("^C"))
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "0")
  }

  @Test func `shows what is wrong, and goes on`() throws {
    let terminal = try terminal(
      "vary a from 1 to 3 { reshape(range(6), a, 6 / a) }", after: "a = 1;")
    terminal.press(.right)
    try terminal.waitForSlider("a = 1.05")
    #expect(terminal.screen.text.contains("error["))
    terminal.press(.end)
    try terminal.waitForSlider("a = 3.00")
    #expect(!terminal.screen.text.contains("error["))
    #expect(terminal.screen.text.contains("3×2"))
  }

  @Test(arguments: [(["--ascii"], [:]), ([], ["NO_COLOR": "1"])])
  func `needs neither signs nor colours`(
    options: [String], environment: [String: String]
  ) throws {
    let terminal = try terminal(
      "vary gamma from 0 to 3 { gamma }", after: "gamma = 1;", environment: environment,
      options: options)
    try terminal.waitForSlider(options.isEmpty ? "γ = 1.0" : "gamma = 1.0")
    terminal.press(.right)
    try terminal.waitForSlider(options.isEmpty ? "γ = 1.1" : "gamma = 1.1")
    if options.isEmpty {
      #expect(!terminal.screen.styledText.contains("fg="))
    } else {
      let isASCII = terminal.screen.text.allSatisfy { $0.isASCII }
      #expect(isASCII)
    }
    try terminal.endSlider(.enter)
    try terminal.answer("gamma")
    #expect(terminal.lastAnswer == "1.1")
  }

  @Test func `is a table where the cursor cannot move`() throws {
    let terminal = try home.terminal(environment: ["TERM": "dumb"])
    try terminal.waitForPrompt()
    try terminal.answer("a = 1;")
    try terminal.answer("vary a from 0 to 12 { 2 * a }")
    #expect(terminal.lastAnswer.split(separator: "\n").count == 14)
  }

  @Test func `makes room for the shell, and comes back`() throws {
    let terminal = try home.shellTerminal("set -m; $ztilde; echo stopped; fg; echo over")
    try terminal.waitForPrompt()
    try terminal.answer("a = 1;")
    terminal.send("vary a from 0 to 3 { a }\r")
    try terminal.waitForSlider("a = 1.0")
    terminal.press(.control("z"))
    try terminal.wait { $0.text.contains("stopped\n") && $0.cursorRow.contains("Esc") }
    terminal.press(.right)
    try terminal.waitForSlider("a = 1.1")
    try terminal.endSlider(.enter)
    terminal.press(.control("d"))
    try terminal.wait(for: "over")
  }

  // MARK: What is kept

  @Test func `is saved as the cell that gives the same`() throws {
    let terminal = try terminal("vary a from 0 to 3 { 2 * a }", after: "a = 1; b := 10 * a;")
    terminal.press(.up)
    try terminal.waitForSlider("a = 1.5")
    try terminal.endSlider(.enter)
    #expect(terminal.screen.text.hasSuffix("In[3]: a = 1.5\n↻ b\n\nIn[4]:"))
    try terminal.answer(":save \(home.path)/a.md")
    let text = try home.read("a.md")
    #expect(text.contains("```zt\nvary a from 0 to 3 { 2 * a }\n```\n\n```zt\na = 1.5\n```\n"))
    let again = try home.run("run", "\(home.path)/a.md")
    #expect(again.status == .exited(0) && again.output.hasSuffix("a = 1.5\n"))
    try terminal.answer(":undo")
    try terminal.dropDraft()
    try terminal.answer("a")
    #expect(terminal.lastAnswer == "1")
  }

  @Test func `in a lesson, is found again after a power cut`() throws {
    let terminal = try home.terminal("learn", "identity")
    try terminal.waitForPrompt()
    try terminal.answer("own = 1;")
    terminal.send("vary own from 0 to 3 { own }\r")
    try terminal.waitForSlider("own = 1.0")
    terminal.press(.right)
    try terminal.waitForSlider("own = 1.1")
    try terminal.endSlider(.enter)
    #expect(terminal.screen.text.contains("identity 1/10> own = 1.1\n"))
    terminal.send("vary own from 0 to 3 { own }\r")
    try terminal.waitForSlider("own = 1.1")
    terminal.press(.end)
    try terminal.waitForSlider("own = 3.0")
    terminal.send(signal: 9)
    #expect(try terminal.waitForExit() == .killed(signal: 9))

    let again = try home.terminal("learn", "identity")
    try again.waitForPrompt()
    try again.answer("own + 0")
    #expect(again.lastAnswer == "1.1")
    #expect(try home.journal().contains { $0.contains("own = 1.1") })
  }
}

extension String {
  /// A value as wide as one with two decimals.
  fileprivate var padded: String { String(repeating: " ", count: max(0, 4 - count)) + self }
}

extension PseudoTerminal {
  /// Presses a key that ends the moving, and waits until the program asks again: the cell that keeps a
  /// value stands behind a prompt too.
  func endSlider(_ key: Key) throws {
    press(key)
    try wait { screen in
      let asks = screen.cursorRow.hasSuffix("]:") || screen.cursorRow.hasSuffix("/10>")
      return asks && screen.modes.showsCursor
    }
  }
}
