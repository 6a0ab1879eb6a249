import LanguageSyntax
import MatrixLanguage
import NumericCore
import Support
import Testing

@Suite struct LimitTests {
  private func limits(_ change: (inout Limits) -> Void) -> Limits {
    var limits = Limits()
    change(&limits)
    return limits
  }

  @Test(arguments: [
    ("zeros(1e9, 1e9)", LimitKind.elements), ("zeros(1e18, 1e18)", .elements),
    ("ones(16777217)", .elements), ("eye(5000)", .elements), ("range(1e15)", .elements),
    ("linspace(0, 1, 1e9)", .elements), ("randn(1e9)", .elements),
    ("range(5000)ᵀ + range(5000)", .elements), ("range(5000)ᵀ @ range(5000)", .elements),
    ("zeros(1e12, 0)", .lines), ("random(0, 2^62)", .lines), ("reshape([], 2^40, 0)", .lines),
    ("reshape([1, 2], 1e18, 1e18)", .elements),
    ("zeros(4294967296, 4294967296)", .elements), ("repeat 1000001 { 1 }", .turns),
    ("repeat inf { 1 }", .turns),
    ("for x in zeros(1, 1000001) { x }", .turns),
  ])
  func `what is too large is told before it is made`(code: String, kind: LimitKind) {
    let allowance = Allowance()
    var workspace = Workspace(allowance: allowance)
    let problems = workspace.diagnostics(of: code).map(\.problem)
    let figure = kind == .turns ? limits { _ in }.turns : limits { _ in }.elements
    #expect(problems == [.limit(kind, figure)])
    #expect(allowance.liveBytes == 0)
  }

  @Test func `numbers that overflow are infinite`() throws {
    #expect(try output("1e308 * 10") == "inf")
    #expect(try output("10 ^ 400") == "inf")
    #expect(try output("exp(1000)") == "inf")
    #expect(try output("-1e308 - 1e308") == "-inf")
    #expect(try output("inf - inf") == "nan")
  }

  @Test(arguments: [
    "1e308", "-1e308", "9223372036854775807", "-9223372036854775808", "1e18", "-1e18",
  ])
  func `huge whole numbers trap nowhere`(huge: String) {
    let programs = [
      "z[@]", "z[@:]", "z[:@]", "z[@:@]", "Z[@, 0]", "Z[0, @:]", "zeros(@)", "zeros(2, @)",
      "eye(@)",
      "range(@)", "range(@, 1)", "range(0, 1, @)", "range(0, @, @)", "linspace(0, 1, @)",
      "random(@)",
      "randn(1, @)", "reshape(z, @, 1)", "reshape(z, 1, @)", "round(z, @)", "var(z, ddof=@)",
      "std(Z, axis=0, ddof=@)", "sum(Z, axis=@)", "repeat @ { 1 }", "clip(z, @, 1)", "z ^ @", "z²",
    ]
    for program in programs {
      var workspace = Workspace(allowance: Allowance(limits: limits { $0.turns = 10 }))
      _ = workspace.diagnostics(of: "z = [1, 2, 3]; Z = [1, 2; 3, 4]")
      let code = program.replacing("@", with: huge)
      let problems = workspace.diagnostics(of: code)
      #expect(problems.count <= 1, "\(code)")
    }
  }

  @Test func `the bytes of a cell are bounded`() {
    var workspace = Workspace(allowance: Allowance(limits: limits { $0.cellBytes = 100 }))
    #expect(workspace.diagnostics(of: String(repeating: " ", count: 100)).isEmpty)
    let problems = workspace.diagnostics(of: String(repeating: "μ", count: 51)).map(\.problem)
    #expect(problems == [.limit(.cellBytes, 100)])
  }

  @Test func `a loop that does not turn gives an empty row`() throws {
    for code in ["repeat 0 { 1 }", "for i in [] { i }", "repeat 0 { for i in [1, 2] { i } }"] {
      var workspace = Workspace()
      #expect(try workspace.run("r = \(code)").last?.value.shape?.description == "1×0", "\(code)")
      #expect(try workspace.run("sum(r)").last?.value.elements == [0])
    }
    #expect(try output("repeat 0 { x = 1 }") == "")
  }

  @Test func `a loop without end is stopped by its statements`() {
    var workspace = Workspace(allowance: Allowance(limits: limits { $0.statements = 1_000 }))
    let code = "x = 0; repeat 1e6 { repeat 1e6 { x += 1 } }"
    #expect(workspace.diagnostics(of: code).map(\.problem) == [.limit(.statements, 1_000)])
    #expect(workspace.names.isEmpty)
  }

  @Test func `calls that double at each level are stopped by their statements`() {
    var workspace = Workspace(allowance: Allowance(limits: limits { $0.statements = 2_000 }))
    let functions = (1...60).map { "f\($0)(x) = f\($0 - 1)(x) + f\($0 - 1)(x)" }
    _ = workspace.diagnostics(of: (["f0(x) = x"] + functions).joined(separator: "\n"))
    #expect(workspace.diagnostics(of: "f60(1)").map(\.problem) == [.limit(.statements, 2_000)])
  }

  @Test(arguments: [
    "y = zeros(100, 100)", "hstack(1, 2, 3, 4, 5, 6, 7, 8) * ones(200, 1)", "w * w'",
    "v = w; repeat 10 { v = hstack(v, v) }", "repeat 1000 { v = w }; ones(40, 40)",
    "f(z) = hstack(z, z); f(f(f(f(w))))", "u = hstack(1, 2); repeat 12 { u = hstack(u, u) }",
    "repeat 2000 { w }", "a = w; b = 2 * w; c = 3 * w; d = hstack(a, b, c, a, b, c, a, b, c, a)",
  ])
  func `memory is bounded, and given back where a cell fails`(code: String) throws {
    let allowance = Allowance(limits: limits { $0.liveBytes = 10_000 })
    var workspace = Workspace(allowance: allowance)
    try workspace.run("w = ones(1, 100)")
    let before = allowance.liveBytes
    #expect(before > 800)
    let problems = workspace.diagnostics(of: code.replacing("w'", with: "wᵀ")).map(\.problem)
    #expect(problems == [.limit(.liveBytes, 10_000)])
    #expect(allowance.liveBytes == before)
  }

  @Test(
    arguments: [
      "repeat 100000 { x += 1 }", "for i in range(100000) { x = i }",
      "f(z) = { x = z; x }; repeat 1e5 { f(1) }",
      "Z = randn(600, 600); Z @ Z", "sort(randn(1000000))",
      "x = 1; y = 2; z = 3; u = 4; v = 5; w = 6",
      "explain x + x + x + x + x + x",
      "f(x) = { y = x; repeat 100 { y = y * 2 }; y }; explain grad(f(x), x)",
    ], [1, 2, 5])
  func `an interrupt is honoured and leaves everything as it was`(code: String, polls: Int) throws {
    let fuse = Fuse()
    let allowance = Allowance(interrupt: Interrupt { fuse.hasBurnt() })
    var workspace = Workspace(allowance: allowance)
    try workspace.run("x = 5; random(2)")
    let before = workspace.state
    let bytes = allowance.liveBytes
    fuse.light(for: polls)
    #expect(workspace.diagnostics(of: code).map(\.problem) == [.interrupted])
    fuse.putOut()
    #expect(workspace.state == before)
    #expect(allowance.liveBytes == bytes)
  }

  /// Long lines and many of them are read in a time that grows no faster than they do; were it
  /// otherwise, these would not come back.
  @Test(arguments: [
    "1 + ", "x = ", "(", "[", "abc ", "μ", "1,", "\"a\" ", "\"", "'", "“”", "$", "&", "x\n",
    "x = $\n",
    "x²", "σ²", "_", "a_", "0", "1.", ".", "\n", "\r", " ", "#", "# \n", ";", "=", "==", ")",
    "f(x) = ",
    "repeat 2 { ", "np.", "x.y", "x.y()", "2x ", "[1 2]\n", "mean z\n", "z'\n", "a && b\n", "é",
    "中文", "\u{303}",
    "（", "x = [1 2; 3 4]; ", "\u{0}", "\u{FFFD}", "😀", "not ", "-", "√", "ᵀ", "a<b", "{}",
    "if x { y }\n",
  ])
  func `a line of forty thousand bytes is read`(piece: String) {
    let code = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let count = DeepStack.run { () -> Int in
      var workspace = Workspace(allowance: Allowance(limits: Limits()))
      _ = Cell.isIncomplete(code)
      return workspace.diagnostics(of: code).count
    }
    #expect(count <= 20)
  }
}
