package import LanguageSyntax

extension Workspace {
  /// A value, and where it came from.
  package struct Binding: Sendable {
    package fileprivate(set) var value: Value
    /// Where the running trace has the value.
    fileprivate(set) var node: Tape.Node?
    /// When the value was stored, or last changed.
    fileprivate(set) var changed: Int
    /// The names that a stored value was computed from.
    fileprivate(set) var origins: Origins
    /// The statement that stored it.
    let memory: Memory
    fileprivate(set) var role: NameRole

    /// What a name stands for.
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

    /// - Returns: what the name stood for before.
    fileprivate mutating func store(
      _ traced: consuming Traced, changed: Int, origins: consuming Origins, _ memory: Memory
    ) -> NameRole {
      let before = role
      // In a loop it is what the same statement stored in the turn before.
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

    /// The one of a name that stands for nothing.
    fileprivate static let nothing = Binding()

    private init() {
      (value, node, changed, origins, role) = (.nothing, nil, 0, Origins(), .nothing)
      memory = Memory(CellSource(""), 0..<0)
    }

    /// What a gradient needs to know of a value.
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

/// What names stand for, by the numbers of their slots: the names of a notebook, on pages, or those of
/// a function that runs, in an array, since it is made at each call.
///
/// What a running loop asks for can be had without a copy of the whole binding.
struct Bindings<Places: MutableCollection & Sendable>: Sendable
where Places.Element == Workspace.Binding, Places.Index == Int {
  private var places: Places

  var count: Int { places.count }
  var indices: Range<Int> { places.startIndex..<places.endIndex }

  subscript(number: Int) -> Workspace.Binding? {
    get { places[number].role == .nothing ? nil : places[number] }
    set { places[number] = newValue ?? .nothing }
  }

  /// - Returns: what the name stood for before.
  @discardableResult
  mutating func store(
    _ value: consuming Traced, changed: Int, origins: consuming Origins, _ memory: Memory,
    in number: Int
  ) -> Workspace.Binding.NameRole {
    places[number].store(value, changed: changed, origins: origins, memory)
  }

  func role(of number: Int) -> Workspace.Binding.NameRole { places[number].role }

  /// Adds a slot, and what its value was computed from.
  ///
  /// - Returns: what the name stands for.
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
  /// As many names that stand for nothing.
  init(count: Int = 0) { places = [Workspace.Binding](repeating: .nothing, count: count) }
}

/// The names of a function that runs.
typealias CallFrame = Bindings<[Workspace.Binding]>
