import LanguageSyntax
import NumericCore

/// The tape of an evaluation: the work that made each value, and its operands.
///
/// Read backwards, it gives the gradient; so only values that depend on an asked-for name are
/// recorded.
struct Tape: Sendable {
  /// A place on the tape.
  struct Node: Hashable, Sendable {
    let index: Int
  }

  /// The outcome of a formula, and the time when it was computed.
  struct EvaluatedFormula: Sendable {
    let result: Result<Traced, EvaluationError>
    let computed: Int
  }

  /// An asked-for name where it was read.
  struct NameRead: Sendable {
    /// Its place among the names.
    let place: Int
    let node: Node
  }

  /// The question that the tape answers.
  let question: GradientQuestion
  private(set) var entries: [Entry] = []
  /// The places where each name was read: a value once, a formula each time it was computed anew.
  private(set) var readings: [NameRead] = []
  /// The names under which values were stored on the way, if the tape is explained.
  private(set) var names: [Int: Name] = [:]
  let keepsNames: Bool
  /// The evaluated formulas, each once as long as its inputs stay the same.
  var formulas: [Int: EvaluatedFormula] = [:]
  /// The operations without gradient that took in a recorded value, by the node of the value; if
  /// there are very many, some of them.
  private var cuts: [Int: String] = [:]
  /// The asked-for names that were read where they count as constants.
  private var held: Set<Int> = []

  init(for question: GradientQuestion, keepsNames: Bool = false) {
    self.question = question
    self.keepsNames = keepsNames
    // The tape of a one-line loss grows once at most.
    entries.reserveCapacity(16)
    readings.reserveCapacity(question.names.count)
  }

  /// Notes the name of a value; the first one stays.
  mutating func note(_ name: Name?, of node: Node) {
    if keepsNames, names[node.index] == nil { names[node.index] = name }
  }

  /// Records work, if one of its operands is recorded.
  ///
  /// - Parameter passage: the code that did it, if the tape is explained.
  mutating func record(
    _ work: Work, _ operands: consuming Operands, _ result: Value, _ passage: Passage?
  ) -> Node? {
    guard operands.recordedCount > 0 else { return nil }
    if case .operation(let operation) = work, operation.gradient == nil {
      for place in operands.indices { noteCut(operation.name, at: operands.node(place)) }
      return nil
    }
    return add(Entry(work, operands, result, passage))
  }

  /// Records the asked-for name in a place of the question.
  ///
  /// - Parameter value: a formula's value leads on to what it was computed from.
  mutating func recordName(_ place: Int, _ value: Traced, _ passage: Passage?) -> Node {
    let node = add(Entry(.name, value.node == nil ? .many([]) : .one(value), value.value, passage))
    readings.append(NameRead(place: place, node: node))
    if keepsNames { note(question.names[place].name, of: node) }
    return node
  }

  /// The node where an asked-for name was first read.
  func reading(of place: Int) -> Node? { readings.first { $0.place == place }?.node }

  /// Notes that an operation without gradient took in a value.
  mutating func noteCut(_ what: String, at node: Node?) {
    guard let node, cuts.count < Self.mostCuts, cuts[node.index] == nil else { return }
    cuts[node.index] = what
  }

  private static let mostCuts = 1 << 10

  /// Notes that an asked-for name was read as a constant.
  mutating func noteHeld(_ place: Int) { held.insert(place) }

  /// The operation at which the chain from a name ends; nil if no step has read the name.
  func cut(before place: Int) -> String? {
    var isReached = [Bool](repeating: false, count: entries.count)
    for reading in readings where reading.place == place { isReached[reading.node.index] = true }
    for (index, entry) in entries.enumerated() {
      let operands = entry.operands.indices
      isReached[index] =
        isReached[index]
        || operands.contains { entry.operands.node($0).map { isReached[$0.index] } ?? false }
      if isReached[index], let cut = cuts[index] { return cut }
    }
    return held.contains(place) ? "hold" : nil
  }

  /// The parts of a list, as they were recorded.
  func parts(of list: Traced) -> [Traced]? {
    guard let node = list.node, case .list = entries[node.index].work else { return nil }
    let entry = entries[node.index]
    return entry.operands.indices.map { Traced(entry[$0], node: entry.operands.node($0)) }
  }

  private mutating func add(_ entry: Entry) -> Node {
    entries.append(entry)
    return Node(index: entries.count - 1)
  }
}

/// A value during an evaluation, with its node on the tape.
struct Traced: Sendable {
  var value: Value
  /// Nil without a tape, or if the value depends on none of the asked-for names.
  var node: Tape.Node?

  init(_ value: Value, node: Tape.Node? = nil) {
    self.value = value
    self.node = node
  }

  static var nothing: Traced { Traced(.nothing) }
}

/// The names whose gradient is asked for, while the loss is being evaluated.
final class GradientQuestion: Sendable {
  let names: [Code.AskedName]
  /// The function level at which private names are meant.
  let level: Int
  /// The time of the question: values stored earlier were not computed within it.
  let start: Int
  /// The gradient, and the cell that holds it.
  let code: Code
  let source: CellSource

  init(_ names: [Code.AskedName], level: Int, start: Int, code: Code, source: CellSource) {
    self.names = names
    self.level = level
    self.start = start
    self.code = code
    self.source = source
  }

  /// The place of a slot among the names, at a level of calls.
  func place(of slot: Slot, at level: Int) -> Int? {
    guard slot.global != nil || level == self.level else { return nil }
    return names.indices.first { names[$0].slot == slot }
  }
}
