import Support
import TerminalUI
import Testing

@Suite struct `Mending what libedit does` {
  /// The text before a deletion, the text and cursor after it, and what is left over in it.
  @Test(
    arguments: [
      ("z\u{303}a", "|\u{303}a", 0..<1),
      ("az\u{303}", "a|\u{303}", 1..<2),
      ("az\u{303}", "az|", 1..<2),
      ("z\u{303}z\u{303}", "|\u{303}z\u{303}", 0..<1),
      ("z\u{303}\u{302}a", "z|\u{302}a", 0..<2),
      ("abc", "a|c", nil),
      ("z\u{303}a", "z\u{303}|", nil),
      ("a", "ab|", nil),
      ("z\u{303}", "|", nil),
    ] as [(String, String, Range<Int>?)])
  func `takes away what is left of a torn character`(
    old: String, marked: String, scraps: Range<Int>?
  ) {
    let found = Mending.scraps(of: EditedText(marked: marked), before: EditedText(old, cursor: 0))
    #expect(found == scraps)
  }

  @Test(
    arguments: [
      ("z|\u{303}a", false, 0), ("z|\u{303}a", true, 2), ("|z\u{303}", true, nil),
      ("z\u{303}|a", false, nil), ("az|\u{303}\u{302}", true, 4), ("a|b", true, nil),
    ] as [(String, Bool, Int?)])
  func `leads the cursor out of a character`(marked: String, goesOn: Bool, position: Int?) {
    #expect(Mending.position(for: EditedText(marked: marked), goesOn: goesOn) == position)
  }

  @Test(arguments: 0..<200)
  func `no deletion leaves a part of a character`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["z\u{303}", "a", "γ\u{302}\u{303}", "你", "\n"]
    let old = (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let scalars = Array(old.unicodeScalars)
    let start = Int.random(in: 0..<scalars.count, using: &random)
    let end = Int.random(in: start...scalars.count, using: &random)
    var left = scalars
    left.removeSubrange(start..<end)
    let before = EditedText(old, cursor: 0)
    if let scraps = Mending.scraps(of: EditedText(left, cursor: start), before: before) {
      left.removeSubrange(scraps)
    }
    // What is left are characters of the old text, in their order.
    var rest = Array(old)[...]
    for character in String(String.UnicodeScalarView(left)) {
      rest = rest.drop { $0 != character }
      #expect(!rest.isEmpty, "seed \(seed): \(old.debugDescription) without \(start)..<\(end)")
      rest = rest.dropFirst()
    }
  }
}
