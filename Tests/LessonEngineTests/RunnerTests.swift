import LessonEngine
import MatrixLanguage
import Notebook
import StyledText
import Testing

/// What is shown and asked, piece by piece.
@Suite struct `A lesson at work` {
  private func student(_ steps: String, language: InterfaceLanguage = .english) -> Student {
    var student = Student(lesson(steps: steps, "```zt\n1\n```"), language: language)
    student.start()
    return student
  }

  @Test func `begins with its title, its introduction and the first question`() {
    var student = Student(lesson(steps: "Look.\n\n```zt\n1 + 1\n```", "Over."))
    #expect(
      student.start() == """
        A lesson

        Welcome.

        1/2  Step one

        Look.

            1 + 1

        Enter runs it.
        """)
    #expect(student.runner.prompt.plain == "a-lesson 1/2> ")
    #expect(
      student.types("") == """
        2

        Enter → Step two
        """)
    #expect(student.types("") == "\n2/2  Step two\n\nOver.\n\nEnter → the end of the lesson")
    #expect(student.mark(ofStep: 1) == .done)
    #expect(
      student.types("") == """

        That was “A lesson”

          ✓  1  A lesson  ████████  a-lesson

        ✓ All 2 steps are done.
        In short: For a test.

        Play on as you like; Enter leaves.
        """)
    #expect(student.types("1 + 2") == "3")
    #expect(student.types(":hint") == "There is nothing to solve here; Enter goes on.")
    #expect(student.wayOut == nil)
    student.types("")
    #expect(student.wayOut == "")
  }

  @Test func `leads on to the next lesson`() {
    var student = Student(lesson(steps: "Read."), next: lesson("Read."))
    student.start()
    #expect(student.types("").contains("Enter → the next lesson: “A lesson”. :quit leaves."))
    student.types("")
    #expect(student.wayOut == "a-lesson")
  }

  // MARK: Cells

  @Test func `shows the cells of a step one after the other, with values in the prose`() {
    var student = student("```zt\nz = [1, 2];\n```\n\nSo `= Σ(z)`.\n\n```zt\nz + 1\n```\n\nEnd.")
    #expect(student.types("") == "\nSo 3.\n\n    z + 1\n\nEnter runs it.")
    #expect(student.types("") == "1×2\n  2  3\n\nEnd.\n\nEnter → Step two")
    #expect(student.types("2 * _") == "1×2\n  4  6")
  }

  @Test func `keeps its values and its prose from free play`() {
    var student = student("```zt\nz = 2\n```\n\n`= z`\n\n```zt\nz + 1\n```\n\n`= z`")
    #expect(student.types("z = 100") == "z = 100")
    #expect(student.types("").hasPrefix("z = 2\n\n2\n"))
    #expect(student.types("z = 100; z") == "100")
    #expect(student.types(":goto 1").contains("\n2\n"))
    #expect(student.types("") == "3\n\n2\n\nEnter → Step two")
  }

  @Test func `asks its question again with the values of the step`() {
    var student = student(
      """
      ```zt setup
      z = 2
      ```

      z is `= z`.

      - [ ] `= z` — No, `= z`.
      - [x] `= z + 1` — Yes.
      """)
    student.types("z = 100")
    #expect(
      student.types("") == """

        z is 2.

          a) 2
          b) 3

        Type the letter of your choice.
        """)
    #expect(student.types("a") == "✗ a, not quite — No, 2.")
  }

  @Test func `shows Python without running it`() {
    var student = student("```python\nprint(1)\n```\n\n```output\n1\n```\n\n```zt\n2\n```")
    #expect(
      student.types(":goto 1") == """

        1/2  Step one

            print(1)

            1

            2

        Enter runs it.
        """)
  }

  // MARK: Predictions

  @Test(arguments: [
    ("4", "✓ You guessed 4, and so it is."),
    ("8 / 2", "✓ You guessed 8 / 2, and so it is."),
    ("5", "You guessed 5; it is 4. Why?"),
    ("４", "✓ You guessed 4, and so it is."), ("４。", "✓ You guessed 4, and so it is."),
    ("nan", "You guessed nan; it is 4. Why?"),
    ("[4, 4]", "You guessed [4, 4]; it is 4. Why?"),
  ])
  func `sets a guessed value beside the result`(guess: String, remark: String) {
    var student = student("```zt predict value\n2 + 2\n```\n\nThen.")
    #expect(student.types(guess) == "4\n\n\(remark)\n\nThen.\n\nEnter → Step two")
  }

  @Test(arguments: [
    ("2x3", "✓ You guessed 2×3, and so it is."), ("3 × 2", "You guessed 3×2; it is 2×3. Why?"),
    ("（2，3）", "✓ You guessed 2×3, and so it is."),
  ])
  func `sets a guessed shape beside the result`(guess: String, remark: String) {
    var student = student("```zt predict shape\nA = zeros(2, 3);\nA\n```")
    #expect(student.types(guess).contains("\n\n\(remark)\n\n"))
  }

  @Test func `asks for digits where a number is written in words`() {
    var student = student("```zt predict value\n2 + 2\n```\n\nThen.")
    for guess in ["四", "二十", "负三点五", "　四。"] {
      #expect(student.types(guess) == "Write a number with digits: 16.")
    }
    student.types("四 = 4")
    #expect(student.types("四").hasPrefix("4\n"))
    #expect(student.types("4").contains("✓ You guessed 4"))
  }

  @Test func `understands a student who asks in words`() throws {
    var student = Student(try Shipped.lesson("mean"))
    student.start()
    student.goes(to: 2)
    let asked = { (entries: [JournalEntry]) in
      entries.count { if case .hintShown = $0.fact { true } else { false } }
    }
    for line in ["提示", "μ = 提示", "μ = hint", "hint."] {
      let before = asked(student.entries)
      let said = student.types(line)
      #expect(asked(student.entries) >= max(1, before) && !said.contains("has no value"), "\(line)")
      #expect(student.draft == "μ = ____")
    }
    student.types("提示 = 7")
    #expect(student.types("提示").contains("7"))
    #expect(student.types("steps").contains("you are here"))
    student.types("exit()")
    #expect(student.wayOut == "")
  }

  private let choice = """
    ```zt predict
    1 - 2
    ```

    - [ ] It is `1` — That is what was there first.
    - [x] It is less — Yes. 2 is more than 1.
    """

  @Test(arguments: ["b", "B", "2", "b)", "ｂ"])
  func `takes a choice as a guess`(guess: String) {
    var student = student(choice)
    #expect(student.types(guess) == "-1\n\n✓ b — Yes. 2 is more than 1.\n\nEnter → Step two")
  }

  @Test func `tells the right choice after a wrong one, or none`() {
    var wrong = student(choice)
    #expect(
      wrong.types("a") == """
        -1

        ✗ a, not quite — That is what was there first.
        It is b: It is less — 2 is more than 1.

        Enter → Step two
        """)
    var silent = student(choice)
    #expect(silent.types("").contains("-1\n\nIt is b: It is less — 2 is"))
    var asking = student(choice)
    #expect(asking.types(":solution").contains("-1\n\nIt is b: It is less — 2 is"))
    #expect([wrong, silent, asking].allSatisfy { $0.mark(ofStep: 1) == .done })
  }

  @Test(arguments: [
    ("3 * 4", "12"), ("x = 5", "x = 5"), ("mean([1, 3])", "2"), ("z", "error[name]"),
    ("_", "error"),
  ])
  func `does not take an experiment for a guess`(line: String, answer: String) {
    var student = student("```zt predict value\n2 + 2\n```")
    #expect(student.types(line).hasPrefix(answer))
    #expect(student.runner.piece == 0)
  }

  // MARK: Quizzes

  private let quiz = "Which?\n\n- [ ] One — Too few.\n- [x] Two — Yes.\n- [ ] `3` — Too many."

  @Test func `asks until the choice is right`() {
    var student = student(quiz)
    #expect(
      student.types("")
        == "\nWhich?\n\n  a) One\n  b) Two\n  c) 3\n\nType the letter of your choice.")
    #expect(student.types("c") == "✗ c, not quite — Too many.")
    #expect(student.types("d") == "Choose a letter from a to c.")
    #expect(student.types(":hint") == "There is no hint here. :solution shows the answer.")
    #expect(student.types("2 * 3") == "6")
    #expect(student.mark(ofStep: 1) == .partDone)
    #expect(student.types("B") == "✓ b — Yes.\n\nEnter → Step two")
    #expect(student.mark(ofStep: 1) == .done)
  }

  @Test(arguments: [
    ("Yes. It adds up.", "— It adds up."), ("Yes: 5/9.", "— 5/9."),
    ("Yes, the same.", "— the same."),
    ("Right. Both.", "— Both."), ("`b` is it.", "— b is it."), ("Yes: `b`.", "— b."),
    ("Yesterday it was.", "— Yesterday it was."), ("Right is right.", "— Right is right."),
    ("Yes.", "— Yes."), ("对。抵消了。", "— 抵消了。"), ("对，是 3。", "— 是 3。"),
    ("对称的数。", "— 对称的数。"),
  ])
  func `tells the right choice without agreeing`(reason: String, shown: String) {
    var student = student("Which?\n\n- [ ] One — Too few.\n- [x] Two — \(reason)\n")
    student.types("")
    #expect(student.types(":solution").contains("It is b: Two \(shown)"))
    let choice = self.student("Which?\n\n- [ ] One — Too few.\n- [x] Two — \(reason)\n")
    var chooser = choice
    chooser.types("")
    // Who has chosen it is agreed with.
    #expect(chooser.types("b").hasPrefix("✓ b — \(reason.replacing("`", with: ""))"))
  }

  @Test func `takes a number for the choice that it is, and for no other among numbers`() {
    var student = student("How many?\n\n- [ ] 4 — Few.\n- [ ] 1 — Fewer.\n- [x] -3 — Yes.\n")
    student.types("")
    #expect(student.types("1") == "✗ b, not quite — Fewer.")
    let wanted = "The choices have letters. Type the one you mean, from a to c."
    for number in ["2", "3", "4.0", "1e3", "７"] {
      #expect(student.types(number).hasPrefix(wanted), "\(number)")
      #expect(student.hasComplaint)
    }
    #expect(student.types("3 + 1") == "4")
    #expect(student.types("−3").hasPrefix("✓ c"))
  }

  @Test func `takes a number for a place where no choice is one`() {
    var student = student("Which?\n\n- [ ] All — No.\n- [x] Some — Yes.\n")
    student.types("")
    #expect(student.types("1") == "✗ a, not quite — No.")
    #expect(student.types("3").hasPrefix("The choices have letters."))
    #expect(student.types("０").hasPrefix("The choices have letters."))
    #expect(student.types("２").hasPrefix("✓ b"))
  }

  // MARK: Free play

  @Test func `shows the question again below an answer that has pushed it away`() {
    var student = student(quiz)
    let question =
      "\n\n1/2  Step one\n\nWhich?\n\n  a) One\n  b) Two\n  c) 3\n\nType the letter of your choice."
    let matrix = "8×2" + String(repeating: "\n  0  0", count: 8)
    #expect(student.types("zeros(8, 2)") == matrix)
    #expect(student.types("zeros(8, 2)") == matrix + question)
    #expect(student.types("zeros(8, 2)") == matrix)
    #expect(student.types("a") == "✗ a, not quite — Too few." + question)
  }

  @Test func `tells how to see the question again where it has no room`() {
    for question in [quiz, choice, "```zt\n7\n```"] {
      var student = student(question)
      #expect(
        student.types(":help commands").hasSuffix("\n\nEnter alone shows the question again."))
      let screen = student.types("")
      #expect(screen.contains("    1 - 2") || screen.contains("a) One") || screen.contains("    7"))
      #expect(student.runner.piece == student.runner.lesson.steps[0].pieces.count - 1)
      #expect(student.mark(ofStep: 1) == .partDone)
    }
  }

  @Test(arguments: ["?mean", "mean?", "？mean", "mean？"])
  func `answers questions`(line: String) {
    var student = student("```zt\n7\n```")
    #expect(student.types(line).contains("NumPy"))
    #expect(student.runner.piece == 0)
  }
}
