import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import PythonTranslation
import StyledText
import Support
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct `A notebook of Jupyter` {
  private static let lesson = """
    ---
    format: 1
    id: halves
    title: Halves
    summary: Half of everything.
    ---

    # Half of everything

    A *first* sentence with <b>, $1 and `x < 1`, of which [this](javascript:x) is [a link](02.md).

    ## Halve a row <!-- {#halve} -->

    ```zt setup
    z = [2, 4, 6]
    h = 0
    ```

    The largest of them is `= max(z)`.

    ```zt task
    h = ____ / 2
    ____ = 3
    ```

    ```hint
    Half of `= max(z)` is 3.
    ```

    ```zt solution
    h = z / 2
    γ = 3
    ```

    ```zt task variant
    h = ____
    ```

    ```zt check
    h ≈ z / 2  # Look at `= max(h)`.
    avoids(mean)  # A mean is not needed.
    ```

    ```zt wrong doubled
    h = z * 2
    ```
    > You got `= h`.

    Right, γ was 3.

    ```zt
    hist(h, z, bins=2)
    vary γ from 0 to 1 { plot(γ * h) }
    ```

    ```output
    Histograms
    ```

    ## Guess <!-- {#guess} -->

    ```zt predict
    z + 1;
    z
    ```

    - [x] z — It is z.
    - [ ] 1 — It is not 1.

    ```zt order
    a = 2
    b = a + 1
    ```

    ```zt wrong late
    c = a
    ```
    > No.

    ```hint
    a comes first.
    ```

    ```zt check
    b ≈ 3
    ```

    ```python
    print(1)
    ```

    ```output
    1
    ```
    """

  private static func export(
    _ markdown: String, withSolutions: Bool = false, in language: InterfaceLanguage = .english
  ) throws -> NotebookExport {
    var options = PythonTranslation.Options()
    options.language = language
    return try NotebookExport(
      Document(SourceText(name: "halves.md", markdown)), withSolutions: withSolutions,
      options: options)
  }

  /// The cells as text, that of the helpers by its first line alone.
  private static func text(of export: NotebookExport) -> String {
    export.notebook.cells.map { cell in
      switch cell {
      case .markdown(let text): "--- markdown\n\(text)"
      case .code(let text, let tags, let isFolded, let mayFail):
        "--- code\((tags + (mayFail ? ["may fail"] : [])).map { ", \($0)" }.joined())\n"
          + (isFolded ? text.prefix { $0 != "\n" } + " …" : text[...])
      }
    }
    .joined(separator: "\n")
  }

  @Test(arguments: [InterfaceLanguage.english, .chinese])
  func `makes an exercise of a lesson`(language: InterfaceLanguage) throws {
    let export = try Self.export(Self.lesson, in: language)
    Golden.expect(Self.text(of: export), matches: "exercise-\(language.rawValue)")
  }

  @Test func `has the solutions in the place of the tasks, if they are asked for`() throws {
    let text = Self.text(of: try Self.export(Self.lesson, withSolutions: true))
    #expect(!text.contains("____") && !text.contains("may fail") && !text.contains("How to work"))
    #expect(text.contains("# One solution:\nh = z / 2\nshow(h, \"h\")\ngamma = np.array([[3.0]])"))
    #expect(text.contains("assert holds(close(b, 3))"))
  }

  @Test func `of a notebook has what is done and to do, and no answers to unfold`() throws {
    let text = Self.text(of: try Self.export("- [x] read\n- [ ] write — later\n\n```zt\n1\n```\n"))
    #expect(text.contains("- ☑ read\n- ☐ write — later") && !text.contains("<details>"))
  }

  @Test func `folds away all that tells of the solution, up to the next cell`() throws {
    let below = "Right.\n\n### More\n\nIt was 3.\n\n```zt\n1\n```\n\nNow open.\n"
    let lesson = Self.lesson.replacing("Right, γ was 3.\n", with: below)
    let cells = try Self.export(lesson).notebook.cells.compactMap { cell in
      if case .markdown(let text) = cell { text } else { nil }
    }
    for (word, isFolded) in [("Right.", true), ("It was 3.", true), ("Now open.", false)] {
      let cell = try #require(cells.first { $0.contains(word) })
      #expect(cell.hasPrefix("<details>") == isFolded, "\(cell)")
    }
  }

  @Test func `tells of a check that cannot be read`() {
    let lesson = Self.lesson.replacing("h ≈ z / 2  #", with: "h ≈ z /  #")
    #expect(throws: (any Error).self) { try Self.export(lesson) }
  }

  @Test func `names the files that it loads, and what NumPy does not have`() throws {
    let export = try Self.export("```zt\nz = load(\"a.csv\")\n[hist(z), 2]\n```\n")
    #expect(export.files == ["a.csv"])
    #expect(export.gaps.map(\.code) == ["[hist(z), 2]"])
  }

  @Test func `tells every mistake of the cells`() {
    #expect(throws: (any Error).self) { try Self.export("```zt\nz = [1 2]\n```\n") }
  }

  // MARK: The file

  private struct File: Decodable {
    let cells: [Cell]
    let metadata: Metadata
    let nbformat: Int
    let nbformat_minor: Int

    struct Metadata: Decodable {
      let kernelspec: [String: String]
      let ztilde: String
    }

    struct Cell: Decodable {
      let id: String
      let cell_type: String
      let source: [String]
      let outputs: [String]?
    }
  }

  @Test(arguments: [false, true])
  func `is a file of nbformat 4.5 with a seal`(withSolutions: Bool) throws {
    let export = try Self.export(Self.lesson, withSolutions: withSolutions)
    let text = export.sealedText.text
    let file = try JSONDecoder().decode(File.self, from: Data(text.utf8))
    #expect((file.nbformat, file.nbformat_minor) == (4, 5))
    #expect(file.metadata.kernelspec["name"] == "python3")
    #expect(file.metadata.ztilde.hasPrefix("written by ztilde, checksum "))
    #expect(SealedText.isIntact(Array(text.utf8)))
    #expect(Set(file.cells.map(\.id)).count == file.cells.count)
    for (cell, written) in zip(export.notebook.cells, file.cells) {
      switch cell {
      case .markdown(let source):
        #expect(written.cell_type == "markdown" && written.outputs == nil)
        #expect(written.source.joined() == source)
      case .code(let source, _, _, _):
        #expect(written.cell_type == "code" && written.outputs == [])
        #expect(written.source.joined() == source)
      }
    }
  }

  @Test func `is sealed in its metadata, whatever a cell says`() throws {
    let text = try Self.export("\"ztilde\"\n\n```zt\n\"ztilde\"\n```\n").sealedText.text
    let file = try JSONDecoder().decode(File.self, from: Data(text.utf8))
    #expect(file.metadata.ztilde.hasPrefix("written by ztilde, checksum "))
    #expect(file.cells.map(\.source).joined().contains("show(\"ztilde\")"))
  }

  // MARK: Hostile texts

  /// Where a text of a lesson can stand: at `TEXT`. In code, some texts are none that can be read.
  private static let slots = [
    "TEXT", "**TEXT**", "# TEXT", "- TEXT", "1. TEXT", "> TEXT", "[TEXT](x)", "[x](TEXT)", "`TEXT`",
    "| a |\n|---|\n| TEXT |", "- [x] a — TEXT\n- [ ] TEXT — b", "<b>TEXT", "```text\nTEXT\n```",
    "```hint\nTEXT\n```", "```zt check\n1 ≈ 1  # TEXT\n```", "```zt setup\na = 1  # TEXT\n```",
    "```zt order\na = 1  # TEXT\nb = 2\n```",
    "```zt predict\n1  # TEXT\n```\n\n- [x] TEXT\n- [ ] b",
    "## TEXT", "### TEXT <!-- {#TEXT} -->", "```python\nTEXT\n```\n\n```output\nTEXT\n```",
  ]
  private static let codeSlots = [
    "```zt task\nz = TEXT____\n```", "```zt check\navoids(TEXT)  # TEXT\n```",
    "```zt\nhist([1], title=\"TEXT\")\n```",
  ]

  private static let attacks =
    HostileText.pieces.map { "a\($0)open('owned', 'w')\($0)#" } + [
      "<script>x</script>", "<img src=x onerror=y>", "</summary>", "</details><script>", "$x$",
      "&lt;",
      "](javascript:x)", "javascript:x", "data:text/html,x", "\\<b>", "<!-- x -->",
    ]

  @Test(arguments: slots)
  func `a text stays text`(slot: String) throws {
    for attack in Self.attacks {
      // A text may end what it stands in, and then what follows is another one.
      try expectText(slot.replacing("TEXT", with: attack) + "\n")
    }
  }

  @Test(arguments: codeSlots)
  func `a text in code stays text`(slot: String) throws {
    for attack in Self.attacks {
      try expectText(slot.replacing("TEXT", with: attack) + "\n\n```zt\n1\n```\n")
    }
  }

  /// What may stand before a text: nothing in a notebook; in a lesson, its head and a step, and a task.
  private static let heads = [
    "", "---\nid: a\ntitle: b\n---\n\n# B\n\n## S\n\n",
    "---\nid: a\ntitle: b\n---\n\n## S\n\n```zt task\na = ____\n```\n\n",
  ]

  @Test func `a title stays text`() throws {
    for attack in Self.attacks {
      try expectText(
        alone: "---\nid: a\ntitle: \(attack)\nsummary: \(attack)\n---\n\n## S\n\nText.\n")
    }
  }

  private func expectText(_ markdown: String) throws {
    for head in Self.heads { try expectText(alone: head + markdown) }
  }

  private func expectText(alone markdown: String) throws {
    guard let export = try? Self.export(markdown) else { return }
    let text = export.sealedText.text
    #expect(HostileText.forbidden(in: text) == [])
    #expect((try? JSONDecoder().decode(File.self, from: Data(text.utf8))) != nil, "\(markdown)")
    for case .markdown(let cell) in export.notebook.cells {
      #expect(Self.tags(in: cell).isSubset(of: Self.ownTags), "\(markdown) as \(cell)")
      #expect(!cell.lowercased().contains("](<javascript:") && !cell.contains("](<data:"))
    }
  }

  private static let ownTags: Set<String> = [
    "<details>", "</details>", "<summary>", "</summary>", "<strong>", "</strong>", "<em>", "</em>",
  ]

  /// What Markdown takes for a tag: a `<` without a backslash before it, outside of code and addresses.
  private static func tags(in text: String) -> Set<String> {
    var tags: Set<String> = []
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let marks = line.drop { " >-1.".contains($0) }.prefix { $0 == "`" }
      if let open = fence {
        if marks.count >= open.count, line.hasSuffix(marks) { fence = nil }
        continue
      }
      if marks.count >= 3 {
        fence = marks
        continue
      }
      var rest = line[...]
      while let sign = rest.popFirst() {
        switch sign {
        case "\\": _ = rest.popFirst()
        case "`":
          let marks = 1 + rest.prefix { $0 == "`" }.count
          rest = rest.dropFirst(marks - 1)
          if let end = rest.firstRange(of: String(repeating: "`", count: marks)) {
            rest = rest[end.upperBound...]
          }
        case "]" where rest.hasPrefix("(<"): rest = rest.drop { $0 != ">" }
        case "<": tags.insert("<" + rest.prefix { $0 != ">" } + ">")
        default: break
        }
      }
    }
    return tags
  }

  // MARK: The course

  @Test(
    .enabled(if: Python.isThere, "there is no python3, so the cells have not been compiled"),
    arguments: [false, true])
  func `each cell of each lesson is Python`(withSolutions: Bool) throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").path
    var count = 0
    for language in InterfaceLanguage.allCases {
      let lessons = "\(root)/Lessons/\(language.rawValue)"
      for name in try FileManager.default.contentsOfDirectory(atPath: lessons).sorted()
      where name.first?.isNumber == true {
        let text = try String(contentsOfFile: "\(lessons)/\(name)", encoding: .utf8)
        let export = try Self.export(text, withSolutions: withSolutions, in: language)
        try folder.write(export.sealedText.text, to: "\(language.rawValue)-\(name).ipynb")
        #expect(export.gaps == [])
        count += 1
      }
    }
    try folder.write(Self.driver, to: "driver")
    let outcome = try Python.run(["driver"], in: folder.path)
    #expect(outcome.errors == "")
    #expect(outcome.output == "\(count) notebooks\n")
  }

  private static let driver = """
    import glob, json
    paths = glob.glob("*.ipynb")
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for cell in json.load(file)["cells"]:
                if cell["cell_type"] == "code":
                    compile("".join(cell["source"]), path + cell["id"], "exec")
    print(len(paths), "notebooks")
    """
}
