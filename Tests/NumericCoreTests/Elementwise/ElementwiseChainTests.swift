import NumericCore
import Support
import Synchronization
import Testing

/// A chain and its stepwise twin, grown together.
private struct Twins {
  var chain: ElementwiseChain
  var matrix: Matrix

  init(_ matrix: Matrix) {
    (chain, self.matrix) = (ElementwiseChain(matrix), matrix)
  }

  init(_ number: Double) throws {
    (chain, matrix) = (ElementwiseChain(number), try Matrix([[number]]))
  }

  mutating func map(by function: ElementwiseFunction) throws {
    (chain, matrix) = (chain.mapped(by: function), try matrix.mapped(by: function))
  }

  mutating func combine(with other: Twins, by operation: ElementwiseOperation) throws {
    matrix = try matrix.combined(with: other.matrix, by: operation)
    chain = try chain.combined(with: other.chain, by: operation)
  }
}

extension SeededGenerator {
  /// A tree of so many operations on operands that can be broadcast to a shape.
  fileprivate mutating func twins(_ operations: Int, _ shape: Shape) throws -> Twins {
    guard operations > 0 else {
      if Int.random(in: 0..<5, using: &self) == 0 {
        return try Twins(Double.random(in: -2...2, using: &self))
      }
      let isRow = Bool.random(using: &self)
      let isColumn = Bool.random(using: &self)
      return Twins(try matrix(isRow ? 1 : shape.rows, isColumn ? 1 : shape.columns))
    }
    if let function = ElementwiseFunction.allCases.randomElement(using: &self),
      Int.random(in: 0..<3, using: &self) == 0
    {
      var twins = try twins(operations - 1, shape)
      try twins.map(by: function)
      return twins
    }
    let left = Int.random(in: 0..<operations, using: &self)
    var twins = try twins(left, shape)
    let other = try self.twins(operations - 1 - left, shape)
    try twins.combine(
      with: other, by: ElementwiseOperation.allCases.randomElement(using: &self) ?? .add)
    return twins
  }
}

@Suite struct ElementwiseChainTests {
  /// Rows longer than a block, shorter ones of which a block holds several, single rows and columns,
  /// and enough elements for two cores.
  private static let shapes = [
    (1, 1), (1, 7), (9, 1), (3, 5), (400, 3), (2, 1024), (3, 2500), (1, 5000), (2000, 1), (0, 4),
    (4, 0), (70, 4000),
  ]

  @Test(arguments: shapes, Seeds.few)
  func `a chain gives the bits of its steps`(_ size: (Int, Int), _ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let shape = try Shape(rows: size.0, columns: size.1)
    for operations in [0, 1, 2, 3, 6, 12] {
      let twins = try numbers.twins(operations, shape)
      let result = try twins.chain.matrix()
      #expect(result.shape == twins.matrix.shape)
      #expect(result.numbers == twins.matrix.numbers, "\(operations) operations")
    }
  }

  @Test func `a chain that leans to the right, however deep, gives the bits of its steps`() throws {
    var numbers = SeededGenerator(seed: 1)
    var twins = Twins(try numbers.matrix(3, 700))
    for _ in 0..<100 {
      var next = Twins(try numbers.matrix(1, 700))
      try next.combine(with: twins, by: .subtract)
      twins = next
    }
    #expect(try twins.chain.matrix().numbers == twins.matrix.numbers)
  }

  @Test func `shapes that do not go together are an error before anything is computed`() throws {
    let (wide, narrow) = (try Matrix([[1, 2, 3]]), try Matrix([[1, 2]]))
    #expect(throws: MatrixError.cannotBroadcast(wide.shape, narrow.shape)) {
      try ElementwiseChain(wide).combined(with: ElementwiseChain(narrow), by: .add)
    }
  }

  @Test func `the result and nothing else is counted, and only within the limits`() throws {
    var limits = Limits()
    limits.elements = 1_000
    limits.liveBytes = 20_000
    let allowance = Allowance(limits: limits)
    let row = try Matrix(row: Array(repeating: 1, count: 1_000), allowance: allowance)
    let before = allowance.liveBytes
    let chain = ElementwiseChain(row).mapped(by: .negate).mapped(by: .square)
    #expect(allowance.liveBytes == before)
    let result = try chain.matrix()
    #expect(result.allowance === allowance)
    #expect(allowance.liveBytes == 2 * before)
    #expect(throws: MatrixError.outOfMemory(bytes: before, limit: 20_000)) { try chain.matrix() }
    let column = try Matrix(repeating: 1, shape: Shape(rows: 2, columns: 1))
    #expect(throws: MatrixError.tooLarge(rows: 2, columns: 1_000, limit: 1_000)) {
      try ElementwiseChain(row).combined(with: ElementwiseChain(column), by: .add)
    }
    #expect(allowance.liveBytes == 2 * before)
  }

  @Test func `an interrupt ends it on all cores, and gives its memory back`() throws {
    let flag = Flag()
    let allowance = Allowance(interrupt: Interrupt { flag.isRaised })
    let z = try Matrix(
      repeating: 1, shape: Shape(rows: 512, columns: 1_024), allowance: allowance)
    let before = allowance.liveBytes
    flag.raise()
    #expect(throws: MatrixError.interrupted) {
      try ElementwiseChain(z).mapped(by: .exponential).matrix()
    }
    #expect(allowance.liveBytes == before)
  }
}

extension Matrix {
  /// The elements' bits; which NaN comes out of two of them, processors leave open.
  fileprivate var numbers: [UInt64] { elements.map { ($0.isNaN ? .nan : $0).bitPattern } }
}

private final class Flag: Sendable {
  private let raised = Atomic(false)
  var isRaised: Bool { raised.load(ordering: .relaxed) }
  func raise() { raised.store(true, ordering: .relaxed) }
}
