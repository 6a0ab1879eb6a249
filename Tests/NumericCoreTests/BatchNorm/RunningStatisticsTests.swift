import NumericCore
import Support
import Testing

@Suite struct RunningStatisticsTests {
  private let one: Matrix

  init() throws {
    one = try Matrix([[1]])
  }

  private func statistics(
    of batches: [Matrix], _ averaging: BatchNorm.Averaging,
    _ estimate: BatchNorm.VarianceEstimate = .unbiased
  ) throws -> BatchNorm.RunningStatistics {
    let start = try BatchNorm.RunningStatistics(
      units: batches[0].rows, averaging: averaging, estimate: estimate)
    return try batches.reduce(start) { statistics, batch in
      try statistics.updated(with: BatchNorm.forward(batch, gamma: one, beta: one))
    }
  }

  @Test(arguments: Seeds.few)
  func `where examples count the same, batches leave no trace`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    // The first batches of one try what an unbiased estimate cannot know yet.
    let sizes = [1, 1] + (0..<5).map { _ in Int.random(in: 0...20, using: &numbers) }
    let batches = try sizes.map { try numbers.matrix(3, $0) }
    let all = try Matrix.stacked(batches, along: .columns)
    for (estimate, ddof) in [(BatchNorm.VarianceEstimate.biased, 0), (.unbiased, 1)] {
      let running = try statistics(of: batches, .equalExamples, estimate)
      #expect(running.examples == all.columns && running.batches == sizes.count { $0 > 0 })
      let mean = try all.mean(along: .columns)
      let variance = try all.variance(along: .columns, ddof: ddof)
      for unit in 0..<3 {
        #expect((running.mean[unit, 0] - mean[unit, 0]).magnitude <= 1e-13)
        #expect(agree(running.variance[unit, 0], variance[unit, 0], relative: 1e-13))
      }
    }
  }

  @Test(arguments: Seeds.few)
  func `where batches count the same, the statistics are plain averages`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let batches = try [4, 9, 2].map { try numbers.matrix(1, $0) }
    let running = try statistics(of: batches, .equalBatches, .biased)
    let means = try batches.map { try $0.mean() }
    let variances = try batches.map { try $0.variance() }
    #expect((running.mean[0, 0] - means.reduce(0, +) / 3).magnitude <= 1e-14)
    #expect(agree(running.variance[0, 0], variances.reduce(0, +) / 3, relative: 1e-14))
  }

  @Test(arguments: [0, 0.1, 1])
  func `a momentum of 0 holds fast, and one of 1 forgets`(_ momentum: Double) throws {
    let batches = [try Matrix(row: [1, 3]), try Matrix(row: [10, 14])]
    let running = try statistics(of: batches, .exponential(momentum: momentum))
    let old = 1 - momentum
    let mean = old * (momentum * 2) + momentum * 12
    let variance = old * (old + momentum * 2) + momentum * 8
    #expect(agree(running.mean[0, 0], mean, relative: 1e-15))
    #expect(agree(running.variance[0, 0], variance, relative: 1e-15))
  }

  @Test(arguments: [BatchNorm.Averaging.exponential(momentum: 0.5), .equalBatches, .equalExamples])
  func `a batch of one says nothing about the spread, and an empty one nothing at all`(
    _ averaging: BatchNorm.Averaging
  ) throws {
    let start = try BatchNorm.RunningStatistics(units: 1, averaging: averaging)
    let single = try statistics(of: [Matrix([[6]])], averaging)
    #expect(single.mean[0, 0] > 0 && single.variance == start.variance)
    #expect(try statistics(of: [Matrix([[]])], averaging) == start)
  }

  @Test func `statistics of other units are refused`() throws {
    let two = try BatchNorm.RunningStatistics(units: 2)
    let forward = try BatchNorm.forward(Matrix(column: [1, 2, 3]), gamma: one, beta: one)
    #expect(throws: MatrixError.cannotBroadcast(two.mean.shape, forward.mean.shape)) {
      try two.updated(with: forward)
    }
  }
}
