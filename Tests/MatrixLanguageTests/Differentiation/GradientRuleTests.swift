import LanguageSyntax
import MatrixLanguage
import NumericCore
import Support
import Testing

/// Each operation's rule against central differences.
@Suite struct `The gradient of an operation` {
  struct Sample: Sendable, CustomTestStringConvertible {
    let operation: String
    let code: String
    let setup: String

    /// - Parameter operation: its name, and how many parameters it has where two share a name.
    init(_ operation: String, _ code: String, x: String = "(2, 3)", y: String = "(2, 3)") {
      self.operation = operation
      self.code = code
      setup = "x = randn\(x); y = randn\(y)"
    }

    var testDescription: String { "\(code) with \(setup)" }
  }

  private static let shapes = [
    ("(2, 3)", "(2, 3)"), ("(2, 3)", "(1, 3)"), ("(2, 1)", "(2, 3)"), ("(2, 1)", "(1, 3)"),
    ("(1)", "(2, 3)"), ("(2, 3)", "(1)"), ("(1)", "(1)"), ("(3)", "(2, 1)"),
  ]

  private static let binary = [
    ("+", "x + y"), ("-", "x - y"), ("*", "x * y"), ("/", "x / (y² + 1)"),
    ("/", "(x² + 1) / (3 + y²)"),
    ("^", "(x² + 0.5) ^ y"), ("where", "where([1, 0, 1; 0, 0, 1], x, y)"),
    ("where", "where(x > y, x * y, y)"), ("clip", "clip(x, y - 0.3, y + 0.3)"),
    ("clip", "clip(x, y, y - 1)"),
  ]
  .flatMap { name, code in shapes.map { Sample(name, code, x: $0.0, y: $0.1) } }

  private static let unary = [
    ("-", "-x"), ("²", "x²"), ("³", "x³"), ("ᵀ", "xᵀ"), ("abs", "abs(x)"), ("exp", "exp(x)"),
    ("log", "log(x² + 0.1)"), ("sqrt", "√(x² + 0.1)"), ("tanh", "tanh(x)"),
    ("sigmoid", "sigmoid(x)"), ("relu", "relu(x)"), ("^", "x ^ 3"), ("^", "x ^ 2"), ("^", "2 ^ x"),
    ("^", "(x² + 1) ^ -1.5"),
  ]
  .flatMap { name, code in
    ["(2, 3)", "(1, 4)", "(3, 1)", "(1)"].map { Sample(name, code, x: $0, y: "(1)") }
  }

  private static let reductions = ["sum", "mean", "var", "std", "min", "max", "sort", "cumsum"]
    .flatMap { name in
      ["\(name)(x)", "\(name)(x, axis=0)", "\(name)(x, axis=1)", "\(name)(x, axis=-1)"].flatMap {
        code in
        ["(3, 4)", "(2, 3)"].map { Sample(name, code, x: $0) }
      }
    }

  private static let others = [
    Sample("sum", "Σ(x)"), Sample("mean", "mean(x)", x: "(1)"),
    Sample("max", "max(x)", x: "(1, 5)"),
    Sample("cumsum", "cumsum(x, axis=0)", x: "(4, 1)"), Sample("sort", "sort(x)", x: "(1, 7)"),
    Sample("var", "var(x, ddof=1)"), Sample("var", "var(x, axis=1, ddof=1)"),
    Sample("std", "std(x, axis=0, ddof=1)"), Sample("std", "std(x, axis=1, ddof=2)", x: "(2, 5)"),
    Sample("·", "3 · x"), Sample("·", "x · y", x: "(1)"), Sample("·", "x · y", y: "(1)"),
    Sample("@", "x @ y", y: "(3, 4)"), Sample("@", "x @ y", x: "(1, 3)", y: "(3, 1)"),
    Sample("@", "x @ y", x: "(3, 1)", y: "(1, 3)"), Sample("@", "xᵀ @ y"),
    Sample("hstack", "hstack(x, 2 * y, x)"), Sample("hstack", "hstack(x, y)", x: "(2, 1)"),
    Sample("hstack", "hstack(x, y, 1)", x: "(1)", y: "(1, 3)"),
    Sample("vstack", "vstack(x, y, x)"), Sample("vstack", "vstack(y, x)", x: "(1, 3)"),
    Sample("linspace", "linspace(x, y, 5)", x: "(1)", y: "(1)"),
    Sample("linspace", "linspace(x, y, 1) + y", x: "(1)", y: "(1)"),
    Sample("range", "range(x, x + 3.4, 0.7 + 0.001 * y)", x: "(1)", y: "(1)"),
    Sample("reshape", "reshape(x, 3, 2) @ y"),
    Sample("normalize", "normalize(x) * y", x: "(2, 5)", y: "(2, 5)"),
    Sample("normalize", "normalize(x, y²) * range(4)", x: "(1, 4)", y: "(1)"),
    Sample("batchnorm", "batchnorm(x, y, y²) * range(4)", x: "(3, 4)", y: "(3, 1)"),
    Sample("batchnorm", "batchnorm(x, y, 2 * y) * range(4)", x: "(3, 4)", y: "(1)"),
    Sample("batchnorm", "batchnorm(x, 2, 1, ε=y²) * range(3)", x: "(2, 3)", y: "(1)"),
    Sample("ema", "ema(x)", x: "(2, 5)"), Sample("ema", "ema(x, 1 / (1 + y²))", y: "(1)"),
    Sample("ema", "ema(x, 0.5, start=y)", x: "(2, 4)", y: "(2, 1)"),
    Sample("ema", "ema(x, 1 / (1 + y²), start=y)", x: "(2, 4)", y: "(1)"),
    Sample("softmax", "softmax(x) * y"), Sample("softmax", "softmax(x, axis=1) * y"),
    Sample("softmax", "softmax(x, axis=-2) * y", x: "(4, 1)", y: "(4, 2)"),
    Sample("mse", "mse(x, y)"), Sample("mse", "mse(x, y)", y: "(1)"),
    Sample("mse", "mse(x, y)", x: "(1)", y: "(1, 4)"),
    Sample("cross_entropy", "cross_entropy(x, y)"),
    Sample("cross_entropy", "cross_entropy(3 * x, softmax(y))", x: "(4, 3)", y: "(4, 3)"),
    Sample("cross_entropy", "cross_entropy(x, [1, 0, 1])"),
  ]

  static let samples = binary + unary + reductions + others

  /// What small changes of the operands do not change.
  private static let cuts: Set = [
    "hist", "plot", "scatter", "heatmap", "contour",
    "argmax", "any", "all", "round", "shape", "zeros", "ones", "eye", "random", "randn", "==", "≠",
    "<", "≤", ">", "≥", "≈", "and", "or", "not", "shuffle", "onehot", "accuracy", "network",
    "train",
    "predict", "peek", "load",
  ]

  @Test(arguments: Builtins.operations + Operators.all)
  func `is known and tested, or cuts the chain`(operation: Operation) {
    #expect(operation.isDifferentiable != Self.cuts.contains(operation.name), "\(operation.name)")
    guard operation.isDifferentiable else { return }
    #expect(Self.samples.contains { $0.operation == operation.name }, "\(operation.name)")
  }

  @Test(arguments: samples)
  func `agrees with central differences`(sample: Sample) throws {
    for seed in Seeds.few.prefix(4) {
      let workspace = try Workspace(after: sample.setup, seed: seed)
      let loss = "sum((\(sample.code))² + 0.7 * (\(sample.code)))"
      let names = ["x", "y"].filter { sample.code.contains($0) && sample.reads($0) }
      try CentralDifferences(workspace: workspace, loss: loss).agree(names)
    }
  }

  /// Values at which the rule is a matter of agreement.
  @Test(arguments: [
    ("sum(relu(x))", "[-1, 0, 2]", "[0, 0, 1]"), ("sum(abs(x))", "[-1, 0, 2]", "[-1, 0, 1]"),
    ("max(x)", "[3, 1, 3]", "[0.5, 0, 0.5]"),
    ("min(x)", "[1, 1, 1, 1]", "[0.25, 0.25, 0.25, 0.25]"),
    ("sum(max(x, axis=1))", "[2, 2; 1, 5]", "[0.5, 0.5; 0, 1]"),
    ("sum(min(x, axis=0) * [1, 3])", "[2, 2; 2, 5]", "[0.5, 3; 0.5, 0]"),
    ("sum(x^0)", "[0, 2]", "[0, 0]"), ("sum(x^2)", "[0, -3]", "[0, -6]"),
    ("sum(x^1)", "[0, -3]", "[1, 1]"), ("sum(x^3)", "[-2, 0]", "[12, 0]"),
    ("sum(x^-1)", "[-2, 4]", "[-0.25, -0.0625]"), ("sum(0^x)", "[2, 3]", "[0, 0]"),
    ("sum(clip(x, 0, 1))", "[-1, 0, 0.5, 1, 2]", "[0, 1, 1, 1, 0]"),
    ("sum(where(x > 0, x, 0))", "[-1, 0, 2]", "[0, 0, 1]"),
    ("std(x)", "[2, 2, 2]", "[0, 0, 0]"), ("sum(sort(x) * [1, 2, 3])", "[5, 1, 3]", "[3, 1, 2]"),
    ("sum(sort(x) * [1, 2, 3])", "[5, 5, 1]", "[2, 3, 1]"), ("mean(x)", "4", "1"),
    ("sum(cumsum(x) * [1, 10, 100])", "[5, 1, 3]", "[111, 110, 100]"),
    ("sum(round(x) * x)", "[1.2, 2.6]", "[1, 3]"), ("sum((x > 1) * x)", "[1.2, 0.6]", "[1, 0]"),
  ])
  func `is what was agreed where there is a choice`(
    loss: String, x: String, gradient: String
  ) throws {
    #expect(try output("grad(\(loss), x)", after: "x = \(x)") == gradient)
  }
}

extension `The gradient of an operation`.Sample {
  /// Whether the code reads a name, and not only a word that has its letter.
  func reads(_ name: String) -> Bool {
    guard let cell = try? Cell(CellSource(code)) else { return false }
    return cell.readNames.contains(Name(name))
  }
}
