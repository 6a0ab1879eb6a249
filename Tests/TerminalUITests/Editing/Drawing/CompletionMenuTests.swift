import StyledText
import TerminalUI
import Testing

@Suite struct `The menu of TAB` {
  private func menu(_ labels: [String], note: String = "") -> CompletionMenu {
    CompletionMenu(
      labels.map { .init($0, note: note) }, typed: EditedText("1 + m)", cursor: 5), replaced: 1)
  }

  @Test func `puts each candidate into the line in turn, and round`() {
    var menu = menu(["mean", "z\u{303}"])
    #expect(menu.line == EditedText("1 + m)", cursor: 5))
    for (forward, text) in [
      (true, "mean"), (true, "z\u{303}"), (true, "mean"), (false, "z\u{303}"), (false, "mean"),
    ] {
      menu.step(forward: forward)
      let cursor = 4 + text.unicodeScalars.count
      #expect(menu.line == EditedText("1 + \(text))", cursor: cursor))
    }
  }

  @Test(arguments: [
    (40, 8, ["  mean    help", "  median  help"]), (12, 8, ["  mean", "  median"]),
    (5, 8, ["  me", "  me"]), (40, 1, ["  mean  help"]), (40, 0, []),
  ])
  func `has a row for each, with its help where that has room`(
    columns: Int, limit: Int, rows: [String]
  ) {
    let screen = Screen(width: columns)
    #expect(
      menu(["mean", "median"], note: "help").rows(limit: limit, on: screen).map(\.plain) == rows)
  }

  /// On any screen no row is too wide, and what is chosen is among them.
  @Test(arguments: 1...45, [false, true])
  func `fits`(columns: Int, isASCII: Bool) {
    let labels = (0..<30).map { "名字\($0)z\u{303}γ" }
    let screen = Screen(
      width: columns, isASCII: isASCII, rule: .init(ambiguousIsWide: columns.isMultiple(of: 2)))
    for limit in 1...9 {
      var menu = menu(labels, note: "这个名字是什么意思, with γ")
      for step in 0..<40 {
        let rows = menu.rows(limit: limit, on: screen)
        #expect(rows.count <= limit)
        if columns > 3 {
          #expect(rows.allSatisfy { $0.displayWidth(screen.rule) < columns })
          #expect(rows.contains { $0.plain.hasPrefix("> ") } == (menu.chosen != nil))
        }
        menu.step(forward: step % 7 != 0)
      }
    }
  }
}
