import MatrixLanguage
import Notebook
import StyledText
import Testing

@Suite struct `Running a document` {
  private static let roles: RunnableRoles = [
    "zt": .cell, "zt setup": .setup, "zt predict": .answer, "zt solution": .answer,
  ]

  private static func document(_ text: String) -> DocumentRun {
    DocumentRun(
      Document(SourceText(name: "notes.md", text)), running: roles, workspace: Workspace())
  }

  /// What its cells print, a line each; `!` and an id for what fails.
  private static func run(_ text: String) -> (printed: [String], updated: String) {
    var run = Self.document(text)
    var printed: [String] = []
    while let outcome = run.next() {
      switch outcome {
      case .done(let values):
        printed.append(values.map { ValueFormat().markup($0).plain }.joined(separator: "|"))
      case .failed(let diagnostics): printed += diagnostics.map { "! \($0.problem.id)" }
      }
    }
    return (printed, String(decoding: run.updatedSource, as: UTF8.self))
  }

  @Test func `runs what the table names, and setups in silence`() {
    let text = """
      ```zt setup
      z = [1, 3]; mean(z)
      ```

      ```zt predict
      μ = mean(z)
      ```

      ```zt task
      γ = ____
      ```

      ```zt solution
      γ = 2
      ```

      ```zt check
      γ ≈ 2  # no
      ```

      ```zt wrong
      γ = 3
      ```
      > No.

      ```python
      print(1)
      ```

      ```zt
      γ * μ
      ```
      """
    #expect(Self.run(text).printed == ["", "μ = 2", "γ = 2", "4"])
  }

  @Test func `names the line of the file`() throws {
    let text = "# Title\n\n```zt\na = 1\nb = nowhere\n```\n"
    var run = Self.document(text)
    guard case .failed(let diagnostics)? = run.next() else {
      Issue.record("it ran")
      return
    }
    let drawn = DiagnosticDrawing(language: .english).markup(try #require(diagnostics.first)).plain
    #expect(drawn.contains("notes.md:5 │ b = nowhere"))
  }

  @Test(
    arguments: [
      (
        "a stale output", "```zt\n1 + 1\n```\n\n```output\n3\n```\n",
        "```zt\n1 + 1\n```\n\n```output\n2\n```\n"
      ),
      (
        "one that is right", "```zt\n1 + 1\n```\n\n```output\n2\n```",
        "```zt\n1 + 1\n```\n\n```output\n2\n```"
      ),
      (
        "a missing one", "```zt\n1 + 1\n```\n\nText",
        "```zt\n1 + 1\n```\n\n```output\n2\n```\n\nText"
      ),
      ("none where nothing is printed", "```zt\na = 1;\n```\n", "```zt\na = 1;\n```\n"),
      (
        "one that is empty now", "```zt\n1;\n```\n```output\n1\n```\n",
        "```zt\n1;\n```\n```output\n```\n"
      ),
      (
        "CRLF", "a\r\n```zt\r\n[1; 2]\r\n```\r\n",
        "a\r\n```zt\r\n[1; 2]\r\n```\r\n\r\n```output\r\n2×1\r\n  1\r\n  2\r\n```\r\n"
      ),
      ("no final newline", "```zt\n1\n```", "```zt\n1\n```\n\n```output\n1\n```"),
      (
        "an output below prose is another's", "```zt\n1\n```\nText\n```output\n7\n```\n",
        "```zt\n1\n```\n\n```output\n1\n```\nText\n```output\n7\n```\n"
      ),
      (
        "an output that Python printed", "```python\nprint(7)\n```\n```output\n7\n```\n",
        "```python\nprint(7)\n```\n```output\n7\n```\n"
      ),
      (
        "none below a prediction", "```zt predict\n1\n```\n\n- [x] a — b\n- [ ] c — d\n",
        "```zt predict\n1\n```\n\n- [x] a — b\n- [ ] c — d\n"
      ),
      (
        "a prediction's own", "```zt predict\n1\n```\n\n- [x] a — b\n\n```output\n7\n```\n",
        "```zt predict\n1\n```\n\n- [x] a — b\n\n```output\n1\n```\n"
      ),
      ("none below a setup", "```zt setup\n1\n```\n", "```zt setup\n1\n```\n"),
      ("none below a solution", "```zt solution\n1\n```\n", "```zt solution\n1\n```\n"),
      (
        "in a mark and two values", "\u{FEFF}```zt\n1; a = 2\n3\n```\n",
        "\u{FEFF}```zt\n1; a = 2\n3\n```\n\n```output\na = 2\n3\n```\n"
      ),
    ])
  func `updates`(what: String, text: String, updated: String) {
    let result = Self.run(text).updated
    #expect(result == updated, "\(what)")
    #expect(Self.run(result).updated == result, "\(what), a second time")
  }

  @Test func `leaves all other bytes alone, even those that are no text`() {
    let before: [UInt8] = [0xFF, 0x0D, 0x0A, 0x09, 0x20, 0x20, 0x0A] + Array("```zt\n2\n```".utf8)
    let source = try? SourceText(name: "notes.md", bytes: before, limit: 1_000)
    var run = DocumentRun(
      Document(source ?? SourceText("")), running: Self.roles, workspace: Workspace())
    while run.next() != nil {}
    #expect(run.updatedSource == before + Array("\n\n```output\n2\n```".utf8))
  }

  @Test func `goes on behind a cell that fails, if it is asked to`() {
    let text = "```zt\na = nowhere\n```\n\n```zt\n2\n```\n"
    #expect(Self.run(text).printed == ["! name", "2"])
  }
}
