/// One operand's values for a run of neighbouring elements: side by side in memory, or one number
/// for all.
enum LoopOperand {
  case each(UnsafePointer<Double>)
  case all(Double)
}

/// The innermost loops of elementwise work.
///
/// Each is written once and compiled for each operation: the switch over operations stands outside
/// (see `specialized`), so that the simple ones become vector instructions. `target` may be the
/// memory of an operand.
enum ElementwiseRun {
  @inline(__always)
  static func combine(
    _ left: LoopOperand, _ right: LoopOperand, by operation: ElementwiseOperation,
    into target: UnsafeMutablePointer<Double>, count: Int
  ) {
    switch (left, right) {
    case (.each(let a), .each(let b)):
      for index in 0..<count { target[index] = operation(a[index], b[index]) }
    case (.each(let a), .all(let b)):
      for index in 0..<count { target[index] = operation(a[index], b) }
    case (.all(let a), .each(let b)):
      for index in 0..<count { target[index] = operation(a, b[index]) }
    case (.all(let a), .all(let b)):
      target.update(repeating: operation(a, b), count: count)
    }
  }

  @inline(__always)
  static func map(
    _ source: LoopOperand, by function: ElementwiseFunction,
    into target: UnsafeMutablePointer<Double>, count: Int
  ) {
    switch source {
    case .each(let a): for index in 0..<count { target[index] = function(a[index]) }
    case .all(let a): target.update(repeating: function(a), count: count)
    }
  }
}

extension ElementwiseOperation {
  /// Calls `body` with this operation as a constant, so that the compiler specializes the loop.
  @inline(__always)
  func specialized(
    _ body: (ElementwiseOperation) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    switch self {
    case .add: try body(.add)
    case .subtract: try body(.subtract)
    case .multiply: try body(.multiply)
    case .divide: try body(.divide)
    case .power: try body(.power)
    case .equal: try body(.equal)
    case .notEqual: try body(.notEqual)
    case .less: try body(.less)
    case .lessOrEqual: try body(.lessOrEqual)
    case .greater: try body(.greater)
    case .greaterOrEqual: try body(.greaterOrEqual)
    case .and: try body(.and)
    case .or: try body(.or)
    }
  }
}

extension ElementwiseFunction {
  /// Calls `body` with this function as a constant, so that the compiler specializes the loop.
  @inline(__always)
  func specialized(
    _ body: (ElementwiseFunction) throws(MatrixError) -> Void
  ) throws(MatrixError) {
    switch self {
    case .negate: try body(.negate)
    case .not: try body(.not)
    case .absolute: try body(.absolute)
    case .exponential: try body(.exponential)
    case .logarithm: try body(.logarithm)
    case .squareRoot: try body(.squareRoot)
    case .square: try body(.square)
    case .tanh: try body(.tanh)
    case .sigmoid: try body(.sigmoid)
    case .relu: try body(.relu)
    case .round: try body(.round)
    }
  }
}
