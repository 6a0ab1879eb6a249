import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Testing

@Suite struct `The commands of a lesson` {
  @Test(arguments: [
    ("hint", "hint"), ("hi", "hint"), ("提示", "hint"), ("提", "hint"), ("SOL", "solution"),
    ("答案", "solution"), ("sk", "skip"), ("b", "back"), ("go", "goto"), ("rev", "review"),
    ("a", "again"), ("res", "restart"), ("answer", "solution"), ("参考答案", "solution"),
    ("不会", "hint"), ("下一步", "skip"), ("上一步", "back"), ("跳到", "goto"), ("exit", "quit"),
    ("菜单", "lesson"), ("u", "undo"), ("q", "quit"), ("st", "steps"),
  ])
  func `are known by any beginning that is theirs alone`(word: String, command: String) {
    #expect(Runner.commands.name(meantBy: word)?.words.en == command)
  }

  @Test(arguments: [
    ("re", [":review", ":restart"]), ("h", [":hint", ":help"]), ("重", [":重做", ":重来"]),
  ])
  func `are named where a beginning is not enough`(word: String, names: [String]) {
    guard case .ambiguous(names) = Runner.commands.match(word) else {
      Issue.record("\(word) does not begin \(names)")
      return
    }
  }

  @Test func `leave no way to lose everything`() {
    #expect(Runner.commands.name(meantBy: "reset")?.words.en == "restart")
    #expect(Runner.commands.name(meantBy: "清空")?.words.en == "restart")
  }

  @Test func `need no colon where a line is nothing else`() throws {
    var workspace = Workspace()
    for command in Runner.commands.all {
      for word in command.name.words.all + command.name.synonyms {
        let input = Runner.commands.unmarked(word, in: workspace)
        #expect(input?.word == word)
        #expect(Runner.commands.name(meantBy: word) == command.name)
      }
    }
    for line in ["提示。", "　提示　", "Ｈｉｎｔ", "HINT!", "exit()", "quit（）", "前往 4", "跳到　４"] {
      #expect(Runner.commands.unmarked(line, in: workspace) != nil, "\(line)")
    }
    for line in ["hin", "提示 = 3", "提示 + 1", "hint(2)", "z", "mean", "set x = 3", "请给提示", ""] {
      #expect(Runner.commands.unmarked(line, in: workspace) == nil, "\(line)")
    }
    try workspace.run(Cell(CellSource("提示 = 3; skip(z) = z")))
    #expect(Runner.commands.unmarked("提示", in: workspace) == nil)
    #expect(Runner.commands.unmarked("skip", in: workspace) == nil)
    #expect(Runner.commands.unmarked("答案", in: workspace) != nil)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `have one name each`(language: InterfaceLanguage) {
    let names = Runner.commands.all.map { $0.name.words[language] }
    #expect(Set(names).count == names.count)
  }
}
