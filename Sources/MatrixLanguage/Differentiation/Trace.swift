import NumericCore

/// The record of an evaluation: which work made which value of which others.
///
/// Read backwards, it gives the gradient; so only what leads to an asked-for name is recorded.
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
    /// The code that did the work, and the cell that holds it, if somebody wants to read them.
    let code: Code?
    let source: CellSource?
  }

  /// What became of a formula, and when its value had been computed.
  struct EvaluatedFormula: Sendable {
    let result: Result<Traced, EvaluationError>
    let computed: Int
  }

  private(set) var entries: [Entry] = []
  /// The names under which values were stored on the way, if somebody wants to read the record.
  private(set) var names: [Int: Name] = [:]
  let keepsNames: Bool
  /// The formulas that have been evaluated, each once as long as what it reads stays as it is.
  var formulas: [Int: EvaluatedFormula] = [:]
  /// Operations without a gradient that a recorded value has entered.
  private(set) var cuts: [(operation: Operation, code: Code, source: CellSource)] = []

  init(keepsNames: Bool = false) {
    self.keepsNames = keepsNames
  }

  /// Notes the name of a value; the first one stays.
  mutating func note(_ name: Name?, of node: Node) {
    if keepsNames, names[node.index] == nil { names[node.index] = name }
  }

  /// Records work, if it is to be recorded.
  mutating func record(
    _ work: Work, _ operands: [Traced?], _ result: Value, _ code: Code?, _ source: CellSource
  ) -> Node? {
    if !operands.contains(where: { $0?.node != nil }) { return nil }
    if case .operation(let operation) = work, operation.gradient == nil {
      if let code { cuts.append((operation, code, source)) }
      return nil
    }
    return add(
      Entry(
        work: work, operands: operands, result: result, code: keepsNames ? code : nil,
        source: keepsNames ? source : nil))
  }

  /// Records an asked-for name.
  ///
  /// - Parameter value: a formula's value leads on to what it was computed from.
  mutating func recordName(
    _ name: Name, _ value: Traced, _ code: Code?, _ source: CellSource
  ) -> Node {
    let node = add(
      Entry(
        work: .name(name), operands: value.node == nil ? [] : [value], result: value.value,
        code: keepsNames ? code : nil, source: keepsNames ? source : nil))
    note(name, of: node)
    return node
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

  static var nothing: Traced { Traced(.nothing) }
}
