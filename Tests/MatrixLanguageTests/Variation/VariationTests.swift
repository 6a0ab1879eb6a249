import MatrixLanguage
import NumericCore
import StyledText
import Support
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

  @Test func `has a frame for each of thirteen values, the ends exact`() throws {
    let variation = try variation("vary γ from 0 to 0.3 { 10 * γ }", after: "γ = 2")
    #expect(variation.frames.count == Variation.frameCount)
    #expect(variation.frames.first?.value == 0)
    #expect(variation.frames.last?.value == 0.3)
    #expect(variation.current == 2)
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
    let frame = try workspace.frame(of: variation, at: 5)
    #expect(frame.printed[1].value.elements == [20])
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
    #expect(try workspace.frame(of: variation, at: ends[1]).printed.count >= 1)
  }

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

  @Test(arguments: [(InterfaceLanguage.english, 80), (.english, 40)])
  func `is a table over a pipe`(language: InterfaceLanguage, width: Int) throws {
    let cells = "z = [1, 3, 5, 7]; γ = 2; β = 1; z̃ := γ * (z - mean(z)) / std(z) + β"
    let codes = [
      "vary γ from 0 to 3 { mean(z̃)\n std(z̃) }", "vary β from -1 to 1 { z̃ }",
      "vary β from 0 to 0 { a = [β, 1]\n reshape(range(9), 3, 3)\n β, 2 }",
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
