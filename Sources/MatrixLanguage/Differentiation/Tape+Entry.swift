import LanguageSyntax
import NumericCore

extension Tape {
  /// The work that made a value.
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

  /// The code that did the work, and its cell.
  struct Passage: Sendable {
    let code: Code
    let source: CellSource
  }

  /// A value on the tape, and the work that made it.
  ///
  /// A class, since the backward sweep passes entries on.
  final class Entry: Sendable {
    let work: Work
    let operands: Operands
    let result: Value
    let passage: Passage?
    /// True if the result's adjoint goes to more than one operand.
    let isForked: Bool
    /// True for an operation that goes element by element.
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

    /// The number of elements of the first operand behind each element of the result.
    var count: Double { Double((self[0].shape ?? .scalar).count / Swift.max(shape.count, 1)) }
  }

  /// The operands of the work. Mostly there are one or two, which need no list.
  ///
  /// It cannot be copied, so that reading an operand retains nothing.
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

    /// The node of an operand on the tape.
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

    /// The number of operands on the tape.
    var recordedCount: Int { indices.count { node($0) != nil } }
  }
}
