import LanguageSyntax
import NumericCore

extension Tape {
  /// What made a value.
  enum Work: Sendable {
    /// An asked-for name, read.
    case name
    case operation(Operation)
    /// `Z[rows, columns]`
    case selection(rows: Range<Int>, columns: Range<Int>)
    /// `[a, b; c, d]`, and the results of a loop
    case literal
    case joined
    /// `a, b`
    case list
  }

  /// The code that did work, and the cell that holds it.
  struct Passage: Sendable {
    let code: Code
    let source: CellSource
  }

  /// A value, and the work that made it.
  ///
  /// A class, since entries go from hand to hand on the way back.
  final class Entry: Sendable {
    let work: Work
    let operands: Operands
    let result: Value
    let passage: Passage?
    /// Whether the result's adjoint is handed on more than once.
    let isForked: Bool
    /// Whether it is the work of an operation that goes element by element.
    let isElementwise: Bool

    init(_ work: Work, _ operands: consuming Operands, _ result: Value, _ passage: Passage?) {
      self.work = work
      isForked = operands.recordedCount > 1
      isElementwise =
        if case .operation(let operation) = work, case .elementwise? = operation.gradient?.way {
          true
        } else {
          false
        }
      self.operands = operands
      self.result = result
      self.passage = passage
    }

    /// The value of an operand, 0 if it was left out.
    subscript(place: Int) -> Value { operands.value(place) ?? .number(0) }

    /// The shape of the result.
    var shape: Shape { result.shape ?? .scalar }

    /// The number of elements of the first operand that each element of the result draws on.
    var count: Double { Double((self[0].shape ?? .scalar).count / Swift.max(shape.count, 1)) }
  }

  /// What work was done on. Most has one or two operands, which need no list.
  ///
  /// It is not copied, so that looking at an operand holds nothing.
  enum Operands: ~Copyable, Sendable {
    case one(Traced)
    case two(Traced, Traced)
    /// Nil stands for those that a call leaves out.
    case many([Traced?])

    var count: Int {
      switch self {
      case .one: 1
      case .two: 2
      case .many(let operands): operands.count
      }
    }

    var indices: Range<Int> { 0..<count }

    /// The value of an operand, if it was given.
    func value(_ place: Int) -> Value? {
      switch self {
      case .one(let operand): place == 0 ? operand.value : nil
      case .two(let first, let second):
        place == 0 ? first.value : place == 1 ? second.value : nil
      case .many(let operands): place < operands.count ? operands[place]?.value : nil
      }
    }

    /// Where the trace has an operand.
    func node(_ place: Int) -> Node? {
      switch self {
      case .one(let operand): operand.node
      case .two(let first, let second): place == 0 ? first.node : second.node
      case .many(let operands): operands[place]?.node
      }
    }

    /// The shape of an operand.
    func shape(_ place: Int) -> Shape {
      switch self {
      case .one(let operand): operand.value.shape ?? .scalar
      case .two(let first, let second):
        (place == 0 ? first.value.shape : second.value.shape) ?? .scalar
      case .many(let operands): operands[place]?.value.shape ?? .scalar
      }
    }

    /// How many of them the trace has.
    var recordedCount: Int { indices.count { node($0) != nil } }
  }
}
