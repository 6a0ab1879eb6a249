import NumericCore
import Synchronization
import Testing

@Suite struct InterruptTests {
  private static let computations: [(name: String, run: @Sendable (Matrix) throws -> Void)] = [
    ("combine two", { _ = try $0.combined(with: $0, by: .add) }),
    ("combine with a number", { _ = try $0.combined(with: 2, by: .less) }),
    ("combine a number", { _ = try Matrix.combined(2, with: $0, by: .divide) }),
    (
      "combine in place",
      {
        var copy = $0; try copy.combine(with: 1, by: .add)
      }
    ),
    ("map", { _ = try $0.mapped(by: .relu) }),
    ("where", { _ = try Matrix.where($0, $0, $0) }),
    ("clip", { _ = try $0.clipped(0, 1) }),
    (
      "product",
      { _ = try $0.product(Matrix(repeating: 1, shape: $0.shape.transposed)) }
    ),
    ("transpose", { _ = try $0.transposed() }),
    ("select", { _ = try $0.selecting(Array(0..<$0.columns), along: .columns) }),
    ("sum", { _ = try $0.sum() }),
    ("sums of rows", { _ = try $0.sum(along: .columns) }),
    ("variance", { _ = try $0.variance() }),
    ("maxima", { _ = try $0.maximum(along: .rows) }),
    ("any", { _ = try $0.any(along: .columns) }),
    ("running sum", { _ = try $0.cumulativeSum() }),
    ("sort", { _ = try $0.sorted() }),
    ("product, the right one transposed", { _ = try $0.product(transposing: $0) }),
    ("mean of a batch", { _ = try BatchNorm.mean(of: $0) }),
    (
      "batch norm",
      { _ = try BatchNorm.forward($0, gamma: Matrix([[1]]), beta: Matrix([[1]])) }
    ),
    (
      "random",
      {
        var generator = RandomGenerator(seed: 1)
        _ = try generator.uniforms(shape: $0.shape, allowance: $0.allowance)
      }
    ),
    (
      "permutation",
      {
        var generator = RandomGenerator(seed: 1)
        _ = try generator.permutation($0.count, allowance: $0.allowance)
      }
    ),
  ]

  @Test(arguments: computations.map(\.name))
  func `a long computation stops when asked to, and a short one is not asked`(
    _ name: String
  ) throws {
    let run = try #require(Self.computations.first { $0.name == name }).run
    let flag = Flag()
    let allowance = Allowance(interrupt: Interrupt { flag.isRaised })
    let short = try Matrix(
      repeating: 1, shape: Shape(rows: 2, columns: 100), allowance: allowance)
    let long = try Matrix(
      repeating: 1, shape: Shape(rows: 2, columns: (1 << 15) + 1), allowance: allowance)
    let before = allowance.liveBytes
    flag.raise()
    try run(short)
    #expect(throws: MatrixError.interrupted) { try run(long) }
    #expect(allowance.liveBytes == before)
  }

  @Test func `what runs on several cores stops on all of them`() throws {
    let flag = Flag()
    let allowance = Allowance(interrupt: Interrupt { flag.isRaised })
    let one = try Matrix([[1]])
    let z = try Matrix(
      repeating: 1, shape: Shape(rows: 4, columns: 1 << 16), allowance: allowance)
    let square = try Matrix(
      repeating: 1, shape: Shape(rows: 400, columns: 400), allowance: allowance)
    let forward = try BatchNorm.forward(z, gamma: one, beta: one)
    let before = allowance.liveBytes
    flag.raise()
    #expect(throws: MatrixError.interrupted) { try BatchNorm.forward(z, gamma: one, beta: one) }
    #expect(throws: MatrixError.interrupted) { try BatchNorm.backward(z, through: forward) }
    #expect(throws: MatrixError.interrupted) { try square.product(square) }
    #expect(allowance.liveBytes == before)
  }

  @Test func `the question comes at least every 65,536 elements`() throws {
    let flag = Flag()
    let allowance = Allowance(interrupt: Interrupt { flag.isRaised })
    let matrix = try Matrix(
      repeating: 1, shape: Shape(rows: 3, columns: 1 << 16), allowance: allowance)
    _ = try matrix.mapped(by: .negate)
    #expect(flag.questions >= 3)
    let questions = flag.questions
    _ = try matrix.sum(along: .columns)
    #expect(flag.questions >= questions + 3)
  }

  @Test func `an interrupt asks its question each time`() throws {
    let flag = Flag()
    let interrupt = Interrupt { flag.isRaised }
    let allowance = Allowance(interrupt: interrupt)
    #expect(!interrupt.isRequested && !Interrupt.never.isRequested)
    try allowance.checkInterrupt()
    flag.raise()
    #expect(interrupt.isRequested)
    #expect(throws: MatrixError.interrupted) { try allowance.checkInterrupt() }
  }
}

/// What a signal handler would set, which also counts how often it is read.
private final class Flag: Sendable {
  private let raised = Atomic(false)
  private let readings = Atomic(0)

  var isRaised: Bool {
    readings.wrappingAdd(1, ordering: .relaxed)
    return raised.load(ordering: .relaxed)
  }

  var questions: Int { readings.load(ordering: .relaxed) }

  func raise() { raised.store(true, ordering: .relaxed) }
}
