import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Testing

/// Going about in a lesson, and taking back.
@Suite struct `Moving about in a lesson` {
  private let steps = lesson(
    steps: """
      ```zt setup
      r = random(1, 3)
      ```

      First.

      ```zt
      x = 1
      ```

      Done with the first.
      """,
    """
    ```zt setup
    r = random(1, 3) + 10
    ```

    ```zt
    y = r + 1;
    ```

    Now you.

    ```zt task
    a = ____
    b = ____
    ```

    ```hint
    Add.
    ```

    ```zt solution
    a = Σ(r)
    b = a + 1
    ```

    ```zt check
    a ≈ Σ(r)
    b ≈ a + 1
    ```

    Which?

    - [ ] This — No.
    - [x] That — Yes.
    """,
    "```zt predict value\n2\n```")

  private func student(at step: Int = 1, _ language: InterfaceLanguage = .english) -> Student {
    var student = Student(steps, language: language)
    student.start()
    student.goes(to: step)
    return student
  }

  private func numbers(_ student: Student) -> String { student.value(Name("r")) }

  // MARK: On

  @Test func `skipping leaves a step open, and lets it be found again`() {
    var student = student()
    #expect(student.types(":skip").hasPrefix("\n2/3  Step two"))
    #expect(student.mark(ofStep: 1) == .skipped)
    for _ in 0..<2 { student.types(":skip") }
    #expect(student.runner.isOver)
    #expect(
      student.screen.map(\.plain).contains(
        "0 of 3 steps are done. Still open: 1, 2, 3. :review leads back to them."))
    #expect(student.types(":review").hasPrefix("\n1/3  Step one"))
    student.types("")
    #expect(student.mark(ofStep: 1) == .done)
    #expect(student.types(":review").hasPrefix("\n2/3  Step two"))
    #expect(student.types(":review").hasPrefix("\n3/3  Step three"))
    student.types("2")
    #expect(student.types(":review").hasPrefix("\n2/3  Step two"))
    #expect(student.types(":review") == "Nothing else to review.")
  }

  @Test func `a lesson with skipped steps goes on at the first of them`() {
    var student = student()
    for line in ["", "", ":skip", ":skip", "1 + 1"] { student.types(line) }
    var later = Student(steps, after: student.entries)
    #expect(
      later.start().hasPrefix("The lesson goes on where something is still to be done.\n\n2/3"))
  }

  @Test func `a lesson that is done begins anew, and stays done`() {
    var student = student()
    while let input = student.runner.demonstration { student.types(input) }
    student.types("free = 1")
    var later = Student(steps, after: student.entries)
    #expect(later.start().hasPrefix("A lesson\n\nWelcome.\n\n1/3  Step one\n\nFirst."))
    #expect((1...3).allSatisfy { later.mark(ofStep: $0) == .done })
    #expect(Set(later.values.keys) == [Name("r")])
    later.types("")
    #expect(later.types("").hasSuffix("    y = r + 1;\n\nEnter runs it."))
  }

  // MARK: Back

  @Test func `going back shows a step that is done to be read, and what was begun stays`() {
    var student = student(at: 2)
    for line in ["", "a = Σ(r)"] { student.types(line) }
    let before = numbers(student)
    #expect(
      student.types(":back") == """

        1/3  Step one

        First.

            x = 1

        x = 1

        Done with the first.

        :again does this step once more, with new numbers.

        Enter → Step two
        """)
    #expect(numbers(student) != before)
    #expect(student.types("").contains("2/3  Step two\n\nNow you."))
    #expect(student.draft == "a = Σ(r)\nb = ____")
    #expect(numbers(student) == before)
    #expect(student.types("b = a + 1").contains("✓ Right."))
    #expect(student.types(":goto 2").contains("Which?"))
    student.types("b")
    #expect(
      student.types(":goto two") == """

        2/3  Step two

            y = r + 1;

        Now you.

            a = Σ(r)
            b = a + 1

        Which?

          a) This
          b) That

        It is b: That — Yes.

        :again does this step once more, with new numbers.

        Enter → Step three
        """)
  }

  @Test func `there is nothing before the first step`() {
    var student = student()
    #expect(student.types(":back") == "This is the first step.")
    #expect(student.types("：返回") == "This is the first step.")
  }

  @Test(arguments: [":goto 0", ":goto 4", ":goto", ":goto nowhere", ":goto -1", ":goto 1e9"])
  func `going to no step tells which there are`(line: String) {
    var student = student()
    #expect(
      student.types(line)
        == "Write a step's number from 1 to 3, as in :goto 2. :steps lists them.")
    #expect(student.hasComplaint)
  }

  @Test func `the steps are listed with what is done`() {
    var student = student(at: 2)
    student.types(":skip")
    #expect(
      student.types(":steps") == """
          ✓  1  Step one  done
          –  2  Step two  skipped
        → ½  3  Step three  begun  you are here
        """)
    #expect(student.types(":步骤") == student.types(":steps"))
  }

  // MARK: Once more

  @Test func `again gives new numbers, and restart the same`() {
    var student = student(at: 2)
    let first = numbers(student)
    for line in ["", "a = Σ(r)", "free = 1"] { student.types(line) }
    #expect(
      student.types(":restart").hasPrefix("The step is as it began, with the same numbers.\n\n2/3"))
    #expect(numbers(student) == first)
    #expect(student.values[Name("y")] == nil && student.values[Name("free")] == nil)
    student.types("")
    #expect(student.draft == "a = ____\nb = ____")
    student.types(":again")
    #expect(numbers(student) != first)
    #expect(student.runner.piece == 0)
    #expect(student.types(":restart") != "")
    #expect(numbers(student) != first)
  }

  // MARK: Undo

  @Test func `undo takes back the last cell, and gives an answer back to the editor`() {
    var student = student(at: 2)
    #expect(student.types(":undo") == "There is nothing to take back in this step.")
    student.types("")
    student.types("a = 5; b = 6")
    student.types("a = Σ(r)\nb = a + 1")
    student.types("c = 3")
    #expect(student.types(":undo") == "Taken back:\n\n    c = 3")
    #expect(student.values[Name("c")] == nil)
    #expect(student.values[Name("b")] != nil)
    #expect(student.types(":undo").hasPrefix("Taken back:\n\n    a = Σ(r)\n    b = a + 1\n\n2/3"))
    #expect(student.values[Name("b")] == nil)
    #expect(student.draft == "a = Σ(r)\nb = a + 1")
    student.types(student.draft)
    student.types("b")
    #expect(student.mark(ofStep: 2) == .done)
    student.types(":undo")
    #expect(student.types("").contains("Now you."))
    student.types(":undo")
    #expect(student.values[Name("y")] == nil)
    #expect(student.types("").contains("Now you."))
    #expect(student.mark(ofStep: 2) == .done)
  }

  @Test func `undo reaches back behind the lesson's end`() {
    var student = student(at: 3)
    for line in ["2", "", "k = 1"] { student.types(line) }
    #expect(student.runner.isOver)
    #expect(student.types(":undo") == "Taken back:\n\n    k = 1")
    #expect(student.runner.isOver)
    #expect(student.types(":undo").contains("3/3  Step three"))
    #expect(!student.runner.isOver)
    #expect(student.types("2").contains("Enter → the end of the lesson"))
  }

  // MARK: Words

  @Test(arguments: [
    (":nonsense", "There is no command :nonsense. :help commands lists them."),
    (":re", ":re could be :review, :restart."),
  ])
  func `a command that does not exist is no harm`(line: String, answer: String) {
    var student = student()
    #expect(student.types(line) == answer)
    #expect(student.hasComplaint)
  }

  @Test func `what has run is listed`() {
    var student = student(at: 2)
    for line in ["k = 1", "", "a = Σ(r)\nb = a + 1"] { student.types(line) }
    #expect(
      student.types(":cells") == "1  x = 1\n2  k = 1\n3  y = r + 1;\n4  a = Σ(r)\n   b = a + 1")
  }

  @Test(arguments: [(":quit", ""), (":退出", ""), (":lesson mean", "mean"), (":lesson", "")])
  func `the lesson can be left`(line: String, way: String) {
    var student = student()
    student.types(line)
    #expect(student.wayOut == way)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `help fits the lines of a narrow screen`(language: InterfaceLanguage) {
    var student = Student(steps, language: language, width: 40)
    student.start()
    let lines: [Substring] = student.types(":help").split(separator: "\n")
    #expect(lines.allSatisfy { $0.description.displayWidth() <= 40 })
    #expect(lines.contains { $0.contains(language == .english ? ":hint" : ":提示") })
    #expect(!lines.contains { $0.contains(":reset") })
  }
}
