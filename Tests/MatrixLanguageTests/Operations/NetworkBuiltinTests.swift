import MatrixLanguage
import NumericCore
import StyledText
import Support
import Testing

@Suite struct NetworkBuiltinTests {
  /// Two features, and whether the first is larger.
  private static let data = """
    X = randn(2, 120)
    y = X[0, :] > X[1, :]
    """

  @Test func `a network learns, and the one before stays as it was`() throws {
    #expect(
      try output(
        """
        net = network([2, 8, 2], batchnorm=1, seed=3);
        before = predict(net, X)
        trained, losses = train(net, X, y, epochs=30, batch=20, seed=1);
        same = all(predict(net, X) == before)
        right = mean(argmax(predict(trained, X), axis=0) == y)
        [same, right > 0.95, losses[-1] < losses[0] / 3, shape(losses)[1]]
        """, after: Self.data) == "[1, 1, 1, 30]")
  }

  @Test(arguments: ["adam", "descent", "momentum", "nesterov"])
  func `each way to train makes the loss smaller`(_ method: String) throws {
    #expect(
      try output(
        """
        net, losses = train(network([2, 4, 2], seed=3), X, y, with="\(method)", rate=0.05);
        losses[-1] < losses[0]
        """, after: Self.data) == "1")
  }

  @Test func `labels and their one-hot rows are the same targets`() throws {
    #expect(
      try output(
        """
        net = network([2, 4, 2], seed=3);
        a, l = train(net, X, y, epochs=2, seed=5);
        b, l = train(net, X, vstack(1 - y, y), epochs=2, seed=5);
        all(predict(a, X) == predict(b, X))
        """, after: Self.data) == "1")
  }

  @Test func `seeds make networks and trainings the same, whatever was drawn before`() throws {
    let code = """
      net, losses = train(network([2, 4, 2], seed=3), X, y, epochs=2, seed=5);
      losses
      """
    let plain = try output(code, after: Self.data)
    #expect(try output("random(3)\n" + code, after: Self.data) == plain)
    let unseeded = "net, losses = train(network([2, 4, 2]), X, y, epochs=2);\nlosses"
    #expect(try output(unseeded, after: Self.data) == output(unseeded, after: Self.data))
    #expect(
      try output("random(3)\n" + unseeded, after: Self.data) != output(unseeded, after: Self.data))
  }

  @Test(arguments: [
    (
      "1", "z, μ, σ², z_norm, z̃, a",
      "all(μ ≈ mean(z, axis=1)) and all(z̃ ≈ z_norm) and all(a == relu(z̃))"
    ),
    (
      "\"after\"", "z, a, μ, σ², z_norm, z̃",
      "all(μ ≈ mean(a, axis=1)) and all(z̃ ≈ z_norm) and all(a == relu(z))"
    ),
    ("0", "z, a", "all(a == relu(z))"),
  ])
  func `the values of a layer come in the order of the computation`(
    _ batchNorm: String, _ names: String, _ condition: String
  ) throws {
    #expect(
      try output(
        """
        net = network([2, 3, 2], batchnorm=\(batchNorm), seed=1);
        \(names) = peek(net, X, 1);
        \(condition)
        """, after: Self.data) == "1")
  }

  @Test func `with running statistics a layer forgets the batch`() throws {
    #expect(
      try output(
        """
        net = network([2, 3, 2], batchnorm=1, seed=1);
        z, μ, σ², z_norm, z̃, a = peek(net, X, 1, running=1);
        all(μ == 0) and all(σ² == 1)
        """, after: Self.data) == "1")
  }

  @Test func `numbers are learnt with the mean squared error`() throws {
    #expect(
      try output(
        """
        net = network([2, 1], loss="mse", seed=1);
        net, losses = train(net, X, 2 * X[0, :] - X[1, :] + 3, epochs=60, rate=0.1, batch=30);
        round(predict(net, [1; 1]), 3)
        """, after: Self.data) == "4")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `a network is described on one line`(_ language: InterfaceLanguage) throws {
    var workspace = Workspace(seed: 1)
    var format = ValueFormat()
    format.language = language
    func shown(_ code: String) throws -> String {
      try workspace.run(code).map { format.markup($0).plain }.joined(separator: "\n")
    }
    let lines = try [
      "network([2, 1], loss=\"mse\")",
      "network([64, 32, 32, 10], batchnorm=1)",
      "network([3, 4, 2], activation=\"tanh\", batchnorm=\"after\")",
      "net, losses = train(network([2, 1], loss=\"mse\"), [1; 2], 3, epochs=1);\nnet",
    ].map(shown).joined(separator: "\n")
    Golden.expect(
      lines, matches: "network-descriptions-\(language.rawValue)", filePath: "\(testFolder)/")
  }
}
