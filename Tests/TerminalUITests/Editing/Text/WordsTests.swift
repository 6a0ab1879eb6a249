import TerminalUI
import Testing

@Suite struct `Words` {
  /// A text with `|` for the cursor, and where the word before begins and the word after ends.
  @Test(
    arguments: [
      ("one two|", 4, 7), ("|one two", 0, 3), ("one |two", 0, 7), ("on|e", 0, 3),
      ("x = z\u{303}_norm|", 4, 11), ("|z\u{303}_norm + 1", 0, 7), ("a(σ²|)", 2, 5),
      ("γ·|β", 0, 3), ("求均值|再", 0, 4), ("用gamma|表示", 1, 8), ("a, |  b", 0, 6),
      ("β₂|", 0, 2), ("a|\n  b", 0, 5), ("|", 0, 0), ("  |", 0, 2), ("あい|x", 0, 3),
    ] as [(String, Int, Int)])
  func `are found on both sides of the cursor`(marked: String, start: Int, end: Int) {
    let text = EditedText(marked: marked)
    #expect(text.startOfPreviousWord == start)
    #expect(text.endOfNextWord == end)
  }

  @Test(arguments: [
    ("a + b.c(d)|", 4), ("a b  |", 2), ("abc|", 0), ("|a", 0), ("你好，吗 z\u{303}|", 5),
  ])
  func `are passed over up to a space`(marked: String, start: Int) {
    #expect(EditedText(marked: marked).startOfPreviousItem == start)
  }
}

extension EditedText {
  /// A text in which `|` stands for the cursor.
  init(marked: String) {
    let scalars = Array(marked.unicodeScalars)
    let cursor = scalars.firstIndex(of: "|") ?? scalars.count
    self.init(scalars.filter { $0 != "|" }, cursor: cursor)
  }
}
