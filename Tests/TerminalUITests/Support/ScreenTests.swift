import Support
import Testing

@Suite struct `The emulated screen` {
  @Test(arguments: [
    ("plain", "ab", "ab", 0, 2),
    ("carriage return and line feed", "ab\r\nc", "ab\nc", 1, 1),
    ("a line feed keeps the column", "ab\nc", "ab\n  c", 1, 3),
    ("backspace", "ab\u{8}c", "ac", 0, 2),
    ("a tab goes to the next stop", "a\tb", "a       b", 0, 9),
    ("wide", "你好", "你好", 0, 4),
    ("overwriting a half of a wide character", "你好\rx", "x 好", 0, 1),
    ("overwriting the other half", "你好\u{1B}[1;2Hx", " x好", 0, 2),
    ("combining marks join", "z\u{303}=", "z\u{303}=", 0, 2),
    ("a mark joins after the last column", "0123456789z\u{303}", "0123456789\nz\u{303}", 1, 1),
    ("the last column waits", "0123456789", "0123456789", 0, 9),
    ("and a mark joins there too", "012345678z\u{303}", "012345678z\u{303}", 0, 9),
    ("the next character wraps", "0123456789a", "0123456789\na", 1, 1),
    ("a return takes the waiting back", "0123456789\ra", "a123456789", 0, 1),
    ("a wide character does not straddle", "012345678你", "012345678\n你", 1, 2),
    ("moves", "\u{1B}[2;3Hx\u{1B}[A\u{1B}[Dy", "  y\n  x", 0, 3),
    ("moves stop at the edges", "\u{1B}[9A\u{1B}[99Cx\u{1B}[9D\u{1B}[9Dy", "y        x", 0, 1),
    ("column and row", "\u{1B}[4Gx\u{1B}[2dy", "   x\n    y", 1, 5),
    ("erase to the end", "abcd\u{1B}[3G\u{1B}[K", "ab", 0, 2),
    ("erase from the start", "abcd\u{1B}[2G\u{1B}[1K", "  cd", 0, 1),
    ("erase below", "a\r\nb\r\nc\u{1B}[1;2H\u{1B}[J", "a", 0, 1),
    ("erase all", "a\r\nb\u{1B}[2J", "", 1, 1),
    ("delete cells", "abcd\u{1B}[2G\u{1B}[2P", "ad", 0, 1),
    ("insert cells", "abcd\u{1B}[2G\u{1B}[2@", "a  bcd", 0, 1),
    ("insert and delete lines", "a\r\nb\u{1B}[1;1H\u{1B}[L\u{1B}[3d\u{1B}[M", "\na", 2, 0),
    ("save and restore", "ab\u{1B}7cd\u{1B}8x", "abxd", 0, 3),
    ("styles draw nothing", "\u{1B}[1;38;5;28ma\u{1B}[38;2;1;2;3mb\u{1B}[m", "ab", 0, 2),
  ])
  func `draws`(what: String, bytes: String, text: String, row: Int, column: Int) {
    var screen = ScreenEmulator(rows: 4, columns: 10)
    for byte in bytes.utf8 { screen.feed([byte]) }
    #expect(screen.text == text)
    #expect(screen.cursor == .init(row: row, column: column))
    #expect(screen.unknownSequences.isEmpty)
  }

  @Test func `scrolls and remembers what has left`() {
    var screen = ScreenEmulator(rows: 2, columns: 10)
    screen.feed("one\r\ntwo\r\nthree".utf8)
    #expect(screen.text == "two\nthree")
    #expect(screen.transcript == "one\ntwo\nthree")
  }

  @Test(arguments: [
    "\u{1B}[5n", "\u{1B}[?999h", "\u{1B}[99m", "\u{1B}]0;title\u{7}", "\u{1B}Z", "\u{5}",
    "\u{FF}", "\u{303}", "\u{1B}[38;9m", "\u{1B}[>4;1m",
  ])
  func `remembers what it does not know`(sequence: String) {
    var screen = ScreenEmulator()
    let bytes = sequence == "\u{FF}" ? [0xFF] : Array(sequence.utf8)
    screen.feed(bytes)
    #expect(screen.unknownSequences.count == 1)
    #expect(screen.picture.contains("not understood"))
  }

  @Test func `tells modes`() {
    var screen = ScreenEmulator(rows: 2, columns: 10)
    screen.feed("main\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[1;1Hother".utf8)
    #expect(screen.text == "other")
    #expect(screen.modes.usesAlternateScreen && screen.modes.bracketsPaste)
    #expect(!screen.modes.showsCursor)
    screen.feed("\u{1B}[?1049l".utf8)
    #expect(screen.text == "main")
  }

  @Test func `shows styles`() {
    var screen = ScreenEmulator(rows: 2, columns: 20)
    screen.feed("\u{1B}[1;32mIn\u{1B}[22m[1]\u{1B}[0m γ \u{1B}[7m \u{1B}[0m".utf8)
    #expect(screen.styledText == "{bold fg=32:In}{fg=32:[1]} γ {inverse: }")
  }

  @Test func `changes its size`() {
    var screen = ScreenEmulator(rows: 3, columns: 10)
    screen.feed("one\r\ntwo\r\n0123456789".utf8)
    screen.resize(rows: 2, columns: 5)
    #expect(screen.text == "two\n01234")
    #expect(screen.transcript == "one\ntwo\n01234")
    #expect(screen.cursor == .init(row: 1, column: 4))
    screen.resize(rows: 4, columns: 8)
    screen.feed("x".utf8)
    #expect(screen.text == "two\n0123x")
  }
}
