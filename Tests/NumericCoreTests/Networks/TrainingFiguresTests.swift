import NumericCore
import Testing

/// Ten steps of each optimiser beside PyTorch's: see `Fixtures/make_training_figures.py`.
@Suite struct TrainingFiguresTests {
  private struct Figure: Decodable {
    let method, activation, loss: String
    let place: String?
    let weightDecay: Double
    let epochs, batchSize: Int
    let examples, targets, predictions: [[Double]]
    let before, after, gradients: [State]
    let losses: [Double]
  }

  /// A layer's parameters or gradients.
  private struct State: Decodable {
    let weights: [[Double]]
    let bias, gamma, beta, mean, variance: [[Double]]?
  }

  private func figures() throws -> [Figure] {
    let figures = try Fixture.decoded([String: [Figure]].self, from: "training_figures")
    return try #require(figures["trainings"])
  }

  private func network(_ figure: Figure) throws -> Network {
    let loss = try #require(Loss(rawValue: figure.loss))
    let activation = try #require(Activation(rawValue: figure.activation))
    let last: Activation = loss == .crossEntropy ? .softmax : .identity
    let layers = try figure.before.enumerated().map { index, state in
      let layer = try Layer(
        weights: Matrix(state.weights), bias: state.bias.map { try Matrix($0) },
        activation: index == figure.before.count - 1 ? last : activation)
      guard let gamma = state.gamma, let beta = state.beta else { return layer }
      return try layer.withBatchNorm(
        #require(Layer.Place.allCases.first { "\($0)" == figure.place }),
        gamma: Matrix(gamma), beta: Matrix(beta))
    }
    return try Network(layers: layers, loss: loss)
  }

  private func training(_ figure: Figure) throws -> Training {
    let methods: [String: (Optimiser.Method, Double)] = [
      "gradientDescent": (.gradientDescent, 0.1), "momentum": (.momentum(), 0.1),
      "nesterov": (.nesterov(rho: 0.8), 0.1), "adam": (.adam(beta2: 0.99), 0.01),
    ]
    let (method, rate) = try #require(methods[figure.method])
    return Training(
      epochs: figure.epochs, batchSize: figure.batchSize, method: method, rate: rate,
      weightDecay: figure.weightDecay, isShuffled: false)
  }

  private func expect(
    _ result: Matrix?, is expected: [[Double]]?, _ what: String, of figure: Figure
  ) {
    guard let result, let expected else {
      #expect(result == nil && expected == nil, "only one has \(what)")
      return
    }
    // Beside the largest element: one that is nearly 0 is the difference of others.
    let size = expected.joined().map(\.magnitude).max() ?? 0
    let isSame =
      result.nested.map(\.count) == expected.map(\.count)
      && zip(result.elements, expected.joined()).allSatisfy { ($0 - $1).magnitude <= 1e-12 * size }
    let name = "\(figure.method), \(figure.activation), \(figure.place ?? "no batch norm")"
    #expect(isSame, "\(what) of \(name): \(expected) in PyTorch, \(result) here")
  }

  @Test func `ten steps of each optimiser agree with PyTorch`() throws {
    let figures = try figures()
    #expect(Set(figures.map(\.method)).count == 4 && figures.count == 10)
    for figure in figures {
      var network = try network(figure)
      let (x, y) = (try Matrix(figure.examples), try Matrix(figure.targets))
      var losses: [Double] = []
      let report = try network.train(on: x, targets: y, training(figure)) { progress in
        losses.append(progress.loss)
        return .goOn
      }
      #expect(report.steps == 10 && report.isFinished)
      expect(try Matrix(row: losses), is: [figure.losses], "losses", of: figure)
      for (layer, state) in zip(network.layers, figure.after) {
        expect(layer.parameters.weights, is: state.weights, "weights", of: figure)
        expect(layer.parameters.bias, is: state.bias, "bias", of: figure)
        expect(layer.parameters.gamma, is: state.gamma, "γ", of: figure)
        expect(layer.parameters.beta, is: state.beta, "β", of: figure)
        expect(layer.batchNorm?.statistics.mean, is: state.mean, "running mean", of: figure)
        expect(
          layer.batchNorm?.statistics.variance, is: state.variance, "running variance", of: figure)
      }
      let predictions = try network.predictions(for: x)
      expect(predictions, is: figure.predictions, "predictions", of: figure)
    }
  }

  @Test func `the first gradients agree with PyTorch`() throws {
    for figure in try figures() {
      let batch = 0..<figure.batchSize
      let (x, y) = (try Matrix(figure.examples), try Matrix(figure.targets))
      let (loss, gradients) = try network(figure).gradients(
        for: x.submatrix(rows: 0..<x.rows, columns: batch),
        targets: y.submatrix(rows: 0..<y.rows, columns: batch))
      #expect(agree(loss, figure.losses[0], relative: 1e-12))
      for (gradient, state) in zip(gradients, figure.gradients) {
        expect(gradient.weights, is: state.weights, "dW", of: figure)
        expect(gradient.bias, is: state.bias, "db", of: figure)
        expect(gradient.gamma, is: state.gamma, "dγ", of: figure)
        expect(gradient.beta, is: state.beta, "dβ", of: figure)
      }
    }
  }
}
