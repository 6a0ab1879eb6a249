import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Testing

@Suite struct `The commands of a lesson` {
  @Test(arguments: [
    ("hint", LessonCommand.hint), ("hi", .hint), ("提示", .hint), ("提", .hint), ("SOL", .solution),
    ("答案", .solution), ("sk", .skip), ("b", .back), ("go", .goto), ("rev", .review), ("a", .again),
    ("res", .restart), ("answer", .solution), ("参考答案", .solution), ("不会", .hint),
    ("下一步", .skip), ("上一步", .back), ("跳到", .goto), ("exit", .notebook(.quit)),
    ("菜单", .notebook(.lesson)), ("u", .notebook(.undo)), ("q", .notebook(.quit)), ("st", .steps),
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
    #expect(LessonCommand.table.match("reset") == .command(.restart))
    #expect(LessonCommand.table.match("清空") == .command(.restart))
  }

  @Test func `need no colon where a line is nothing else`() throws {
    var workspace = Workspace()
    for entry in LessonCommand.table.entries {
      for word in entry.name.words.all + entry.name.synonyms {
        let input = LessonCommand.table.unmarked(word, in: workspace)
        #expect(input?.word == word)
        #expect(LessonCommand.table.match(word) == .command(entry.command))
      }
    }
    for line in ["提示。", "　提示　", "Ｈｉｎｔ", "HINT!", "exit()", "quit（）", "前往 4", "跳到　４"] {
      #expect(LessonCommand.table.unmarked(line, in: workspace) != nil, "\(line)")
    }
    for line in ["hin", "提示 = 3", "提示 + 1", "hint(2)", "z", "mean", "set x = 3", "请给提示", ""] {
      #expect(LessonCommand.table.unmarked(line, in: workspace) == nil, "\(line)")
    }
    try workspace.run(Cell(CellSource("提示 = 3; skip(z) = z")))
    #expect(LessonCommand.table.unmarked("提示", in: workspace) == nil)
    #expect(LessonCommand.table.unmarked("skip", in: workspace) == nil)
    #expect(LessonCommand.table.unmarked("答案", in: workspace) != nil)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `have one name each`(language: InterfaceLanguage) {
    let names = LessonCommand.table.entries.map { $0.name.words[language] }
    #expect(Set(names).count == names.count)
  }
}
