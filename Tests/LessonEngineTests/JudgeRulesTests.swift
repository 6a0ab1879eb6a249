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

  @Test(arguments: [
    ("z = [1, 2, 3, 4]\nμ = mean(z)", "z"), ("μ = mean(z); m = 5", "m"),
    ("for z in [1, 2] { μ = z }", "z"), ("z += 1\nμ = mean(z) - 1", "z"),
  ])
  func `a given may not be stored again`(code: String, name: String) throws {
    let said = try verdict(on: code, in: mean())
    #expect(
      said == "`\(name)` is given, and your answer has to work with it as it is. "
        + "Choose another name for what you store.")
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
  }

  @Test func `a value that only looks right when repeated is not right`() throws {
    #expect(
      try verdict(on: "μ = 0 * z + mean(z)", in: mean(check: "μ ≈ mean(z)  # Not yet."))
        == "`μ` is a row of 4 numbers, and one number is wanted.")
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
    #expect(try verdict(on: "γ += 1", in: update) == "A half is wanted.")
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
      try verdict(on: "a = 2; b = 7; c = a + b", in: chain) == "`b` is `7`, which is not right yet."
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
