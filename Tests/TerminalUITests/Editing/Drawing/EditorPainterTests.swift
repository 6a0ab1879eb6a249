import StyledText
import Support
import TerminalUI
import Testing

@Suite struct `Painting` {
  @Test func `what stands there already costs nothing`() {
    var painter = EditorPainter()
    let rows = ["a", "b", "c"].map { EditorPainter.PaintedRow(Markup($0), on: Screen()) }
    let first = painter.paint(rows, cursor: .init(row: 2, column: 1))
    #expect(first.contains("a") && first.contains("c"))
    #expect(painter.paint(rows, cursor: .init(row: 2, column: 1)) == "")
    #expect(painter.paint(rows, cursor: .init(row: 0, column: 1)) == "\r\u{1B}[2A\u{1B}[1C")
    var other = rows
    other[1].text = "x"
    let change = painter.paint(other, cursor: .init(row: 0, column: 1))
    #expect(change.contains("x") && !change.contains("a") && !change.contains("c"))
  }

  /// Random texts, edited at random, on small screens: what is seen is what was meant.
  @Test(arguments: 0..<150)
  func `shows each text as it is, with the cursor in its place`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let isWide = Bool.random(using: &random)
    let rule = DisplayWidth.Rule(ambiguousIsWide: isWide)
    let columns = Int.random(in: 8...20, using: &random)
    let (rows, height) = (12, 11)
    var screen = ScreenEmulator(rows: rows, columns: columns, ambiguousIsWide: isWide)
    screen.feed("above\r\n".utf8)
    var painter = EditorPainter()
    var window = EditorWindow()
    for _ in 0..<12 {
      let text = randomText(&random)
      let scalars = Array(text.unicodeScalars)
      let cursor = Int.random(in: 0...scalars.count, using: &random)
      let layout = EditorLayout(
        prompt: "> ", line: StyledLine(scalars, highlighted: Markup(text)), cursor: cursor,
        columns: columns, rule: rule)
      let view = window.show(layout.rows.count, cursor: layout.cursor.row, height: height)
      let marks = view.hiddenAbove > 0 ? [EditorRow(text: "…")] : []
      let shown = (marks + layout.rows[view.rows]).map {
        EditorPainter.PaintedRow($0.text, isFull: $0.isFull, on: Screen(rule: rule))
      }
      var position = layout.cursor
      position.row += marks.count - view.rows.lowerBound
      screen.feed(painter.paint(shown, cursor: position).utf8)

      let seen = (0..<shown.count).map { screen.row(screen.cursor.row - position.row + $0) }
      #expect(seen == shown.map { withoutFinalSpaces($0.text) }, "seed \(seed): \(screen.picture)")
      #expect(screen.cursor.column == position.column, "seed \(seed): \(screen.picture)")
      #expect(screen.transcript.hasPrefix("above\n"), "seed \(seed)")
      #expect(screen.unknownSequences.isEmpty, "seed \(seed): \(screen.picture)")
    }
  }

  private func randomText(_ random: inout SeededGenerator) -> String {
    let pieces = ["a", "bc ", "γ", "z\u{303}", "你好", "=", "σ²", "\n", "0123456789", "，"]
    let count = Int.random(in: 0...30, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func withoutFinalSpaces(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
