import MatrixLanguage
import StyledText
import Testing

@Suite struct DiagnosticPageTests {
  @Test func `every problem has a page`() throws {
    let ids = try Set(BadPrograms.all.flatMap { try $0.diagnostics() }.map(\.problem.id))
    let pages = Set(DiagnosticPage.all.map(\.id))
    #expect(ids.subtracting(pages) == ["interrupted"])
    #expect(pages.subtracting(ids).isEmpty)
    #expect(pages.count == DiagnosticPage.all.count)
  }

  @Test(arguments: DiagnosticPage.all.map(\.id))
  func `the example of a page is explained by it`(id: String) throws {
    let page = try #require(DiagnosticPage.page(for: id))
    #expect(try problems(page.example) == [id])
    var workspace = Workspace(seed: 1, data: .sample)
    #expect(workspace.diagnostics(of: page.mended).isEmpty, "\(page.mended)")
    for language in InterfaceLanguage.allCases { #expect(!page.text[language].isEmpty) }
  }
}
