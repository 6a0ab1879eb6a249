import LanguageSyntax
import MatrixLanguage
import NumericCore
import StyledText
import Testing

/// Every walk over a tree as deep as the limit allows, on the deep stack; a debug build, whose
/// frames are the largest, is the hard case.
@Suite struct DepthTests {
  /// A kind of nesting, and how many levels of the limit each turn of it takes.
  struct Nesting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: @Sendable (Int) -> String
    /// The most turns that are allowed.
    let turns: Int

    init(_ name: String, turns: Int, _ code: @escaping @Sendable (Int) -> String) {
      testDescription = name
      self.turns = turns
      self.code = code
    }
  }

  private static let limit = Limits.standard.depth

  private static let nestings = [
    Nesting("( )", turns: limit - 1) { times("(", $0) + "z" + times(")", $0) },
    Nesting("[ ]", turns: limit - 1) { times("[", $0) + "z" + times("]", $0) },
    Nesting("f( )", turns: limit - 1) { times("abs(", $0) + "z" + times(")", $0) },
    Nesting("g( )", turns: limit - 2) { "g(z) = z; " + times("g(", $0) + "z" + times(")", $0) },
    Nesting("z[z[ ]]", turns: limit - 2) { times("z[", $0) + "0" + times("]", $0) },
    Nesting("o[:o[ ]]", turns: limit - 2) { times("o[:", $0) + "1 + z" + times("]", $0) },
    Nesting("- -", turns: limit - 1) { times("-", $0) + "z" },
    Nesting("√ √", turns: limit - 1) { times("√", $0) + "z" },
    Nesting("not not", turns: limit - 1) { times("not ", $0) + "z" },
    Nesting("ᵀᵀ", turns: limit - 1) { "z" + times("ᵀ", $0) },
    Nesting("[0][0]", turns: limit - 1) { "z" + times("[0]", $0) },
    Nesting("z + z + z", turns: limit - 1) { "z" + times(" + z", $0) },
    Nesting("z @ z @ z", turns: limit - 1) { "z" + times(" @ z", $0) },
    Nesting("z and z and z", turns: limit - 1) { "z" + times(" and z", $0) },
    Nesting("z ^ z ^ z", turns: limit - 1) { "z" + times(" ^ z", $0) },
    Nesting("(z < ( ))", turns: limit / 2 - 1) { times("(z < ", $0) + "z" + times(")", $0) },
    Nesting("repeat { }", turns: limit / 2 - 2) {
      times("repeat 1 { ", $0) + "z" + times(" }", $0)
    },
    Nesting("for { }", turns: limit / 2 - 2) {
      times("for i in [1] { ", $0) + "z" + times(" }", $0)
    },
    Nesting("x = repeat { }", turns: limit / 2 - 2) {
      times("x = repeat 1 { ", $0) + "z" + times("\nx }", $0)
    },
    Nesting("f(z) = { ( ) }", turns: limit - 2) {
      "f(z) = { " + times("(", $0) + "z" + times(")", $0) + " }; f(z)"
    },
  ]

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: nestings)
  func `a cell as deep as the limit is read, run, compared, walked and freed`(nesting: Nesting) {
    let code = nesting.code(nesting.turns)
    let problems = DeepStack.run { () -> [String] in
      var workspace = Workspace()
      do {
        try workspace.run("z = 0; o = 1; x = 0")
        let cell = try Cell(CellSource(code))
        let twin = try Cell(CellSource(code))
        let set: Set<Cell> = [cell, twin]
        let names = Set(cell.assignedNames).union(cell.readNames).union(cell.calledFunctions)
        try workspace.run(cell)
        return set.count == 1 && names.contains(Name("z")) ? [] : ["the walks differ"]
      } catch let error as Cell.ParseError {
        return error.diagnostics.map { DiagnosticDrawing(language: .english).markup($0).plain }
      } catch {
        return ["\(error)"]
      }
    }
    #expect(problems.isEmpty)
  }

  @Test(arguments: nestings)
  func `one that is deeper is told so, once, and whatever its depth`(nesting: Nesting) {
    for turns in [limit + 1, 5 * limit] {
      let code = nesting.code(turns)
      let problems = DeepStack.run { () -> [Diagnostic] in
        var workspace = Workspace()
        return workspace.diagnostics(of: code)
      }
      #expect(problems.map(\.problem) == [.limit(.depth, Self.limit)])
    }
  }

  private var limit: Int { Self.limit }

  @Test(arguments: [
    "f(x) = f(x)", "f(x) = f(x - 1) + 1", "f(x) = -(-(-f(x)))", "f(x) = { y = f(x); y }",
    "f(x) = repeat 2 { f(x) }", "f(x) = g(x); g(x) = f(x)", "f(x) = [f(x), 1]", "f(x) = z[f(x)]",
    "f(x) = hstack(f(x), 1)", "f(x, y=f(x)) = y", "f(x) = 1 < f(x) < 2", "f(x) = f(f(x))",
    "f(x) = { for i in [1] { y = f(i) }; y }", "f(x) = w(f(x))",
  ])
  func `a function that calls itself is stopped`(definition: String) {
    let problems = DeepStack.run { () -> [Diagnostic] in
      var workspace = Workspace()
      let problems = workspace.diagnostics(of: "z = [1, 2]; w = 3; " + definition)
      return problems + workspace.diagnostics(of: "f(1)")
    }
    #expect(
      [.limit(.calls, limit), .notAFunction(Name("w"), .number)].contains(problems.first?.problem))
    #expect(problems.count == 1)
  }

  @Test func `products without an operator nest as deep as anything else`() {
    // Each level fails, and tries its fix, which fails in the next.
    let code = String(repeating: "z(", count: 400) + "1" + String(repeating: ")", count: 400)
    let fixes = DeepStack.run { () -> [Fix] in
      var workspace = Workspace()
      return workspace.diagnostics(of: "z = 2; " + code).flatMap(\.fixes)
    }
    #expect(fixes.isEmpty)
  }

  @Test func `a deep cell is drawn where it fails`() {
    let code = Self.times("(", 900) + "z + missing" + Self.times(")", 900)
    let drawn = DeepStack.run { () -> [String] in
      var workspace = Workspace()
      return workspace.diagnostics(of: "z = 1; " + code).map {
        DiagnosticDrawing(language: .english).markup($0).plain
      }
    }
    #expect(drawn.count == 1)
    #expect(drawn.first?.contains("missing has no value yet") == true)
  }

  @Test func `the deep stack gives back what was computed, even nothing`() {
    #expect(DeepStack.run { 3 } == 3)
    #expect(DeepStack.run { () -> Int? in nil } == nil)
    #expect(DeepStack.run { DeepStack.run { "inner" } } == "inner")
  }
}
