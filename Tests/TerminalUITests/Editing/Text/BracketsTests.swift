import StyledText
import Support
import TerminalUI
import Testing

@Suite struct `Brackets in a text` {
  @Test(
    arguments: [
      ("f(x)", [1: 3, 3: 1], [], []),
      ("([a], {b})", [0: 9, 9: 0, 1: 3, 3: 1, 6: 8, 8: 6], [], []),
      ("(a", [:], [0], []),
      ("a)", [:], [], [1]),
      ("(]", [:], [0], [1]),
      ("([)]", [1: 3, 3: 1], [0], [2]),
      ("mean（z)", [4: 6, 6: 4], [], []),
      ("z\u{303}[0】", [2: 4, 4: 2], [], []),
      ("", [:], [], []),
    ] as [(String, [Int: Int], [Int], [Int])])
  func `find their partners`(text: String, partners: [Int: Int], unclosed: [Int], stray: [Int]) {
    let brackets = Brackets(in: Markup(text))
    #expect(brackets.partners == partners)
    #expect(brackets.unclosed == unclosed)
    #expect(brackets.stray == stray)
  }

  @Test func `in strings and comments are none`() {
    let text = Markup("(") + Markup("')'", .string) + Markup(")") + Markup("# (", .comment)
    let brackets = Brackets(in: text)
    #expect(brackets.partners == [0: 4, 4: 0])
    #expect(brackets.unclosed.isEmpty && brackets.stray.isEmpty)
  }

  @Test(arguments: 0..<100)
  func `every bracket is paired, open or stray`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = String((0..<30).map { _ in "()[]{}a".randomElement(using: &random) ?? "a" })
    let brackets = Brackets(in: Markup(text))
    let places = Array(brackets.partners.keys) + brackets.unclosed + brackets.stray
    #expect(places.sorted() == text.enumerated().filter { $1 != "a" }.map(\.offset), "seed \(seed)")
    for (place, partner) in brackets.partners {
      #expect(brackets.partners[partner] == place, "seed \(seed)")
      // A pair lies in another or beside it.
      for (other, itsPartner) in brackets.partners where place < other && other < partner {
        #expect(place < itsPartner && itsPartner < partner, "seed \(seed): \(text)")
      }
    }
  }
}
