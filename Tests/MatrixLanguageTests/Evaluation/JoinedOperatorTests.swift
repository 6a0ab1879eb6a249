import MatrixLanguage
import NumericCore
import Support
import Testing

/// Operators on large matrices are joined, those on small ones are not.
@Suite struct JoinedOperatorTests {
  /// Larger than what is joined, in rows that are smaller.
  private static let setup = "Z = randn(3, 6000); c = randn(3, 1); r = randn(1, 6000); s = -0.75;"

  private func workspace(_ allowance: Allowance = Allowance()) throws -> Workspace {
    try Workspace(after: Self.setup, allowance: allowance)
  }

  private func value(of code: String, in workspace: inout Workspace) throws -> Value {
    try #require(try workspace.run(code).last?.value)
  }

  private static let operands = [
    "Z", "c", "r", "s", "Z", "2", "abs(Z)", "sigmoid(c)", "where(r, Z, c)",
  ]
  private static let operators = [
    " + ", " - ", " * ", " / ", " ^ ", " < ", " == ", " and ", " or ",
  ]
  private static let functions = ["-", "√", "exp", "relu", "tanh", "not ", "abs"]

  private func expression(_ operations: Int, _ numbers: inout SeededGenerator) -> String {
    guard operations > 0 else { return Self.operands.randomElement(using: &numbers) ?? "Z" }
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      let function = Self.functions.randomElement(using: &numbers) ?? "-"
      return "(\(function)(\(expression(operations - 1, &numbers))))"
    }
    let left = Int.random(in: 0..<operations, using: &numbers)
    let symbol = Self.operators.randomElement(using: &numbers) ?? " + "
    let first = expression(left, &numbers)
    return "(\(first)\(symbol)\(expression(operations - 1 - left, &numbers)))"
  }

  @Test(arguments: Seeds.few)
  func `all rows at once give the bits of each row by itself`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    var whole = try workspace()
    for operations in 1...8 {
      let code = "0 * Z + " + expression(operations, &numbers)
      let result = try value(of: code, in: &whole).elements
      for row in 0..<3 {
        var part = whole
        _ = try part.run("Z = Z[\(row):\(row + 1), :]; c = c[\(row):\(row + 1), :];")
        let expected = try value(of: code, in: &part).elements
        let found = result[row * 6000..<(row + 1) * 6000]
        #expect(
          zip(found, expected).allSatisfy {
            $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN)
          },
          "\(code)")
      }
    }
  }

  @Test(arguments: [
    ("Z - 1 + [1, 2]", "+"), ("2 * (Z / s) * Z[:, 1:]", "*"), ("√(Z * Z) - c * [1; 2]", "*"),
    ("1 - (ones(2, 1) + exp(Z))", "+"),
  ])
  func `shapes that do not fit are told where they meet`(_ code: String, _ symbol: String) throws {
    var workspace = try workspace()
    let problems = workspace.diagnostics(of: code)
    guard case .cannotBroadcast(symbol, let left, let right)? = problems.first?.problem else {
      Issue.record("\(problems.map(\.problem))")
      return
    }
    let shapes = problems[0].operands.map(\.description)
    #expect(shapes.allSatisfy { [.matrix(left), .matrix(right)].contains($0) })
    #expect(shapes.count == 2)
  }

  @Test func `a result takes memory, and what is on the way takes none`() throws {
    var limits = Limits()
    limits.liveBytes = 400_000
    let allowance = Allowance(limits: limits)
    var workspace = try workspace(allowance)
    _ = try workspace.run("y = ((Z - c) / 2 * r + 1)² - s;")
    let before = allowance.liveBytes
    #expect(
      workspace.diagnostics(of: "v = Z + y * 2").map(\.problem) == [.limit(.liveBytes, 400_000)])
    #expect(workspace.diagnostics(of: "Z * 2 + y @ y").count == 1)
    #expect(allowance.liveBytes == before)
    workspace = Workspace()
    #expect(allowance.liveBytes == 0)
  }

  @Test(arguments: [1, 2, 4, 8])
  func `an interrupt on the way leaves everything as it was`(polls: Int) throws {
    let fuse = Fuse()
    let allowance = Allowance(interrupt: Interrupt { fuse.hasBurnt() })
    var workspace = try Workspace(after: "Z = randn(600, 1000);", allowance: allowance)
    let before = workspace.state
    let bytes = allowance.liveBytes
    fuse.light(for: polls)
    #expect(workspace.diagnostics(of: "y = exp(Z) * 2 - Z / 3").map(\.problem) == [.interrupted])
    fuse.putOut()
    #expect(workspace.state == before)
    #expect(allowance.liveBytes == bytes)
  }
}
