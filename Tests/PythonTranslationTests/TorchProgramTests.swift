import LanguageSyntax
import MatrixLanguage
import PythonTranslation
import StyledText
import Support
import Testing

/// That these programs print the notebook's numbers, on one process and on many, is proved by
/// `.ci/exports-notebooks`.
@Suite struct `A program of PyTorch` {
  private static let head = """
    data = load("digits.csv")ᵀ;
    X = data[0:64, :] / 16;
    Y = data[64, :];

    """

  private static func program(_ code: String, title: String = "lab.md") throws -> TorchProgram {
    var options = PythonTranslation.Options()
    options.language = .english
    return try TorchProgram(
      [Cell(CellSource(code, label: .file("lab.md")))], options: options, title: title,
      file: "lab.py")
  }

  /// The program without what all of them have.
  private static func ownLines(_ program: TorchProgram) -> String {
    let lines = program.text.after.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.lastIndex { $0.hasPrefix(" ") && !$0.hasPrefix("    X, Y") } ?? 0
    return lines[(start + 1)...].joined(separator: "\n").trimmed
  }

  @Test func `takes the network, its training, and the data that they need`() throws {
    let program = try Self.program(
      Self.head + """
        σ = 3
        hist(X)
        net = network([64, 32, 10], batchnorm=1, seed=1)
        net, losses = train(net, X, Y, epochs=5, rate=0.01, batch=64, seed=7)
        plot(losses)
        losses[-1]
        accuracy(predict(net, X), Y)
        """)
    Golden.expect(program.text.before + "SEAL" + program.text.after, matches: "torch-digits")
    #expect(program.files == ["digits.csv"])
    #expect(program.left.isEmpty && program.gaps == [])
  }

  @Test func `takes functions and loops that train along`() throws {
    let program = try Self.program(
      Self.head + """
        rank = 3
        learn(bn, rate) = {
          net = network([64, 16, 10], "tanh", bn, seed=rank)
          train(net, X[:, 0:200], Y[0, 0:200], epochs=2, rate=rate, with="nesterov", decay=0.1)
        }
        unused(z) = z²
        net, torch = learn("after", 0.1)
        ends = for η in [0.1, 0.2] { net, l = learn(1, η); l[-1] }
        """)
    Golden.expect(Self.ownLines(program), matches: "torch-functions")
    for feature in ["weight_decay", "nesterov=", "!= \"after\""] {
      #expect(program.text.after.contains(feature))
    }
    #expect(!program.text.after.contains("#:") && !program.text.after.contains("z - wanted"))
  }

  /// Notebooks of one network, each with something else that the program has to bring along.
  private static let networks = [
    "net, l = train(network([64, 32, 10], \"tanh\", batchnorm=1, seed=1), X, Y, seed=7)",
    "net, l = train(network([64, 32, 10], batchnorm=\"after\", seed=1), X, Y, steps=20, batch=32, seed=7)",
    "net, l = train(network([64, 32, 10], seed=1), X, onehot(Y, 10), with=\"nesterov\", decay=0.01, seed=7)",
    "net, l = train(network([64, 32, 1], loss=\"mse\", seed=1), X, Y, with=\"descent\", seed=7)",
  ]

  @Test(arguments: networks)
  func `has at most 150 lines for one network`(training: String) throws {
    let program = try Self.program(Self.head + training + "\naccuracy(predict(net, X), Y)")
    let lines = Self.lines(program)
    #expect(lines.count - 1 <= TorchProgram.fewLines, "\(lines.count - 1)")
    #expect(program.lineCount.all == lines.count - 1)
    #expect(program.lineCount.own < 12)
    #expect(!lines.contains { $0.contains("#:") || $0.hasSuffix(" ") })
  }

  private static func lines(_ program: TorchProgram) -> [Substring] {
    (program.text.before + "SEAL" + program.text.after)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(
    arguments: networks + [
      "f(k) = network([64, k], seed=1)\nnet, l = train(f(3), X, Y)\ng(k) = k\ng(2)"
    ])
  func `has two empty lines around each function and class`(training: String) throws {
    let lines = Self.lines(try Self.program(Self.head + training))
    func isTopLevel(_ line: Substring) -> Bool {
      line.first.map { $0 != " " && $0 != ")" } ?? false
    }
    for (place, line) in lines.enumerated() where isTopLevel(line) {
      let empty = lines[..<place].reversed().prefix(while: \.isEmpty).count
      let above = lines[..<place].last { isTopLevel($0) } ?? ""
      let isDefinition = line.hasPrefix("def ") || line.hasPrefix("class ")
      let isBelow = above.hasPrefix("def ") || above.hasPrefix("class ")
      #expect((empty == 2) == (isDefinition || isBelow), "\(line)")
    }
  }

  @Test func `brings the notebook's own random numbers`() throws {
    let program = try Self.program(
      """
      X = randn(4, 50); Y = (random(1, 4) @ X) > 0; X, Y = shuffle(X, Y);
      net, l = train(network([4, 2]), X, Y)
      """)
    for method in ["def randn(", "def random(", "def shuffle(", "def integer("] {
      #expect(program.text.after.contains(method))
    }
    let data = try Self.program(
      "X = randn(4, 50);\nnet, l = train(network([4, 2], seed=1), X, X, seed=2)")
    #expect(data.text.after.contains("def randn(") && !data.text.after.contains("def integer("))
  }

  @Test(arguments: [
    ("x = 1", TorchProgram.Refusal.noNetwork),
    ("w = 1\nrepeat 3 { w -= grad(w², w) }", .noNetwork),
    ("net = network([2, 3, 2])\npredict(net, [1; 2])", .neverTrained),
    ("f(net) = train(net, [1], [1])\nnet = network([1, 2])", .neverTrained),
    (
      "f(net) = { net, l = train(net, [1], [1]); peek(net, [1], 1) }\nf(network([1, 2]))",
      .trainingStays
    ),
  ])
  func `refuses a notebook in which no network is trained`(
    code: String, refusal: TorchProgram.Refusal
  ) {
    #expect(throws: refusal) { try Self.program(code) }
  }

  @Test func `says what stays behind`() throws {
    let program = try Self.program(
      Self.head + """
        net, losses = train(network([64, 10]), X, Y)
        w = 1
        minimize(w², w)
        step(w) = grad(w², w)
        repeat 3 { w -= step(w) }
        z, a = peek(net, X, 1)
        """)
    #expect(
      program.left.map(\.line.code) == [
        "minimize(w², w)", "repeat 3 { w -= step(w) }", "z, a = peek(net, X, 1)",
      ])
    #expect(!program.text.after.contains("minimize"))
    // Only seeds are drawn, so the notebook's own generator is a line.
    #expect(program.text.after.contains("rng = draws(0)"))
  }

  @Test func `draws what the notebook has drawn before, and no more`() throws {
    let program = try Self.program(
      """
      noise = random(1, 3)
      hist(randn(1, 20))
      sketch(n) = plot(random(1, n))
      sketch(3)
      dead = randn(2, 9)
      explain random(1, 2) + 1
      X = randn(2, 40)
      Y = X[0, :] > 0
      w = [1, 2]
      minimize(sum((w - random(1, 2))²), w)
      net, losses = train(network([2, 2], seed=1), X, Y, seed=2)
      late = random(1, 3)
      """)
    let own = program.text.after.split(separator: "rng = Generator(0)\n").last ?? ""
    #expect(
      own.split(separator: "\n").prefix(8) == [
        "noise = rng.random(1, 3)", "rng.randn(1, 20)", "# Not drawn: hist(randn(1, 20))",
        "def sketch(n):", "    rng.random(1, whole(n))",
        "    pass  # Not drawn: plot(random(1, n))",
        "sketch(np.array([[3.0]]))", "# Not drawn: sketch(3)",
      ])
    #expect(own.contains("dead = rng.randn(2, 9)\nX = ") && !own.contains("late"))
    // Nothing is drawn behind it, so its numbers are not missed.
    #expect(program.left.map(\.drawsNumbers) == [false])
  }

  @Test func `leaves behind what reads a line that stays behind`() throws {
    let program = try Self.program(
      Self.head + """
        w = 1
        minimize((w - 2)², w)
        k := w + 1
        f(z) = k * z
        net, first = train(network([64, 10], seed=1), X, Y, seed=1)
        net, second = train(network([64, 10], seed=1), f(X), Y, seed=1)
        second
        net, third = train(network([64, 10], seed=1), X, Y, seed=1)
        w = 1
        net, fourth = train(network([64, 10], seed=1), w * X, Y, seed=1)
        """)
    #expect(
      program.left.map(\.line.code) == [
        "minimize((w - 2)², w)", "k := w + 1",
        "net, second = train(network([64, 10], seed=1), f(X), Y, seed=1)", "second",
      ])
    let lines = program.text.after
    #expect(lines.contains("first = ") && lines.contains("third = ") && lines.contains("fourth = "))
  }

  @Test func `says which numbers it cannot draw`() throws {
    let program = try Self.program(
      """
      w = [1, 2]
      minimize(sum((w - random(1, 2))²), w)
      minimize(sum(w²), w)
      X = randn(2, 40)
      net, losses = train(network([2, 2], seed=1), X, X[0, :] > 0, seed=2)
      """)
    #expect(program.left.map(\.drawsNumbers) == [true, false])
  }

  @Test func `takes only the last of several values of a name`() throws {
    let lines = try Self.program(
      """
      h = 3
      h = 1
      X = [1, 2]
      Y = [3, 4]
      k := 2 * h
      f(z) = h * z
      h = 2
      X = f([5, 6]) + k
      Y = [0, 1]
      Y += 1
      net, losses = train(network([1, 3], seed=1), X, Y, seed=2)
      """
    ).text.after
    for dead in ["[1.0, 2]", "[3.0, 4]", "h = np.array([[3.0]])"] {
      #expect(!lines.contains(dead), "\(lines)")
    }
    for live in [
      "h = np.array([[2.0]])", "def k():", "def f(z):", "[5.0, 6]", "[0.0, 1]", "Y = Y + 1",
    ] {
      #expect(lines.contains(live), "\(lines)")
    }
  }

  @Test func `reads other data only where all trainings have the same`() throws {
    let two = try Self.program(
      Self.head + """
        V = X / 2;
        net, a = train(network([64, 10], seed=1), X, Y, seed=1)
        net, b = train(network([64, 10], seed=1), V, Y, seed=1)
        """)
    #expect(!two.text.after.contains("options.data"))
    #expect(!two.text.after.contains("--data"))
  }

  @Test func `a title and a file's name stay text`() throws {
    for piece in HostileText.pieces {
      let code = Self.head + "net, l = train(network([64, 10], seed=1), X, Y, seed=1)"
      let program = try Self.program(code, title: "a\(piece)b")
      #expect(HostileText.forbidden(in: program.text.before) == [])
      // The words stand within a text of three quotation marks that nothing before them ends.
      #expect(program.text.before.hasPrefix("\"\"\""))
      #expect(!program.text.before.dropFirst(3).contains("\""))
      #expect(!program.text.before.contains("\\"))
      #expect(!program.text.before.contains("\n"))
    }
  }
}
