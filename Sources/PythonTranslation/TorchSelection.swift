import LanguageSyntax

/// The lines of a notebook that a program of its networks needs.
struct TorchSelection {
  private(set) var lines: [SelectedCell] = []
  private(set) var left: [PythonTranslation.Gap] = []
  /// The names under which the examples and targets of all trainings are stored, and the first of the lines
  /// that trains; nil if they have none, or not all the same.
  private(set) var data: (examples: Name, targets: Name, place: Int)?

  struct SelectedCell {
    /// One statement.
    let cell: Cell
    /// True if its result is printed: it comes from a network.
    let isShown: Bool

    fileprivate var statement: Statement { cell.statements[0] }
  }

  /// The calls that make, train and ask networks, and those that a program of networks has nothing for.
  private static let networkCalls: Set<Name> = [Name("network"), Name("train"), Name("predict")]
  private static let foreignCalls = Set(
    [Name("peek")] + [SpecialForm.grad, .gradcheck, .minimize].map { Name($0.name) })

  private let all: [Cell]
  private let operations: PythonOperations
  /// The notebook's functions that call networks, and those that call what has to stay behind.
  private var networkFunctions: Set<Name> = []
  private var trainingFunctions: Set<Name> = []
  private var foreignFunctions: Set<Name> = []

  init(_ cells: [Cell], _ operations: PythonOperations) throws(TorchProgram.Refusal) {
    all = cells.flatMap { cell in cell.statements.map { cell.keeping([$0]) } }
    self.operations = operations
    networkFunctions = functions(calling: Self.networkCalls)
    trainingFunctions = functions(calling: [Name("train")])
    foreignFunctions = functions(calling: Self.foreignCalls)
    guard
      all.contains(where: { $0.calls([Name("network")], functions(calling: [Name("network")])) })
    else { throw .noNetwork }
    guard all.contains(where: { $0.calls([Name("train")], trainingFunctions) }) else {
      throw .neverTrained
    }
    choose()
    data = trainingData()
  }

  /// The functions that call one of these, themselves or through others.
  private func functions(calling names: Set<Name>) -> Set<Name> {
    var found: Set<Name> = []
    var count = -1
    while count < found.count {
      count = found.count
      for cell in all {
        guard case .function(let definition) = cell.statements[0].kind else { continue }
        if !cell.calledFunctions.isDisjoint(with: names.union(found)) {
          found.insert(definition.name)
        }
      }
    }
    return found
  }

  private mutating func choose() {
    var chosen: Set<Int> = []
    var shown: Set<Int> = []
    /// The names that hold what comes from a network.
    var derived: Set<Name> = []
    for (place, cell) in all.enumerated() where !cell.isFunction && !isPicture(cell) {
      let asks = cell.calls(Self.networkCalls, networkFunctions)
      guard asks || !cell.freeNames.isDisjoint(with: derived) else { continue }
      guard !isForeign(cell) else { continue }
      chosen.insert(place)
      shown.insert(place)
      derived.formUnion(cell.assignedNames)
    }
    addWhatIsNeeded(by: &chosen)
    lines = chosen.sorted().map { SelectedCell(cell: all[$0], isShown: shown.contains($0)) }
    left = all.indices.filter { !chosen.contains($0) && isForeign(all[$0]) }.map { place in
      let cell = all[place]
      return .init(
        code: cell.source[cell.statements[0].range], source: cell.source,
        range: cell.statements[0].range)
    }
  }

  /// The lines that store or define what the chosen ones read, and so on.
  private func addWhatIsNeeded(by chosen: inout Set<Int>) {
    var count = -1
    while count < chosen.count {
      count = chosen.count
      let needed = chosen.reduce(into: Set<Name>()) { names, place in
        names.formUnion(all[place].freeNames)
        names.formUnion(all[place].calledFunctions)
      }
      for (place, cell) in all.enumerated() where !isForeign(cell) && !isPicture(cell) {
        if !needed.isDisjoint(with: cell.assignedNames) { chosen.insert(place) }
      }
    }
  }

  private func isForeign(_ cell: Cell) -> Bool {
    cell.calls(Self.foreignCalls, foreignFunctions)
  }

  /// True if it only draws, explains or varies.
  private func isPicture(_ cell: Cell) -> Bool {
    switch cell.statements[0].kind {
    case .expression(let value), .assignment(_, let value), .formula(_, let value):
      operations.isPicture(value)
    case .explanation, .variation: true
    case .update, .function: false
    }
  }

  // MARK: Data

  private func trainingData() -> (examples: Name, targets: Name, place: Int)? {
    var found: Set<[Name]> = []
    for line in lines {
      for expression in line.statement.expressions {
        expression.forEach { node in
          guard case .call(Name("train"), _, let arguments) = node.kind else { return }
          let roots = arguments.filter { $0.label == nil }.map(\.value.root)
          found.insert(roots.count >= 3 ? [roots[1], roots[2]].compactMap(\.self) : [])
        }
      }
    }
    guard found.count == 1, let names = found.first, names.count == 2,
      let place = lines.firstIndex(where: { $0.cell.calls([Name("train")], trainingFunctions) }),
      names.allSatisfy({ name in
        lines[..<place].contains { !$0.cell.isFunction && $0.cell.assignedNames.contains(name) }
      })
    else { return nil }
    return (names[0], names[1], place)
  }
}

extension Cell {
  fileprivate var isFunction: Bool {
    if case .function = statements[0].kind { true } else { false }
  }

  /// True if it calls one of these now, and not when a function that it defines is called.
  fileprivate func calls(_ builtins: Set<Name>, _ functions: Set<Name>) -> Bool {
    !isFunction && !calledFunctions.isDisjoint(with: builtins.union(functions))
  }
}

extension Expression {
  /// The name of which it is the value, or a part.
  fileprivate var root: Name? {
    switch kind {
    case .name(let name): name
    case .index(let operand, _): operand.root
    case .parenthesized(let inner): inner.root
    default: nil
    }
  }
}
