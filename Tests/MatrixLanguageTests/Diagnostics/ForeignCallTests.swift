import LanguageSyntax
import MatrixLanguage
import NumericCore
import StyledText
import Testing

/// Calls that have no function here: what is offered for them gives what they give elsewhere.
@Suite struct ForeignCallTests {
  @Test(arguments: Set(ForeignCall.all.map(\.sample)).sorted())
  func `the fixes of a sample give the values that are stated`(sample: String) throws {
    var workspace = Workspace()
    let diagnostic = try #require(workspace.diagnostics(of: sample).first)
    let values = try diagnostic.fixes.map { try value($0.code) }
    let stated = ForeignCall.all.filter { $0.sample == sample }.map(\.value)
    let wanted = try stated.map(value)
    #expect(values.count == wanted.count, "\(diagnostic.fixes.map(\.code))")
    for (value, wanted) in zip(values, wanted) {
      #expect(areClose(value, wanted), "\(diagnostic.fixes.map(\.code)): \(value)")
    }
  }

  @Test func `each line of the table is a rule`() {
    let lines = ForeignCall.table.split(separator: "\n").filter { !$0.isEmpty }
    #expect(ForeignCall.all.count == lines.count)
  }

  @Test func `what is a builtin has no entry`() {
    let own = Set(Builtins.named.keys).union(SpecialForm.allCases.map { Name($0.name) })
    let foreign = ForeignCall.all.flatMap(\.names) + ForeignFunctions.named.keys
    #expect(foreign.filter { own.contains(Name($0)) } == [])
  }

  @Test(arguments: Set(ForeignFunctions.named.values).sorted())
  func `another name of a builtin leads to something that is there`(builtin: String) {
    let operators = Operators.all.map(\.name)
    #expect(
      Builtins.named[Name(builtin)] != nil || SpecialForm.named[Name(builtin)] != nil
        || operators.contains(builtin))
  }

  /// Each function with what computes it in Swift, number by number.
  private static let maps: [(name: String, function: @Sendable (Double) -> Double)] = [
    ("floor", { $0.rounded(.down) }), ("ceil", { $0.rounded(.up) }), ("square", { $0 * $0 }),
    ("sign", { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }), ("isnan", { $0.isNaN ? 1 : 0 }),
    ("float", { $0 }), ("zeros_like", { _ in 0 }),
  ]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a function of each number is that of the library`(seed: UInt64) throws {
    var workspace = try Workspace(after: "z = round(20 * randn(1, 40)) / 4", seed: seed)
    let z = try #require(workspace[Name("z")]).value.elements
    for (name, function) in Self.maps {
      let fix = try #require(workspace.diagnostics(of: "\(name)(z)").first?.fixes.first)
      try workspace.run("answer = \(fix.code)")
      #expect(workspace[Name("answer")]?.value.elements == z.map(function), "\(fix.code)")
    }
  }

  @Test(arguments: 2...8)
  func `the median is the number in the middle`(count: Int) throws {
    var workspace = try Workspace(after: "z = randn(1, \(count))", seed: 5)
    let sorted = try #require(workspace[Name("z")]).value.elements.sorted()
    let middle = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    let fixes = workspace.diagnostics(of: "median(z)").flatMap(\.fixes)
    #expect(fixes.count == 1)
    try workspace.run("answer = \(fixes[0].code)")
    let answer = try #require(workspace[Name("answer")]).value.elements
    #expect(areClose(answer, [middle]))
  }

  /// In the whole line, what was offered keeps together.
  @Test(arguments: [
    ("1 / log2(8)", "1 / 3"), ("2 * floor(2.5)", "4"), ("10 - sub(5, 3)", "8"),
    ("-add(1, 2)", "-3"), ("2 ^ mul(2, 3)", "64"), ("divide(6, add(1, 2))", "2"),
    ("12 / numel(ones(2, 3))", "2"), ("square(-3)", "9"), ("add(1, 2)²", "9"),
    ("log2(2 + 6) + 1", "4"), ("multiply(1 + 1, 3)ᵀ", "6"),
  ])
  func `a mended line gives what the typed one meant`(typed: String, meant: String) throws {
    var workspace = Workspace()
    var source = CellSource(typed)
    for _ in 1...3 {
      guard let fix = workspace.diagnostics(of: source.text).first?.fixes.first else { break }
      source = source.with(text: source.replacing(fix.range, with: fix.code))
    }
    #expect(try areClose(value(source.text), value(meant)), "\(source.text)")
  }

  @Test(arguments: [
    "c(1, 2)", "colMeans(Z)", "rowSums(Z)", "rbind(z, z)", "cbind(z, z)", "rnorm(3)", "runif(3)",
    "seq(1, 10)", "rep(0.5, 3)", "nrow(Z)", "pmax(z, 1)", "println(z)", "printf(z)", "cat(z)",
    "sd(z)", "flip(z)", "sin(z)", "map(z)", "cov(z)", "inv(Z)", "percentile(z, 50)", "mod(7, 3)",
    "median(Z)", "norm(Z, 2)", "log1p(1e-9)", "floor(sum(z) / 7 + mean(z))", "type(z)",
    "prod(z - 3)", "argsort(z)", "dot(Z, Z)", "array_equal(Z, z)",
    "floor(random())", "maximum(randn(3), 1)", "sign(noise(z))",
  ])
  func `what has no answer gets none`(code: String) throws {
    var workspace = try Workspace(
      after: "z = [3, 1, 2]; Z = [1, 2, 3; 4, 5, 6]", "noise(x) = x + random()")
    let problems = workspace.diagnostics(of: code)
    #expect(problems.map(\.problem.id) == ["function"])
    #expect(problems.flatMap(\.fixes).map(\.code) == [])
  }

  @Test(arguments: [
    ("均值(z)", "mean(z)"), ("求和（z）", "sum（z）"), ("平均(z)", "mean(z)"), ("方差（z）", "var（z）"),
    ("标准差(z)", "std(z)"), ("平方根(z)", "sqrt(z)"), ("最大值(z)", "max(z)"), ("求方差(z)", "var(z)"),
    ("转置(z)", "zᵀ"), ("梯度(Σ(z), z)", "grad(Σ(z), z)"), ("中位数(z)", "sort(z)[1]"),
    ("average(z, axis=1)", "mean(z, axis=1)"), ("lenght(z)", "shape(z)[1]"), ("meen(z)", "mean(z)"),
    ("varr(z)", "var(z)"), ("stdd(z)", "std(z)"), ("medain(z)", "sort(z)[1]"),
    ("sotr(z)", "sort(z)"),
    ("sigmod(z)", "sigmoid(z)"), ("F(2)", "f(2)"),
  ])
  func `a call by another name finds its function`(typed: String, meant: String) throws {
    var workspace = try Workspace(after: "z = [3, 1, 2]; f(x) = 2 * x")
    #expect(workspace.diagnostics(of: typed).first?.fixes.first?.code == meant)
  }

  private func value(_ code: String) throws -> Value {
    var workspace = Workspace()
    try workspace.run("answer = \(code)")
    return try #require(workspace[Name("answer")]).value
  }

  private func areClose(_ left: Value, _ right: Value) -> Bool {
    left.shape == right.shape && areClose(left.elements, right.elements)
  }

  private func areClose(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { a, b in
        a == b || (a.isNaN && b.isNaN) || abs(a - b) <= 1e-12 * max(1, abs(b))
      }
  }
}
