import LanguageSyntax
import MatrixLanguage
import Notebook
import PythonTranslation
import Support
import Testing

@Suite struct `An export to Python` {
  private static func export(_ markdown: String) throws -> PythonExport {
    try PythonExport(
      Document(SourceText(name: "notes.md", markdown)),
      running: ["zt": .cell, "zt setup": .setup, "zt solution": .answer])
  }

  @Test func `takes of a document what a notebook runs`() throws {
    let markdown = """
      # Batch norm

      ```zt setup
      z = [1, 3]
      ```

      ## The mean <!-- {#mean} -->

      ```zt
      μ = mean(z)
      ```

      ```output
      μ = 2
      ```

      ```zt task
      β = ____
      ```

      ```zt solution
      β = μ
      ```

      ```zt wrong
      β = -μ
      ```

      ```python
      print("shown")
      ```
      """
    Golden.expect(try Self.export(markdown).text, matches: "python-document")
  }

  @Test func `tells every mistake of the cells`() throws {
    let markdown = "```zt\nz = [1 2]\n```\n\n```zt\nmean(\n```\n"
    do {
      _ = try Self.export(markdown)
      Issue.record("a cell that cannot be read is no Python")
    } catch let error as Cell.ParseError {
      #expect(error.diagnostics.map(\.problem.id) == ["habit", "syntax"])
      #expect(
        error.diagnostics.map(\.source.label) == [
          .file("notes.md", firstLine: 2), .file("notes.md", firstLine: 6),
        ])
    }
  }

  @Test func `tells what NumPy does not have`() throws {
    let export = try PythonExport(program: CellSource("γ = 1\n[hist(γ), 2]"))
    #expect(export.gaps.map(\.code) == ["[hist(γ), 2]"])
  }
}
