import MatrixLanguage
import NumericCore
import Synchronization
import Testing

/// Whatever goes through a large matrix asks often whether to stop: work is counted in elements, so
/// that these tests need no clock.
@Suite struct InterruptionTests {
  /// Code that works on many numbers. `z` has one row, `Z` sixteen, `labels` one for each column of
  /// `Z`; `o` has noughts, `p` ones, `P` points; `n` is how many numbers there are.
  private static let builtins: [String: [String]] = [
    "sum": ["sum(z)", "sum(Z, axis=0)"], "mean": ["mean(z)", "mean(Z, axis=1)"],
    "var": ["var(z)", "var(Z, axis=0)"], "std": ["std(z)", "std(Z, axis=1)"],
    "min": ["min(z)"], "max": ["max(Z, axis=0)"], "argmax": ["argmax(z)", "argmax(Z, axis=0)"],
    "any": ["any(o)"], "all": ["all(p, axis=1)", "all(p)"],
    "abs": ["abs(z)"], "exp": ["exp(z)"], "log": ["log(z)"], "sqrt": ["√z"], "tanh": ["tanh(z)"],
    "sigmoid": ["sigmoid(z)"], "relu": ["relu(z)"], "round": ["round(z)", "round(z, 2)"],
    "where": ["where(z > 3, z, 0)"], "clip": ["clip(z, 0, 1)"],
    "zeros": ["zeros(2, n / 2)"], "ones": ["ones(n)"], "eye": ["eye(√n)"], "range": ["range(n)"],
    "linspace": ["linspace(0, 1, n)"], "random": ["random(n)"], "randn": ["randn(n)"],
    "reshape": ["reshape(z, 2, n / 2)"], "hstack": ["hstack(z, z)"], "vstack": ["vstack(z, z)"],
    "sort": ["sort(z)", "sort(Z, axis=0)"], "cumsum": ["cumsum(z)", "cumsum(Z, axis=0)"],
    "shuffle": ["shuffle(z)"], "hist": ["hist(z)"], "plot": ["plot(z)", "plot(z, z)"],
    "scatter": ["scatter(P)", "scatter(P, o)"],
    "heatmap": ["heatmap(Z)", "heatmap(z)"],
    "normalize": ["normalize(Z)"], "batchnorm": ["batchnorm(Z, 1, 0)"],
    "ema": ["ema(z)", "ema(Z, 0.5, start=0)"], "softmax": ["softmax(Z)", "softmax(z, axis=1)"],
    "mse": ["mse(z, 0)"], "cross_entropy": ["cross_entropy(Z, labels)"],
    "onehot": ["onehot(labels, 16)"], "accuracy": ["accuracy(Z, labels)"],
    "predict": ["predict(network([16, 2]), Z)"], "peek": ["peek(network([16, 2]), Z, 1)"],
    "train": ["train(network([16, 2]), Z, labels, epochs=1)"], "load": [#"load("many.csv")"#],
  ]

  private static let operators = [
    "z + z", "z - 1", "z * z", "2 / z", "z ^ 2", "Z @ Zᵀ", "2 · z", "-z", "Zᵀ", "z²", "z³",
    "z == 1",
    "z ≠ z", "z < 1", "z ≤ 1", "z > 1", "z ≥ 1", "z ≈ 1", "z ≈ z", "z and z", "z or 0", "not z",
    "1 < z < 2", "z[1:]", "Z[:, 1:]", "Z[1:, :]", "(z - mean(z)) / √(var(z) + 1)",
  ]

  private static let gradients = [
    "sum(z²)", "mean(z)", "var(z)", "max(z)", "exp(z)[0]", "sum(√z)", "sum(where(z > 1, z, 0))",
    "sum(sort(z))", "sum(cumsum(z))", "sum(ema(z))", "sum(softmax(reshape(z, 16, n / 16)))",
    "sum(normalize(z))",
    "mse(z, 0)", "cross_entropy(reshape(z, 16, n / 16), labels)", "sum(z[1:])", "z @ zᵀ",
    "sum(hstack(z, z))", "sum(range(n) * z)", "sum(clip(z, 0, 1))", "sum(reshape(z, n, 1))",
  ].map { "grad(\($0), z)" }

  private static let programs = builtins.values.flatMap(\.self).sorted() + operators + gradients

  @Test func `each builtin is here that can be given a large matrix`() {
    // A contour looks at some thousand places of a matrix, however large it is.
    let small: Set<String> = ["shape", "network", "contour"]
    let missing = Set(Builtins.operations.map(\.name)).subtracting(Self.builtins.keys)
    #expect(missing == small)
  }

  @Test(arguments: programs)
  func `it asks at least once in 65,536 elements`(code: String) throws {
    let (few, many) = (1 << 18, 1 << 20)
    let asked = try questions(asked: code, of: many) - questions(asked: code, of: few)
    // A loop may finish its row before it asks.
    #expect(asked + 1 >= (many - few) / (1 << 16))
  }

  /// `train` keeps what it has learnt so far, which is no failure.
  @Test(arguments: programs.filter { !$0.hasPrefix("train") }, [1, 3])
  func `it stops when it is told to, and leaves everything as it was`(
    code: String, questions: Int
  ) throws {
    let fuse = Fuse()
    let allowance = Allowance(interrupt: Interrupt { fuse.hasBurnt() })
    var workspace = try workspace(of: 1 << 18, allowance)
    let (before, bytes) = (workspace.names, allowance.liveBytes)
    fuse.light(for: questions)
    #expect(workspace.diagnostics(of: "y = " + code).map(\.problem) == [.interrupted])
    fuse.putOut()
    #expect(workspace.names == before)
    #expect(allowance.liveBytes == bytes)
  }

  private func questions(asked code: String, of count: Int) throws -> Int {
    let questions = Counter()
    let allowance = Allowance(interrupt: Interrupt { questions.next() })
    var workspace = try workspace(of: count, allowance)
    let before = questions.count
    #expect(workspace.diagnostics(of: code + ";").isEmpty)
    return questions.count - before
  }

  private func workspace(of count: Int, _ allowance: Allowance) throws -> Workspace {
    let text = String(repeating: "1,2\n", count: count / 2)
    let data = DataFolder { _ throws(DataFolder.DataError) in Array(text.utf8) }
    var workspace = Workspace(allowance: allowance, seed: 1, data: data)
    try workspace.run(
      """
      n = \(count); z = range(n); Z = reshape(z, 16, n / 16); labels = zeros(1, n / 16)
      o = zeros(n); p = ones(n); P = vstack(o, o)
      """)
    return workspace
  }
}

/// Counts how often it is asked, and never says yes.
private final class Counter: Sendable {
  private let asked = Atomic(0)

  var count: Int { asked.load(ordering: .relaxed) }

  func next() -> Bool {
    asked.wrappingAdd(1, ordering: .relaxed)
    return false
  }
}
