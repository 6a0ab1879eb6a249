import FoundationEssentials
import NumericCore
import Testing

/// The same questions put to PyTorch: see `Fixtures/make_pytorch_figures.py`.
@Suite struct PyTorchFiguresTests {
  private struct Figures: Decodable {
    let training: [Training]
    let running: [Running]
  }

  private struct Training: Decodable {
    let z, gamma, beta, outputGradient: [[Double]]
    let epsilon: Double
    let output, mean, variance, zGradient, gammaGradient, betaGradient: [[Double]]
  }

  private struct Running: Decodable {
    let momentum: Double?
    let batches: [[[Double]]]
    let epsilon: Double
    let gamma, beta, mean, variance, x, weights, bias: [[Double]]
    let output, foldedWeights, foldedBias: [[Double]]
  }

  private let figures: Figures

  init() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: here.appending(path: "Fixtures/pytorch_figures.json"))
    figures = try JSONDecoder().decode(Figures.self, from: data)
  }

  private func expect(
    _ result: Matrix, agreesWith expected: [[Double]],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isSame =
      result.nested.map(\.count) == expected.map(\.count)
      && zip(result.elements, expected.joined()).allSatisfy { agree($0, $1, relative: 1e-12) }
    #expect(
      isSame, "\(expected) in PyTorch, \(result) here", sourceLocation: sourceLocation)
  }

  @Test func `the way forward and the way back agree with PyTorch`() throws {
    #expect(figures.training.count == 8)
    for figure in figures.training {
      let forward = try BatchNorm.forward(
        Matrix(figure.z), gamma: Matrix(figure.gamma), beta: Matrix(figure.beta),
        epsilon: figure.epsilon)
      expect(forward.mean, agreesWith: figure.mean)
      expect(forward.variance, agreesWith: figure.variance)
      expect(forward.output, agreesWith: figure.output)
      let gradients = try BatchNorm.backward(Matrix(figure.outputGradient), through: forward)
      expect(gradients.z, agreesWith: figure.zGradient)
      expect(gradients.gamma, agreesWith: figure.gammaGradient)
      expect(gradients.beta, agreesWith: figure.betaGradient)
    }
  }

  @Test func `running statistics, inference and folding agree with PyTorch`() throws {
    #expect(figures.running.count == 6)
    for figure in figures.running {
      let (gamma, beta) = (try Matrix(figure.gamma), try Matrix(figure.beta))
      var statistics = try BatchNorm.RunningStatistics(
        units: gamma.rows,
        averaging: figure.momentum.map { .exponential(momentum: $0) } ?? .equalBatches)
      for batch in figure.batches {
        statistics = try statistics.updated(
          with: BatchNorm.forward(Matrix(batch), gamma: gamma, beta: beta))
      }
      expect(statistics.mean, agreesWith: figure.mean)
      expect(statistics.variance, agreesWith: figure.variance)

      let (x, weights) = (try Matrix(figure.x), try Matrix(figure.weights))
      let bias = try Matrix(figure.bias)
      let output = try BatchNorm.inference(
        weights.product(x) + bias, statistics: statistics, gamma: gamma, beta: beta,
        epsilon: figure.epsilon)
      expect(output, agreesWith: figure.output)
      let folded = try BatchNorm.folded(
        intoWeights: weights, bias: bias, statistics: statistics, gamma: gamma, beta: beta,
        epsilon: figure.epsilon)
      expect(folded.weights, agreesWith: figure.foldedWeights)
      expect(folded.bias, agreesWith: figure.foldedBias)
      expect(try folded.weights.product(x) + folded.bias, agreesWith: figure.output)
    }
  }
}
