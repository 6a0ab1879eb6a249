import LanguageSyntax
import MatrixLanguage
import PythonTranslation
import StyledText
import Testing

/// Cells, and the lines of Python that they become.
@Suite struct PythonTranslationTests {
  /// The translation without what every program begins with.
  private static func lines(_ code: String) throws -> [String] {
    let cell = try Cell(CellSource(code))
    let text = PythonTranslation([.init(cell)]).text
    let body = text.components(separatedBy: "\n\n\n").last ?? ""
    return body.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("z - mean(z)", "z - np.mean(z, keepdims=True)"),
    ("(z - μ) / √(σ² + ε)", "(z - mu) / np.sqrt(sigma2 + eps)"),
    ("-z^2", "-z ** 2"), ("(-z)^2", "(-z) ** 2"), ("z^-1", "z ** -1"),
    ("z^2^3", "z ** np.array([[2.0]]) ** 3"), ("a - (b - c)", "a - (b - c)"),
    ("a - b - c", "a - b - c"), ("a / (b * c)", "a / (b * c)"), ("a @ bᵀ", "a @ b.T"),
    ("(a + b)ᵀ", "(a + b).T"), ("2 · z", "2 * z"), ("a · b", "dot(a, b)"),
    ("2 + 3", "np.array([[2.0]]) + 3"), ("1 / 0", "np.array([[1.0]]) / 0"),
    ("√2", "np.sqrt(np.array([[2.0]]))"), ("2 * π * z", "np.array([[2.0]]) * np.pi * z"),
    ("z²", "z ** 2"), ("(2 * z)³", "(2 * z) ** 3"),
  ])
  func `operators keep their meaning with no more brackets than they need`(
    code: String, python: String
  ) throws {
    #expect(try Self.lines("x = \(code);") == ["x = \(python)"])
  }

  @Test(arguments: [
    ("z > 0", "1.0 * (z > 0)"), ("-2 < z < 2", "1.0 * ((-2 < z) & (z < 2))"),
    ("1 < z + 1 < 3", "1.0 * ((1 < (middle := z + 1)) & (middle < 3))"),
    ("a ≈ b and not c", "1.0 * np.logical_and(close(a, b), np.logical_not(c))"),
    ("(a < b) + (c ≠ d)", "1.0 * (a < b) + 1.0 * (c != d)"),
    ("where(z > 0, z, 0)", "np.where(z > 0, z, 0)"),
    ("1 == 1", "1.0 * (np.array([[1.0]]) == 1)"),
  ])
  func `truth is a number where it is computed with`(code: String, python: String) throws {
    #expect(try Self.lines("x = \(code);") == ["x = \(python)"])
  }

  @Test(arguments: [
    ("[1, 2; 3, 4]", "np.array([[1.0, 2], [3, 4]])"), ("[[1], [2]]", "np.array([[1.0], [2]])"),
    ("[]", "np.zeros((1, 0))"), ("[mean(z), -1]", "matrix([[np.mean(z, keepdims=True), -1]])"),
    ("z[0]", "at(z, 0)"), ("z[1:]", "at(z, slice(1, None))"), ("Z[0, 1]", "Z[[0]][:, [1]]"),
    ("Z[0, 1:3]", "Z[[0], 1:3]"), ("Z[:, -1]", "Z[:, [-1]]"), ("Z[i, :]", "Z[[whole(i)], :]"),
    ("(a + b)[:, 0]", "(a + b)[:, [0]]"), ("mean(Z, axis=1)", "np.mean(Z, axis=1, keepdims=True)"),
    ("var(Z, ddof=1)", "np.var(Z, ddof=1, keepdims=True)"), ("zeros(3)", "np.zeros((1, 3))"),
    ("range(2, n)", "np.arange(2.0, number(n)).reshape(1, -1)"),
    ("range(n, 9, 2)", "counted(n, 9, 2)"), ("range(0, 9, s)", "counted(0, 9, s)"),
    ("linspace(a, 1, 5)", "spaced(a, 1, 5)"), ("linspace(nan, 1)", "spaced(np.nan, 1)"),
    ("linspace(0, -inf)", "spaced(0, -np.inf)"), ("range(0, 3, inf)", "counted(0, 3, np.inf)"),
    ("linspace(0, 1)", "np.linspace(0.0, 1.0).reshape(1, -1)"),
    ("exec(z)", "unavailable(\"exec(z)\")"),
    ("Σ(z)", "np.sum(z, keepdims=True)"), ("hstack(1, z)", "np.hstack([np.array([[1.0]]), z])"),
    ("argmax(z)", "1.0 * np.argmax(z, keepdims=True)"), ("hold(z)", "hold(z)"),
    ("batchnorm(Z, γ, 0)", "batchnorm(Z, gamma, 0)"), ("onehot(y, 10)", "onehot(y, 10)"),
    (#""a \ \"b\"""#, #""a \\ \"b\"""#),
  ])
  func `literals, indices and calls`(code: String, python: String) throws {
    let code = code.replacing(#"\ "#, with: #"\\ "#)
    #expect(try Self.lines("x = \(code);") == ["x = \(python)"])
  }

  @Test(arguments: [
    ("x = 3", ["x = np.array([[3.0]])", #"show(x, "x")"#]),
    ("a, b = b, 2;", ["a, b = b, np.array([[2.0]])"]),
    ("x -= 1;", ["x = x - 1"]), ("z; z", ["z", "show(z)"]),
    ("1; _ + 1", ["last = np.array([[1.0]])", "last = last + 1", "show(last)"]),
    (
      "l = repeat 3 { γ -= 1; γ }",
      [
        "turns = []", "for _ in range(3):", "    gamma = gamma - 1", "    turns.append(gamma)",
        "l = row(turns)", #"show(l, "l")"#,
      ]
    ),
    ("for i in z { s += i }", ["for i in each(z):", "    s = s + i"]),
    (
      "repeat n { 7 }",
      ["turns = []", "for _ in times(n):", "    turns.append(np.array([[7.0]]))"]
        + ["show(row(turns))"]
    ),
    ("f(z, k=2) = k * z", ["def f(z, k=np.array([[2.0]])):", "    return k * z"]),
    (
      "f(z, k=mean(z)) = { m = z; m, k }",
      [
        "def f(z, k=None):", "    if k is None:", "        k = np.mean(z, keepdims=True)",
        "    m = z", "    return m, k",
      ]
    ),
  ])
  func `statements`(code: String, python: [String]) throws {
    #expect(try Self.lines(code) == python)
  }

  @Test func `a function is called, and shown by its name where it stands alone`() throws {
    #expect(
      try Self.lines("f(z, k=2) = k * z; f(2, k=z);") == [
        "def f(z, k=np.array([[2.0]])):", "    return k * z", "f(np.array([[2.0]]), k=z)",
      ])
    #expect(
      try Self.lines("f(z, k=γ) = k * z\nf\ng := f; g(2);") == [
        "def f(z, k=None):", #"    "f(z, k=γ)""#, "    if k is None:", "        k = gamma",
        "    return k * z", "show(f)", "def g():", "    return f", "g()", "g()(np.array([[2.0]]))",
      ])
  }

  @Test func `a formula is a function that is asked where it is read`() throws {
    let code = """
      y := 2 * x; w := y + x
      x = 5;
      y = 3;
      w
      f(a) = a * y + w
      repeat 2 { w = 1; w }
      w
      """
    #expect(
      try Self.lines(code) == [
        "def y():", "    return 2 * x", "y()", "def w():", "    return now(y) + x",
        #"show(w(), "w")"#, "x = np.array([[5.0]])", "y = np.array([[3.0]])", "show(w())",
        "def f(a):", "    return a * now(y) + now(w)",
        "turns = []", "for _ in range(2):", "    w = np.array([[1.0]])",
        "    turns.append(now(w))", "show(row(turns))", "show(now(w))",
      ])
  }

  @Test(arguments: [
    ("grad(γ², γ)", #"grad(lambda: gamma ** 2, "gamma")"#),
    ("grad(L, z̃, γ)", #"grad(L, "z_tilde", "gamma")"#),
    ("grad(mean(L * z), γ)", #"grad(lambda: np.mean(L() * z, keepdims=True), "gamma")"#),
    ("hold(z) * 2", "hold(z) * 2"),
    ("gradcheck(L, γ)", #"gradcheck(L, "gamma")"#),
    (
      #"minimize(L, γ, steps=n, rate=0.5, with="descent")"#,
      #"minimize(L, "gamma", steps=whole(n), rate=0.5, method="descent")"#
    ),
  ])
  func `a gradient names what it is taken by`(code: String, python: String) throws {
    let code = "L := mse(z̃, z); z̃ := γ * z; x = \(code);"
    #expect(try Self.lines(code).last == "x = \(python)")
  }

  @Test func `a loss with a loop is a function, and so is one of private names`() throws {
    let code = """
      grad(sum(repeat 2 { t = γ; t }), γ);
      f(a, k) = { b = a * k; grad(sum(b), b, k) }
      """
    #expect(
      try Self.lines(code) == [
        "def loss_of():", "    global t", "    turns = []", "    for _ in range(2):",
        "        t = gamma", "        turns.append(t)",
        "    loss_found = np.sum(row(turns), keepdims=True)", "    t = hold(t)",
        "    return loss_found", #"grad(loss_of, "gamma")"#,
        "def f(a, k):", "    b = a * k",
        "    return grad(lambda b, k: np.sum(b, keepdims=True), b, k)",
      ])
  }

  @Test func `a variation shows a block into a table`() throws {
    let code = "vary γ from 0 to 2 {\n mean(z̃)\n w = γ * 2; w }"
    #expect(
      try Self.lines(code) == [
        "def frame(show):", "    global w",
        #"    show(np.mean(z_tilde, keepdims=True), "mean(z̃)")"#, "    w = gamma * 2",
        #"    show(w, "w")"#, #"vary("γ", "gamma", 0.0, 2.0, frame)"#,
      ])
    #expect(
      try Self.lines("vary γ from 0 to 2 { hist(z̃) }") == ["# vary γ from 0 to 2 { hist(z̃) }"])
  }

  @Test(arguments: [
    ("y := 2 * x; y += 1", #"refuse("formula", "y += 1")"#),
    ("y := shuffle(x)", #"refuse("impure", "y := shuffle(x)")"#),
    ("f(n) = randn(n); y := f(3)", #"refuse("impure", "y := f(3)")"#),
  ])
  func `what the notebook refuses stops the program too`(code: String, python: String) throws {
    #expect(try Self.lines(code).last == python)
  }

  @Test(arguments: [
    (
      "n = network([2, 3, 2], batchnorm=1, seed=7)",
      "n = Network(np.array([[2.0, 3, 2]]), batchnorm=1, seed=7)"
    ),
    (
      #"n = network(sizes, activation="tanh", batchnorm="after", loss=l)"#,
      #"n = Network(sizes, activation="tanh", batchnorm="after", loss=l, seed=rng.integer())"#
    ),
    (
      #"n, losses = train(n, X, y, with="momentum", rate=r, steps=3, seed=1)"#,
      #"n, losses = train(n, X, y, rate=number(r), method="momentum", steps=3, seed=1)"#
    ),
    ("train(n, X, 1)", "train(n, X, np.array([[1.0]]), seed=rng.integer())"),
    ("p = predict(n, X)", "p = n.predict(X)"),
    ("p = peek(n, 2 * X, 1)", "p = n.peek(2 * X, 1)"),
    ("p = peek(n, X, k, running=1)", "p = n.peek(X, whole(k), running=1)"),
  ])
  func `a network is an object, and training gives another one`(
    code: String, python: String
  ) throws {
    #expect(try Self.lines("\(code);") == [python])
  }

  @Test func `a program carries of a network what it needs, in its language`() throws {
    func text(_ code: String, _ language: InterfaceLanguage = .english) throws -> String {
      var options = PythonTranslation.Options()
      options.language = language
      return PythonTranslation([.init(try Cell(CellSource(code)))], options: options).text
    }
    let made = try text("predict(network([2, 2], seed=1), [1; 2])")
    #expect(made.contains("class Network:") && made.contains("not trained"))
    #expect(!made.contains("def train(") && !made.contains("import copy"))
    let trained = try text("train(network([2, 2], seed=1), [1; 2], 0, seed=1)", .chinese)
    #expect(trained.contains("def train(") && trained.contains("import copy\n"))
    #expect(trained.contains("未训练") && !trained.contains("not trained"))
    #expect(!(try text("1")).contains("Network"))
  }

  @Test func `a function's own names are given to a minimization, and given back`() throws {
    let code = """
      f(a, k) = { minimize(a² + γ, a, γ); l = minimize(a * k, k, a, steps=3); a }
      g(a) = gradcheck(a * γ, a, γ)
      h(a) = a + minimize(a², a)[0]
      """
    #expect(
      try Self.lines(code) == [
        "def f(a, k):", #"    turns, a = minimize(lambda a: a ** 2 + gamma, a, "gamma")"#,
        "    turns_2, k, a = minimize(lambda k, a: a * k, k, a, steps=3)", "    l = turns_2",
        "    return a", "def g(a):", #"    return gradcheck(lambda a: a * gamma, a, "gamma")"#,
        "def h(a):",
        "    return a + at([turns := minimize(lambda a: a ** 2, a), a := turns[1]][0][0], 0)",
      ])
  }

  @Test func `what a loss stores outlives its gradient`() throws {
    let code = "f(a) = { t = a; g = grad(sum(repeat 2 { t = t * a; s = t }), a); t }"
    #expect(
      try Self.lines(code) == [
        "def f(a):", "    t = a", "    s = None", "    def loss_of(a):", "        nonlocal t, s",
        "        turns = []", "        for _ in range(2):", "            t = t * a",
        "            s = t", "        loss_found = np.sum(row(turns or [None]), keepdims=True)",
        "        t = hold(t)", "        s = hold(s)", "        return loss_found",
        "    g = grad(loss_of, a)", "    return t",
      ])
  }

  @Test(arguments: [
    ("n = [hist(z), 1];", "[hist(z), 1]"),
    ("g = grad(sum(repeat 2 { γ = γ * 2; γ }), γ);", "grad(sum(repeat 2 { γ = γ * 2; γ }), γ)"),
  ])
  func `what NumPy does not have is told, and stops the program`(
    code: String, gap: String
  ) throws {
    let translation = PythonTranslation([.init(try Cell(CellSource("\(code)\nx = 1")))])
    #expect(translation.gaps.map(\.code) == [gap])
    #expect(translation.text.contains("= unavailable(\"\(gap)\")"))
  }

  @Test(arguments: [
    ("w = 1; y = w + sum(repeat 2 { w += 1; w })", ["repeat 2 { w += 1; w }"]),
    ("x = 1; y = [x, sum(repeat 2 { 1 }), sum(for x in [2, 3] { x })]", ["for x in [2, 3] { x }"]),
    ("w = 1; y = sum(repeat 2 { w += 1; w }) + w", []),
    ("w = 1; y = 2 * w\nlosses = repeat 2 { w += 1; w }", []),
  ])
  func `a loop that stores what its line has read before is told`(
    code: String, gaps: [String]
  ) throws {
    let translation = PythonTranslation([.init(try Cell(CellSource(code)))])
    #expect(translation.gaps.map(\.code) == gaps)
  }

  @Test func `pictures are left out, wherever they stand`() throws {
    let code = """
      hist(z)
      p = plot(x,
        y, title="a")
      h := hist(z)
      h
      draw(z) = hist(z)
      for k in z { hist(k) }
      p, z
      z
      """
    #expect(
      try Self.lines(code) == [
        "# Not drawn: hist(z)", #"# Not drawn: plot(x, y, title="a")"#, "# Not drawn: hist(z)",
        "# Not drawn: h", "def draw(z):", "    pass  # Not drawn: hist(z)", "for k in each(z):",
        "    pass  # Not drawn: hist(k)", "show((z,))", "show(z)",
      ])
  }

  @Test func `random numbers in pictures that are left out are drawn all the same`() throws {
    let code = """
      hist(randn(1, 20), z, bins=5)
      draw(n) = { noise = randn(1, n); hist(noise) }
      (draw(3))
      p = draw(4)
      quiet(z) = hist(z)
      quiet(z)
      z, draw(5)
      h := quiet(z)
      """
    #expect(
      try Self.lines(code) == [
        "rng.randn(1, 20)", "# Not drawn: hist(randn(1, 20), z, bins=5)", "def draw(n):",
        "    noise = rng.randn(1, whole(n))", "    pass  # Not drawn: hist(noise)",
        "draw(np.array([[3.0]]))", "# Not drawn: draw(3)", "draw(np.array([[4.0]]))",
        "# Not drawn: draw(4)", "def quiet(z):", "    pass  # Not drawn: hist(z)",
        "# Not drawn: quiet(z)", "show((z, *(draw(np.array([[5.0]])),)[:0]))",
        "# Not drawn: quiet(z)",
      ])
  }

  @Test func `random numbers bring their generator and its seed`() throws {
    var options = PythonTranslation.Options()
    options.seed = 42
    let cell = try Cell(CellSource("randn(2, 3)"))
    let text = PythonTranslation([.init(cell)], options: options).text
    #expect(text.contains("import math\n"))
    #expect(text.contains("rng = Generator(42)"))
    #expect(text.contains("show(rng.randn(2, 3))"))
    #expect(!PythonTranslation([.init(try Cell(CellSource("1")))]).text.contains("Generator"))
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
