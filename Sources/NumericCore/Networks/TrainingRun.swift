/// A training in progress.
struct TrainingRun {
  private let examples: Matrix
  private let targets: Matrix
  private let training: Training
  /// The outcome so far.
  private(set) var report = Training.Report()

  private var pass: Pass
  /// One for each layer.
  private var optimisers: [Optimiser]
  // The examples of the batch, and their targets.
  private var batch: Matrix
  private var batchTargets: Matrix

  init(
    of network: Network, _ examples: Matrix, _ targets: Matrix, _ training: Training
  ) throws(MatrixError) {
    self.examples = examples
    self.targets = targets
    self.training = training
    pass = try Pass(of: network)
    optimisers = network.layers.map { _ in Optimiser(training.method, rate: training.rate) }
    batch = try .placeholder(allowance: examples.allowance)
    batchTargets = batch
  }

  mutating func train(
    _ network: inout Network, _ tell: (Training.StepReport) -> Training.Continuation
  ) throws(MatrixError) {
    let count = examples.columns
    let steps = training.steps(for: count)
    var generator = RandomGenerator(seed: training.seed)
    var order = Array(0..<count)
    let loop = examples.allowance.progress?.begin(turns: steps)
    defer { loop?.end() }
    for epoch in 0..<training.epochs {
      if training.isShuffled {
        order = try generator.permutation(count, allowance: examples.allowance)
      }
      if count == 0 { report.epochLosses.append(.nan) }
      var sum = 0.0
      for start in stride(from: 0, to: count, by: training.batchSize) {
        loop?.turn(report.steps)
        let places = order[start..<min(start + training.batchSize, count)]
        let loss = try step(&network, places)
        if start == 0 { report.epochLosses.append(.nan) }
        loop?.tell(
          loss: loss, ofStep: report.steps, in: Progress.Epoch(epoch + 1, of: training.epochs))
        sum += loss * Double(places.count)
        report.steps += 1
        report.epochLosses[epoch] = sum / Double(places.endIndex)
        let progress = Training.StepReport(
          steps: report.steps, totalSteps: steps, epoch: epoch, loss: loss)
        guard tell(progress) == .goOn else {
          report.ending = .stopped
          return
        }
      }
    }
    report.ending = .finished
  }

  /// Takes one step. If it throws, the network is unchanged.
  private mutating func step(
    _ network: inout Network, _ places: ArraySlice<Int>
  ) throws(MatrixError) -> Double {
    try examples.allowance.checkInterrupt()
    try batch.refill(withColumns: places, of: examples)
    try batchTargets.refill(withColumns: places, of: targets)
    try pass.forward(network, batch, .batch)
    let loss = try pass.backward(network, batch, batchTargets)
    try pass.learn(&network, by: &optimisers, weightDecay: training.weightDecay)
    return loss
  }
}
