import LanguageSyntax
import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

@Suite struct `A topic of help` {
  private static func lines(
    _ line: String, in language: InterfaceLanguage, width: Int = 80
  ) -> [String] {
    var console = Console(
      Workspace(), presentation: Presentation(Screen(language: language, width: width)))
    return console.receive(line).flatMap { event -> [String] in
      guard case .page(let blocks) = event else { return ["no page"] }
      return Page(blocks).lines(width: width).map(\.plain)
    }
  }

  private static let questions = [":help"] + HelpPage.allCases.map { ":help \($0.rawValue)" }

  @Test(arguments: InterfaceLanguage.allCases, questions)
  func `fits on a screen`(language: InterfaceLanguage, question: String) {
    let lines = Self.lines(question, in: language)
    // One row is the question's, and one the next prompt's.
    #expect(lines.count <= 22, "\(question)")
    #expect(lines.allSatisfy { $0.displayWidth() <= 80 })
    #expect(Self.lines(question, in: language, width: 40).allSatisfy { $0.displayWidth() <= 40 })
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `is a page`(language: InterfaceLanguage) {
    let pages = Self.questions.map { question in
      (["> " + question] + Self.lines(question, in: language)).joined(separator: "\n")
    }
    Golden.expect(
      pages.joined(separator: "\n\n"), matches: "help-topics-\(language.rawValue)")
  }

  @Test(arguments: HelpPage.allCases, InterfaceLanguage.allCases)
  func `is asked for by its name, its beginning, or with a question mark`(
    page: HelpPage, language: InterfaceLanguage
  ) {
    let name = page.name[language]
    let lines = Self.lines(":help \(page.rawValue)", in: language)
    #expect(lines.count > 3)
    #expect(Self.lines(":help \(name)", in: language) == lines)
    #expect(Self.lines("：帮助　\(name)", in: language) == lines)
    #expect(Self.lines("?\(name)", in: language) == lines)
    #expect(HelpPage(named: name.uppercased()) == page)
  }

  @Test(arguments: ["", "m", "f", "nonsense", "公式的"])
  func `is not meant by`(word: String) {
    #expect(HelpPage(named: word) == nil)
  }

  @Test func `gives way to what the language calls so`() {
    #expect(Self.lines(":help mean", in: .english)[0] == "mean(z, axis)")
    #expect(Self.lines(":help shape", in: .english) == Self.lines("?shape", in: .english))
    #expect(Self.lines(":help :save", in: .english) == Self.lines(":help commands", in: .english))
  }

  @Test(arguments: InterfaceLanguage.allCases, questions)
  func `is proved by running its examples`(language: InterfaceLanguage, question: String) {
    let lines = Self.lines(question, in: language, width: 200)
    for (place, line) in lines.enumerated() {
      guard let prefix = ["e.g. ", "例如 "].first(where: line.hasPrefix) else { continue }
      let output = lines[(place + 1)...].prefix { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
      var workspace = Workspace()
      guard
        case .done(let printed) = workspace.outcome(
          of: CellSource(String(line.dropFirst(prefix.count))))
      else {
        Issue.record("\(line) fails")
        continue
      }
      #expect(printed.outputText() == output.joined(separator: "\n"), "\(line)")
    }
  }

  /// Commands and questions that a page names are there.
  @Test(arguments: InterfaceLanguage.allCases, HelpPage.allCases)
  func `names only what there is`(language: InterfaceLanguage, page: HelpPage) {
    let ownOfLessons =
      ["hint", "solution", "skip", "back", "goto", "steps", "review", "again", "restart"]
      + ["提示", "答案", "跳过", "返回", "前往", "步骤", "复习", "重做", "重来"]
    let text = Self.lines(":help \(page.rawValue)", in: language).joined(separator: " ")
    let words = text.split { $0.isWhitespace || "，。；、：".contains($0) }
    for word in words where word.hasPrefix(":") && word.count > 2 && word != ":=" && word != "`:" {
      let name = word.dropFirst().prefix(while: \.isLetter)
      guard !name.isEmpty, !ownOfLessons.contains(String(name)) else { continue }
      #expect(Console.commands.name(meantBy: String(name)) != nil, "\(word)")
    }
  }
}
