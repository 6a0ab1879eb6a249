import StyledText
import Testing

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("z̃", 1), ("z\u{302}", 1), ("ẑ", 1), ("σ²", 2), ("你好", 4), ("，", 2),
    ("（z）", 5), ("z_norm\u{303}", 6), ("👍", 2), ("e\u{301}", 1), ("\u{AD}", 1), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2),
  ])
  func `counts columns, not characters`(text: String, columns: Int) {
    #expect(text.displayWidth() == columns)
    #expect(text.reduce(0) { $0 + $1.displayWidth() } == columns)
    #expect(Markup(text, .strong).displayWidth() == columns)
  }

  @Test(arguments: [("γ", 2), ("√", 2), ("²", 2), ("│", 2), ("a", 1), ("你", 2), ("z̃", 1), ("”", 2)])
  func `ambiguous signs are as wide as the terminal says`(text: String, columns: Int) {
    #expect(text.displayWidth(.init(ambiguousIsWide: true)) == columns)
  }

  @Test(arguments: [0x1100, 0x115F, 0x231A, 0x2329, 0x232A, 0x2E80, 0x303E, 0x4E00, 0x3FFFD])
  func `the bounds of a range lie in it`(value: UInt32) throws {
    #expect(try #require(Unicode.Scalar(value)).displayWidth() == 2)
  }

  @Test(arguments: [0x10FF, 0x2319, 0x231C, 0x2328, 0x232B, 0x303F])
  func `what lies beside a range does not`(value: UInt32) throws {
    #expect(try #require(Unicode.Scalar(value)).displayWidth() == 1)
  }
}
