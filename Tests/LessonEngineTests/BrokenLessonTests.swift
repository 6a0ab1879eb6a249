import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import StyledText
import Testing

/// Lessons that `ztilde check` would refuse, met by a student all the same.
@Suite struct `A broken lesson` {
  private static let task = """
    ```zt task
    a = ____
    ```

    ```hint
    Two.
    ```

    ```zt solution
    a = 2
    ```

    ```zt check
    a ≈ 2
    ```
    """

  /// Each with what is said of it.
  private static let lessons = [
    ("```zt setup\nz = nonsense\n```\n\n" + task, "numbers of this step could not be prepared"),
    ("```zt setup\nz = (\n```\n\n```zt\nz\n```", "numbers of this step could not be prepared"),
    ("```zt\nnonsense\n```\n\n```zt\n2\n```\n\n" + task, "It goes on without this cell."),
    ("```zt predict value\nnonsense\n```", "It goes on without this cell."),
    ("```zt predict\n1\n```\n\n- [ ] a — No.\n- [ ] b — No.", "1"),
    (task.replacing("a = 2", with: "a = ("), "your answer cannot be judged"),
    (task.replacing("a ≈ 2", with: "a ≈"), "your answer cannot be judged"),
    (task.replacing("zt solution", with: "text"), "No solution has been written down here."),
    (task.replacing("hint", with: "text"), "There is no hint here."),
    ("Which?\n\n- [ ] One — No.\n- [ ] Two — No.", "No solution has been written down here."),
    ("", "Enter → Step two"), ("Read.", "Enter → Step two"), ("```zt\n```", "Enter → Step two"),
    ("`= nonsense` and `= (` and `= zeros(9, 9) @ 1`", "nonsense and ( and"),
  ]

  @Test(arguments: lessons.indices)
  func `is no trap, and says whose mistake it is`(index: Int) {
    let (blocks, remark) = Self.lessons[index]
    var student = Student(lesson(steps: blocks, "Read."))
    student.start()
    for line in ["", ":hint", ":solution", "a = 2", "c", "b", "1 + 1", ":undo", ":goto 1", ""] {
      student.types(line)
    }
    let screen = student.screen.map(\.plain).joined(separator: " ")
    #expect(screen.contains(remark), "\(screen)")
    // Whatever happened, there is a way on.
    student.types(":goto 1")
    for _ in 0..<4 where !student.runner.isOver { student.types(":skip") }
    let isOver = student.runner.isOver
    #expect(isOver)
    var later = Student(student.lesson, after: student.entries)
    later.start()
    #expect(later.wayOut == nil)
  }

  @Test(arguments: lessons.indices)
  func `shows itself to its end`(index: Int) {
    var student = Student(lesson(steps: Self.lessons[index].0, "Read."))
    student.start()
    for _ in 0..<20 {
      guard let input = student.runner.demonstration else { break }
      student.types(student.hasComplaint ? ":skip" : input)
    }
    let isOver = student.runner.isOver
    #expect(isOver)
  }

  @Test func `lets one play where nothing can be judged`() {
    var student = Student(lesson(steps: Self.lessons[0].0))
    student.start()
    #expect(student.types("1 + 1").hasPrefix("2"))
  }

  @Test func `without steps is an empty notebook`() {
    var student = Student(Lesson(Document(SourceText("---\nid: a-lesson\n---\n\nWelcome."))))
    #expect(student.start() == "This lesson has no steps. Enter leaves.")
    #expect(student.hasComplaint)
    #expect(student.runner.prompt.plain == "a-lesson> ")
    for line in [":hint", ":steps", ":goto 1", ":skip", ":undo", ":restart", ":help"] {
      student.types(line)
    }
    #expect(student.types("1 + 1") == "2")
    #expect(student.runner.demonstration == nil)
    student.types("")
    #expect(student.wayOut == "")
  }

  // MARK: Ctrl-C

  /// Asks to stop once a computation has asked often enough.
  private func stopping() -> Allowance {
    var limits = Limits()
    limits.statements = .max
    limits.turns = .max
    return Allowance(limits: limits, interrupt: Interrupt { true })
  }

  private static let endless = "```zt\nx = 1\nrepeat 1000000 { repeat 1000000 { x = x + 1 } }\n```"

  @Test func `whose cell never ends can be stopped, run again, and skipped`() {
    var student = Student(lesson(steps: Self.endless, "Read."), allowance: stopping())
    student.start()
    for _ in 0..<2 {
      let screen = student.types("")
      #expect(screen.hasPrefix("error[interrupted]") || screen.contains("Stopped."), "\(screen)")
      #expect(screen.hasSuffix("Stopped. Enter runs it again; :skip goes on."))
      #expect(student.runner.piece == 0)
      #expect(student.values.isEmpty)
    }
    #expect(student.types(":skip").contains("2/2"))
    #expect(student.mark(ofStep: 1) == .skipped)
  }

  @Test func `whose numbers take for ever can be stopped and skipped`() {
    let endless = Self.endless.replacing("```zt", with: "```zt setup") + "\n\n" + Self.task
    var student = Student(lesson(steps: endless, "Read."), allowance: stopping())
    #expect(student.start().contains("Stopped."))
    #expect(student.types("a = 2").contains("interrupted"))
    #expect(student.types(":skip").contains("2/2"))
    var later = Student(student.lesson, after: student.entries, allowance: stopping())
    #expect(later.start().contains("2/2"))
  }
}
