import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import StyledText
import Support
import Testing

@Suite struct `Lines to put in order` {
  static let text = """
    ---
    format: 1
    id: centre
    title: Centre
    summary: For a test.
    needs: []
    minutes: 5
    seed: 7
    new: [mean, abs]
    ---

    ## In order <!-- {#in-order} -->

    ```zt setup
    z = [2, 4, 6, 9] + round(9 * random(1, 4)) / 10
    ```

    Measure how far z lies from its mean, r.

    ```zt order
    μ = mean(z)
    d = z - μ
    r = mean(abs(d))
    ```

    ```hint
    What does the last line read?
    ```

    ```hint
    First the mean.
    ```

    ```zt check
    μ ≈ mean(z)          # Begin with the mean.
    d ≈ z - μ            # d is how far each value lies from the mean.
    r ≈ mean(abs(d))     # r is not the mean distance, `= mean(abs(d))`.
    ```

    ```zt wrong no-abs
    r = mean(d)
    ```
    > Your r is `= round(r)`, as the distances to both sides cancel.

    ```zt wrong sum-of-rows
    μ = z @ z
    ```
    > That would be one number only if a column stood behind the sign.

    It lies around `= r > 0`.
    """

  static func lesson(_ text: String = text, name: String = "centre.md") -> Lesson {
    Lesson(Document(SourceText(name: name, text)))
  }

  private static func changed(_ old: String, _ new: String) throws -> Lesson {
    let text = text.replacing(old, with: new)
    try #require(text != Self.text)
    return lesson(text, name: "other.md")
  }

  private func student(_ lesson: Lesson = Self.lesson()) -> Student {
    var student = Student(lesson)
    student.start()
    return student
  }

  /// The letters of lines, as they are shown.
  private func letters(_ lines: String...) throws -> [String] {
    var student = Student(Self.lesson())
    let rows = student.start().split(separator: "\n")
    return try lines.map { line in
      let row = try #require(rows.first { $0.hasSuffix(") " + line) })
      return String(row.dropFirst(2).prefix(1))
    }
  }

  // MARK: In the text

  @Test func `are a task without a starter`() throws {
    let lesson = Self.lesson()
    #expect(lesson.problems == [])
    let order = try #require(lesson.steps[0].pieces[1] as? Step.Order)
    #expect(order.task.starter == nil)
    #expect(order.task.hints.count == 2)
    #expect(order.task.wrongs.map(\.id) == ["no-abs", "sum-of-rows"])
    #expect(lesson.steps[0].pieces.count == 3)
  }

  @Test func `are shown with those of the mistakes, never in the right order`() throws {
    for seed in 8...60 {
      let lesson = try Self.changed("seed: 7", "seed: \(seed)")
      var student = Student(lesson)
      let rows = student.start().split(separator: "\n").filter { $0.contains(") ") }
      let shown = rows.map { String($0.dropFirst(5)) }.filter { $0.contains(" = ") }
      let right = ["μ = mean(z)", "d = z - μ", "r = mean(abs(d))"]
      #expect(Set(shown) == Set(right + ["r = mean(d)", "μ = z @ z"]))
      #expect(shown.filter(right.contains) != right, "seed \(seed)")
    }
  }

  @Test func `come in an order of the lesson's seed and the step`() throws {
    func rows(_ lesson: Lesson) -> String {
      lesson.steps[0].pieces[1].shown(in: DocumentStyle(values: Workspace()))
        .flatMap { Page($0).lines(width: 80) }.map(\.plain).joined(separator: "\n")
    }
    let shown = rows(Self.lesson())
    #expect(rows(Self.lesson()) == shown)
    let words = try Self.changed("Measure how far", "量一量")
    #expect(rows(words) == shown)
    let others = try (8...16).map { try rows(Self.changed("seed: 7", "seed: \($0)")) }
    #expect(Set(others).count > 4)
    let steps = try ["a", "b", "c", "d"].map { try rows(Self.changed("{#in-order}", "{#\($0)}")) }
    #expect(Set(steps).count > 1)
  }

  // MARK: Answered

  @Test func `are answered in every way in which letters are written`() throws {
    let letters = try letters("μ = mean(z)", "d = z - μ", "r = mean(abs(d))")
    let plain = letters.joined()
    let wide = String(
      String.UnicodeScalarView(plain.unicodeScalars.compactMap { .init($0.value + 0xFEE0) }))
    for answer in [
      letters.joined(separator: " "), plain, plain.uppercased(), wide,
      letters.joined(separator: ", "), letters.joined(separator: "，"),
      letters.joined(separator: "、"), letters.joined(separator: " → "),
      letters.joined(separator: " -> "), letters.map { "(\($0))" }.joined(), plain + ".",
      "μ = mean(z); d = z - μ; r = mean(abs(d))",
    ] {
      var student = student()
      #expect(student.types(answer).contains("✓ Right."), "\(answer)")
      #expect(student.runner.stepRecord.isComplete)
    }
  }

  @Test func `are told kindly what is no letter`() throws {
    var student = student()
    for (answer, said) in [
      ("a b ?", "No line is called ?. Type the letters from a to e"),
      ("1 2 3", "No line is called 1."),
      ("a b x", "No line is called x."), ("a a b", "a stands twice in your answer."),
      ("abca", "a stands twice"),
    ] {
      #expect(student.types(answer).contains(said), "\(answer)")
    }
    #expect(student.runner.stepRecord.wrongAnswers == 0)
  }

  @Test func `leave free play alone`() {
    var student = student()
    #expect(student.types("mean(z) > 0") == "1")
    student.types("a = 3")
    #expect(student.types("a") == "3")
    #expect(student.types("μ = 1").hasPrefix("μ = 1\n\n1/1  In order"))
    #expect(student.types("hello").contains("hello"))
    #expect(student.runner.stepRecord.wrongAnswers == 0)
    #expect(!student.runner.stepRecord.isComplete)
  }

  @Test func `are judged by what they compute`() throws {
    let (mean, centred) = ("μ = mean(z)", "d = z - μ")
    var student = student()
    func answer(_ lines: String...) throws -> String {
      try lines.map { try letters($0)[0] }.joined(separator: " ")
    }
    #expect(
      student.types(try answer(mean, centred, "r = mean(d)"))
        .contains("✗ Not yet.\nYour r is 0, as the distances to both sides cancel."))
    #expect(student.types(try answer(mean, centred)).contains("r is not the mean distance, "))
    #expect(student.types(try answer("r = mean(d)")).contains("None of the lines that you chose"))
    let early = student.types(try answer(centred, mean, "r = mean(abs(d))"))
    let letter = try letters(mean)[0]
    #expect(early.contains("error[name]"))
    #expect(early.contains("μ is stored by \(letter), which comes later in your order."))
    #expect(
      student.types(try answer("μ = z @ z", centred)).contains("error[shape]"))
    #expect(student.screen.contains { $0.plain.contains("That would be one number") })
    let kept = student.entries.compactMap { entry -> [String]? in
      if case .wrongAnswer(_, let mistakes) = entry.fact { mistakes } else { nil }
    }
    #expect(kept == [["no-abs"], [], ["sum-of-rows"]])
    #expect(student.types(try answer(mean, centred, "r = mean(abs(d))")).contains("✓ Right."))
  }

  @Test func `may stand in another order that computes the right thing`() throws {
    let lesson = try Self.changed(
      "r = mean(abs(d))\n```\n\n```hint\nWhat", "s = 2\nr = mean(abs(d))\n```\n\n```hint\nWhat")
    var student = Student(lesson)
    let rows = student.start().split(separator: "\n")
    func letter(_ line: String) throws -> String {
      String(try #require(rows.first { $0.hasSuffix(") " + line) }).dropFirst(2).prefix(1))
    }
    let lines = ["s = 2", "μ = mean(z)", "d = z - μ", "r = mean(d)", "r = mean(abs(d))"]
    let reply = student.types(try lines.map(letter).joined(separator: " "))
    // The line of a mistake does no harm there, and is not needed.
    let name = try letter("r = mean(d)")
    #expect(reply.contains("✓ Right. It is right without \(name) as well."))
    #expect(reply.contains("s = 2\n    μ = mean(z)\n    d = z - μ"))
  }

  // MARK: Kept

  @Test func `give hints and the solution, and come back after it`() throws {
    var student = student()
    #expect(student.types(":hint").contains("What does the last line read?"))
    #expect(student.types(":hint").contains("First the mean."))
    let right = try #require(student.runner.demonstration)
    let solution = student.types(":solution")
    #expect(solution.contains("One order is \(right):"))
    #expect(solution.contains("μ = mean(z)\n    d = z - μ\n    r = mean(abs(d))"))
    student.types(right)
    #expect(student.types("").contains("with new numbers"))
  }

  @Test func `are resumed, read again and taken back`() throws {
    var student = student()
    let right = try #require(student.runner.demonstration)
    student.types(right)
    var other = Student(Self.lesson(), after: student.entries)
    other.start()
    #expect(other.value(Name("r")) == student.value(Name("r")))
    #expect(other.types(":undo").contains("type the letters, then Enter."))
    #expect(other.value(Name("r")) == "nothing")
    #expect(other.types(right).contains("✓ Right."))
    #expect(other.types(":goto 1").contains("μ = mean(z)\n    d = z - μ"))
  }

  @Test(arguments: [(InterfaceLanguage.english, 80), (.chinese, 40)])
  func `read well`(language: InterfaceLanguage, width: Int) throws {
    var student = Student(Self.lesson(), language: language, width: width)
    student.start()
    for input in ["a b ?", "ab", "d", ":hint", student.runner.demonstration ?? "", ""] {
      student.types(input)
    }
    let lines = student.screen
    for line in lines where line.spans.first?.role != .prompt {
      #expect(line.plain.displayWidth() <= width)
    }
    Golden.expect(
      lines.map(\.plain).joined(separator: "\n"), matches: "order-\(language.rawValue)-\(width)")
  }

  // MARK: Proved

  private static func diagnostics(_ lesson: Lesson) -> [String] {
    Linter().diagnostics(in: lesson, of: LessonCatalog([lesson])).map(\.id)
  }

  @Test func `are proved`() throws {
    #expect(Self.diagnostics(Self.lesson()) == [])
    for (old, new, id) in [
      ("d = z - μ\nr", "d = z + μ\nr", "solution"),
      ("μ = mean(z)\nd = z - μ\n", "d = z - μ\nμ = mean(z)\n", "name"),
      ("r = mean(d)\n", "r = mean(√d²)\n", "mistake-passes"),
      ("r = mean(d)\n", "q = mean(d)\n", "no-target"),
      ("μ = mean(z)\nd = z - μ\nr = mean(abs(d))", "r = mean(abs(z - mean(z)))", "one-line"),
      ("d = z - μ\nr", "d = z - μ  # the deviations\nr", "comment"),
      ("```hint\nFirst", "```zt solution\nμ = 1\n```\n\n```hint\nFirst", "solved-already"),
      ("```hint\nFirst", "```zt task variant\nμ = ____\n```\n\n```hint\nFirst", "solved-already"),
      ("```hint\nFirst", "```zt task\nμ = ____\n```\n\n```hint\nFirst", "second-task"),
      ("```zt order", "```zt check\nr ≈ 1\n```\n\n```zt order", "before-task"),
      ("`= mean(abs(d))`", "`= q`", "computed"),
      ("Measure", String(repeating: "One line.\n\n", count: 8) + "Measure", "rows"),
      ("new: [mean, abs]", "new: [mean, abs, tanh]", "unused-new"),
    ] {
      #expect(Self.diagnostics(try Self.changed(old, new)).contains(id), "\(new)")
    }
  }

  @Test func `are compared between languages, and counted`() throws {
    let sound = Self.lesson()
    func compare(_ lesson: Lesson) -> [String] {
      LanguageComparison(lesson, with: sound).diagnostics().map { $0.message[.english] }
    }
    #expect(compare(try Self.changed("Begin with the mean.", "先算均值。")) == [])
    let code = try Self.changed("d = z - μ\nr", "d = μ - z\nr")
    #expect(compare(code) == ["this is other code than in centre.md"])
    #expect(code.steps[0].contentHash != sound.steps[0].contentHash)
    let mistake = try Self.changed("r = mean(d)\n", "r = Σ(d)\n")
    #expect(compare(mistake) == ["this is other code than in centre.md"])
    #expect(mistake.steps[0].contentHash == sound.steps[0].contentHash)
    #expect(
      compare(try Self.changed("no-abs", "abs")) == ["in centre.md this mistake is called `no-abs`"]
    )
  }
}
