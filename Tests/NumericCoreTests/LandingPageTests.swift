import FoundationEssentials
import NumericCore
import Testing

/// The tour of `NumericCore.docc/NumericCore.md`, run here line by line.
@Suite struct LandingPageTests {
  @Test func `the tour computes what it says`() throws {
    let z = try Matrix([[1, 2, 3, 6], [0, 0, 4, 4]])  // 2 units, 4 examples
    let doubled = try z * 2 + Matrix(column: [0, 10])  // [[2, 4, 6, 12], [10, 10, 18, 18]]
    let firstTwo = try z.submatrix(rows: 0..<2, columns: 0..<2)
    let largest = try z.maximum(along: .columns)  // [[6], [4]]
    #expect(doubled.nested == [[2, 4, 6, 12], [10, 10, 18, 18]])
    #expect(firstTwo.nested == [[1, 2], [0, 0]] && largest.nested == [[6], [4]])

    let mean = try BatchNorm.mean(of: z)  // [[3], [2]]
    let variance = try BatchNorm.variance(of: z)  // [[3.5], [4]]
    let zNorm = try BatchNorm.normalize(z, mean: mean, variance: variance, epsilon: 0)
    let gamma = try Matrix(column: [1, 3])
    let beta = try Matrix(column: [0, 10])
    let zTilde = try BatchNorm.scaleAndShift(zNorm, gamma: gamma, beta: beta)
    let forward = try BatchNorm.forward(z, gamma: gamma, beta: beta, epsilon: 0)
    #expect(mean.nested == [[3], [2]] && variance.nested == [[3.5], [4]])
    #expect(forward.output == zTilde)

    let gradients = try BatchNorm.backward(z, through: forward)
    let dBeta = gradients.beta  // [[12], [8]]: Σ dz̃
    let dGamma = gradients.gamma  // Σ dz̃ ⊙ z_norm
    let dz = gradients.z  // each row adds up to 0
    #expect(try dBeta.nested == [[12], [8]] && dGamma == (z * zNorm).sum(along: .columns))
    #expect(try dz.sum(along: .columns).elements.allSatisfy { $0.magnitude < 1e-14 })

    var running = try BatchNorm.RunningStatistics(units: 2, averaging: .equalExamples)
    running = try running.updated(with: forward)
    let single = try BatchNorm.inference(
      Matrix(column: [3, 2]), statistics: running, gamma: gamma, beta: beta)  // [[0], [10]]
    let weights = try Matrix([[1, 0], [1, 1]])
    let folded = try BatchNorm.folded(
      intoWeights: weights, bias: Matrix(column: [0, 0]), statistics: running,
      gamma: gamma, beta: beta)
    #expect(single.nested == [[0], [10]])
    let example = try Matrix(column: [1, 2])
    let expected = try BatchNorm.inference(
      weights.product(example), statistics: running, gamma: gamma, beta: beta)
    for (a, b) in zip(
      try (folded.weights.product(example) + folded.bias).elements, expected.elements)
    {
      #expect(agree(a, b, relative: 1e-14))
    }

    var random = RandomGenerator(seed: 7)
    let points = try random.normals(shape: Shape(rows: 2, columns: 200))
    let isAbove = try points.row(0).combined(with: points.row(1), by: .less)
    let targets = try isAbove.oneHot(classes: 2)
    var network = try Network(
      sizes: [2, 8, 2], activation: .relu, batchNorm: .beforeActivation, seed: 7)
    let training = Training(epochs: 20, batchSize: 20, method: .adam(), rate: 0.01)
    let report = try network.train(on: points, targets: targets, training)
    let accuracy = try network.predictions(for: points).accuracy(labels: isAbove)  // above 0.9
    #expect(report.isFinished && accuracy > 0.9)

    var limits = Limits()
    limits.liveBytes = 1_000
    let allowance = Allowance(limits: limits)
    let small = try Matrix(repeating: 0, shape: Shape(rows: 10, columns: 10), allowance: allowance)
    let refused = Result { try small + 1 }  // MatrixError.outOfMemory
    #expect(throws: MatrixError.outOfMemory(bytes: 864, limit: 1_000)) { try refused.get() }
  }

  @Test func `the page shows the lines that are run here, and no others`() throws {
    let tests = URL(filePath: #filePath)
    let page = tests.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/NumericCore/NumericCore.docc")
      .appending(path: "NumericCore.md")
    let run = Set(try words(of: tests))
    var isCode = false
    var shown = 0
    for line in try words(of: page) {
      if line.first?.hasPrefix("```") == true {
        isCode = line == ["```swift"]
      } else if isCode {
        shown += 1
        #expect(run.contains(line), "\(line.joined(separator: " "))")
      }
    }
    #expect(shown > 30)
  }

  // How lines are indented and comments lined up is the formatter's affair.
  private func words(of file: URL) throws -> [[String]] {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}
