/// An application of an operation as terms, from which shares are written.
struct WrittenPullback {
  let operands: [Term]
  let result: Term
  let adjoint: Term

  subscript(place: Int) -> Term { place < operands.count ? operands[place] : .left }
}

extension Share {
  /// The share as in a textbook; nil if it takes more than a line.
  func written(_ it: WrittenPullback) -> Term? {
    switch self {
    case .adjoint: return it.adjoint
    case .result: return it.result
    case .operand(let place): return it[place]
    case .number(let number): return .number(number)
    case .deviation:
      return it[0] - .call("mean", it[0], axis: it[1].isLeft ? nil : it[1])
    case .divisor: return it[2].isLeft ? it[0].count(per: it.adjoint) : nil
    case .transposed(let share): return share.written(it)?.transposed
    case .guarded(let share, _): return share.written(it)
    case .mapped(let function, let share): return share.written(it)?.mapped(by: function)
    case .combined(let left, let operation, let right):
      guard let left = left.written(it), let right = right.written(it) else { return nil }
      return left.combined(with: right, by: operation)
    case .product(let left, let right):
      guard let left = left.written(it), let right = right.written(it) else { return nil }
      return left.times(right)
    case .kept(let share, let condition):
      guard let share = share.written(it), let condition = condition.written(it) else { return nil }
      return share.kept(where: condition)
    }
  }
}
