import LanguageSyntax
import NumericCore

/// The record of an evaluation: which work made which value of which others.
///
/// Read backwards, it gives the gradient; so only what leads to an asked-for name is recorded.
struct Tape: Sendable {
  /// A place in the record.
  struct Node: Hashable, Sendable {
    let index: Int
  }

  /// What became of a formula, and when its value had been computed.
  struct EvaluatedFormula: Sendable {
    let result: Result<Traced, EvaluationError>
    let computed: Int
  }

  /// An asked-for name where it was read.
  struct NameRead: Sendable {
    /// Which of the names it is.
    let place: Int
    let node: Node
  }

  /// What the record is kept for.
  let question: GradientQuestion
  private(set) var entries: [Entry] = []
  /// Where each name has been read: a value once, and a formula each time it has been computed anew.
  private(set) var readings: [NameRead] = []
  /// The names under which values were stored on the way, if somebody wants to read the record.
  private(set) var names: [Int: Name] = [:]
  let keepsNames: Bool
  /// The formulas that have been evaluated, each once as long as what it reads stays as it is.
  var formulas: [Int: EvaluatedFormula] = [:]
  /// What has taken a recorded value in through which no gradient goes, by the node of the value; of
  /// very many, some.
  private var cuts: [Int: String] = [:]
  /// The asked-for names that were read where they count as constants.
  private var held: Set<Int> = []

  init(for question: GradientQuestion, keepsNames: Bool = false) {
    self.question = question
    self.keepsNames = keepsNames
    // The record of a line's loss grows once at most.
    entries.reserveCapacity(16)
    readings.reserveCapacity(question.names.count)
  }

  /// Notes the name of a value; the first one stays.
  mutating func note(_ name: Name?, of node: Node) {
    if keepsNames, names[node.index] == nil { names[node.index] = name }
  }

  /// Records work, if it is to be recorded.
  ///
  /// - Parameter passage: the code that did it, if somebody wants to read the record.
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

  /// Where an asked-for name has first been read.
  func reading(of place: Int) -> Node? { readings.first { $0.place == place }?.node }

  /// Notes that a value has gone where no gradient comes from.
  mutating func noteCut(_ what: String, at node: Node?) {
    guard let node, cuts.count < Self.mostCuts, cuts[node.index] == nil else { return }
    cuts[node.index] = what
  }

  private static let mostCuts = 1 << 10

  /// Notes that an asked-for name was read as a constant.
  mutating func noteHeld(_ place: Int) { held.insert(place) }

  /// Where the chain ends that begins with a name; nil if no step has read it.
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

/// A value on its way through an evaluation, and where the trace has it.
struct Traced: Sendable {
  var value: Value
  /// Nil if nobody traces, or nothing that is asked for leads to the value.
  var node: Tape.Node?

  init(_ value: Value, node: Tape.Node? = nil) {
    self.value = value
    self.node = node
  }

  static var nothing: Traced { Traced(.nothing) }
}
