import MatrixLanguage
import Notebook
import StyledText
import Testing

@Suite struct `The commands of a prompt` {
  private let table = Console.commands

  @Test(
    arguments: [
      ("help", .help), ("h", .help), ("HELP", .help), ("帮助", .help), ("帮", .help),
      ("undo", .undo), ("u", .undo), ("撤", .undo), ("vars", .variables), ("v", .variables),
      ("cells", .cells), ("digits", .digits), ("位数", .digits), ("lesson", .lesson),
      ("课", .lesson), ("quit", .quit), ("q", .quit), ("reset", .reset), ("e", .edit), ("ru", .run),
      ("t", .time), ("sa", .save), ("保存", .save), ("o", .open), ("set", .set),
      ("设", .set),
    ] as [(String, Console.Command)])
  func `are meant by`(word: String, command: Console.Command) {
    #expect(table.match(word) == .command(command))
  }

  @Test(arguments: ["", "helpp", "x", "帮忙", ":", "help me"])
  func `are not meant by`(word: String) {
    #expect(table.match(word) == .unknown)
  }

  private enum Animal: Hashable, Sendable { case cat, cattle, dog }

  @Test func `may be shortened as long as only one begins so`() {
    let table = CommandTable<Animal>([
      .init(.cat, "cat", "猫", en: "", zh: ""), .init(.cattle, "cattle", "牛", en: "", zh: ""),
      .init(.dog, "dog", "狗", en: "", zh: ""),
    ])
    #expect(table.match("ca") == .ambiguous([":cat", ":cattle"]))
    #expect(table.match("cat") == .command(.cat))
    #expect(table.match("catt") == .command(.cattle))
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `have names and summaries in each language`(language: InterfaceLanguage) {
    let names = table.entries.map { $0.name.words[language] }
    #expect(Set(names).count == names.count)
    #expect(table.entries.allSatisfy { !$0.name.summary[language].isEmpty })
    for name in names { #expect(table.match(name) != .unknown) }
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
