import LanguageSyntax
import MatrixLanguage
import NumericCore
import Testing

/// Names lie on pages of 64, which copies of a workspace share.
@Suite struct ManyNamesTests {
  /// The kinds of cells that store a new name, each with the value of the name.
  static let kinds: [@Sendable (Int) -> (cell: String, value: String)] = [
    { ("a\($0) = \($0)", "\($0)") },
    { ("a\($0) = 0; a\($0) += \($0)", "\($0)") },
    { ("a\($0) := \($0) * one", "\($0)") },
    { ("a\($0) = [\($0), 1]", "[\($0), 1]") },
    { ("f\($0)(x) = x + \($0); a\($0) = f\($0)(1)", "\($0 + 1)") },
    { ($0 == 0 ? "a0 = 0" : "a\($0) = a\($0 - 1) + 1", "\($0)") },
    { ($0 == 0 ? "a0 := one" : "a\($0) := a\($0 - 1) + 1", "\($0 + 1)") },
  ]

  @Test(arguments: kinds.indices)
  func `cells give names to values, those that fail change nothing, and copies stay`(
    kind: Int
  ) throws {
    var workspace = try Workspace(after: "one = 1")
    var copies: [Workspace] = []
    for number in 0..<150 {
      if number % 50 == 0 {
        let before = workspace.names
        #expect(workspace.diagnostics(of: "new\(number) = 1; missing").count == 1)
        #expect(workspace.diagnostics(of: "new\(number) := 1; a\(number / 2) = missing").count == 1)
        #expect(workspace.names == before)
        copies.append(workspace)
      }
      try workspace.run(Self.kinds[kind](number).cell)
    }
    for (place, var copy) in copies.enumerated() {
      #expect(copy[Name("a\(50 * place)")] == nil)
      try copy.run("a0 = -1; other\(place) = 7")
    }
    for number in 0..<150 {
      let value = try #require(workspace[Name("a\(number)")]?.value)
      #expect(shown(value) == Self.kinds[kind](number).value, "a\(number)")
    }
    let own = workspace.names.filter { $0.spelling.hasPrefix("a") }
    #expect(own == (0..<150).map { Name("a\($0)") })
  }

  @Test func `a change of one value reaches the formulas on every page`() throws {
    var workspace = try Workspace(after: "one = 1")
    for number in 0..<150 { try workspace.run("a\(number) := one + \(number)") }
    let before = workspace
    try workspace.run("one = 2")
    #expect(workspace.formulasChanged(since: before.clock).count == 150)
    #expect(try shown(#require(workspace[Name("a149")]?.value)) == "151")
    #expect(try shown(#require(before[Name("a149")]?.value)) == "150")
  }

  @Test(arguments: [0, 1, 62, 63, 64, 65, 127, 128, 129, 149])
  func `a chain of values remembers where it began, and not what comes after`(place: Int) throws {
    var workspace = try Workspace(after: "a0 = 1")
    for number in 1..<150 { try workspace.run("a\(number) = a\(number - 1) + 1") }
    var elsewhere = try Workspace(after: (0..<70).map { "b\($0) = 1" }.joined(separator: "\n"))
    elsewhere.adopt(workspace)
    for var workspace in [workspace, elsewhere] {
      let ofLast = workspace.diagnostics(of: "grad(a149 * a\(place), a\(place))")
      #expect(ofLast.map(\.problem.id) == (place == 149 ? [] : ["gradient"]))
      #expect(workspace.diagnostics(of: "grad(a\(place) * a149, a149)").isEmpty)
    }
  }
}
