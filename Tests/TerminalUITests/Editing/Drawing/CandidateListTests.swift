import StyledText
import TerminalUI
import Testing

@Suite struct `A list of candidates` {
  @Test(
    arguments: [
      (["mean", "median"], 40, 8, ["mean    median"]),
      (["a", "b", "c"], 5, 8, ["a  c", "b"]),
      (["γ", "你好", "z\u{303}"], 12, 8, ["γ     z\u{303}", "你好"]),
      (["one", "two", "three"], 6, 8, ["one", "two", "three"]),
      (["1", "2", "3", "4", "5", "6"], 3, 3, ["1", "2", "… +4"]),
      (["1", "2", "3"], 3, 1, ["1"]),
      (["1", "2", "3"], 3, 0, []),
      (["much too long"], 8, 8, ["much to"]),
      ([], 8, 8, []),
    ] as [([String], Int, Int, [String])])
  func `stands in columns`(candidates: [String], columns: Int, limit: Int, rows: [String]) {
    let list = CandidateList(candidates)
    #expect(list.rows(columns: columns, limit: limit).map(\.plain) == rows)
  }

  @Test func `counts columns as the terminal does`() {
    let list = CandidateList(["γ", "β", "μ"])
    #expect(list.rows(columns: 8, limit: 8).map(\.plain) == ["γ  β  μ"])
    #expect(
      list.rows(columns: 8, limit: 8, rule: .init(ambiguousIsWide: true)).map(\.plain)
        == ["γ  μ", "β"])
  }
}
