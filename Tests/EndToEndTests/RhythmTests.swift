import Support
import Testing

/// The rows between what is typed and what is answered.
@Suite struct `The rhythm of a screen` {
  private let home: Home

  init() throws {
    home = try Home()
  }

  @Test func `has one empty row between cells, and none for an empty prompt`() throws {
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    for line in ["x = 1", "", "", "y = 2;", "1 +* 2", "   ", ":cells"] { try terminal.answer(line) }
    let rows = terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      rows.drop { $0.hasPrefix("ztilde") }.prefix(9) == [
        "", "In[1]: x = 1", "x = 1", "", "In[2]: y = 2;", "", "In[3]: 1 +* 2",
      ] + rows.drop { $0.hasPrefix("ztilde") }.dropFirst(7).prefix(2))
    #expect(rows.count { $0.isEmpty } == rows.count { $0.hasPrefix("In[") && $0.contains("]:") })
    for (above, row) in zip(rows, rows.dropFirst()) {
      #expect(!(above.isEmpty && row.isEmpty))
      if row.hasPrefix("In["), row.contains("]:") { #expect(above.isEmpty, "\(row)") }
    }
    try terminal.leave()
  }

  @Test func `parts cells that a file brings, and what was varied`() throws {
    let notebook = try home.write("```zt\na = 1\n```\n\n```zt\na + 1\n```\n", to: "two.md")
    let terminal = try home.terminal()
    try terminal.waitForPrompt()
    try terminal.answer(":open \(notebook)")
    try terminal.answer("")
    #expect(terminal.screen.text.contains("\n\nIn[1]: a = 1\na = 1\n\nIn[2]: a + 1\n2\n"))
    terminal.send("vary a from 0 to 3 { a }\r")
    try terminal.waitForSlider("a = 1")
    terminal.press(.right)
    try terminal.endSlider(.enter)
    #expect(terminal.screen.text.contains("\n1.1\n\nIn[4]: a = 1.1\n\nIn[5]:"))
  }

  /// A lesson has the same rows in a pipe as ever.
  @Test func `is that of a transcript in a pipe`() throws {
    let outcome = try home.run(input: "x = 1\n\ny = 2\n")
    #expect(outcome.output == "x = 1\ny = 2\n")
  }

  /// At a small screen the question is seen again; it comes below the answer.
  @Test(arguments: ["en", "zh"])
  func `never has a question between what is typed and its answer`(language: String) throws {
    let terminal = try home.terminal(
      "learn", "mean", "--lang", language, rows: 24, columns: 60)
    try terminal.waitForPrompt()
    for _ in 0..<3 { try terminal.pressAndWait(.enter) }
    try terminal.dropDraft()
    for (typed, answer) in [
      ("?@", "a @ b"), ("?mean", "mean(z, axis)"), ("1 + 1", "2"), (":steps", "1"),
    ] {
      try terminal.answer(typed)
      let first = terminal.lastAnswer.split(separator: "\n").first
      #expect(first?.contains(answer) == true, "\(typed): \(terminal.lastAnswer)")
    }
  }
}
