import LanguageSyntax
import MatrixLanguage
import Notebook
import Testing

@Suite struct `What is typed` {
  private func kind(_ text: String) throws -> String {
    var workspace = Workspace()
    _ = try workspace.run(Cell(CellSource("vars = 1")))
    return switch TypedInput(text, or: Console.commands.names, in: workspace) {
    case .nothing: "nothing"
    case .command(let command): ":" + command.word
    case .question(let topic): "?" + topic.word
    case .code: "code"
    }
  }

  @Test(arguments: [
    ("", "nothing"), (" \n\t ", "nothing"), ("1 + 1", "code"), (":time mean(z)", ":time"),
    ("：help", ":help"), ("help", ":help"), ("exit()", ":exit"), ("?mean", "?mean"),
    ("mean？", "?mean"), ("\n :vars \n", ":vars"), ("z == 1 ?", "code"),
    // A value goes before the command of its name.
    ("vars", "code"), (":vars", ":vars"),
    // Several lines are code, whatever stands in the first.
    (":help\nmean", "code"), ("help\nmean", "code"), ("?mean\nz", "code"), ("z = 1\n?z", "code"),
  ])
  func `is told apart`(text: String, kind: String) throws {
    #expect(try self.kind(text) == kind)
  }

  @Test func `is no command without a colon where none is named`() {
    #expect(TypedInput("help") == .code)
  }
}
