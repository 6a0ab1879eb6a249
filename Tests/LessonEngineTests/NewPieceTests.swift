import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import StyledText
import Testing

/// What the recipe "add a kind of lesson piece" promises, tried on `Estimate`.
@Suite struct `A kind of piece that is one file` {
  private static let text = """
    ---
    format: 1
    id: spread
    title: Spread
    summary: For a test.
    seed: 7
    new: [std]
    ---

    ## Guess <!-- {#guess} -->

    ```zt setup
    z = [2, 4, 6, 9] + round(9 * random(1, 4)) / 10
    ```

    How far do the values lie from their middle?

    ```zt estimate
    s = std(z)  # the spread
    s
    ```
    > Half of them lie nearer than `= z[0]`.

    ```zt
    s > 1
    ```
    """

  private static func lesson(_ text: String = text, name: String = "spread.md") -> Lesson {
    let kinds = PieceKinds.standard.adding(Estimate.self)
    return Lesson(Document(SourceText(name: name, text)), kinds: kinds)
  }

  private static func changed(_ old: String, _ new: String) throws -> Lesson {
    let text = text.replacing(old, with: new)
    try #require(text != Self.text)
    return lesson(text, name: "other.md")
  }

  // MARK: In the text

  @Test func `is read where its fence stands, with what belongs to it`() throws {
    let lesson = Self.lesson()
    #expect(lesson.problems == [])
    let pieces = lesson.steps[0].pieces
    #expect(pieces.count == 3)
    let estimate = try #require(pieces[1] as? Estimate)
    #expect(estimate.hints.map(\.blocks.count) == [1])
    #expect(pieces[2] is Step.ShownCell)
  }

  @Test func `is only shown where it is not among the kinds`() {
    let lesson = Lesson(Document(SourceText(Self.text)))
    #expect(lesson.problems.map(\.id) == ["unknown-word"])
    #expect(lesson.steps[0].pieces.map { $0 is Step.Prose } == [true, false])
  }

  @Test func `lends its words to suggestions and to the list of all words`() throws {
    let near = try Self.changed("zt estimate", "zt estimat").problems
    #expect(near.map(\.kind) == [.unknownWord("estimat", suggestion: "estimate")])
    let far = try Self.changed("zt estimate", "zt xyzzy").problems
    #expect(far.allSatisfy { $0.fix[.english].contains("`zt estimate`, `zt setup`") })
    #expect(far.count == 1)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `says what is wrong with it`(language: InterfaceLanguage) throws {
    let problems = try Self.changed("> Half", "Half").problems
    #expect(problems.map(\.id) == ["no-quote"])
    #expect(problems.allSatisfy { $0.message[language].contains("`zt estimate`") })
    let early = try Self.changed("## Guess", "```zt estimate\n1\n```\n## Guess").problems
    #expect(early.map(\.id) == ["cell-before-steps"])
    let empty = try Self.changed("s = std(z)  # the spread\ns\n", "").problems
    #expect(empty.map(\.id) == ["empty"])
  }

  // MARK: At work

  @Test func `asks, says what is off, and goes on when it is answered`() {
    var student = Student(Self.lesson())
    let question = student.start()
    #expect(question.contains("std(z)"))
    #expect(question.hasSuffix("About how much?"))
    #expect(student.types("100") == "It is less.")
    #expect(student.types("0") == "It is more.")
    #expect(student.types("z[0] - z[0]") == "0")
    #expect(student.types("").contains("About how much?"))
    #expect(student.runner.record[student.lesson.steps[0].key].wrongAnswers == 2)
    let answer = student.runner.demonstration ?? ""
    let reply = student.types(answer)
    #expect(reply.contains("Near enough."))
    #expect(reply.hasSuffix("Enter runs it."))
    #expect(student.value(Name("s")) == answer)
  }

  @Test func `gives a hint and the solution, and comes back after it`() {
    var student = Student(Self.lesson())
    student.start()
    #expect(student.types(":hint").hasPrefix("Half of them lie nearer"))
    #expect(student.types(":solution") == student.runner.demonstration)
    while !student.runner.stepRecord.isComplete, let input = student.runner.demonstration {
      student.types(input)
    }
    student.types("")
    #expect(student.screen.contains { $0.plain.contains("with new numbers") })
  }

  @Test func `has hints of its own, beside those of a task`() throws {
    let task = """
      ```zt task
      m = ____
      ```
      ```hint
      First.
      ```
      ```hint
      Second.
      ```
      ```zt solution
      m = mean(z)
      ```
      ```zt check
      m ≈ mean(z)
      ```
      """
    var student = Student(try Self.changed("```zt\ns > 1\n```", task))
    student.start()
    student.types(":hint")
    student.types(student.runner.demonstration ?? "")
    #expect(student.types(":hint") == "First.")
    #expect(student.types(":hint").hasPrefix("Second."))
    #expect(student.runner.stepRecord.hints == [0: 1, 1: 2])
  }

  @Test func `speaks the language of the interface`() {
    var student = Student(Self.lesson(), language: .chinese)
    #expect(student.start().hasSuffix("大约是多少？"))
  }

  @Test func `is resumed from the journal, and undone`() {
    var student = Student(Self.lesson())
    student.start()
    student.types(student.runner.demonstration ?? "")
    var other = Student(Self.lesson(), after: student.entries)
    #expect(other.start().hasSuffix("Enter runs it."))
    #expect(other.value(Name("s")) == student.value(Name("s")))
    #expect(other.types(":undo").hasSuffix("About how much?"))
    #expect(other.value(Name("s")) == "nothing")
  }

  @Test func `is read again with its answer`() {
    var student = Student(Self.lesson())
    student.start()
    while !student.runner.stepRecord.isComplete, let input = student.runner.demonstration {
      student.types(input)
    }
    let page = student.types(":goto 1")
    #expect(page.contains("s = std(z)"))
    #expect(page.contains("\n" + student.value(Name("s"))))
  }

  // MARK: Proved

  private static func diagnostics(_ lesson: Lesson) -> [String] {
    Linter().diagnostics(in: lesson, of: LessonCatalog([lesson])).map(\.id)
  }

  @Test func `is proved`() throws {
    #expect(Self.diagnostics(Self.lesson()) == [])
    for (old, new, expected) in [
      ("std(z)  # ", "std(q)  # ", ["name"]),
      ("\ns\n```", "\nz\n```", ["no-number"]),
      ("`= z[0]`", "`= s`", ["computed"]),
      ("new: [std]", "new: [std, mean]", ["unused-new"]),
      ("How far", String(repeating: "One line.\n\n", count: 8) + "How far", ["rows"]),
    ] {
      let lesson = try Self.changed(old, new)
      #expect(Set(Self.diagnostics(lesson)).isSuperset(of: expected), "\(new)")
      #expect(lesson.problems == [])
    }
  }

  @Test func `is compared between languages, and counted where progress hangs on it`() throws {
    let sound = Self.lesson()
    func compare(_ lesson: Lesson) -> [String] {
      LanguageComparison(lesson, with: sound).diagnostics().map { $0.message[.english] }
    }
    let words = try Self.changed("# the spread", "# 散布")
    #expect(compare(words) == [])
    #expect(words.steps[0].contentHash == sound.steps[0].contentHash)
    let code = try Self.changed("std(z)  #", "2 * std(z)  #")
    #expect(compare(code) == ["this is other code than in spread.md"])
    #expect(code.steps[0].contentHash != sound.steps[0].contentHash)
    let missing = try Self.changed("zt estimate", "zt")
    #expect(compare(missing).contains { $0.contains("`zt estimate`") })
  }

  @Test(arguments: [false, true])
  func `writes itself into a notebook of Jupyter`(withSolutions: Bool) throws {
    let kinds = PieceKinds.standard.adding(Estimate.self)
    let document = Self.lesson().document
    let export = try NotebookExport(document, kinds: kinds, withSolutions: withSolutions)
    let cells = export.notebook.cells.compactMap { cell -> String? in
      if case .code(let text, _, false, _) = cell { text } else { nil }
    }
    #expect(cells.contains { $0.hasPrefix("s = ") && $0.hasSuffix("show(s)") }, "\(cells)")
    #expect(
      export.notebook.cells.contains { cell in
        if case .markdown(let text) = cell {
          text.contains("Guess before you run it")
        } else {
          false
        }
      })
  }

  @Test func `is run by a notebook as it says`() {
    let kinds = PieceKinds.standard.adding(Estimate.self)
    let document = Self.lesson().document
    var run = DocumentRun(document, running: kinds.runnable, workspace: Workspace())
    var ran = 0
    while run.next() != nil { ran += 1 }
    #expect(ran == 3)
    #expect(document.runnableCode(PieceKinds.standard.runnable).count == 2)
  }
}

@Suite struct `The kinds of pieces` {
  /// The words are part of the format of lessons, and so is what a notebook runs.
  @Test func `have their fences, of which a notebook runs these`() {
    let runnable = PieceKinds.standard.runnable.map { "\($0.key): \($0.value)" }.sorted()
    #expect(
      runnable == [
        "zt order: answer", "zt predict shape: answer", "zt predict value: answer",
        "zt predict: answer",
        "zt setup: setup", "zt solution: answer", "zt: cell",
      ])
  }
}
