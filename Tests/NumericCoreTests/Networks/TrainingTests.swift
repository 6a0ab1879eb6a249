import NumericCore
import Support
import Synchronization
import Testing

@Suite struct TrainingTests {
  /// Points inside and outside of a circle.
  private func circle(
    _ count: Int, allowance: Allowance = .unlimited
  ) throws -> (x: Matrix, labels: Matrix) {
    var generator = RandomGenerator(seed: 4)
    let x = try generator.normals(
      shape: Shape(rows: 2, columns: count), allowance: allowance)
    let labels = try (x * x).sum(along: .rows).combined(with: 1.4, by: .less)
    return (x, labels)
  }

  private func network(
    _ batchNorm: Layer.Place? = .beforeActivation, allowance: Allowance = .unlimited
  ) throws -> Network {
    try Network(
      sizes: [2, 8, 8, 2], activation: .relu, batchNorm: batchNorm, seed: 6, allowance: allowance)
  }

  @Test func `whoever waits is told of every step`() throws {
    let progress = Progress()
    let (x, labels) = try circle(100, allowance: Allowance(progress: progress))
    var network = try network()
    var shares: [Double] = []
    let training = Training(epochs: 2, batchSize: 50, method: .gradientDescent, rate: 0.1)
    try network.train(on: x, targets: labels.oneHot(classes: 2), training) { _ in
      shares.append(progress.reading?.share ?? .nan)
      return .goOn
    }
    #expect(shares == [0, 0.25, 0.5, 0.75])
    #expect(progress.reading == nil)
  }

  @Test(
    arguments: [
      (Optimiser.Method.gradientDescent, 0.5), (.momentum(), 0.05), (.nesterov(), 0.05),
      (.adam(), 0.01),
    ], [Layer.Place.beforeActivation, .afterActivation, nil])
  func `every optimiser learns a circle`(
    _ optimiser: (method: Optimiser.Method, rate: Double), _ place: Layer.Place?
  ) throws {
    let (x, labels) = try circle(400)
    var network = try network(place)
    let training = Training(
      epochs: 40, batchSize: 32, method: optimiser.method, rate: optimiser.rate)
    let report = try network.train(on: x, targets: labels.oneHot(classes: 2), training)
    #expect(report.epochLosses.count == 40 && report.steps == 40 * 13 && report.isFinished)
    #expect(report.epochLosses[39] < report.epochLosses[0] / 2)
    let accuracy = try network.predictions(for: x).accuracy(labels: labels)
    #expect(accuracy > 0.93, "\(accuracy)")
  }

  @Test func `the same seed gives the same bits, another one others`() throws {
    let (x, labels) = try circle(50)
    let y = try labels.oneHot(classes: 2)
    func trained(_ seed: UInt64) throws -> Network {
      var network = try network()
      try network.train(
        on: x, targets: y,
        Training(epochs: 3, batchSize: 8, method: .adam(), rate: 0.01, seed: seed))
      return network
    }
    #expect(try trained(1) == trained(1))
    #expect(try trained(1) != trained(2))
  }

  @Test func `a copy of the network stays as it was`() throws {
    let (x, labels) = try circle(20)
    let before = try network()
    let parameters = before.layers.map { $0.parameters.all.map(\.elements) }
    var network = before
    try network.train(
      on: x, targets: labels.oneHot(classes: 2), Training(epochs: 1, batchSize: 8, rate: 0.1))
    #expect(before.layers.map { $0.parameters.all.map(\.elements) } == parameters)
    #expect(network != before)
  }

  @Test func `the order of a full batch is only rounding`() throws {
    let (x, labels) = try circle(30)
    let y = try labels.oneHot(classes: 2)
    func losses(isShuffled: Bool) throws -> [Double] {
      var network = try network()
      return try network.train(
        on: x, targets: y,
        Training(epochs: 4, batchSize: 1000, rate: 0.1, isShuffled: isShuffled)
      ).epochLosses
    }
    let pairs = zip(try losses(isShuffled: true), try losses(isShuffled: false))
    #expect(pairs.allSatisfy { agree($0, $1, relative: 1e-11) })
  }

  @Test func `weight decay pulls weights to 0, and nothing else`() throws {
    // Where all targets are met, the loss has no gradient.
    let layer = try Layer(weights: Matrix([[1, -2]]), bias: Matrix([[3]]))
    var network = try Network(layers: [layer], loss: .meanSquaredError)
    let x = try Matrix([[0, 0], [0, 0]])
    try network.train(
      on: x, targets: Matrix(row: [3, 3]),
      Training(epochs: 1, batchSize: 2, rate: 0.5, weightDecay: 0.2))
    #expect(network.layers[0].parameters.weights.nested == [[0.9, -1.8]])
    #expect(network.layers[0].parameters.bias?.nested == [[3]])
  }

  @Test func `a training that is told to stop keeps what was learnt`() throws {
    let (x, labels) = try circle(40)
    let y = try labels.oneHot(classes: 2)
    let training = Training(epochs: 2, batchSize: 8, rate: 0.1)
    var stopped = try network()
    var told: [Training.StepReport] = []
    let report = try stopped.train(on: x, targets: y, training) { progress in
      told.append(progress)
      return progress.steps == 7 ? .stop : .goOn
    }
    #expect(report.steps == 7 && report.ending == .stopped && report.epochLosses.count == 2)
    #expect(told.map(\.steps) == Array(1...7) && told.map(\.epoch) == [0, 0, 0, 0, 0, 1, 1])
    #expect(told.allSatisfy { $0.totalSteps == 10 && $0.loss.isFinite })
    #expect(
      agree(report.epochLosses[0], told[..<5].reduce(0) { $0 + $1.loss } / 5, relative: 1e-12))
    // An interrupt, seen before the eighth step, leaves the same.
    let isRequested = Atomic(false)
    let allowance = Allowance(
      interrupt: Interrupt { isRequested.load(ordering: .relaxed) })
    var interrupted = try network(allowance: allowance)
    let examples = try circle(40, allowance: allowance).x
    let second = try interrupted.train(on: examples, targets: y, training) { progress in
      isRequested.store(progress.steps == 7, ordering: .relaxed)
      return .goOn
    }
    #expect(second.ending == .interrupted && second.steps == 7)
    #expect(second.epochLosses == report.epochLosses && interrupted == stopped)
  }

  @Test func `a loss that is not a number is told, and hides nothing`() throws {
    let (x, labels) = try circle(16)
    var network = try network(nil)
    var losses: [Double] = []
    let report = try network.train(
      on: x, targets: labels.oneHot(classes: 2),
      Training(epochs: 6, batchSize: 8, rate: 1e200)
    ) { progress in
      losses.append(progress.loss)
      return .goOn
    }
    #expect(losses.count == 12 && losses.contains { $0.isNaN })
    #expect(report.isFinished && report.epochLosses[5].isNaN)
  }

  @Test func `training takes memory for a batch, not for the data`() throws {
    let (x, labels) = try circle(20_000)
    let y = try labels.oneHot(classes: 2)
    var limits = Limits()
    limits.liveBytes = 64 * 1024
    #expect(x.count * 8 > 4 * limits.liveBytes)
    // What the training takes belongs to the network's allowance and to that of the data's, which
    // is no one's.
    let allowance = Allowance(limits: limits)
    var network = try network(allowance: allowance)
    let report = try network.train(
      on: x, targets: y, Training(epochs: 1, batchSize: 32, method: .adam(), rate: 0.01))
    #expect(report.isFinished)
  }

  @Test func `no epochs and no examples teach nothing`() throws {
    let (x, labels) = try circle(8)
    let y = try labels.oneHot(classes: 2)
    let before = try network()
    var network = before
    let none = try network.train(on: x, targets: y, Training(epochs: 0, batchSize: 4, rate: 1))
    #expect(none.epochLosses.isEmpty && none.steps == 0 && none.isFinished && network == before)
    let empty = try Matrix([[], []])
    let report = try network.train(
      on: empty, targets: empty, Training(epochs: 2, batchSize: 4, rate: 1))
    #expect(report.steps == 0 && report.epochLosses.allSatisfy { $0.isNaN } && network == before)
  }

  @Test func `examples and targets fit the network`() throws {
    let (x, labels) = try circle(8)
    var network = try network()
    let training = Training(epochs: 1, batchSize: 4, rate: 0.1)
    let weights = network.layers[0].parameters.weights
    #expect(throws: MatrixError.cannotMultiply(weights.shape, labels.shape)) {
      try network.train(on: labels, targets: x, training)
    }
    let shape = try Shape(rows: 2, columns: 8)
    #expect(throws: MatrixError.cannotBroadcast(shape, labels.shape)) {
      try network.train(on: x, targets: labels, training)
    }
  }
}
