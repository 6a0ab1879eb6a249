import NumericCore
import Testing

/// Activations and losses, put to PyTorch too: see `Fixtures/make_activation_figures.py`.
@Suite struct ActivationFiguresTests {
  private static let answers: [String: @Sendable ([Matrix]) throws -> Matrix] = {
    var answers = softmax
    for activation in Activation.allCases {
      answers["\(activation)"] = { try activation($0[0]) }
      answers["\(activation) backward"] = { try activation.backward($0[0], output: $0[1]) }
    }
    for loss in Loss.allCases {
      answers["\(loss)"] = { try Matrix([[loss.value(of: $0[0], targets: $0[1])]]) }
      answers["\(loss) gradient"] = { try loss.gradient(of: $0[0], targets: $0[1]) }
    }
    return answers
  }()

  private static let softmax: [String: @Sendable ([Matrix]) throws -> Matrix] = [
    "softmax along columns": { try $0[0].softmax(along: .columns) },
    "log softmax along rows": { try $0[0].logSoftmax(along: .rows) },
    "log softmax along columns": { try $0[0].logSoftmax(along: .columns) },
  ]

  private func figures() throws -> [String: [Figure]] {
    try Fixture.decoded([String: [Figure]].self, from: "activation_figures")
  }

  @Test func `every question has an answer, and every answer a question`() throws {
    #expect(Set(try figures().keys) == Set(Self.answers.keys))
  }

  @Test func `figures agree with PyTorch`() throws {
    for (name, figures) in try figures() {
      let answer = try #require(Self.answers[name])
      // Where one share is almost all, its logarithm is minus the others' to us, and 0 to PyTorch.
      let smallest = name.hasPrefix("log softmax") ? 1e-16 : 0
      for figure in figures { try figure.expect(answer, name, smallest: smallest) }
    }
  }
}
