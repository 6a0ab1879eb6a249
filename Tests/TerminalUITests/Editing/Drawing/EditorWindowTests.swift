import Support
import TerminalUI
import Testing

@Suite struct `The window on a tall text` {
  /// Where the cursor goes in ten rows, and what a window of five shows then.
  @Test func `follows the cursor, and moves no more than it must`() {
    var window = EditorWindow()
    let steps: [(cursor: Int, above: Int, rows: Range<Int>, below: Int)] = [
      (0, 0, 0..<4, 6), (3, 0, 0..<4, 6), (4, 2, 2..<5, 5), (3, 2, 2..<5, 5), (2, 2, 2..<5, 5),
      (1, 0, 0..<4, 6), (9, 6, 6..<10, 0), (6, 6, 6..<10, 0), (5, 5, 5..<8, 2), (0, 0, 0..<4, 6),
    ]
    for step in steps {
      let view = window.show(10, cursor: step.cursor, height: 5)
      #expect(
        view == .init(hiddenAbove: step.above, rows: step.rows, hiddenBelow: step.below),
        "cursor \(step.cursor)")
    }
  }

  @Test func `shows all that fits`() {
    var window = EditorWindow()
    _ = window.show(10, cursor: 9, height: 5)
    #expect(
      window.show(5, cursor: 0, height: 5) == .init(hiddenAbove: 0, rows: 0..<5, hiddenBelow: 0))
  }

  @Test(arguments: 0..<200)
  func `is full, holds the cursor, and counts what it hides`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var window = EditorWindow()
    for _ in 0..<40 {
      let height = Int.random(in: 1...8, using: &random)
      let count = Int.random(in: 1...20, using: &random)
      let cursor = Int.random(in: 0..<count, using: &random)
      let view = window.show(count, cursor: cursor, height: height)
      #expect(view.rows.contains(cursor), "seed \(seed)")
      let marks = (view.hiddenAbove > 0 ? 1 : 0) + (view.hiddenBelow > 0 ? 1 : 0)
      #expect(view.rows.count + marks == min(count, height), "seed \(seed)")
      guard height >= 3 else { continue }
      #expect(view.hiddenAbove + view.rows.count + view.hiddenBelow == count, "seed \(seed)")
      #expect(view.hiddenAbove != 1 && view.hiddenBelow != 1, "seed \(seed)")
    }
  }
}
