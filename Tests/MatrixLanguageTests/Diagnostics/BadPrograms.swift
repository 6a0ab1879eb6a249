import NumericCore

/// Programs that reach every problem, in the order in which a student would meet them.
enum BadPrograms {
  static let all =
    reading + habits + names + calls + shapes + values + functions + formulas
    + gradients + networks + data + plots + limits

  static let networks = [
    BadProgram("network([4])"),
    BadProgram("network([4, 0, 2])"),
    BadProgram("network([4, 2.5, 2])"),
    BadProgram("network(ones(2, 2))"),
    BadProgram(#"network([4, 2], activation="softplus")"#),
    BadProgram("network([4, 2], batchnorm=2)"),
    BadProgram("predict(net, X)", after: "net = network([3, 2])", "X = ones(5, 3)"),
    BadProgram("predict(net, X)", after: "net = network([3, 2])", "X = ones(5, 4)"),
    BadProgram("predict(X, net)", after: "net = network([3, 2])", "X = ones(3, 4)"),
    BadProgram(
      "train(net, X, Y)", after: "net = network([3, 2])", "X = ones(3, 4)", "Y = [0, 1, 1]"),
    BadProgram(
      "train(net, X, Y)", after: "net = network([3, 2])", "X = ones(3, 4)", "Y = ones(3, 4)"),
    BadProgram(
      "train(net, X, y)", after: "net = network([3, 2])", "X = ones(3, 4)", "y = [0, 1, 2, 1]"),
    BadProgram(
      #"train(net, X, y, with="sgd")"#, after: "net = network([3, 2])", "X = ones(3, 4)",
      "y = [0, 1, 0, 1]"),
    BadProgram("peek(net, X, 3)", after: "net = network([3, 2])", "X = ones(3, 4)"),
    BadProgram(
      "z, a, b = peek(net, X, 1)", after: "net = network([3, 2])", "X = ones(3, 4)"),
    BadProgram("net + 1", after: "net = network([3, 2])"),
    BadProgram("p := network([3, 2])"),
  ]

  static let data = [
    BadProgram(#"load("point.csv")"#),
    BadProgram(#"load("../points.csv")"#),
    BadProgram(#"load("/etc/passwd")"#),
    BadProgram(#"load("large.csv")"#),
    BadProgram(#"load("locked.csv")"#),
    BadProgram(#"load("ragged.csv")"#),
    BadProgram(#"load("words.csv")"#),
    BadProgram(#"load("quote.csv")"#),
    BadProgram("load(3)"),
    BadProgram(#"D := load("points.csv")"#),
  ]

  static let reading = [
    BadProgram("z = [1, 2] $ 3"),
    BadProgram("z = 3\u{0}"),
    BadProgram(#"name = "batch"#),
    BadProgram("z = 3 +"),
    BadProgram("z = "),
    BadProgram("z = * 3"),
    BadProgram("mean([1, 2, 3)"),
    BadProgram("mean([1, 2, 3]"),
    BadProgram("z = [1, 2, 3\nμ = mean(z)"),
    BadProgram("f(z) = {\n  μ = mean(z)\n  z - μ"),
    BadProgram("z = (1 + 2]"),
    BadProgram("z = 1 + 2)"),
    BadProgram(")"),
    BadProgram("μ = ____"),
    BadProgram("z 3", after: "z = 2"),
    BadProgram("mean z", after: "z = [1, 2]"),
    BadProgram("z [0]", after: "z = [1, 2]"),
    BadProgram("a = b = 3"),
    BadProgram("z[0] = 3", after: "z = [1, 2]"),
    BadProgram("z + 1 = 3"),
    BadProgram("e = 3"),
    BadProgram("for π in [1, 2] { π }"),
    BadProgram("mean(z) = z"),
    BadProgram("repeat 3 { }"),
    BadProgram("repeat 3 x = 1"),
    BadProgram("for 3 in [1, 2] { 1 }"),
    BadProgram("for x of [1, 2] { x }"),
    BadProgram("f(a=1, b) = a + b"),
    BadProgram("f(a) = { explain a; a }"),
    BadProgram("vary 3 from 0 to 1 { 1 }"),
    BadProgram("vary a between 0 to 1 { 1 }"),
    BadProgram("f(a, a) = a"),
    BadProgram("f(3) = 3"),
    BadProgram("repeat 2 { f(z) = z }"),
    BadProgram(
      "z = [1 2 3]\nμ = mean(z))\nσ² = var z\nz_norm = (z - μ) / √(σ² + ε", after: "ε = 1"),
  ]

  static let habits = [
    BadProgram("[1 2 3; 4 5 6]"),
    BadProgram("2z + 3(z + 1)", after: "z = [1, 2]"),
    BadProgram("(z + 1)(z - 1)", after: "z = [1, 2]"),
    BadProgram("z' @ z", after: "z = [1, 2]"),
    BadProgram("z.mean(axis=1)", after: "z = [1, 2]"),
    BadProgram("z.T.dot(z)", after: "z = [1, 2]"),
    BadProgram("z.clone()", after: "z = [1, 2]"),
    BadProgram("np.mean(np.arange(5))"),
    BadProgram("np.linalg.norm(z)", after: "z = [1, 2]"),
    BadProgram("np.zeros((2, 3))"),
    BadProgram("zeros((2, 3))"),
    BadProgram("if z > 0 { z }", after: "z = [1, 2]"),
    BadProgram("while z > 0 { z }", after: "z = [1, 2]"),
    BadProgram("if z > 1:\n    y = 10 * z\nelse:\n    y = -z", after: "z = [1, 2]"),
    BadProgram("y = z if z > 1 else -z", after: "z = [1, 2]"),
    BadProgram("def f(z):", after: "z = [1, 2]"),
    BadProgram("def f(z, k=2):\n    m = mean(z)  # of all\n    return k * (z - m)\nf([1, 3])"),
    BadProgram("f = lambda x: 2 * x"),
    BadProgram("for i in range(10):"),
    BadProgram("s = 0\nfor i in range(10):\n    s += i\ns"),
    BadProgram("return z", after: "z = [1, 2]"),
    BadProgram("import numpy as np"),
    BadProgram("print(z)", after: "z = [1, 2]"),
    BadProgram("z = np.array([[1, 2], [3, 4]], dtype=float)"),
    BadProgram("name = 'adam'"),
    BadProgram("a && !b", after: "a = 1; b = 0"),
    BadProgram("z^T @ z", after: "z = [1, 2]"),
    BadProgram("z.T() @ z", after: "z = [1, 2]"),
    BadProgram("z[:, np.newaxis] - z[None, :]", after: "z = [1, 2]"),
    BadProgram("var(z, 1)", after: "z = [1, 2]"),
    BadProgram("z = 1:3"),
    BadProgram("mean(2:n)", after: "n = 4"),
    BadProgram(#"z\tilde = \gamma * \sqrt(2)"#, after: "γ = 3"),
    BadProgram("shuffled = True", after: "z = [1, 2]"),
    BadProgram("z % 3 + 7 // (a + 1)", after: "z = [1, 7]; a = 1"),
    BadProgram("μ = mean(z)  % the mean\nσ = std(z)  // the spread", after: "z = [1, 2]"),
    BadProgram("len(z) - 1", after: "z = [1, 2, 4]"),
    BadProgram("range(len(Z))", after: "Z = ones(2, 3)"),
  ]

  static let names = [
    BadProgram("z_nrom + 1", after: "z_norm = [1, 2]"),
    BadProgram("z + 1", after: "z_tilde = [1, 2]"),
    BadProgram("z + 1"),
    BadProgram("σ² + 1", after: "σ = 2"),
    BadProgram("γz + 1", after: "γ = 2; z = [1, 2]"),
    BadProgram("mean + 1"),
    BadProgram("_ + 1"),
  ]

  static let calls = [
    BadProgram("avrage(z)", after: "z = [1, 2]"),
    BadProgram("average(z)", after: "z = [1, 2]"),
    BadProgram("normalise(z)", after: "z = [1, 2]"),
    BadProgram("2 + γ(z + 1)", after: "γ = 2; z = [1, 2]"),
    BadProgram("mean()"),
    BadProgram("hstack()"),
    BadProgram("mean([1, 2], 0, 1)"),
    BadProgram("sqrt(1, 2)"),
    BadProgram("mean([1, 2], along=1)"),
    BadProgram("hstack([1, 2], axis=1)"),
    BadProgram("mean([1, 2], z=3)"),
  ]

  static let shapes = [
    BadProgram("z̃ = γ * x", after: "x = ones(4, 3)", "γ = ones(1, 4)"),
    BadProgram("Z - mean(Z, axis=1)ᵀ", after: "Z = ones(2, 3)"),
    BadProgram("(a + b) * (c + d)", after: "a, b, c, d = ones(2), ones(2), ones(3), ones(3)"),
    BadProgram("x += y", after: "x, y = ones(2, 3), ones(3, 2)"),
    BadProgram("a < b", after: "a, b = ones(2, 3), ones(3, 2)"),
    BadProgram("0 < a < b", after: "a, b = ones(2, 3), ones(3, 2)"),
    BadProgram(
      "where(Z > 0, a,\n  b)", after: "Z, a, b = ones(2, 3), ones(2, 3), ones(3, 2)"),
    BadProgram("W @ x", after: "W, x = ones(2, 3), ones(2, 3)"),
    BadProgram("\t层均值 + z̃_norm", after: "层均值 = ones(2, 3); z̃_norm = ones(3, 2)"),
    BadProgram(
      "loss = mean((first_prediction - second_target)²) + 0.5 * (weights + biases) + penalty(3)",
      after: "first_prediction = 1; second_target = 1; penalty(x) = x",
      "weights = ones(2, 3); biases = ones(4, 1)"),
    BadProgram("a · b", after: "a, b = [1, 2], [3, 4]"),
    BadProgram("reshape(range(6), 4, 2)"),
    BadProgram("hstack([1; 2], [1, 2])"),
    BadProgram("vstack([1; 2], [1, 2])"),
    BadProgram(
      "repeat 2 { k = k + 1; ones(k) }; x = repeat 2 { k = k + 1; ones(k, 1) }", after: "k = 0"),
    BadProgram("[1, 2; 3]"),
    BadProgram("[z, 1]", after: "z = [1, 2]"),
    BadProgram("Z = [z; 2 * z]", after: "z = [1, 2]"),
    BadProgram("f(e) = e"),
    BadProgram("[[1, 2], 3]"),
    BadProgram("zeros(-1, 2)"),
    BadProgram("max([])"),
    BadProgram("for x in ones(2, 2) { x }"),
    BadProgram("batchnorm(Z, γ, β)", after: "Z = ones(2, 3); γ, β = [1, 2], 0"),
    BadProgram("mse(a, y)", after: "a, y = [1, 2, 3], [1; 2; 3]"),
    BadProgram("onehot([0, 3], 3)"),
  ]

  static let values = [
    BadProgram("z[3]", after: "z = [1, 2, 3]"),
    BadProgram("Z[0, -4]", after: "Z = ones(2, 3)"),
    BadProgram("Z[2, :]", after: "Z = ones(2, 3)"),
    BadProgram("[][0]"),
    BadProgram("Z[0]", after: "Z = ones(2, 3)"),
    BadProgram("Z[0, 0, 0]", after: "Z = ones(2, 3)"),
    BadProgram(#"name[0]"#, after: #"name = "adam""#),
    BadProgram(#"z + "adam""#, after: "z = [1, 2]"),
    BadProgram("f + 1", after: "f(z) = 2 * z"),
    BadProgram(#"√"adam""#),
    BadProgram(#"["adam"]"#),
    BadProgram("zeros([1, 2])"),
    BadProgram("repeat [1, 2] { 1 }"),
    BadProgram(#"for x in "adam" { x }"#),
    BadProgram("zeros(2.5)"),
    BadProgram("zeros(1e30)"),
    BadProgram("z[0.5]", after: "z = [1, 2, 3]"),
    BadProgram("range(0, 1, 0)"),
    BadProgram("repeat -1 { 1 }"),
    BadProgram("mean([1, 2], axis=2)"),
    BadProgram("a, b = 3"),
    BadProgram("vary z from 0 to 1 { z }", after: "z = [1, 2]"),
    BadProgram("vary y from 0 to 1 { y }", after: "z = 2; y := z + 1"),
    BadProgram("a, b = 1, 2, 3"),
    BadProgram("x = repeat 3 { y = 1 }"),
    BadProgram("a = 1, (repeat 2 { x = 1 })"),
  ]

  static let functions = [
    BadProgram(
      "normalize_all(Z, [1, 2])",
      after: "normalize_all(Z, γ) = {\n  μ = mean(Z, axis=1)\n  γ * (Z - μ)\n}", "Z = ones(2, 3)"),
    BadProgram("outer([1, 2])", after: "inner(z) = z + [1, 2, 3]", "outer(z) = inner(2 * z)"),
    BadProgram("f(2)", after: "n = 1", "f(z) = { n = n + z; n }"),
    BadProgram("f(2)", after: "f(k) = k(3)"),
    BadProgram("f([1, 2])", after: "f(zeta) = { zeto + 1 }"),
    BadProgram("f(1, 2)", after: "f(z) = z"),
    BadProgram("f()", after: "f(z) = z"),
    BadProgram("f(1, k=2)", after: "f(z) = z"),
    BadProgram("x = f(1)", after: "f(z) = { y = z }"),
    BadProgram("f(1)", after: "f(x) = f(x - 1) + 1"),
  ]

  static let formulas = [
    BadProgram("f(x) = { y := 2 * x; y }"),
    BadProgram("z := z̃ / 2", after: "z = [1, 2]; z̃ := 2 * z"),
    BadProgram("a := a + 1"),
    BadProgram("y", after: "f(x) = x; y := f(2); w := y + 1", "f(x) = x * w"),
    BadProgram("z := [1, 2, 3] + 0.1 * randn(1, 3)"),
    BadProgram("y := _ + 1", after: "3 + 4"),
    BadProgram("y := noisy(2)", after: "noisy(x) = x + random()"),
    BadProgram("losses := repeat 3 { w -= 0.1; w² }", after: "w = 1"),
    BadProgram("z̃ -= 1", after: "z = [1, 2]; γ, β = 2, 3", "z̃ := γ * z + β"),
    BadProgram("z̃", after: "z = [1, 2]; γ = 2", "z̃ := γ * z + [0, 1]", "z = [1, 2, 3]"),
    BadProgram(
      "y", after: "z = [1, 2]; γ = 2; z̃ := γ * z + [0, 1]; y := z̃ + 1", "z = [1, 2, 3]", "γ = 3",
      "γ = 4"),
  ]

  static let gradients = [
    BadProgram("grad(mean(z²), 2 * z)", after: "z = [1, 3]"),
    BadProgram("grad(z², z)", after: "z = [1, 3]"),
    BadProgram("grad(mean(z), f)", after: "z = [1, 3]; f(x) = x"),
    BadProgram(#"grad("adam", z)"#, after: "z = [1, 3]"),
    BadProgram("grad(grad(w³, w) * w, w)", after: "w = 2"),
    BadProgram(
      "grad(z[0] / √σ², z)", after: "z = [1, 3]", "μ = mean(z)", "σ² = mean((z - μ)²)"),
    BadProgram("grad(σ², z)", after: "z = [1, 3]", "σ² = var(z)"),
    BadProgram("grad(_ * w, w)", after: "w = 3", "2 * w"),
    BadProgram("slope(2 * w)", after: "w = 3; slope(q) = grad(q * w, w)"),
    BadProgram("grad(sum(round(z)), z)", after: "z = [1, 3]"),
    BadProgram("grad(γ², z)", after: "z = [1, 3]; γ = 2"),
    BadProgram("gard(w², w)", after: "w = 2"),
    BadProgram(#"minimize(w^4, w, rate=1, with="descent")"#, after: "w = 2"),
    BadProgram("minimize(log(w - 1), w)", after: "w = 1"),
    BadProgram(#"minimize(w², w, with="sgd")"#, after: "w = 2"),
    BadProgram("minimize(w², w, lr=0.1)", after: "w = 2"),
    BadProgram("grad(w²)", after: "w = 2"),
    BadProgram("hold(1, 2)"),
    BadProgram("grad + 1"),
    BadProgram("grad(z) = z"),
  ]

  static let plots = [
    BadProgram("plot(x, y)", after: "x, y = [1, 2, 3], [4, 5]"),
    BadProgram("hist(z, range=[0, 1, 2])", after: "z = [1, 2, 3]"),
    BadProgram("hist(z, bins=0)", after: "z = [1, 2, 3]"),
    BadProgram("hist(z, title=z)", after: "z = [1, 2, 3]"),
    BadProgram("hist(z, color=3)", after: "z = [1, 2, 3]"),
    BadProgram("hist(bins=3)"),
    BadProgram("plot(Z)", after: "Z = ones(30, 4)"),
    BadProgram("scatter(x, y)", after: "x, y = [1, 2, 3], [4, 5, 6]"),
    BadProgram("scatter(X, [0, 1])", after: "X = [1, 2, 3; 4, 5, 6]"),
    BadProgram("scatter(X, range(12))", after: "X = ones(2, 12)"),
    BadProgram("heatmap(Z, x=[1, 2])", after: "Z = ones(2, 3)"),
    BadProgram("contour(f, [1, 2], [3, 4])", after: "f(a) = a²"),
    BadProgram("contour(f, [1, 2], [3, 4])", after: "f(a, b) = [a, b]"),
    BadProgram("contour(f, [1, 2], [3, 4])", after: "f(a, b) = a + c * b"),
    BadProgram("contour(Z, [1, 2])", after: "Z = ones(2, 2)"),
    BadProgram("p + 1", after: "p = hist([1, 2])"),
    BadProgram("p[0]", after: "p = hist([1, 2])"),
  ]

  static let limits = [
    BadProgram("zeros(1e9, 1e9)"),
    BadProgram("range(1e9)"),
    BadProgram("zeros(10, 10)", limits: small { $0.liveBytes = 500 }),
    BadProgram("((((((1))))))", limits: small { $0.depth = 5 }),
    BadProgram("f(1)", after: "f(x) = f(x - 1) + 1", limits: small { $0.depth = 20 }),
    BadProgram("repeat 30 { 1 }", limits: small { $0.statements = 20 }),
    BadProgram("repeat 1e9 { 1 }"),
    BadProgram("for x in range(100) { x }", limits: small { $0.turns = 20 }),
    BadProgram("1 + 1 + 1 + 1", limits: small { $0.cellBytes = 8 }),
    BadProgram("mean([1, 2])", isInterrupted: true),
  ]

  private static func small(_ change: (inout Limits) -> Void) -> Limits {
    var limits = Limits()
    change(&limits)
    return limits
  }
}
