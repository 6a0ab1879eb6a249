import MatrixLanguage
import Notebook
import StyledText
import Testing

@Suite struct `The commands of a prompt` {
  private let table = Console.commands

  @Test(
    arguments: [
      ("help", Console.help), ("h", Console.help), ("HELP", Console.help), ("帮助", Console.help),
      ("帮", Console.help), ("undo", Console.undo), ("u", Console.undo), ("撤", Console.undo),
      ("vars", Console.variables), ("v", Console.variables), ("cells", Console.cells),
      ("digits", Console.digits), ("位数", Console.digits), ("lesson", Console.lesson),
      ("课", Console.lesson), ("quit", Console.quit), ("q", Console.quit),
      ("reset", Console.reset), ("ed", Console.edit),
      ("ex", Console.export), ("导", Console.export), ("ru", Console.run), ("t", Console.time),
      ("sa", Console.save), ("保存", Console.save), ("o", Console.open), ("set", Console.set),
      ("设", Console.set),
    ])
  func `are meant by`(word: String, command: Command<Console>) {
    #expect(table.name(meantBy: word) == command.name)
  }

  @Test(arguments: ["", "helpp", "x", "帮忙", ":", "help me"])
  func `are not meant by`(word: String) {
    guard case .unknown = table.match(word) else {
      Issue.record("\(word) means a command")
      return
    }
  }

  @Test func `may be shortened as long as only one begins so`() {
    let table = CommandTable(
      [("cat", "猫"), ("cattle", "牛"), ("dog", "狗")].map { english, chinese in
        Command<Console>(english, chinese, en: "", zh: "") { _, _ in [] }
      })
    guard case .ambiguous([":cat", ":cattle"]) = table.match("ca") else {
      Issue.record("ca is not the beginning of two")
      return
    }
    #expect(table.name(meantBy: "cat")?.words.en == "cat")
    #expect(table.name(meantBy: "catt")?.words.en == "cattle")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `have names and summaries in each language`(language: InterfaceLanguage) {
    let names = table.all.map { $0.name.words[language] }
    #expect(Set(names).count == names.count)
    #expect(table.all.allSatisfy { !$0.summary[language].isEmpty })
    for name in names { #expect(table.name(meantBy: name) != nil) }
  }

  @Test(
    arguments: [
      (":goto 3", "goto", "3"), ("  :goto   3  ", "goto", "3"), ("：goto 3", "goto", "3"),
      ("：ｇｏｔｏ　３", "goto", "3"), (":提示", "提示", ""), ("：前往 2", "前往", "2"),
      (":goto\t3", "goto", "3"), (":", "", ""), (": help", "help", ""),
      (":lesson in a network", "lesson", "in a network"),
    ])
  func `are read`(line: String, word: String, argument: String) {
    let input = CommandInput(line)
    #expect(input?.word == word)
    #expect(input?.argument == argument)
    #expect(input?.isForced == false)
  }

  @Test(
    arguments: [
      (":save! a.md", "save", "a.md"), ("：保存！　笔记（一）。md", "保存", "笔记（一）。md"),
      (":save!", "save", ""), (": save! a  b ", "save", "a  b"),
    ])
  func `are read with force, and the names of files as they are`(
    line: String, word: String, name: String
  ) {
    let input = CommandInput(line)
    #expect(input?.word == word)
    #expect(input?.name == name)
    #expect(input?.isForced == true)
  }

  @Test(arguments: ["", "z[1:3]", "x = 1 :help", "?", "“:help”"])
  func `are not seen in`(line: String) {
    #expect(CommandInput(line) == nil)
  }
}
