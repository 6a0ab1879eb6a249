import NumericCore

/// The record of an evaluation: which work made which value of which others.
///
/// The same record serves twice. Read backwards, it gives the gradient; then only what leads to an
/// asked-for name is recorded. Read forwards, it is the explanation; then everything is.
struct Trace: Sendable {
  /// A place in the record.
  struct Node: Hashable, Sendable {
    let index: Int
  }

  /// What made a value.
  enum Work: Sendable {
    /// A name, read.
    case name(Name)
    case operation(Operation)
    /// `Z[rows, columns]`
    case selection(rows: Range<Int>, columns: Range<Int>)
    /// `[a, b; c, d]`, and the results of a loop
    case literal
    case joined
    /// `a, b`
    case list
  }

  struct Entry: Sendable {
    let work: Work
    let operands: [Traced?]
    let result: Value
    /// The code that did the work, and the cell that holds it.
    let code: Code?
    let source: CellSource
  }

  /// What became of a formula, and when its value had been computed.
  struct EvaluatedFormula: Sendable {
    let result: Result<Traced, EvaluationError>
    let computed: Int
  }

  private(set) var entries: [Entry] = []
  /// Whether work is left out that draws on no recorded value.
  let isSelective: Bool
  /// The formulas that have been evaluated, each once as long as what it reads stays as it is.
  var formulas: [Int: EvaluatedFormula] = [:]
  /// Operations without a gradient that a recorded value has entered.
  private(set) var cuts: [(operation: Operation, code: Code, source: CellSource)] = []

  init(isSelective: Bool) {
    self.isSelective = isSelective
  }

  /// Records work, if it is to be recorded.
  mutating func record(
    _ work: Work, _ operands: [Traced?], _ result: Value, _ code: Code?, _ source: CellSource
  ) -> Node? {
    if isSelective, !operands.contains(where: { $0?.node != nil }) { return nil }
    if isSelective, case .operation(let operation) = work, operation.gradient == nil {
      if let code { cuts.append((operation, code, source)) }
      return nil
    }
    return add(Entry(work: work, operands: operands, result: result, code: code, source: source))
  }

  /// Records an asked-for name, or in an explanation any name.
  ///
  /// - Parameter value: a formula's value leads on to what it was computed from.
  mutating func recordName(
    _ name: Name, _ value: Traced, _ code: Code?, _ source: CellSource
  ) -> Node {
    add(
      Entry(
        work: .name(name), operands: value.node == nil ? [] : [value], result: value.value,
        code: code, source: source))
  }

  /// The parts of a list, as they were recorded.
  func parts(of list: Traced) -> [Traced]? {
    guard let node = list.node, case .list = entries[node.index].work else { return nil }
    return entries[node.index].operands.compactMap(\.self)
  }

  private mutating func add(_ entry: Entry) -> Node {
    entries.append(entry)
    return Node(index: entries.count - 1)
  }
}

/// A value on its way through an evaluation, and where the trace has it.
struct Traced: Sendable {
  var value: Value
  /// Nil if nobody traces, or nothing that is asked for leads to the value.
  var node: Trace.Node?

  init(_ value: Value, node: Trace.Node? = nil) {
    self.value = value
    self.node = node
  }

  static let nothing = Traced(.nothing)
}
