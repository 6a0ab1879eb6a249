import FoundationEssentials
import MatrixLanguage
import NumericCore
import StyledText
import Support
import Testing

/// Programs that nobody would write: whatever is typed, the program answers, and a failure leaves
/// nothing behind.
@Suite struct FuzzTests {
  private static let words = [
    "z", "Z", "μ", "σ²", "z̃", "f", "x", "mean", "sum", "hstack", "where", "reshape", "round", "var",
    "zeros", "range", "linspace", "sort", "shape", "π", "e", "_", "____", "0", "1", "2.5", "1e308",
    "-1", "1e9", "nan", "\"t\"", "'", "\"", "+", "-", "*", "/", "@", "·", "^", "√", "ᵀ", ".T", "²",
    "³", "==", "≈", "<", "≤", "=", ":=", "+=", "/=", "(", ")", "[", "]", "{", "}", ",", ";", ":",
    ".", "\n", " ", "not ", " and ", " or ", "repeat ", "for ", " in ", "axis=", "if ", "np.", "&&",
    "（", "；", "。", "$", "\u{0}", "\u{303}", "#", "f(x) = ", "repeat 3 {", "for x in z {", "\t",
  ]

  private static let limits: Limits = {
    var limits = Limits()
    limits.statements = 500
    limits.turns = 20
    limits.elements = 10_000
    limits.depth = 100
    return limits
  }()

  private func home(_ allowance: Allowance) throws -> Workspace {
    try Workspace(
      after: "z = [1, 2, 3]; Z = [1, 2; 3, 4]; μ = 2; σ² = 4; z̃ = z; x = 1",
      "f(a, b=1) = a + b", allowance: allowance)
  }

  private func survive(_ code: String) throws {
    let allowance = Allowance(limits: Self.limits)
    var workspace = try home(allowance)
    let before = workspace.state
    let bytes = allowance.liveBytes
    _ = Cell.isIncomplete(code)
    let problems = workspace.diagnostics(of: code)
    for problem in problems {
      _ = DiagnosticDrawing(language: .english, width: 80).markup(problem)
      _ = DiagnosticDrawing(language: .chinese, width: 30).markup(problem)
    }
    if problems.isEmpty {
      for printed in try home(allowance).printing(code) { _ = ValueFormat().markup(printed) }
    } else {
      #expect(workspace.state == before, "\(code)")
      #expect(allowance.liveBytes == bytes, "\(code)")
    }
  }

  @Test(arguments: 1...20)
  func `a soup of words is answered`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 1...25, using: &numbers)
      let code = (0..<count).map { _ in Self.words.randomElement(using: &numbers) ?? "" }
      try survive(code.joined())
    }
  }

  @Test(arguments: Seeds.few)
  func `a good program with a slip in it is answered`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let text = try String(contentsOfFile: "\(testFolder)/Programs/lecture.zt", encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    for _ in 0..<60 {
      var code = Array(lines.randomElement(using: &numbers) ?? "")
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let place = Int.random(in: 0...code.count, using: &numbers)
        switch Int.random(in: 0...2, using: &numbers) {
        case 0 where place < code.count: code.remove(at: place)
        case 1 where place < code.count:
          code[place] = (Self.words.randomElement(using: &numbers) ?? "").first ?? "z"
        default: code.insert(contentsOf: Self.words.randomElement(using: &numbers) ?? "", at: place)
        }
      }
      try survive(String(code))
    }
  }
}

extension Workspace {
  fileprivate func printing(_ code: String) throws -> [Printed] {
    var copy = self
    return try copy.run(code)
  }
}
