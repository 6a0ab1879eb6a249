import LanguageSyntax
import MatrixLanguage
import NumericCore
import Notebook
import StyledText
import Support
import Testing

@Suite struct `What a cell shows` {
  private static func screen(_ presentation: Presentation) throws -> String {
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    let cell = try Cell(
      CellSource("z = [22.7, 25.4, 26.1, 31.1]\np = hist(z, title=\"batch\")\nplot(z), mean(z)"))
    let lines = Page(presentation.blocks(try workspace.run(cell))).lines(
      width: presentation.width, rule: presentation.rule)
    return lines.map(\.plain).joined(separator: "\n")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `draws plots`(language: InterfaceLanguage) throws {
    let presentation = Presentation(language: language, width: 60)
    Golden.expect(try Self.screen(presentation), matches: "plots-\(language.rawValue)")
  }

  @Test func `draws plots in ASCII where that is asked for`() throws {
    var presentation = Presentation(width: 60)
    presentation.isASCII = true
    let screen = try Self.screen(presentation)
    let plots = screen.split(separator: "\n").drop { !$0.hasPrefix("p =") }
    #expect(plots.joined().unicodeScalars.allSatisfy { $0.isASCII })
    #expect(screen.contains("[22, 24) |######## 1"))
  }

  @Test func `a language that is chosen later tells plots too`() throws {
    var presentation = Presentation()
    presentation.language = .chinese
    #expect(try Self.screen(presentation).contains("z 的直方图"))
    #expect(presentation.values.language == .chinese)
  }

  @Test func `tells of a network in whole words`() throws {
    let code = "n = network([2, 3, 2], seed=1)\ntrain(n, [1, 2; 3, 4], [0, 1], epochs=0)"
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    let presentation = Presentation(width: 42)
    let page = Page(presentation.blocks(try workspace.run(Cell(CellSource(code)))))
    #expect(
      page.lines(width: 42, rule: presentation.rule).map(\.plain) == [
        "n = network 2 → 3 → 2, relu: 17", "parameters, not trained",
        "network 2 → 3 → 2, relu: 17 parameters,", "not trained", "1×0",
      ])
  }
}
