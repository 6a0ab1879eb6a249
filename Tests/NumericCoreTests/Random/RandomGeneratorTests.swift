import NumericCore
import Support
import Testing

@Suite struct RandomGeneratorTests {
  @Test func `it is SplitMix64`() {
    // The first numbers of splitmix64.c for this seed.
    var generator = RandomGenerator(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.nextUInt64() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test(arguments: Seeds.few)
  func `equal seeds give equal numbers, also after a copy`(_ seed: UInt64) throws {
    var generator = RandomGenerator(seed: seed)
    _ = generator.normal()
    var copy = generator
    let shape = try Shape(rows: 3, columns: 4)
    #expect(try copy.normals(shape: shape) == generator.normals(shape: shape))
    #expect(copy == generator)
    var other = RandomGenerator(seed: seed + 1)
    #expect(other.nextUInt64() != copy.nextUInt64())
  }

  @Test(arguments: Seeds.few)
  func `a matrix is drawn number by number`(_ seed: UInt64) throws {
    let shape = try Shape(rows: 2, columns: 3)
    var (whole, single) = (RandomGenerator(seed: seed), RandomGenerator(seed: seed))
    #expect(try whole.uniforms(shape: shape).elements == (0..<6).map { _ in single.uniform() })
    #expect(try whole.normals(shape: shape).elements == (0..<6).map { _ in single.normal() })
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `moments are those of the distributions`(_ seed: UInt64) throws {
    // 20,000 numbers: five standard errors are 0.036 for a normal mean, 0.01 for a uniform one.
    let shape = try Shape(rows: 1, columns: 20_000)
    var generator = RandomGenerator(seed: seed)
    let normals = try generator.normals(shape: shape)
    #expect(try normals.mean().magnitude < 0.036)
    #expect((try normals.variance() - 1).magnitude < 0.05)
    let uniforms = try generator.uniforms(shape: shape)
    #expect((try uniforms.mean() - 0.5).magnitude < 0.0103)
    #expect((try uniforms.variance() - 1.0 / 12).magnitude < 0.0027)
    #expect(try uniforms.minimum() >= 0 && uniforms.maximum() < 1)
  }

  @Test(arguments: Seeds.few)
  func `a permutation has each place once`(_ seed: UInt64) throws {
    var generator = RandomGenerator(seed: seed)
    let order = try generator.permutation(50)
    #expect(order != Array(0..<50))
    #expect(order.sorted() == Array(0..<50))
    #expect(try generator.permutation(0).isEmpty)
  }

  @Test func `each permutation is equally likely`() throws {
    var generator = RandomGenerator(seed: 5)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6_000 { counts[try generator.permutation(3), default: 0] += 1 }
    // Each of the 6 is expected 1,000 times, with a standard deviation of 29.
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { ($0 - 1_000).magnitude < 145 })
  }

  @Test(arguments: Seeds.few)
  func `an integer lies below its bound, whatever that is`(_ seed: UInt64) {
    var generator = RandomGenerator(seed: seed)
    for bound in [1, 2, 3, 1 << 62, Int.max] {
      for _ in 0..<50 { #expect((0..<bound).contains(generator.integer(below: bound))) }
    }
  }

  @Test func `no remainder is favoured`() {
    // Of 2⁶⁴ integers, 2⅔ times the bound, plain remainders would fall below 2⁶² three times in
    // four; it should be two times in three. The standard error of the share is 0.0105.
    let bound = 3 << 61
    var generator = RandomGenerator(seed: 9)
    let low = (0..<2_000).count { _ in generator.integer(below: bound) < 1 << 62 }
    #expect((Double(low) / 2_000 - 2.0 / 3).magnitude < 0.05)
  }

  @Test(arguments: Seeds.few)
  func `shuffling keeps columns whole`(_ seed: UInt64) throws {
    var generator = RandomGenerator(seed: seed)
    let row = try Matrix(row: (0..<20).map(Double.init))
    let pairs = try Matrix.stacked([row, row * 10], along: .rows)
    let shuffled = try generator.shuffled(pairs, along: .columns)
    #expect(shuffled != pairs)
    #expect(try shuffled.row(1) == shuffled.row(0) * 10)
    #expect(try shuffled.row(0).sorted() == row)
  }

  @Test func `impossible sizes are errors`() {
    var generator = RandomGenerator(seed: 1)
    #expect(throws: MatrixError.negativeSize(rows: 1, columns: -1)) {
      try generator.permutation(-1)
    }
    #expect(throws: MatrixError.tooLarge(rows: 1, columns: .max, limit: Limits.ceiling)) {
      try generator.permutation(.max)
    }
  }
}
