import LanguageSyntax
import MatrixLanguage
import NumericCore
import Plotting
import StyledText
import Support
import Synchronization
import Testing

@Suite struct `A variation` {
  private func variation(_ code: String, after cells: String...) throws -> Variation {
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    for cell in cells { try workspace.run(cell) }
    guard case .variation(let variation)? = try workspace.run(code).last?.content else {
      throw NoExplanation()
    }
    return variation
  }

  /// The same, with somebody at the keys.
  private func variedByHand(_ code: String, after cells: String...) throws -> Variation {
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    for cell in cells { try workspace.run(cell) }
    workspace.variesByHand = true
    guard case .variation(let variation)? = try workspace.run(code).last?.content else {
      throw NoExplanation()
    }
    return variation
  }

  @Test func `has a frame for each of thirteen values, the ends exact`() throws {
    let variation = try variation("vary γ from 0 to 0.3 { 10 * γ }", after: "γ = 2")
    #expect(variation.frames.count == Variation.frameCount)
    #expect(variation.frames.first?.value == 0)
    #expect(variation.frames.last?.value == 0.3)
    #expect(variation.current == 2)
    #expect(!variation.isByHand)
    for frame in variation.frames {
      #expect(frame.printed.map { $0.value.elements } == [[10 * frame.value]])
    }
  }

  @Test func `follows formulas, and leaves the notebook as it was`() throws {
    var workspace = try Workspace(after: "z = [1, 3]; γ = 2; z̃ := γ * z; n = 0", "7")
    let state = workspace.state
    guard
      case .variation(let variation)? =
        try workspace.run("vary γ from 0 to 12 { n += 1\n sum(z̃)\n r = random() }").last?.content
    else {
      Issue.record("no variation")
      return
    }
    try #require(variation.frames.allSatisfy { $0.printed.count == 3 })
    #expect(variation.frames[3].printed[1].value.elements == [12])
    // Each frame begins where the others began.
    #expect(Set(variation.frames.map { $0.printed[0].value.elements }) == [[1]])
    #expect(Set(variation.frames.map { $0.printed[2].value.elements }).count == 1)
    #expect(workspace.state == state)
    #expect(try variation.frame(at: 5).printed[1].value.elements == [20])
    #expect(workspace.state == state)
  }

  @Test(arguments: [
    ("vary γ from 3 to 0 { γ }", [3, 0]), ("vary γ from γ to 2 * γ { γ }", [2, 4]),
    ("vary γ from -1 to 1 {\n  a = γ\n  b = 2 * γ;\n}", [-1, 1]),
    ("vary gamma from 0 to 1 { γ }", [0, 1]), ("vary γ from 0 to 1 { γ };", []),
  ])
  func `goes from one value to the other`(code: String, ends: [Double]) throws {
    var workspace = try Workspace(after: "γ = 2")
    let content = try workspace.run(code).last?.content
    guard case .variation(let variation)? = content else {
      #expect(ends.isEmpty)
      return
    }
    #expect([variation.frames.first?.value, variation.frames.last?.value] == ends)
    // The block can be run by itself, for whatever value.
    #expect(try variation.frame(at: ends[1]).printed.count >= 1)
  }

  // MARK: By hand

  @Test func `by hand, computes what the keys begin with, and the ends`() throws {
    let variation = try variedByHand("vary γ from 0 to 3 { 10 * γ }", after: "γ = 2.5")
    #expect(variation.isByHand && variation.start == 2.5)
    #expect(variation.frames.map(\.value) == [0, 3, 2.5])
    #expect(variation.cell(keeping: 1.7) == "γ = 1.7")
    #expect(variation.cell(keeping: -2) == "γ = -2")
    // A value beside the way begins at the nearer end.
    let beside = try variedByHand("vary γ from 0 to 3 { γ }", after: "γ = -7")
    #expect(beside.start == 0 && beside.current == -7)
  }

  @Test func `computes only what follows from the name`() throws {
    let steps = Mutex(0)
    let interrupt = Interrupt {
      steps.withLock { $0 += 1 }
      return false
    }
    var workspace = Workspace(allowance: Allowance(interrupt: interrupt), seed: 1)
    try workspace.run("γ = 1; k = 2; slow(k) = sum(repeat 500 { k }); F := slow(k); z̃ := γ * F")
    // F is stale, and the same for every γ.
    try workspace.run("k = 3")
    workspace.variesByHand = true
    guard
      case .variation(let variation)? = try workspace.run("vary γ from 0 to 3 { z̃ }").last?.content
    else { throw NoExplanation() }
    steps.withLock { $0 = 0 }
    #expect(try variation.frame(at: 2).printed.map { $0.value.elements } == [[3000]])
    #expect(steps.withLock(\.self) < 50)
  }

  @Test func `shows what is wrong where it is, and fails only where all is`() throws {
    let code = "vary k from 1 to 3 { reshape(range(6), k, 6 / k) }"
    let varied = try variedByHand(code, after: "k = 1")
    #expect(try varied.frame(at: 1.5).hasFailed)
    #expect(try !varied.frame(at: 2).hasFailed)
    let table = try variation(code, after: "k = 1")
    #expect(table.frames.map(\.hasFailed).contains(true))
    #expect(try problems("vary k from 1 to 3 { nowhere }", after: "k = 1") == ["name"])
    #expect(throws: EvaluationError.self) {
      try variedByHand("vary k from 1 to 3 { nowhere }", after: "k = 1")
    }
  }

  @Test func `is stopped by Ctrl-C, whatever its block does`() throws {
    let isRequested = Mutex(false)
    let interrupt = Interrupt({ isRequested.withLock(\.self) }) {
      Issue.record("nothing was kept")
    }
    for block in ["γ + 1", "minimize((w - γ)², w)", "train(net, X, y, epochs=3)"] {
      var workspace = Workspace(allowance: Allowance(interrupt: interrupt), seed: 1)
      try workspace.run("γ = 1; w = 2; X = [1, 2]; y = [0, 1]; net = network([1, 2], seed=1)")
      workspace.variesByHand = true
      guard
        case .variation(let variation)? =
          try workspace.run("vary γ from 0 to 3 { \(block) }").last?.content
      else { throw NoExplanation() }
      isRequested.withLock { $0 = true }
      #expect(throws: EvaluationError.self) { try variation.frame(at: 2) }
      isRequested.withLock { $0 = false }
    }
  }

  @Test(arguments: ["hist(z̃)", "hist(z̃, bins=12)", "plot(z̃)", "scatter(vstack(z, z̃))"])
  func `keeps the axes of its pictures`(picture: String) throws {
    func axis(at value: Double, of variation: Variation) throws -> [String] {
      guard case .plot(let plot)? = try variation.frame(at: value).printed.last?.value else {
        throw NoExplanation()
      }
      let lines = PlotDrawing(PlotStyle()).blocks(of: plot).flatMap { block -> [Markup] in
        if case .verbatim(let text) = block { text.lines } else { [] }
      }
      return lines.map { line in
        String(line.plain.prefix { $0 != "┤" && $0 != "│" })
      }
    }
    let variation = try variedByHand(
      "vary γ from 0 to 3 { \(picture) }", after: "z = [-2, -1, 1, 2]; γ = 1; z̃ := γ * z")
    let first = try axis(at: 0.5, of: variation)
    #expect(first.count > 5)
    for value in [1, 2, 3.0] { #expect(try axis(at: value, of: variation) == first) }
  }

  @Test func `follows what another one of its cell was left with`() throws {
    var variation = try variedByHand("vary γ from 0 to 3 { γ + β }", after: "γ = 1; β = 0")
    variation.define(Name("β"), as: 10)
    variation.define(Name("γ"), as: 2)
    #expect(variation.current == 2 && variation.frames.isEmpty)
    #expect(try variation.frame(at: 3).printed.map { $0.value.elements } == [[13]])
  }

  // MARK: Mistakes and tables

  @Test(arguments: [
    ("vary w from 0 to 1 { w }", "name"), ("vary z from 0 to 1 { z }", "value"),
    ("vary F from 0 to 1 { F }", "value"), ("vary γ from 0 to z { γ }", "value"),
    ("vary γ from 0 to 1 { missing }", "name"), ("vary γ from 0 to inf { γ }", "value"),
    ("vary γ from 0 to 1 { }", "syntax"), ("vary π from 0 to 1 { 1 }", "fixed-name"),
    ("repeat 2 { vary γ from 0 to 1 { γ } }", "syntax"),
  ])
  func `is of a plain number`(code: String, id: String) throws {
    #expect(try problems(code, after: "γ = 2; z = [1, 2]; F := 2 * γ") == [id])
  }

  @Test(arguments: [(InterfaceLanguage.english, 80), (.english, 40), (.chinese, 40)])
  func `is a table over a pipe`(language: InterfaceLanguage, width: Int) throws {
    let cells = "z = [1, 3, 5, 7]; γ = 2; β = 1; z̃ := γ * (z - mean(z)) / std(z) + β"
    let codes = [
      "vary γ from 0 to 3 { mean(z̃)\n std(z̃) }", "vary β from -1 to 1 { z̃ }",
      "vary β from 0 to 0 { a = [β, 1]\n reshape(range(9), 3, 3)\n β, 2 }",
      "vary β from 0 to 1 { hist(z̃) }",
      "vary β from 1 to 7 { reshape(range(6), β, 6 / β) }",
    ]
    var format = ValueFormat()
    (format.language, format.width) = (language, width)
    let tables = try codes.map { code in
      var workspace = try Workspace(after: cells)
      return "> \(code)\n" + (try workspace.run(code).map { format.markup($0).plain }.joined())
    }
    Golden.expect(
      tables.joined(separator: "\n\n"), matches: "vary.\(language.rawValue)\(width)",
      filePath: "\(testFolder)/")
  }
}
