import Support
import Testing

/// Talking with the program: a line is typed when it has asked for one, never sooner.
extension PseudoTerminal {
  /// How often it has asked so far.
  private var questions: Int { screen.questions }

  /// Waits until the program asks for the first time.
  func waitForPrompt() throws {
    try wait { $0.cursorRow.isQuestion }
  }

  /// Types a line in place of the draft that may stand there, and waits until the program asks again.
  func answer(_ text: String) throws {
    send(text)
    // What is typed is drawn behind the last prompt, and wrapped there if it is longer than a row.
    let start = String(text.prefix(20))
    try wait { $0.modes.showsCursor && $0.lastInput.contains(start) }
    try pressAndWait(.enter)
  }

  /// Gives up the draft that the editor begins with.
  func dropDraft() throws {
    try pressAndWait(.control("c"))
  }

  /// Presses a key and waits until the program asks again.
  func pressAndWait(_ key: Key) throws {
    let before = questions
    press(key)
    try wait { screen in
      // While a frame is painted, the cursor is hidden.
      screen.modes.showsCursor && screen.questions > before
    }
  }

  /// Runs a cell that would give a another value some day, and presses Ctrl-C.
  func interruptEndlessCell() throws {
    let endless = "x = repeat 1e6 { repeat 1e6 { a = 2 } }"
    send(endless + "\r")
    try wait { $0.text.hasSuffix(endless) && $0.cursor.column == 0 }
    try pressAndWait(.control("c"))
    #expect(lastAnswer.contains("interrupted"))
  }

  /// Leaves with Ctrl-D.
  func leave() throws {
    press(.control("d"))
    #expect(try waitForExit() == .exited(0))
  }

  /// What was shown between the last two prompts.
  var lastAnswer: String {
    let lines = screen.transcript.split(separator: "\n", omittingEmptySubsequences: false)
    let places = lines.indices.filter { lines[$0].isQuestion }
    guard places.count > 1 else { return "" }
    return lines[(places[places.count - 2] + 1)..<places[places.count - 1]]
      .joined(separator: "\n")
  }
}

extension Screen {
  fileprivate var questions: Int {
    transcript.split(separator: "\n").count { $0.isQuestion }
  }

  /// What stands from the last prompt on, without the ends of its rows.
  fileprivate var lastInput: String {
    let rows = transcript.split(separator: "\n")
    let start = rows.lastIndex { $0.isQuestion } ?? rows.endIndex
    return rows[start...].joined()
  }
}

extension StringProtocol {
  /// Whether a row begins with a prompt: `In[3]:`, `identity 3/10>`, `>`.
  fileprivate var isQuestion: Bool {
    if hasPrefix("In[") { return contains("]:") }
    if self == ">" || hasPrefix("> ") { return true }
    guard let end = firstIndex(of: ">") else { return false }
    let words = self[..<end].split(separator: " ")
    return words.count == 2 && words[1].split(separator: "/").compactMap { Int($0) }.count == 2
  }
}
