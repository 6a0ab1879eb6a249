import FoundationEssentials
import LanguageSyntax
import MatrixLanguage
import NumericCore
import PythonTranslation
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
    "‖", "||", "∂L/∂γ", "dx/dz", "⁻⁵", "end", "[end-1]", "(:, 1)", "::", "...", " <- ", " |> mean",
    "^=", "%%",
    "%*%", "\\sum_{i} z_i", "\\mathbb{E}[z]", "Σ_{i=1}^{m}", "maximum(", "np.dot(", "np.f(",
    "network(2, ",
    "[x for x in z]", "while x > 1:\n  x -= 1\n", "None", "c(", "1_000", "f\"a\"", "{1, 2}",
    "mean[", "E[z]",
    "[a, b] = ", "?", "nn += 1", "[1\n2]", "reshape(Z, 3, -1)", "z[z > 1]", "max(0, z)", "lr=1",
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

  /// Runs code, explains it, shows it and translates it; what fails says why and changes nothing.
  private func survive(_ code: String) throws {
    let allowance = Allowance(limits: Self.limits)
    var workspace = try home(allowance)
    let before = workspace.state
    let bytes = allowance.liveBytes
    _ = Cell.isIncomplete(code)
    let problems = workspace.diagnostics(of: code)
    draw(problems)
    if problems.isEmpty {
      for printed in try home(allowance).printing(code) { _ = ValueFormat().markup(printed) }
      try view(code)
    } else {
      #expect(workspace.state == before, "\(code)")
      #expect(allowance.liveBytes == bytes, "\(code)")
    }
  }

  /// What else becomes of code that runs.
  private func view(_ code: String) throws {
    let cell = try Cell(CellSource(code))
    _ = PythonTranslation([.init(cell)]).text
    for statement in cell.statements {
      guard case .expression = statement.kind else { continue }
      var workspace = try home(Allowance(limits: Self.limits))
      let explained = "explain " + CellSource(code)[statement.range]
      let printed = DeepStack.run { [before = workspace] in
        var workspace = before
        return (try? workspace.run(explained)) ?? []
      }
      for printed in printed { _ = ValueFormat().markup(printed) }
      draw(workspace.diagnostics(of: explained))
    }
  }

  private func draw(_ problems: [Diagnostic]) {
    for problem in problems {
      _ = DiagnosticDrawing(language: .english, width: 80).markup(problem)
      _ = DiagnosticDrawing(language: .chinese, width: 30).markup(problem)
    }
  }

  /// More rounds than in a test's few seconds: `ZTILDE_FUZZ=50` runs fifty times as many.
  private static let rounds =
    ProcessInfo.processInfo.environment["ZTILDE_FUZZ"].flatMap { Int($0) } ?? 1

  @Test(arguments: 1...20)
  func `a soup of words is answered`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<100 * Self.rounds {
      let count = Int.random(in: 1...25, using: &numbers)
      let code = (0..<count).map { _ in Self.words.randomElement(using: &numbers) ?? "" }
      try survive(code.joined())
    }
  }

  @Test(arguments: Seeds.few)
  func `a good program with a slip in it is answered`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let lines = try Self.programs().flatMap { $0.split(separator: "\n").map(String.init) }
    for _ in 0..<60 * Self.rounds {
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

  /// Bytes are changed, taken away, doubled and moved; what is no UTF-8 any more is read as �, as
  /// from a file.
  @Test(arguments: Seeds.few)
  func `a good program with wrong bytes in it is answered`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: 100 + seed)
    let programs = try Self.programs().map { Array($0.utf8) }
    for _ in 0..<30 * Self.rounds {
      var bytes = Self.part(of: programs.randomElement(using: &numbers) ?? [], using: &numbers)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        let end = min(bytes.count, place + Int.random(in: 1...8, using: &numbers))
        switch Int.random(in: 0...3, using: &numbers) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        default: bytes.append(contentsOf: bytes[place..<end])
        }
      }
      try survive(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The head of one program and the tail of another, cut between words.
  @Test(arguments: Seeds.few)
  func `two good programs in one are answered`(seed: UInt64) throws {
    var numbers = SeededGenerator(seed: 200 + seed)
    let programs = try Self.programs().map {
      $0.split(separator: " ", omittingEmptySubsequences: false)
    }
    for _ in 0..<30 * Self.rounds {
      let parts = (0..<Int.random(in: 2...3, using: &numbers)).map { _ in
        Self.part(of: programs.randomElement(using: &numbers) ?? [], using: &numbers)
      }
      try survive(parts.flatMap(\.self).joined(separator: " "))
    }
  }

  private static func programs() throws -> [String] {
    try ["lecture", "functions", "formulas", "loops", "indexing", "training", "plots"].map {
      try String(contentsOfFile: "\(testFolder)/Programs/\($0).zt", encoding: .utf8)
    }
  }

  /// A few of many, side by side.
  private static func part<Element>(
    of whole: [Element], using numbers: inout SeededGenerator
  ) -> [Element] {
    let start = Int.random(in: 0...whole.count, using: &numbers)
    return Array(whole[start...].prefix(Int.random(in: 1...120, using: &numbers)))
  }
}

extension Workspace {
  fileprivate func printing(_ code: String) throws -> [Printed] {
    var copy = self
    return try copy.run(code)
  }
}
