import LanguageSyntax

/// The lines of a notebook that a program of its networks needs.
struct TorchSelection {
  private(set) var lines: [SelectedCell] = []
  private(set) var left: [TorchProgram.LeftLine] = []
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
  private let subject: PythonTranslation.Subject
  /// The notebook's functions that call networks, those that call what has to stay behind, and those that
  /// draw random numbers.
  private var networkFunctions: Set<Name> = []
  private var trainingFunctions: Set<Name> = []
  private var foreignFunctions: Set<Name> = []
  private var drawingFunctions: Set<Name> = []
  private var foreignLines: Set<Int> = []
  /// What the functions and formulas read and call.
  private var readings: [Name: Set<Name>] = [:]

  init(_ cells: [Cell], _ operations: PythonOperations) throws(TorchProgram.Refusal) {
    all = cells.flatMap { cell in cell.statements.map { cell.keeping([$0]) } }
    subject = PythonTranslation.Subject(all.map { $0.statements[0] }, operations)
    networkFunctions = functions(calling: Self.networkCalls)
    trainingFunctions = functions(calling: [Name("train")])
    foreignFunctions = functions(calling: Self.foreignCalls)
    let drawing = Set(all.filter(\.drawsByItself).compactMap(\.definedName))
    drawingFunctions = drawing.union(functions(calling: drawing))
    for cell in all {
      guard let name = cell.definedName else { continue }
      readings[name, default: []].formUnion(cell.freeNames.union(cell.calledFunctions))
    }
    guard
      all.contains(where: { $0.calls([Name("network")], functions(calling: [Name("network")])) })
    else { throw .noNetwork }
    guard all.contains(where: { $0.calls([Name("train")], trainingFunctions) }) else {
      throw .neverTrained
    }
    findForeignLines()
    choose()
    guard lines.contains(where: { $0.cell.calls([Name("train")], trainingFunctions) }) else {
      throw .trainingStays
    }
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

  /// Finds the lines that have to stay: those that call what the program has nothing for, and those that
  /// read what such a line has stored.
  private mutating func findForeignLines() {
    var names: Set<Name> = []
    for (place, cell) in all.enumerated() {
      if cell.calls(Self.foreignCalls, foreignFunctions)
        || !cell.isFunction && !names.isDisjoint(with: namesRead(by: cell))
      {
        foreignLines.insert(place)
        names.formUnion(cell.assignedNames + cell.minimizedNames)
      } else {
        names.subtract(cell.replacedNames)
      }
    }
  }

  private mutating func choose() {
    /// The lines that make, train and ask networks, and those that read what comes from one.
    var asking: Set<Int> = []
    /// The names that hold what comes from a network.
    var derived: Set<Name> = []
    for (place, cell) in all.enumerated() where !cell.isFunction && !isPicture(cell) {
      let asks = cell.calls(Self.networkCalls, networkFunctions)
      guard asks || !cell.freeNames.isDisjoint(with: derived) else { continue }
      guard !foreignLines.contains(place) else { continue }
      asking.insert(place)
      derived.formUnion(cell.assignedNames)
    }
    addWhatIsNeeded(by: asking)
  }

  /// Takes these lines, those that store or define what they read, and those that draw random numbers
  /// before others do, which would otherwise draw other numbers.
  private mutating func addWhatIsNeeded(by asking: Set<Int>) {
    var names: Set<Name> = []
    var drawsLater = false
    for (place, cell) in all.enumerated().reversed() {
      let draws = draws(cell)
      guard !foreignLines.contains(place) else {
        left.append(TorchProgram.LeftLine(cell, drawsNumbers: draws && drawsLater))
        continue
      }
      let isRead = !isPicture(cell) && !names.isDisjoint(with: cell.assignedNames)
      guard asking.contains(place) || isRead || draws && drawsLater else { continue }
      lines.append(SelectedCell(cell: cell, isShown: asking.contains(place)))
      names.subtract(cell.replacedNames)
      names.formUnion(namesRead(by: cell))
      drawsLater = drawsLater || draws
    }
    lines.reverse()
    left.reverse()
  }

  /// The names that a line reads and calls, also in the functions and formulas that it uses.
  private func namesRead(by cell: Cell) -> Set<Name> {
    var found = cell.freeNames.union(cell.calledFunctions)
    var rest = found
    while let name = rest.popFirst() {
      rest.formUnion((readings[name] ?? []).filter { found.insert($0).inserted })
    }
    return found
  }

  /// True if it draws random numbers where it stands.
  private func draws(_ cell: Cell) -> Bool {
    switch cell.statements[0].kind {
    // The first two work on copies, and a function draws where it is called.
    case .explanation, .variation, .function: false
    default: cell.drawsByItself || !cell.calledFunctions.isDisjoint(with: drawingFunctions)
    }
  }

  /// True if it only draws, explains or varies.
  private func isPicture(_ cell: Cell) -> Bool {
    switch cell.statements[0].kind {
    case .expression(let value), .assignment(_, let value), .formula(_, let value):
      subject.isPicture(value)
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
