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
    let start = String(text.prefix(20).reversed().drop(while: \.isWhitespace).reversed())
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

  /// Waits until a number can be moved and a frame of it is drawn: all of it is, when the cursor is
  /// behind its keys.
  func waitForSlider(_ label: String = "") throws {
    try wait { screen in
      screen.cursorRow.contains("Esc") && screen.cursor.column > 0
        && !screen.modes.showsCursor
        && screen.text.split(separator: "\n").contains {
          $0.hasPrefix(label) && ($0.contains("●") || $0.contains("[")) && $0.contains(" = ")
        }
    }
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
    let answer = lines[(places[places.count - 2] + 1)..<places[places.count - 1]]
    // A row parts it from the next prompt.
    return (answer.last == "" ? answer.dropLast() : answer).joined(separator: "\n")
  }
}

extension ScreenEmulator {
  /// The row of the last prompt, counted from the first row that was ever shown; -1 before any.
  var promptRow: Int {
    if let row = (0..<rows).last(where: { row($0).isQuestion }) { return scrolledOff.count + row }
    return scrolledOff.lastIndex { $0.isQuestion } ?? -1
  }

  /// Everything that was shown, from a row on.
  func allRows(from start: Int) -> [String] {
    Array((scrolledOff + (0..<rows).map(row)).dropFirst(start))
  }

  /// How many questions were asked. An empty prompt leaves no row behind, where an editor has drawn it.
  fileprivate var questions: Int {
    promptsDrawn > 0
      ? promptsDrawn : transcript.split(separator: "\n").count { $0.isQuestion }
  }

  /// What stands from the last prompt on, without the ends of its rows.
  fileprivate var lastInput: String {
    let rows = transcript.split(separator: "\n")
    let start = rows.lastIndex { $0.isQuestion } ?? rows.endIndex
    return rows[start...].joined()
  }
}

extension StringProtocol {
  /// Whether a row begins with a prompt: `In[3]:`, `identity 3/10>`, `3/10>`, `>`.
  fileprivate var isQuestion: Bool {
    if hasPrefix("In[") { return contains("]:") }
    if self == ">" || hasPrefix("> ") { return true }
    guard let end = firstIndex(of: ">") else { return false }
    let words = self[..<end].split(separator: " ")
    guard let place = words.last, words.count <= 2 else { return false }
    return place.split(separator: "/").compactMap { Int($0) }.count == 2
  }
}
