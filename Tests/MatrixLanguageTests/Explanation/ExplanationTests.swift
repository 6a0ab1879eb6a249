import MatrixLanguage
import NumericCore
import StyledText
import Support
import Testing

@Suite struct `An explanation` {
  /// Every explanation as a student reads it, in both languages.
  @Test(arguments: InterfaceLanguage.allCases)
  func `reads as was last agreed`(language: InterfaceLanguage) throws {
    for (name, cases) in Explained.themes {
      let texts = try cases.map { try $0.text(language, width: 80) }
      Golden.expect(
        texts.joined(separator: "\n\n"), matches: "explain-\(name).\(language.rawValue)80",
        filePath: "\(testFolder)/")
    }
  }

  @Test(arguments: Explained.all, InterfaceLanguage.allCases)
  func `fits the screen and loses no word`(
    explained: Explained, language: InterfaceLanguage
  ) throws {
    func lines(width: Int) throws -> [Substring] {
      let text = try explained.text(language, width: width)
      return text.split(separator: "\n").filter { !$0.hasPrefix("> ") }
    }
    // The rows of a matrix have gaps between their entries, and leave some out where they must.
    func words(_ lines: [Substring]) -> String {
      lines.filter { !$0.drop { $0 == " " }.contains("  ") && !$0.contains("│") }.joined()
        .filter { !$0.isWhitespace }
    }
    let whole = words(try lines(width: 100_000))
    for width in [40, 80] {
      let lines = try lines(width: width)
      for line in lines { #expect(line.displayWidth() <= width, "\(line)") }
      #expect(words(lines) == whole)
    }
  }

  /// Each line, typed in, has the value of the step: nothing is only claimed.
  @Test(arguments: Explained.all.filter { (try? $0.explanation()) != nil })
  func `has lines that are all equal`(explained: Explained) throws {
    let (explanation, workspace) = try explained.explanation()
    var checked = 0
    for step in explanation.steps.flatMap(\.withInner) {
      guard let result = step.result, !result.isNothing else { continue }
      for line in step.lines {
        guard let code = line.code, case .call = step.subject else {
          if let code = line.code, try agrees(code, result, in: workspace) { checked += 1 }
          continue
        }
        #expect(!code.isEmpty)
      }
    }
    #expect(checked > 0 || explanation.steps.allSatisfy(\.lines.isEmpty))
  }

  /// - Returns: whether the line stands by itself: names of functions and adjoints have no value
  ///   outside.
  private func agrees(_ code: String, _ result: Value, in workspace: Workspace) throws -> Bool {
    var copy = workspace
    guard !code.contains("∂"), let value = try? copy.run(code).last?.value else { return false }
    // What stands for all copies of a number is written once.
    let isRepeated = value.shape == .scalar && result.shape != .scalar
    if isRepeated {
      #expect(result.elements.allSatisfy { abs($0 - value.elements[0]) <= 1e-9 }, "\(code)")
    } else {
      #expect(value.isClose(to: result), "\(code) is not \(shown(result))")
    }
    return true
  }

  @Test(arguments: Explained.all)
  func `changes nothing`(explained: Explained) throws {
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    for cell in explained.before { try workspace.run(cell) }
    let (state, clock) = (workspace.state, workspace.clock)
    _ = workspace.diagnostics(of: "explain \(explained.code)")
    #expect(workspace.state == state)
    #expect(workspace.clock == clock)
  }

  @Test func `is of the values as they stand`() throws {
    var workspace = try Workspace(after: "x = 2; y := x + 1; y", "x = 5")
    guard case .explanation(let explanation)? = try workspace.run("explain y").last?.content else {
      Issue.record("no explanation")
      return
    }
    #expect(explanation.steps.last?.result?.elements == [6])
  }

  @Test func `goes on through setups that a lesson has adopted`() throws {
    let home = try Workspace(after: "z = [1, 3]; μ = mean(z); σ² = mean((z - μ)²)")
    var away = try Workspace(after: "other = 1")
    away.adopt(home)
    guard case .explanation(let explanation)? = try away.run("explain σ²").last?.content else {
      Issue.record("no explanation")
      return
    }
    #expect(explanation.steps.map(\.code) == ["mean(z)", "mean((z - μ)²)"])
  }

  @Test func `of a long loop shows its ends, and stops when it is asked to`() throws {
    var workspace = try Workspace(after: "n = 0")
    guard
      case .explanation(let explanation)? =
        try workspace.run("explain repeat 2000 { n += 1; n }").last?.content
    else {
      Issue.record("no explanation")
      return
    }
    #expect(explanation.steps[0].inner.count == 3)
    #expect(explanation.steps[0].result?.elements.last == 2000)
    let stopped = Allowance(interrupt: Interrupt { true })
    var other = Workspace(allowance: stopped, seed: 1)
    #expect(other.diagnostics(of: "explain 1 + 1").map(\.problem) == [.interrupted])
  }

  @Test(arguments: [100, 400, 900])
  func `shows of long sums and loops the beginning and the end`(count: Int) throws {
    let sum = Array(repeating: "x", count: count).joined(separator: " + ")
    let calls = (0..<count / 10).map { "f(\($0))" }.joined(separator: " + ")
    let body = Array(repeating: "y = y * x", count: count).joined(separator: "; ")
    let setup =
      "x = 1; f(x) = { y = x; repeat \(count) { y = y * 1.001 }; y }; g(x) = { y = x; \(body) }"
    for code in [sum, calls, "grad(f(x), x)", "grad(\(sum), x)", "h(x)"] {
      let explained = Explained(code, after: setup, "h(x) = { y = x; \(body); y }")
      let text = try DeepStack.run {
        Result { try explained.text(.english, width: 10_000) }
      }.get()
      #expect(text.split(separator: "\n").count < 1_500)
      #expect(text.utf8.count < 100_000 + 10 * count * 30)
    }
    let (explanation, _) = try DeepStack.run {
      Result { try Explained(sum, after: "x = 1").explanation() }
    }.get()
    #expect(explanation.steps[0].result?.elements == [Double(count)])
    #expect(explanation.steps[0].lines.count == 12)
    #expect(explanation.steps[0].lines.allSatisfy { $0.count <= 61 })
  }

  @Test func `tells how much of a way is not shown`() throws {
    let setup = "x = 1; f(x) = { y = x; repeat 100 { y = y * 2 }; y }"
    let text = try Explained("grad(f(x), x)", after: setup).text(.english, width: 80)
    #expect(text.contains("… 76 more steps are not shown"))
  }

  // MARK: The word

  @Test(arguments: [
    ("explain = 3; explain + 1", "4"), ("explain = 3; explain - 1", "2"),
    ("explain = 3; explain, explain", "3 & 3"), ("explain = [1, 2]; explain[1]", "2"),
    ("vary = 2; vary * vary", "4"), ("explain, vary = 1, 2; explain < vary", "1"),
  ])
  func `leaves its word to be a name`(code: String, value: String) throws {
    #expect(try output(code) == value)
  }

  @Test(arguments: [
    "explain 1 + 1", "explain (1 + 1)", "explain [1, 2]", "explain √4", "explain not 1",
    "explain -1 + 2", "explain repeat 2 { 1 }", "explain mean([1, 2])", "explain（1）",
  ])
  func `begins with its word`(code: String) throws {
    var workspace = Workspace()
    guard case .explanation? = try workspace.run(code).last?.content else {
      Issue.record("no explanation")
      return
    }
    #expect(try workspace.run(code + ";").isEmpty)
  }
}

extension Explanation.Step {
  /// The step, and all inside it.
  fileprivate var withInner: [Explanation.Step] { [self] + inner.flatMap(\.withInner) }
}

extension Explanation.StepLine {
  /// The line as it would be typed; nil where something is left out of it.
  fileprivate var code: String? {
    var code = ""
    for fragment in self {
      switch fragment {
      case .code(let text): code += text
      case .value(let numbers, let isGuarded):
        guard numbers.value.shape != nil else { return nil }
        let text = shown(numbers.value)
        code += isGuarded && text.hasPrefix("-") ? "(\(text))" : text
      case .ellipsis: return nil
      }
    }
    return code
  }
}
