/// The names in a cell: those it stores and reads, and the functions it calls.
extension Cell {
  /// The names that it stores at the top level and in its loops, each once, in order.
  package var assignedNames: [Name] {
    var known: Set<Name> = []
    return statements.flatMap(\.assignedNames).filter { known.insert($0).inserted }
  }

  /// The names of all functions that it calls.
  package var calledFunctions: Set<Name> {
    var called: Set<Name> = []
    forEachNode(statement: { _ in }) { node in
      if case .call(let name, _, _) = node.kind { called.insert(name) }
    }
    return called
  }

  /// The files that it names in `load("digits.csv")`.
  package var loadedFiles: Set<String> {
    var files: Set<String> = []
    forEachNode(statement: { _ in }) { node in
      guard case .call(Name("load"), _, let arguments) = node.kind,
        case .text(let file)? = arguments.first?.value.kind
      else { return }
      files.insert(file)
    }
    return files
  }

  /// The names that it reads, in functions too.
  package var readNames: Set<Name> {
    var read: Set<Name> = []
    forEachNode { statement in
      if case .update(let target, _, _, _) = statement.kind { read.insert(target.name) }
    } expression: { node in
      if case .name(let name) = node.kind { read.insert(name) }
    }
    return read
  }

  /// The names that it reads from outside: in its functions, all but their own parameters and locals.
  package var freeNames: Set<Name> {
    statements.reduce(into: []) { names, line in
      var read = keeping([line]).readNames
      if case .function(let definition) = line.kind {
        read.subtract(definition.parameters.map(\.name))
        read.subtract(definition.body.flatMap(\.assignedNames))
      }
      names.formUnion(read)
    }
  }

  private func forEachNode(
    statement: (Statement) -> Void, expression: (Expression) -> Void
  ) {
    for line in statements { line.forEachNode(statement: statement, expression: expression) }
  }
}

extension Statement {
  /// The names that it stores.
  package var assignedNames: [Name] {
    switch kind {
    case .expression(let value):
      value.assignedNames
    // These statements work on copies.
    case .explanation, .variation:
      []
    case .assignment(let targets, let value):
      targets.map(\.name) + value.assignedNames
    case .update(let target, _, let value, _):
      [target.name] + value.assignedNames
    case .formula(let target, let value):
      [target.name] + value.assignedNames
    case .function(let definition):
      [definition.name]
    }
  }
}

extension Statement {
  /// Visits the statement and all below it.
  func forEachNode(
    statement: (Statement) -> Void, expression: (Expression) -> Void
  ) {
    statement(self)
    switch kind {
    case .expression(let value), .assignment(_, let value), .update(_, _, let value, _),
      .formula(_, let value), .explanation(let value):
      value.forEachNode(statement: statement, expression: expression)
    case .variation(let variation):
      for value in [variation.lower, variation.upper] {
        value.forEachNode(statement: statement, expression: expression)
      }
      for line in variation.body {
        line.forEachNode(statement: statement, expression: expression)
      }
    case .function(let definition):
      for value in definition.parameters.compactMap(\.defaultValue) {
        value.forEachNode(statement: statement, expression: expression)
      }
      for line in definition.body {
        line.forEachNode(statement: statement, expression: expression)
      }
    }
  }
}

extension Expression {
  /// The names that loops inside it store.
  package var assignedNames: [Name] {
    var names: [Name] = []
    forEachNode { node in
      switch node.kind {
      case .repeat(_, let body): names += body.flatMap(\.assignedNames)
      case .for(let name, _, let body): names += [name] + body.flatMap(\.assignedNames)
      default: break
      }
    }
    return names
  }

  /// Visits the expression and all below it, bodies of loops included.
  package func forEach(_ visit: (Expression) -> Void) {
    forEachNode(statement: { _ in }, expression: visit)
  }

  fileprivate func forEachNode(
    statement: (Statement) -> Void, expression: (Expression) -> Void
  ) {
    expression(self)
    for child in children { child.forEachNode(statement: statement, expression: expression) }
    switch kind {
    case .repeat(_, let body), .for(_, _, let body):
      for line in body { line.forEachNode(statement: statement, expression: expression) }
    default:
      break
    }
  }

  /// Visits the expression and what stands below it, but not the bodies of loops.
  private func forEachNode(_ visit: (Expression) -> Void) {
    visit(self)
    for child in children { child.forEachNode(visit) }
  }

  /// The expressions directly below.
  package var children: [Expression] {
    switch kind {
    case .number, .text, .name, .lastResult, .blank: []
    case .parenthesized(let inner), .unary(_, let inner): [inner]
    case .brackets(let rows): rows.flatMap(\.self)
    case .binary(_, let left, let right, _): [left, right]
    case .comparison(let first, let links): [first] + links.map(\.right)
    case .call(_, _, let arguments): arguments.map(\.value)
    case .list(let parts): parts
    case .repeat(let value, _), .for(_, let value, _): [value]
    case .index(let operand, let subscripts):
      [operand]
        + subscripts.flatMap { entry in
          switch entry {
          case .position(let position): [position]
          case .slice(let lower, let upper, _): [lower, upper].compactMap(\.self)
          }
        }
    }
  }
}
