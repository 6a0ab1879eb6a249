import LanguageSyntax
import LessonEngine
import MatrixLanguage
import NumericCore
import Testing

@Suite struct `The rules of judging` {
  /// The mean of a batch; nothing is said by the author but what the test adds.
  private func mean(_ more: String = "", check: String = "μ ≈ mean(z)") -> Lesson {
    lesson(
      """
      ```zt setup
      z = [12, 15, 16, 21] + round(9 * random(1, 4)) / 10
      m = 4
      ```

      ```zt task
      μ = ____
      ```

      ```zt solution
      μ = Σ(z) / m
      ```

      ```zt check
      \(check)
      ```

      \(more)
      """)
  }

  /// MEAN and FIRST stand for the digits of the numbers that the student sees.
  @Test(arguments: [
    ("μ = MEAN", "z"),
    ("μ = MEAN + 0 * m", "z"),
    ("μ = mean(z) + (z[0] ≠ FIRST)", "z"),
    // On other numbers it does not even run.
    ("μ = mean(z) + [0][z[0] ≠ FIRST]", "z"),
  ])
  func `an answer holds on other numbers too`(code: String, given: String) throws {
    let lesson = mean()
    let judge = try #require(try taskJudge(lesson))
    let z = try judge.trial(seed: lesson.seed).scope[Name("z")]?.value.elements ?? []
    let typed = code.replacing("MEAN", with: "\(z.reduce(0, +) / 4)")
      .replacing("FIRST", with: "\(z[0])")
    #expect(
      try verdict(on: typed, in: lesson)
        == "Right for these numbers, but not for others. Compute it from `\(given)`.")
    #expect(try verdict(on: "μ = mean(z)", in: lesson) == "passed")
  }

  @Test(arguments: [("for z in [1, 2] { μ = z }", "z"), ("z += 1\nμ = mean(z) - 1", "z")])
  func `a given may not be changed`(code: String, name: String) throws {
    let said = try verdict(on: code, in: mean())
    #expect(
      said == "`\(name)` is given, and your answer has to work with it as it is. "
        + "Choose another name for what you store.")
  }

  @Test(arguments: [
    ("z = [1, 2, 3, 4]\nμ = mean(z)", "z"), ("μ = mean(z); m = 5", "m"),
    ("m = 5; μ = Σ(z) / m", "m"),
  ])
  func `what is right without the line that changes a given is told so`(
    code: String, name: String
  ) throws {
    let said = try verdict(on: code, in: mean())
    #expect(said == "`\(name)` is given. Leave out the line that changes it: the rest is right.")
  }

  /// Z stands for the numbers that the student sees, as they are shown.
  @Test(arguments: [
    "z = Z\nμ = mean(z)", "m = 4; μ = Σ(z) / m", "m = 8 / 2; z = z; μ = Σ(z) / m",
    "z = Z; m = shape(z)[1]; μ = Σ(z) / m",
  ])
  func `a given may be stored again with its own value`(code: String) throws {
    let lesson = mean()
    let judge = try #require(try taskJudge(lesson))
    let z = try #require(try judge.trial(seed: lesson.seed).scope[Name("z")]?.value)
    let typed = code.replacing("Z", with: ValueFormat().inline(z))
    #expect(try verdict(on: typed, in: lesson) == "passed")
    // What is copied and then not used is no answer for other numbers.
    #expect(
      try verdict(on: "z = z; μ = \(z.elements.reduce(0, +) / 4)", in: lesson)
        == "Right for these numbers, but not for others. Compute it from `z`.")
  }

  /// MEAN stands for the mean that the student sees.
  @Test(arguments: [0, 1, 2, 4])
  func `digits that were copied are right to the digits typed`(decimals: Int) throws {
    let lesson = mean("", check: "μ ≈ mean(z)  # Not yet.")
    let judge = try #require(try taskJudge(lesson))
    for seed in 20...40 as ClosedRange<UInt64> {
      let z = try judge.trial(seed: seed).scope[Name("z")]?.value.elements ?? []
      let mean = z.reduce(0, +) / 4
      let unit = [1.0, 10, 100, 1000, 10_000][decimals]
      let rounded = (mean * unit).rounded() / unit
      let typed = decimals == 0 ? "\(Int(rounded))" : "\(rounded)"
      let isExact = abs((Double(typed) ?? 0) - mean) < 1e-9
      let said = try verdict(on: "μ = \(typed)", in: lesson, seed: seed)
      #expect(
        said.hasPrefix(isExact ? "Right for these" : "`μ` is right for these"),
        "\(typed) for \(mean): \(said)")
    }
    #expect(try verdict(on: "μ = 30", in: lesson).hasPrefix("`μ` is `30` for other numbers too."))
  }

  @Test func `what holds on one seed by accident is not said`() throws {
    let lesson = mean("", check: "μ ≈ mean(z)  # Not yet.")
    let judge = try #require(try taskJudge(lesson))
    let z = try judge.trial(seed: lesson.seed).scope[Name("z")]?.value.elements ?? []
    // A number that makes the answer m times too large here, and nowhere else.
    let number = 3 * z.reduce(0, +) / 4
    #expect(
      try verdict(on: "μ = mean(z) + \(number)", in: lesson)
        == "`μ` is \(ValueFormat().number(number)) too large.\nNot yet.")
    #expect(
      try verdict(on: "μ = mean(z) * \(z[0]) / z[0] * 4", in: lesson)
        == "`μ` is too large.\nNot yet.")
  }

  /// HALF stands for half the way between the smallest and the largest number that the student sees.
  @Test(arguments: [
    ("μ = (min(z) + max(z)) / 2", "Half-way."), ("μ = HALF", "Half-way."),
    ("μ = mean(z) + HALF - mean(z) * 1", "Half-way."),
    ("μ = mean(z) + (HALF - MEAN)", "`μ` is "),
  ])
  func `a mistake that is met on one seed by accident is not said`(
    code: String, said: String
  ) throws {
    let lesson = mean(
      "```zt wrong\nμ = (max(z) + min(z)) / 2\n```\n> Half-way.",
      check: "μ ≈ mean(z)  # Not yet.")
    let judge = try #require(try taskJudge(lesson))
    let z = try judge.trial(seed: lesson.seed).scope[Name("z")]?.value.elements ?? []
    let typed = code.replacing("HALF", with: "\((z[0] + z[3]) / 2)")
      .replacing("MEAN", with: "\(z.reduce(0, +) / 4)")
    #expect(try verdict(on: typed, in: lesson).hasPrefix(said))
  }

  @Test func `a value that some numbers do not count in is told so`() throws {
    let lesson = mean("", check: "μ ≈ mean(z)  # Not yet.")
    #expect(
      try verdict(on: "μ = (z[0] + z[1] + z[3]) / 3", in: lesson).hasSuffix(
        "`μ` stays as it is when `z[2]` changes a little, and it should not.\nNot yet."))
  }

  @Test func `the right value under another name is told so`() throws {
    #expect(
      try verdict(on: "average = mean(z)", in: mean())
        == "free play: `average` holds what `μ` should. Store it under the name `μ`.")
    #expect(try verdict(on: "average = mean(z) + 1", in: mean()) == "free play")
    #expect(try verdict(on: "average = mean(w)", in: mean()) == "free play")
  }

  @Test func `a starter whose blank is the name is filled by another name`() throws {
    let naming = lesson(
      """
      ```zt task
      ____ = 2
      ```

      ```zt solution
      γ = 2
      ```

      ```zt check
      γ ≈ 2  # γ is not there.
      ```
      """)
    #expect(try verdict(on: "gamma = 2", in: naming) == "passed")
    #expect(
      try verdict(on: "g = (2)", in: naming)
        == "`g` holds what `γ` should. Store it under the name `γ`.")
    #expect(try verdict(on: "g = 3", in: naming) == "free play")
    #expect(try verdict(on: "2", in: naming) == "free play")
  }

  @Test func `spelling counts only if the author asks`() throws {
    let asked = mean(check: "uses(√)  # Use the root.\nμ ≈ mean(z)")
    #expect(try verdict(on: "μ = mean(z)", in: asked) == "Use the root.")
    #expect(try verdict(on: "μ = √(mean(z)^2)", in: asked) == "passed")
    #expect(try verdict(on: "μ = sqrt(mean(z)^2)", in: asked) == "passed")
    let silent = mean(check: "uses(sum)")
    #expect(
      try verdict(on: "μ = mean(z)", in: silent)
        == "Your numbers may be right, but here `Σ` has to be used.")
    #expect(try verdict(on: "f(x) = Σ(x) / 4\nμ = f(z)", in: silent) == "passed")
    let several = mean(check: "uses(Σ, /, m)\nμ ≈ mean(z)")
    #expect(
      try verdict(on: "μ = Σ(z) / 4", in: several)
        == "Your numbers may be right, but here `m` has to be used.")
    #expect(try verdict(on: "f(x) = Σ(x) / m\nμ = f(z)", in: several) == "passed")
  }

  @Test func `what the author forbids may stand nowhere`() throws {
    let asked = mean(check: "μ ≈ mean(z)\navoids(mean, m)  # Without the function.")
    #expect(try verdict(on: "μ = Σ(z) / 4", in: asked) == "passed")
    for code in [
      "μ = mean(z)", "f(x) = mean(x); μ = f(z)", "μ = Σ(z) / m", "f(x) = Σ(x) / m; μ = f(z)",
    ] {
      #expect(try verdict(on: code, in: asked) == "Without the function.", "\(code)")
    }
    // A parameter of that name is another thing.
    #expect(try verdict(on: "f(m) = Σ(m) / 4; μ = f(z)", in: asked) == "passed")
    #expect(
      try verdict(on: "μ = mean(z)", in: mean(check: "avoids（mean，sqrt）\nμ ≈ mean(z)"))
        == "Your numbers may be right, but here it has to be done without `mean`.")
  }

  @Test(arguments: [
    ("mean(z)", "μ = mean(z)"), ("Σ(z) / m", "μ = Σ(z) / m"),
    ("s = Σ(z); s / m", "s = Σ(z); μ = s / m"),
  ])
  func `the right value without a name is told its name`(code: String, answer: String) throws {
    #expect(
      try verdict(on: code, in: mean())
        == "free play: That is what `μ` should be. Store it: `\(answer)`")
    #expect(try verdict(on: answer, in: mean()) == "passed")
    // Of what would not pass, nothing is said.
    #expect(try verdict(on: code, in: mean(check: "μ ≈ mean(z)\nuses(√)")) == "free play")
    #expect(try verdict(on: code + " + 1", in: mean()) == "free play")
  }

  @Test func `the right numbers along the wrong axis are told so`() throws {
    let layer = lesson(
      """
      ```zt setup
      Z = [1, 3, 5, 7; 0, 0, 10, 10] + random(2, 4)
      ```

      ```zt task
      μ = ____
      ```

      ```zt solution
      μ = mean(Z, axis=1)
      ```

      ```zt check
      μ ≈ mean(Z, axis=1)  # Not yet.
      ```
      """)
    #expect(
      try verdict(on: "μ = mean(Z, axis=0)", in: layer)
        == "`axis=0` goes down the columns and gives one number for each column. Here one number "
        + "for each row is wanted.")
    #expect(
      try verdict(on: "μ = mean(Z, axis=0) + 1", in: layer)
        == "`μ` is a row of 4 numbers (1×4), and a column of 2 numbers (2×1) is wanted.\nNot yet.")
    #expect(
      try verdict(on: "μ = mean(Z, axis=1)ᵀ", in: layer)
        == "`μ` has the right numbers, but it is a row of 2 numbers (1×2), and a column of 2 "
        + "numbers (2×1) is wanted.")
  }

  @Test func `a value that only looks right when repeated is not right`() throws {
    #expect(
      try verdict(on: "μ = 0 * z + mean(z)", in: mean(check: "μ ≈ mean(z)  # Not yet."))
        == "`μ` has the right number, but over and over: it is a row of 4 numbers (1×4), and one "
        + "number is wanted.")
  }

  @Test func `an update of a target is an attempt`() throws {
    let update = lesson(
      """
      ```zt setup
      γ = 1
      ```

      ```zt task
      γ -= ____
      ```

      ```zt solution
      γ -= 0.5
      ```

      ```zt check
      γ ≈ 0.5  # A half is wanted.
      ```
      """)
    #expect(try verdict(on: "γ -= 0.5", in: update) == "passed")
    #expect(try verdict(on: "γ += 1", in: update) == "`γ` is 4 times too large.\nA half is wanted.")
    #expect(try verdict(on: "γ * 2", in: update) == "free play")
  }

  @Test func `a function is compared by what the checks compute with it`() throws {
    let functions = lesson(
      """
      ```zt task
      f(x) = ____
      ```

      ```zt solution
      f(x) = x / 2
      ```

      ```zt check
      f(10) ≈ 5  # Not a half.
      f(3) ≈ 1.5
      ```

      ```zt wrong
      f(x) = 2 * x
      ```
      > Twice is more.
      """)
    #expect(try verdict(on: "f(a) = a * 0.5", in: functions) == "passed")
    #expect(try verdict(on: "f(z) = z + z", in: functions) == "Twice is more.")
    #expect(try verdict(on: "f(z) = z", in: functions) == "Not a half.")
  }

  @Test func `a mistake runs in the solution's order, with names of its own`() throws {
    let chain = lesson(
      """
      ```zt task
      a = ____
      b = ____
      c = a + b
      ```

      ```zt solution
      a = 2
      b = a + 3
      c = a + b
      ```

      ```zt check
      a ≈ 2
      b ≈ a + 3
      c ≈ a + b
      ```

      ```zt wrong
      slip = a * 3
      b = slip
      ```
      > You multiplied: a + b is `= c`.
      """)
    #expect(
      try verdict(on: "a = 2; b = 6; c = a + b", in: chain) == "You multiplied: a + b is 8.")
    #expect(
      try verdict(on: "a = 2; b = 7; c = a + b", in: chain) == "`b` is too large."
    )
  }

  @Test func `a condition of another form is quoted`() throws {
    #expect(
      try verdict(on: "μ = 1", in: mean(check: "min(z) < μ < max(z)"))
        == "This should hold, and does not: `min(z) < μ < max(z)`.")
  }

  @Test func `Ctrl-C is no answer`() throws {
    let lesson = mean()
    let allowance = Allowance(interrupt: Interrupt { true })
    let judge = try #require(try taskJudge(lesson, allowance: allowance))
    guard case .broken(let diagnostics, _) = try judge.verdict(on: CellSource("μ = 1"), seed: 1)
    else {
      Issue.record("it was judged")
      return
    }
    #expect(diagnostics.map(\.problem) == [.interrupted])
  }

  @Test func `what fails in the lesson itself is not the student's fault`() throws {
    let broken = lesson("```zt setup\nz = [1, 2] + [1, 2, 3]\n```\n\n```zt task\nμ = ____\n```")
    let judge = try #require(try taskJudge(broken))
    #expect(throws: AuthoredCellError.self) { try judge.verdict(on: CellSource("μ = 1"), seed: 1) }
  }

  // MARK: Scopes and seeds

  @Test func `a scope holds the setups and the author's cells above the piece`() throws {
    let step = lesson(
      """
      ```zt setup
      a = 1
      ```

      ```zt
      b = a + 1
      ```

      ```zt predict value
      c = random(1, 1)
      ```

      ```zt
      d = 4
      ```
      """)
    func names(before place: Int) throws -> [String] {
      let scope = try StepScope(step, step.steps[0], before: place)
      return try scope.workspace(seed: 1).names.map(\.spelling)
    }
    #expect(try names(before: 0) == ["a"])
    #expect(try names(before: 2) == ["a", "b", "c"])
    let scope = try StepScope(step, step.steps[0], before: 2)
    let name = Name("c")
    let numbers = try [1, 1, 2].map { try scope.workspace(seed: $0)[name]?.value.elements }
    #expect(numbers[0] == numbers[1])
    #expect(numbers[0] != numbers[2])
    #expect(try scope.workspace(seed: 1)[name]?.origin == .setup)
  }

  @Test func `the first attempt has the lesson's seed, every other one its own`() {
    let lesson = mean()
    #expect(lesson.seed(forAttempt: 1) == 7)
    let seeds = (1...200).map { lesson.seed(forAttempt: $0) }
    #expect(Set(seeds).count == 200)
    #expect(seeds == (1...200).map { lesson.seed(forAttempt: $0) })
  }
}
