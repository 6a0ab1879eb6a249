import MatrixLanguage
import Notebook
import StyledText
import Testing

/// Follows the recipe for a command: its declaration is all that there is to write.
@Suite struct `A new command` {
  static let size = Command<Console>(
    "size", "大小", .topic, en: "the rows and columns of a value", zh: "一个值的行数和列数"
  ) { console, input in console.run("shape(\(input.argument))") }

  private static let table = CommandTable(Console.commands.all + [size])

  /// What a notebook with it answers to lines.
  private func answers(to lines: String..., in language: InterfaceLanguage = .english) -> String {
    var presentation = Presentation()
    presentation.screen.language = language
    var console = Console(Workspace(), presentation: presentation, commands: Self.table)
    return lines.flatMap { console.receive($0) }.map { event in
      switch event {
      case .show(let blocks), .complain(let blocks):
        Page(blocks).lines(width: 80).map(\.plain).joined(separator: "\n")
      default: "\(event)"
      }
    }
    .joined(separator: "\n")
  }

  @Test(arguments: [":size Z", ":si Z", "：大小　Z", ":大 Z", "size Z"])
  func `is obeyed by each of its names`(line: String) {
    let shape = answers(to: "shape([1, 2, 3; 4, 5, 6])")
    #expect(answers(to: "Z = [1, 2, 3; 4, 5, 6];", line) == shape)
  }

  @Test func `makes beginnings that it shares with others ambiguous`() {
    #expect(answers(to: ":s").contains(":save, :set, :size"))
  }

  @Test(arguments: [InterfaceLanguage.english, .chinese])
  func `is told by help and offered by TAB`(language: InterfaceLanguage) {
    let usage = Self.size.name.usage(language)
    #expect(answers(to: ":help :" + Self.size.name.words[language], in: language).contains(usage))
    var completion = InputCompletion(workspace: Workspace(), commands: Self.table.names)
    completion.language = language
    let word = ":" + Self.size.name.words[language]
    #expect(completion.offer(after: String(word.dropLast()))?.labels == [word])
  }
}
