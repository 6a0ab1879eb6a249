import LessonEngine
import Notebook
import Testing

private let head = "---\nformat: 1\nid: a\ntitle: A\nsummary: b\n---\n"

@Suite struct `A lesson` {
  @Test func `says what it is`() {
    let text = """
      ---
      format: 1
      id: z-norm
      title: Step 3: z_norm!
      summary: Subtract and divide.
      needs: [mean, variance]
      minutes: 10
      seed: 7
      new: [√, ε]
      ---
      # Shown on a web page only

      Some words.

      ```zt setup
      z = [1, 2]
      ```
      ## A {#a}
      ```zt
      z
      ```
      """
    let lesson = Lesson(Document(SourceText(text)))
    #expect(lesson.problems == [])
    #expect(lesson.id == "z-norm")
    #expect(lesson.title == "Step 3: z_norm!")
    #expect(lesson.summary == "Subtract and divide.")
    #expect(lesson.needs.map(\.value) == ["mean", "variance"])
    #expect(lesson.minutes == 10)
    #expect(lesson.seed == 7)
    #expect(lesson.new.map(\.value) == ["√", "ε"])
    #expect(lesson.introduction.count == 1)
    #expect(lesson.setup.map(\.code.text) == ["z = [1, 2]"])
    #expect(lesson.step("a")?.range == lesson.steps.first?.range)
    #expect(lesson.step("b")?.id == nil)
  }

  @Test func `stands in for what it does not say`() {
    let source = SourceText(name: "Lessons/en/03-z-norm.md", "# The *third* step\n## A\n")
    let lesson = Lesson(Document(source))
    #expect(lesson.id == "z-norm")
    #expect(lesson.title == "The third step")
    #expect(lesson.seed == Lesson.defaultSeed)
    #expect(lesson.steps.map(\.id) == ["step-1"])
  }

  @Test func `a step's pieces stand in their order`() {
    let text =
      head + """
        ## One {#one}
        Words.

        More words.
        ```zt
        a
        ```
        ```output
        1
        ```
        Between.
        ```zt predict
        b
        ```
        ```zt predict shape
        c
        ```
        ```output
        1×1
        ```
        ```zt predict
        d
        ```
        - [ ] x — y
        - [x] z — w

        ```output
        2
        ```
        ## Two {#two}
        - [x] a — b
        - [ ] c — d
        ```python
        e
        ```
        ```output
        f
        ```
        ```bash
        shown
        ```
        """
    #expect(
      dump(lesson: text) == """
        # one: One
        prose 2
        cell a → 1
        prose 1
        value? b
        shape? c → 1×1
        choice -x? d → 2
        # two: Two
        quiz x-
        python e → f
        prose 1
        """)
  }

  @Test func `a task gathers what belongs to it, in whatever order`() {
    let text =
      head + """
        ## One {#one}
        ```hint
        Read `z`.

        - twice
        ```
        Question.
        ```zt task
        γ = ____
        ```
        More of the question.
        ```zt wrong gamma-one
        γ = 1
        ```
        > You wrote `= γ`.
        ```zt check
        # the two numbers

        γ ≈ 2  # γ is "2", `= γ` is not
        β == "#"  # β
        γ > 0
        ```
        ```zt solution
        γ = 2
        ```
        Well done.
        ```zt task variant
        ____ = 2
        ```
        And on.
        ```zt
        γ
        ```
        Afterwards.
        ```hint
        2
        ```
        """
    #expect(
      dump(lesson: text) == """
        # one: One
        prose 2
        task
          starter γ = ____
          variant ____ = 2
          solution γ = 2
          check γ ≈ 2 | γ is "2",  is not
          check β == "#" | β
          check γ > 0 |\(" ")
          wrong γ = 1 | 1
          hint 2
          hint 1
        prose 2
        cell γ
        prose 1
        ! 8:1 before-task
        ! 27:1 no-comment
        """)
  }

  @Test func `checks, hints and computed values know where they stand`() throws {
    let text =
      head + "## a {#a}\n```zt task\n____\n```\n```hint\nz̃ `= z̃`\n```\n"
      + "```zt check\n z̃ ≈ z   # it is `= x`\n```\n```zt solution\nz\n```\n"
    let lesson = Lesson(Document(SourceText(text)))
    let task = try #require(lesson.steps.first?.task)
    let source = lesson.document.source
    let check = try #require(task.checks.first)
    #expect(source.text(in: check.range) == "z̃ ≈ z   # it is `= x`")
    #expect(source.text(in: check.condition.range) == "z̃ ≈ z")
    #expect(source.position(of: check.range.lowerBound).description == "15:2")
    let computed = check.comment.compactMap { inline in
      if case .computed(let code) = inline.content { code } else { nil }
    }
    #expect(computed.map { source.text(in: $0.range) } == ["x"])
    guard case .paragraph(let hint)? = task.hints.first?.blocks.first?.content else {
      Issue.record("no hint")
      return
    }
    #expect(hint.map { source.position(of: $0.range.lowerBound).description } == ["12:1", "12:3"])
  }

  @Test func `carriage returns change nothing`() {
    let text =
      head + "## A {#a}\n```zt task\nγ = ____\n```\n```zt check\nγ == 1 # a\n```\n"
      + "```hint\nb\n```\n```zt solution\nγ = 1\n```\n"
    let windows = text.replacing("\n", with: "\r\n")
    #expect(dump(lesson: windows) == dump(lesson: text))
    let hashes = [text, windows].map { Lesson(Document(SourceText($0))).steps.map(\.contentHash) }
    #expect(hashes[0] == hashes[1])
  }
}
