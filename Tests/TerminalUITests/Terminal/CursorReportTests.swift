import TerminalUI
import Testing

@Suite struct `A report of the cursor` {
  @Test(
    arguments: [
      ("\u{1B}[1;3R", .found(.init(row: 1, column: 3), length: 6)),
      ("\u{1B}[24;80Rx", .found(.init(row: 24, column: 80), length: 8)),
      ("\u{1B}", .partial), ("\u{1B}[", .partial), ("\u{1B}[1", .partial), ("\u{1B}[1;", .partial),
      ("\u{1B}[1;3", .partial), ("", .partial),
      ("\u{1B}[A", .none), ("\u{1B}[1;5C", .none), ("\u{1B}[;R", .none), ("a", .none),
      ("\u{1B}[999999999999999999999;1R", .none),
    ] as [(String, CursorReport.Search)])
  func `is told from keys`(bytes: String, result: CursorReport.Search) {
    #expect(CursorReport.find(atStartOf: Array(bytes.utf8)) == result)
  }

  @Test func `is found in what was typed around it`() {
    let bytes = Array("γ\u{1B}[A\u{1B}[7;2Rx\u{1B}[8;3R".utf8)
    #expect(CursorReport.first(in: bytes) == CursorReport(row: 7, column: 2))
    #expect(CursorReport.first(in: Array("γ\u{1B}[A".utf8)) == nil)
  }
}
