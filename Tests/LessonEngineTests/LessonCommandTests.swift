import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Testing

@Suite struct `The commands of a lesson` {
  @Test(arguments: [
    ("hint", LessonCommand.hint), ("hi", .hint), ("提示", .hint), ("提", .hint), ("SOL", .solution),
    ("答案", .solution), ("sk", .skip), ("b", .back), ("go", .goto), ("rev", .review), ("a", .again),
    ("res", .restart), ("u", .notebook(.undo)), ("q", .notebook(.quit)), ("st", .steps),
  ])
  func `are known by any beginning that is theirs alone`(word: String, command: LessonCommand) {
    #expect(LessonCommand.table.match(word) == .command(command))
  }

  @Test(arguments: [
    ("re", [":review", ":restart"]), ("h", [":hint", ":help"]), ("重", [":重做", ":重来"]),
  ])
  func `are named where a beginning is not enough`(word: String, names: [String]) {
    #expect(LessonCommand.table.match(word) == .ambiguous(names))
  }

  @Test func `leave no way to lose everything`() {
    #expect(LessonCommand.table.match("reset") == .unknown)
    #expect(LessonCommand.table.match("清空") == .unknown)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `have one name each`(language: InterfaceLanguage) {
    let names = LessonCommand.table.entries.map { $0.name.words[language] }
    #expect(Set(names).count == names.count)
  }
}
