package import LanguageSyntax

extension Workspace {
  /// A value and its origin.
  package struct Binding: Sendable {
    package fileprivate(set) var value: Value
    /// The node of the value on the running tape.
    fileprivate(set) var node: Tape.Node?
    /// The time when the value was stored or last changed.
    fileprivate(set) var changed: Int
    /// The names that a stored value was computed from.
    fileprivate(set) var origins: Origins
    /// The statement that stored it.
    let memory: Memory
    fileprivate(set) var role: NameRole

    /// The role of a name.
    enum NameRole {
      case nothing
      case value
      case function
      case formula

      fileprivate init(of value: Value, _ memory: Memory) {
        if memory.way == .formula {
          self = .formula
        } else if case .function = value {
          self = .function
        } else {
          self = .value
        }
      }
    }

    init(
      _ traced: consuming Traced, changed: Int, origins: consuming Origins = Origins(),
      _ memory: Memory
    ) {
      role = NameRole(of: traced.value, memory)
      node = traced.node
      value = traced.value
      self.changed = changed
      self.origins = origins
      self.memory = memory
    }

    /// - Returns: the earlier role of the name.
    fileprivate mutating func store(
      _ traced: consuming Traced, changed: Int, origins: consuming Origins, _ memory: Memory
    ) -> NameRole {
      let before = role
      // In a loop, the same statement stored it in the turn before.
      guard self.memory === memory else {
        self = Self(traced, changed: changed, origins: origins, memory)
        return before
      }
      role = NameRole(of: traced.value, memory)
      node = traced.node
      value = traced.value
      self.changed = changed
      self.origins = origins
      return before
    }

    /// The binding of a name without a value.
    fileprivate static let nothing = Binding()

    private init() {
      (value, node, changed, origins, role) = (.nothing, nil, 0, Origins(), .nothing)
      memory = Memory(CellSource(""), 0..<0)
    }

    /// The parts of a binding that a gradient needs.
    struct Stamp {
      let changed: Int
      let node: Tape.Node?
      let origins: Origins
    }

    var stamp: Stamp { Stamp(changed: changed, node: node, origins: origins) }
    package var isFormula: Bool { role == .formula }
    /// Nil for a formula.
    var storedValue: Value? { isFormula ? nil : value }
    /// The cell that stored it.
    package var source: CellSource { memory.source }
    /// The statement in that cell.
    package var range: SourceRange { memory.range }
    /// The label of the cell that stored it.
    package var origin: CellLabel { memory.source.label }
    /// The code that computed a stored value, if that can be done again.
    var code: Code? { memory.code }
    var way: Memory.Way { memory.way }
  }
}

/// The bindings of names, by the numbers of their slots: those of a notebook on pages, those of a
/// running function in an array, since it is made at each call.
///
/// A running loop reads what it needs without a copy of the whole binding.
struct Bindings<Places: MutableCollection & Sendable>: Sendable
where Places.Element == Workspace.Binding, Places.Index == Int {
  private var places: Places

  var count: Int { places.count }
  var indices: Range<Int> { places.startIndex..<places.endIndex }

  subscript(number: Int) -> Workspace.Binding? {
    get { places[number].role == .nothing ? nil : places[number] }
    set { places[number] = newValue ?? .nothing }
  }

  /// - Returns: the earlier role of the name.
  @discardableResult
  mutating func store(
    _ value: consuming Traced, changed: Int, origins: consuming Origins, _ memory: Memory,
    in number: Int
  ) -> Workspace.Binding.NameRole {
    places[number].store(value, changed: changed, origins: origins, memory)
  }

  func role(of number: Int) -> Workspace.Binding.NameRole { places[number].role }

  /// Adds the origins of a slot's value, and the slot itself, to `origins`.
  ///
  /// - Returns: the role of the name.
  @inline(__always)
  func add(_ slot: Slot, _ number: Int, to origins: inout Origins) -> Workspace.Binding.NameRole {
    let role = places[number].role
    guard role != .nothing else { return role }
    origins.insert(slot)
    origins.formUnion(places[number].origins)
    return role
  }

  func stamp(of number: Int) -> Workspace.Binding.Stamp { places[number].stamp }

  /// The value that is there to be read: a formula is computed first.
  func storedValue(of number: Int) -> Value? {
    switch places[number].role {
    case .value, .function: places[number].value
    case .nothing, .formula: nil
    }
  }

  /// The same, if it is a number.
  func storedNumber(of number: Int) -> Double? {
    if places[number].role == .value, case .number(let value) = places[number].value {
      value
    } else {
      nil
    }
  }
}

extension Bindings<Pages<Workspace.Binding>> {
  init() { places = Pages() }

  mutating func grow(to count: Int) { places.grow(to: count, with: .nothing) }
}

extension Bindings<[Workspace.Binding]> {
  /// Creates so many bindings without a value.
  init(count: Int = 0) { places = [Workspace.Binding](repeating: .nothing, count: count) }
}

/// The names of a function that runs.
typealias CallFrame = Bindings<[Workspace.Binding]>
