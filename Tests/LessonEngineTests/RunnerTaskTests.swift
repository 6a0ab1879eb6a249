import LanguageSyntax
import LessonEngine
import MatrixLanguage
import NumericCore
import Synchronization
import Testing

/// Answers to a task, and all that is no answer.
@Suite struct `A task` {
  static let blocks = """
    ```zt setup
    z = [22, 25, 26, 31] + round(9 * random(1, 4)) / 10
    ε = 4
    μ = mean(z)
    z_norm = (z - μ) / √(var(z) + ε)
    ```

    Put z back together.

    ```zt task
    γ = ____
    β = ____
    z̃ = γ * z_norm + β
    ```

    ```hint
    What did step 3 do?
    ```

    ```hint
    It subtracted `= μ > 20`, then it divided.
    ```

    ```zt solution
    γ = √(var(z) + ε)
    β = μ
    z̃ = γ * z_norm + β
    ```

    ```zt task variant
    γ = √____
    β = μ
    z̃ = γ * z_norm + β
    ```

    ```zt check
    γ ≈ √(var(z) + ε)  # γ is not what step 3 divided by.
    β ≈ μ              # β is not what step 3 subtracted.
    z̃ ≈ z
    ```

    ```zt wrong
    γ = 1
    ```
    > A γ of `= γ` leaves the spread alone.

    ```zt wrong
    β = 0
    ```
    > Its mean is `= round(mean(z̃))`.

    That is the identity: `= Σ(abs(z̃ - z) > 1)`.
    """

  static let starter = "γ = ____\nβ = ____\nz̃ = γ * z_norm + β"
  static let answer = "γ = √(var(z) + ε)\nβ = μ\nz̃ = γ * z_norm + β"

  private func student(_ task: String = blocks) -> Student {
    var student = Student(lesson(steps: task, "Read.", "Read."))
    student.start()
    return student
  }

  @Test func `puts its starter into the editor`() {
    var student = Student(lesson(steps: Self.blocks))
    #expect(
      student.start().hasSuffix(
        "Put z back together.\n\nPut your code in the place of ____, then Enter. Stuck? :hint"))
    #expect(student.draft == Self.starter)
  }

  @Test(arguments: [starter, starter + "\n", ""])
  func `shows its question again on Enter alone`(line: String) {
    var student = student()
    #expect(student.types(line).hasPrefix("\nPut z back together.\n"))
    #expect(student.draft == Self.starter)
    #expect(student.mark(ofStep: 1) == .partDone)
  }

  @Test func `passes, and then says what comes after`() {
    var student = student()
    let screen = student.types(Self.answer)
    #expect(screen.hasSuffix("\n\n✓ Right.\n\nThat is the identity: 0.\n\nEnter → Step two"))
    #expect(student.draft == "")
    #expect(student.mark(ofStep: 1) == .done)
  }

  @Test func `shows another way to write it`() {
    var student = student()
    let screen = student.types("gamma = sqrt(var(z) + eps); beta = sum(z) / 4; z_tilde = z;")
    #expect(
      screen.hasPrefix(
        """
        ✓ Right. Another way to write it:

            γ = √(var(z) + ε)
            β = μ
            z̃ = γ * z_norm + β

        That is the identity: 0.
        """))
  }

  @Test func `is filled line by line`() {
    var student = student()
    #expect(student.types("β = μ") == "Noted. Still to fill: γ.")
    #expect(student.draft == "γ = ____\nβ = μ\nz̃ = γ * z_norm + β")
    #expect(student.types("z") != "")
    #expect(student.types("").contains("____"))
    #expect(student.draft == "γ = ____\nβ = μ\nz̃ = γ * z_norm + β")
    #expect(student.types("gamma = √(var(z) + ε)").contains("✓ Right."))
  }

  @Test func `is filled blank by blank in the editor`() {
    var student = student()
    let half = "γ = 1\nβ = ____\nz̃ = γ * z_norm + β"
    #expect(student.types(half) == "Noted. Still to fill: β.")
    #expect(student.draft == half)
    #expect(student.types("γ = ____ + 1") == "Noted. Still to fill: γ, β.")
  }

  @Test func `says what is known of each mistake, and gives the code back`() {
    var student = student()
    let wrong = "γ = 1; β = 0;\nz̃ = γ * z_norm + β;"
    let said = "✗ Not yet.\nA γ of 1 leaves the spread alone.\n\nIts mean is 0."
    #expect(student.types(wrong) == said)
    #expect(student.draft == wrong)
    #expect(student.runner.record[student.lesson.steps[0].key].wrongAnswers == 1)
    // Once more, and the question stands below.
    #expect(
      student.types(wrong) == """
        \(said)

        Put z back together.

        Change your code, then Enter. Stuck? :hint
        """)
    #expect(student.draft == wrong)
    #expect(student.runner.record[student.lesson.steps[0].key].wrongAnswers == 1)
    #expect(student.types("γ = √(var(z) + ε);").contains("Its mean is 0."))
    #expect(student.types("β = μ").contains("✓ Right."))
  }

  @Test func `never calls a mistake of spelling wrong, and gives the code back`() {
    var student = student()
    let broken = "γ = √(var(z) + ε\nβ = μ\nz̃ = γ * z_norm + β"
    #expect(student.types(broken).hasPrefix("error[syntax]"))
    #expect(student.hasComplaint)
    #expect(student.draft == broken)
    #expect(student.types("γ = √(var(z) + nonsense)").hasPrefix("error[name]"))
    #expect(student.draft == "γ = √(var(z) + nonsense)\nβ = μ\nz̃ = γ * z_norm + β")
    #expect(student.runner.record[student.lesson.steps[0].key].wrongAnswers == 0)
    #expect(student.types("γ = √(var(z) + ε)").contains("✓ Right."))
  }

  @Test func `keeps its code from an experiment that cannot be read`() {
    var student = student()
    student.types("β = μ")
    #expect(student.types("mean(z").hasPrefix("error[syntax]"))
    #expect(student.draft == "mean(z")
    student.types("")
    #expect(student.draft == "γ = ____\nβ = μ\nz̃ = γ * z_norm + β")
  }

  @Test func `keeps its code from Ctrl-C`() {
    let wantsToStop = Mutex(false)
    let allowance = Allowance(
      interrupt: Interrupt { wantsToStop.withLock { $0 } })
    var student = Student(lesson(steps: Self.blocks), allowance: allowance)
    student.start()
    student.types("β = μ")
    for line in ["mean(z)", "k = z", "γ = √(var(z) + ε)"] {
      wantsToStop.withLock { $0 = true }
      #expect(student.types(line).hasPrefix("error[interrupted]"))
      wantsToStop.withLock { $0 = false }
      student.types("")
      #expect(student.draft.hasSuffix("\nβ = μ\nz̃ = γ * z_norm + β"))
    }
    #expect(student.types(student.draft).contains("✓ Right."))
  }

  @Test(arguments: [
    ["z = [1, 2]", "ε = 0", "μ = 7", "z_norm = 1"], ["γ(x) = x", "f(z) = 2 * z"],
    ["t = 5", "s = z - t", "s"], ["mean = mean(z)", "var = 2"],
  ])
  func `is not spoiled by free play`(lines: [String]) {
    var student = student()
    for line in lines { student.types(line) }
    #expect(student.types(Self.answer).contains("That is the identity: 0."))
  }

  @Test func `tells at once how its code comes back after free play`() {
    var student = student()
    let recall = "\n\nEnter alone brings your code back."
    #expect(student.types("z").hasSuffix(recall))
    #expect(!student.types("z").hasSuffix(recall))
    student.types("")
    #expect(student.draft == Self.starter)
    #expect(student.types("1").hasSuffix(recall))
  }

  @Test func `does not let a given be changed in the answer`() {
    var student = student()
    #expect(student.types("z = [1, 2, 3, 4]\n" + Self.answer).contains("`z`") == false)
    #expect(student.types("z = [1, 2, 3, 4]\n" + Self.answer).contains("z is given"))
    #expect(student.mark(ofStep: 1) == .partDone)
  }

  @Test func `says where to write a name that only free play has stored`() {
    var student = student()
    student.types("s = √(var(z) + ε)")
    let screen = student.types("γ = s\nβ = μ\nz̃ = γ * z_norm + β")
    #expect(screen.hasPrefix("error[name]"))
    #expect(screen.contains("s has a value here, but is not given"))
    #expect(student.types("s = √(var(z) + ε)\nγ = s").contains("✓ Right."))
  }

  @Test func `knows the right value under another name`() {
    var student = student()
    #expect(student.types("b = μ").contains("b holds what β should."))
    #expect(student.draft == "")
  }

  // MARK: Looking

  @Test func `lets be looked at what a failed attempt has stored`() {
    var student = student()
    #expect(student.types("mean(z̃)").hasPrefix("error[name]"))
    let before = student.entries.count
    student.types("γ = 2\nβ = 5; s = 3\nz̃ = γ * z_norm + β")
    #expect(student.types("mean(z̃)").hasPrefix("5"))
    #expect(student.types("round(mean(z̃ - s) + γ)").hasPrefix("4"))
    // What is stored while looking can be looked at as well.
    student.types("k = z̃ - 5")
    #expect(student.types("abs(mean(k)) < 1e-12").hasSuffix("1"))
    #expect(student.types(":vars").contains("z̃       1×4"))
    // Nothing of it is kept, and the next attempt sees nothing of it.
    #expect(student.value(Name("z̃")) == "nothing")
    #expect(student.value(Name("k")) == "nothing")
    #expect(student.entries.dropFirst(before).map(\.fact.isAccepted).contains(true) == false)
    let broken = student.types("γ = s\nβ = μ\nz̃ = γ * z_norm + β")
    #expect(broken.contains("error[name]"))
    #expect(broken.contains("s has a value here, but is not given"))
    // The next attempt takes its place.
    student.types("γ = 2\nβ = 6\nz̃ = γ * z_norm + β")
    #expect(student.types("round(mean(z̃))").contains("6"))
    #expect(student.types("s").contains("error[name]"))
    // It is gone once the answer is right, and the answer's own values stand in its place.
    student.types(Self.answer)
    #expect(student.types("β ≈ 6").hasPrefix("0"))
  }

  @Test(arguments: [":skip", ":restart", ":again"])
  func `forgets what a failed attempt has stored`(command: String) {
    var student = student()
    student.types("γ = 2\nβ = 5\nz̃ = γ * z_norm + β")
    student.types(command)
    #expect(student.types("γ").hasPrefix("error[name]"))
  }

  @Test func `shows what a failed attempt has stored before an older answer`() {
    var student = student()
    student.types(Self.answer)
    student.types(":again")
    student.types("γ = 2\nβ = 5\nz̃ = γ * z_norm + β")
    #expect(student.types("round(mean(z̃))").hasPrefix("5"))
  }

  @Test func `shows a name that was typed into a blank to see it`() {
    var student = student()
    student.hasEditor = true
    let screen = student.types("γ = ε\nβ = ____\nz̃ = γ * z_norm + β")
    #expect(screen.hasPrefix("4\n\nε alone is not the answer for γ, so this was a look at it."))
    #expect(student.draft == Self.starter)
    #expect(student.runner.record[student.lesson.steps[0].key].wrongAnswers == 0)
    // Here a name alone is the answer.
    #expect(student.types("γ = ____\nβ = μ\nz̃ = γ * z_norm + β") == "Noted. Still to fill: γ.")
    let half = "γ = ____\nβ = μ\nz̃ = γ * z_norm + β"
    #expect(student.draft == half)
    #expect(student.types("γ = z\nβ = μ\nz̃ = γ * z_norm + β").contains("1×4\n"))
    #expect(student.draft == half)
    // One that has no value is no look.
    #expect(student.types("γ = nonsense\nβ = μ\nz̃ = γ * z_norm + β").contains("error[name]"))
    #expect(student.types("γ = √(var(z) + ε)\nβ = μ\nz̃ = γ * z_norm + β").contains("✓ Right."))
  }

  @Test func `takes a name that is a known mistake for an answer`() {
    var student = student(Self.blocks.replacing("γ = 1\n```\n> A γ", with: "γ = ε\n```\n> A γ"))
    student.hasEditor = true
    let screen = student.types("γ = ε\nβ = μ\nz̃ = γ * z_norm + β")
    #expect(screen.contains("A γ of 4 leaves the spread alone."))
  }

  @Test func `keeps two statements that were typed into one blank`() {
    var student = student()
    #expect(
      student.types("γ = √(var(z) + ε); β = mu\nβ = ____\nz̃ = γ * z_norm + β").contains("✓ Right."))
  }

  @Test func `takes a whole answer that was typed into the first of several blanks`() {
    let blocks = Self.blocks.replacing("γ = ____\nβ = ____", with: "γ = √(____ + ____)\nβ = μ")
    var student = student(blocks)
    // What would not pass still has a blank to fill.
    #expect(
      student.types("γ = √(var(z) + ____)\nβ = μ\nz̃ = γ * z_norm + β") == "Noted. Still to fill: γ."
    )
    #expect(student.draft == "γ = √(var(z) + ____)\nβ = μ\nz̃ = γ * z_norm + β")
    var other = self.student(blocks)
    #expect(
      other.types("γ = √(var(z) + ε + ____)\nβ = μ\nz̃ = γ * z_norm + β").contains("✓ Right."))
  }

  @Test func `reads a statement in a blank as it is meant`() {
    var student = student()
    student.types("γ = gamma = 1\nβ = ____\nz̃ = γ * z_norm + β")
    #expect(student.draft == "gamma = 1\nβ = ____\nz̃ = γ * z_norm + β")
    #expect(
      student.types("γ = γ = √(var(z) + ε)\nβ = beta = μ\nz̃ = γ * z_norm + β").contains("✓ Right."))
  }

  // MARK: Help

  @Test func `gives its hints one at a time`() {
    var student = student()
    student.types("β = μ")
    #expect(student.types(":hint") == "What did step 3 do?")
    #expect(student.draft == "γ = ____\nβ = μ\nz̃ = γ * z_norm + β")
    let last =
      "It subtracted 1, then it divided.\n\nThat was the last hint. :solution shows the answer."
    #expect(student.types("：提示") == last)
    #expect(student.types(":hint") == last)
    #expect(student.runner.record[student.lesson.steps[0].key].hints == [0: 2])
    student.types(Self.answer)
    #expect(student.runner.record[student.lesson.steps[0].key].isPassedUnaided)
  }

  @Test func `gives a hint in the midst of the code`() {
    var student = student()
    #expect(student.types("γ = 1\nβ = :hint\nz̃ = γ * z_norm + β") == "What did step 3 do?")
    #expect(student.draft == "γ = 1\nβ = ____\nz̃ = γ * z_norm + β")
    #expect(student.types("γ = ?mean").contains("NumPy"))
    #expect(student.draft == "γ = ____\nβ = ____\nz̃ = γ * z_norm + β")
    #expect(student.types("γ = ：跳过").contains("2/3  Step two"))
    #expect(student.draft == "")
  }

  /// With what stands behind its name, and whatever code stands behind it on the line.
  @Test(arguments: [
    ("γ = :help keys\nβ = ____\nz̃ = γ * z_norm + β", "Alt-Enter"),
    ("γ = ____\nβ = ：帮助 按键\nz̃ = γ * z_norm + β", "Alt-Enter"),
    ("γ = ____\nβ = ?mean\nz̃ = γ * z_norm + β", "NumPy"),
    ("γ = :digits 2\nβ = ____\nz̃ = γ * z_norm + β", "2"),
  ])
  func `obeys a command that is typed into a blank, and keeps the code`(
    typed: String, answer: String
  ) {
    var student = student()
    #expect(student.types(typed).contains(answer))
    #expect(student.draft == "γ = ____\nβ = ____\nz̃ = γ * z_norm + β")
  }

  @Test func `asks with other blanks after the solution, and then no more`() {
    var student = student()
    #expect(
      student.types(":solution") == """

            γ = √(var(z) + ε)
            β = μ
            z̃ = γ * z_norm + β

        Now you, with other blanks.
        """)
    #expect(student.draft == "γ = √____\nβ = μ\nz̃ = γ * z_norm + β")
    #expect(student.types("γ = √(var(z) + ε)").contains("✓ Right.\n\nThat is"))
    for line in ["", ""] { student.types(line) }
    #expect(student.types("").contains("That was “A lesson”"))
  }

  @Test func `comes back at the end if its solution was seen and there are no other blanks`() {
    let blocks = Self.blocks.replacing("```zt task variant", with: "```text")
    var student = student(blocks)
    #expect(
      student.types(":solution").hasSuffix(
        "Now write it yourself. This step comes back at the end of the lesson."))
    #expect(student.draft == Self.starter)
    student.types(Self.answer)
    student.types("")
    #expect(student.types("").hasSuffix("Enter → once more: Step one"))
    let before = student.value(Name("z"))
    let screen = student.types("")
    #expect(screen.hasPrefix("\n1/3  Step one\n\nYou saw the solution of this step."))
    #expect(student.draft == Self.starter)
    #expect(student.value(Name("z")) != before)
    #expect(student.types(Self.answer).hasSuffix("Enter → the end of the lesson"))
    #expect(student.types("").contains("✓ All 3 steps are done."))
    #expect(student.runner.record[student.lesson.steps[0].key].isPassedUnaided)
  }

  @Test func `comes back once, however often its solution is seen`() {
    var student = student(Self.blocks.replacing("```zt task variant", with: "```text"))
    for line in [":solution", Self.answer, "", "", "", ":solution", Self.answer] {
      student.types(line)
    }
    #expect(student.types("").contains("That was “A lesson”"))
    #expect(student.types(":review").contains("1/3  Step one"))
  }

  @Test func `passes a solution that is restarted as one that was seen`() {
    var student = student()
    for line in [":solution", ":restart", Self.answer] { student.types(line) }
    #expect(!student.runner.record[student.lesson.steps[0].key].isPassedUnaided)
  }
}

extension JournalEntry.Fact {
  fileprivate var isAccepted: Bool { if case .cellAccepted = self { true } else { false } }
}
