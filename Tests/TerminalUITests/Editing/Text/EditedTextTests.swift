import TerminalUI
import Testing

@Suite struct `An edited text` {
  @Test(
    arguments: [
      ("", 0, nil, nil),
      ("ab", 0, nil, 1),
      ("ab", 1, 0, 2),
      ("ab", 2, 1, nil),
      ("z\u{303}a", 2, 0, 3),
      ("z\u{303}a", 0, nil, 2),
      ("z\u{303}\u{302}", 3, 0, nil),
      ("a\nb", 2, 1, 3),
      ("a\nb", 1, 0, 2),
      ("a\n\u{303}", 2, 1, 3),
      ("你好", 1, 0, 2),
    ] as [(String, Int, Int?, Int?)])
  func `has graphemes beside its cursor`(text: String, cursor: Int, before: Int?, after: Int?) {
    let text = EditedText(text, cursor: cursor)
    #expect(text.previousPosition == before)
    #expect(text.nextPosition == after)
  }

  @Test(
    arguments: [
      ("one", 2, nil, nil),
      ("one\ntwo", 2, nil, 6),
      ("one\ntwo", 6, 2, nil),
      ("o\ntwo", 5, 1, nil),
      ("one\n", 2, nil, 4),
      ("a\n\nb", 2, 0, 3),
      ("z\u{303}b\ncd", 3, nil, 6),
      ("cd\nz\u{303}b", 5, 1, nil),
    ] as [(String, Int, Int?, Int?)])
  func `has lines above and below`(text: String, cursor: Int, above: Int?, below: Int?) {
    let text = EditedText(text, cursor: cursor)
    #expect(text.positionAbove == above)
    #expect(text.positionBelow == below)
  }

  @Test func `has a line around its cursor`() {
    let text = EditedText("one\ntwo\nthree", cursor: 5)
    #expect(text.startOfLine == 4 && text.endOfLine == 7)
    #expect(text.text == "one\ntwo\nthree" && !text.isAtEnd && !text.isEmpty)
  }
}
