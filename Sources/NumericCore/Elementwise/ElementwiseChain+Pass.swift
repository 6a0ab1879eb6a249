extension ElementwiseChain {
  /// Computes the result.
  ///
  /// - Complexity: O(steps · elements of the result), in one pass over memory.
  public func matrix() throws(MatrixError) -> Matrix {
    if steps.count == 1, case .matrix(let matrix) = steps[0] { return matrix }
    if steps.count == 1, case .number(let number) = steps[0] {
      return try Matrix(repeating: number, shape: .scalar, allowance: allowance)
    }
    return try Matrix(shape: shape, allowance: allowance) { target throws(MatrixError) in
      guard let start = target.baseAddress, shape.count > 0 else { return }
      try allowance.count(shape.count * operations)
      // The memory of a matrix stays where it is while the matrix lives.
      try withExtendedLifetime(steps) { () throws(MatrixError) in
        try ChainPass(self, target: start).run()
      }
    }
  }

  /// The number of operations that the steps count as for one element.
  private var operations: Int {
    steps.reduce(0) { sum, step in
      switch step {
      case .number, .matrix: sum
      case .combine(let operation): sum + operation.operations
      case .map(let function): sum + function.operations
      }
    }
  }

  /// True if the steps can go through all elements as if they stood in one row.
  fileprivate var isFlat: Bool {
    steps.allSatisfy { step in
      if case .matrix(let matrix) = step { matrix.shape.isFlat(in: shape) } else { true }
    }
  }
}

/// One pass over memory, block after block.
///
/// A block is a piece of a row, or several whole rows if they are short. The steps work on a stack of
/// operands: what one of them computes goes to the scratch memory of its level, and what the last one
/// computes to the result.
///
/// Sendable, since each core writes blocks of its own.
private struct ChainPass: @unchecked Sendable {
  private let instructions: [Instruction]
  private let depth: Int
  private let target: UnsafeMutablePointer<Double>
  private let size: (rows: Int, columns: Int)
  /// The size of all blocks except the last ones.
  private let block: (rows: Int, columns: Int)
  private let allowance: Allowance

  private enum Instruction {
    case number(Double)
    case load(BroadcastOperand)
    case combine(ElementwiseOperation)
    case map(ElementwiseFunction)
  }

  /// 8 KiB: so few that the blocks of all levels stay in the fastest cache, so many that choosing the
  /// loop costs nothing beside it.
  private static let blockLength = 1 << 10

  init(_ chain: ElementwiseChain, target: UnsafeMutablePointer<Double>) {
    let isFlat = chain.isFlat
    instructions = chain.steps.map { step in
      switch step {
      case .number(let number): .number(number)
      case .matrix(let matrix):
        .load(matrix.withElements { BroadcastOperand($0, matrix.shape, isFlat: isFlat) })
      case .combine(let operation): .combine(operation)
      case .map(let function): .map(function)
      }
    }
    depth = chain.depth
    self.target = target
    size = chain.shape.flattened(isFlat)
    block = (
      rows: max(1, Self.blockLength / size.columns), columns: min(Self.blockLength, size.columns)
    )
    allowance = chain.allowance
  }

  func run() throws(MatrixError) {
    let blocks = blocks(of: size.rows, by: block.rows) * blocks(of: size.columns, by: block.columns)
    try Cores.split(0..<blocks, elements: size.rows * size.columns) { blocks throws(MatrixError) in
      try run(blocks)
    }
  }

  private func blocks(of size: Int, by length: Int) -> Int { (size + length - 1) / length }

  private func run(_ blocks: Range<Int>) throws(MatrixError) {
    let scratch = UnsafeMutablePointer<Double>.allocate(capacity: depth * Self.blockLength)
    defer { scratch.deallocate() }
    var stack: [LoopOperand] = []
    stack.reserveCapacity(depth)
    var watch = InterruptWatch(allowance)
    let blocksOfRow = self.blocks(of: size.columns, by: block.columns)
    for number in blocks {
      let (row, column) = number.quotientAndRemainder(dividingBy: blocksOfRow)
      let (firstRow, firstColumn) = (row * block.rows, column * block.columns)
      let rows = firstRow..<min(firstRow + block.rows, size.rows)
      let columns = firstColumn..<min(firstColumn + block.columns, size.columns)
      try run(rows, columns, scratch, &stack)
      try watch.passed(rows.count * columns.count * instructions.count)
    }
  }

  private func run(
    _ rows: Range<Int>, _ columns: Range<Int>, _ scratch: UnsafeMutablePointer<Double>,
    _ stack: inout [LoopOperand]
  ) throws(MatrixError) {
    let count = rows.count * columns.count
    let target = target + (rows.lowerBound * size.columns + columns.lowerBound)
    stack.removeAll(keepingCapacity: true)
    for (place, instruction) in instructions.enumerated() {
      let isLast = place == instructions.count - 1
      switch instruction {
      case .number(let number):
        stack.append(.all(number))
      case .load(let operand):
        stack.append(load(operand, rows, columns, scratch + stack.count * Self.blockLength))
      case .combine(let operation):
        let right = stack.removeLast()
        let left = stack.removeLast()
        let result = isLast ? target : scratch + stack.count * Self.blockLength
        try operation.specialized { operation throws(MatrixError) in
          ElementwiseRun.combine(left, right, by: operation, into: result, count: count)
        }
        stack.append(.each(UnsafePointer(result)))
      case .map(let function):
        let source = stack.removeLast()
        let result = isLast ? target : scratch + stack.count * Self.blockLength
        try function.specialized { function throws(MatrixError) in
          ElementwiseRun.map(source, by: function, into: result, count: count)
        }
        stack.append(.each(UnsafePointer(result)))
      }
    }
  }

  /// Loads an operand's values for a block. Values that are repeated within the block are written
  /// out.
  private func load(
    _ operand: BroadcastOperand, _ rows: Range<Int>, _ columns: Range<Int>,
    _ scratch: UnsafeMutablePointer<Double>
  ) -> LoopOperand {
    let first = operand.loopOperand(rows.lowerBound, columns.lowerBound)
    if rows.count == 1 || operand.isContiguous(over: size.columns) { return first }
    var target = scratch
    for row in rows {
      switch operand.loopOperand(row, columns.lowerBound) {
      case .each(let start): target.update(from: start, count: columns.count)
      case .all(let number): target.update(repeating: number, count: columns.count)
      }
      target += columns.count
    }
    return .each(UnsafePointer(scratch))
  }
}
