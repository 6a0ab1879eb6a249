import MatrixLanguage
import Notebook
import StyledText
import Support
import Testing

@Suite struct `A transcript` {
  private func cells(_ pairs: [(code: String, output: String)]) -> [Session.FinishedCell] {
    pairs.enumerated().map { place, pair in
      Session.FinishedCell(number: place + 1, code: pair.code, output: pair.output)
    }
  }

  @Test func `is Markdown`() {
    let transcript = Transcript(cells([("z = [1, 3];\nmean(z)", "2"), ("a = 1;", "")]))
    #expect(
      transcript.markdown == """
        ```zt
        z = [1, 3];
        mean(z)
        ```

        ```output
        2
        ```

        ```zt
        a = 1;
        ```

        """)
  }

  @Test(
    arguments: [
      "1", "# ```", "```", "  ````\n1", "a = \"`\"", "f(z) = {\n  z\n\n}", "  1", "~~~\n1",
      "z̃ = 1",
      "1 # <!--", "---\na: b\n---", "## heading", "> quote",
    ])
  func `gives back each cell as it was`(code: String) {
    let all = cells([("1", "1"), (code, code), ("2", "2")])
    let document = Document(SourceText(Transcript(all).markdown))
    #expect(document.problems == [])
    #expect(document.runnableCode(["zt": .cell]) == ["1", code, "2"])
    #expect(document.fences.map(\.code.text) == ["1", "1", code, code, "2", "2"])
    #expect(document.isTranscript)
  }

  /// Each piece stands in a comment and in a text; a code cell of the attacker's own would be a
  /// third one, and a line of it would change `x`.
  @Test(arguments: HostileText.pieces)
  func `holds no text that ends its fence or its line`(piece: String) {
    let attack = "\(piece)\n```\n\n```zt\nx = 5\n```\n"
    let code = "x = 1 # \(piece)x = 5\n\"\(piece)x = 5\";"
    let all = cells([(code, "\"\(attack)\""), ("2", attack)])
    let document = Document(SourceText(Transcript(all).markdown))
    let known = code.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    #expect(
      document.runnableCode(["zt": .cell]).map { $0.replacing("\0", with: "�") } == [
        known.replacing("\0", with: "�"), "2",
      ])
    #expect(document.fences.count == 4)
  }

  @Test(arguments: HostileText.pieces)
  func `says an output without anything hidden`(piece: String) {
    var session = Session(Workspace())
    _ = session.run("\"a\(piece)b\"")
    let document = Document(SourceText(Transcript(session.cells).markdown))
    #expect(document.fences.count == 2 * session.cells.count)
    for cell in session.cells { #expect(HostileText.forbidden(in: cell.output) == []) }
  }

  @Test func `is what a session has run and printed, whatever digits it shows`() {
    var console = Console(Workspace(), presentation: Presentation(Screen(width: 20)))
    for line in [":set digits 12", "x = 1 / 3", "nowhere", "x;", ":vars", "a = 1", ":undo"] {
      _ = console.receive(line)
    }
    let document = Document(SourceText(Transcript(console.session.cells).markdown))
    #expect(document.fences.map(\.code.text) == ["x = 1 / 3", "x = 0.3333", "x;"])
    var run = DocumentRun(document, running: ["zt": .cell], workspace: Workspace())
    while run.next() != nil {}
    #expect(run.updatedSource == document.source.bytes)
  }

  @Test func `is one only without words around it`() {
    for text in [
      "# A\n\n```zt\n1\n```\n", "---\nid: a\n---\n```zt\n1\n```\n", "```zt task\n1\n```\n",
    ] {
      #expect(!Document(SourceText(text)).isTranscript)
    }
  }
}
