import LanguageSyntax

extension PythonTranslation {
  /// Facts about the whole notebook that the translation of its first line needs.
  struct Subject {
    /// The names that are stated as formulas somewhere.
    private(set) var formulas: Set<Name> = []
    /// The names that are stored as values somewhere outside of functions.
    private(set) var values: Set<Name> = []
    /// The names of its functions.
    private(set) var functions: Set<Name> = []
    /// True if a function is read somewhere as a value, as by a line that is only its name.
    private(set) var readsFunctions = false
    /// True if `_` is read somewhere.
    private(set) var readsLastResult = false
    /// The names that hold networks, in functions too.
    private(set) var networks: Set<Name> = []
    /// True if a gradient is taken somewhere.
    private(set) var differentiates = false
    private let operations: PythonOperations
    /// The functions that give other values each time.
    private var impureFunctions: Set<Name> = []
    /// The functions whose value is a picture.
    private var pictureFunctions: Set<Name> = []

    init(_ statements: [Statement], _ operations: PythonOperations) {
      self.operations = operations
      for statement in statements {
        switch statement.kind {
        case .formula(let target, _): formulas.insert(target.name)
        case .function(let definition): functions.insert(definition.name)
        case .assignment, .update, .expression: values.formUnion(statement.assignedNames)
        case .explanation, .variation: break
        }
        if case .assignment(let targets, let value) = statement.kind,
          case .call(let called, _, _) = value.kind,
          [Name("network"), Name("train")].contains(called)
        {
          networks.formUnion(targets.prefix(1).map(\.name))
        }
        for expression in statement.expressions {
          expression.forEach { node in
            if case .call(let called, _, let arguments) = node.kind,
              [Name("train"), Name("predict")].contains(called),
              case .name(let name)? = arguments.first?.value.kind
            {
              networks.insert(name)
            }
            if case .lastResult = node.kind { readsLastResult = true }
            if case .call(let name, _, _) = node.kind, SpecialForm.named[name] != nil {
              differentiates = true
            }
          }
        }
      }
      readsFunctions = statements.flatMap(\.expressions).contains { [functions] expression in
        expression.reads(functions)
      }
      follow(statements)
    }

    /// A function is impure too if it calls one that is, and its value is a picture if it ends with a
    /// call of one whose value is.
    private mutating func follow(_ statements: [Statement]) {
      let definitions = Dictionary(grouping: statements.compactMap(\.definition), by: \.name)
      var found = -1
      while found < impureFunctions.count + pictureFunctions.count {
        found = impureFunctions.count + pictureFunctions.count
        for (name, definitions) in definitions {
          if definitions.flatMap(\.body).flatMap(\.expressions).contains(where: isImpure) {
            impureFunctions.insert(name)
          }
          if definitions.allSatisfy({ $0.body.last?.value.map(isPicture) == true }) {
            pictureFunctions.insert(name)
          }
        }
      }
    }

    /// True for a call that draws.
    func isPicture(_ expression: Expression) -> Bool {
      switch expression.kind {
      case .parenthesized(let inner): isPicture(inner)
      case .call(let name, _, _):
        operations.functions[name]?.isPicture ?? pictureFunctions.contains(name)
      default: false
      }
    }

    /// What a call that draws computes in another way each time.
    func impureParts(of picture: Expression) -> [Expression] {
      switch picture.kind {
      case .parenthesized(let inner): impureParts(of: inner)
      case .call(let name, _, let arguments):
        (operations.functions[name] == nil ? [picture] : arguments.map(\.value)).filter(isImpure)
      default: []
      }
    }

    /// True if a formula may not read it.
    func isImpure(_ expression: Expression) -> Bool {
      var isImpure = false
      expression.forEach { node in
        switch node.kind {
        case .lastResult: isImpure = true
        case .call(let name, _, _):
          if operations.functions[name]?.isImpure == true || SpecialForm.named[name] == .minimize
            || impureFunctions.contains(name)
          {
            isImpure = true
          }
        default: break
        }
      }
      return isImpure
    }
  }
}

extension Statement {
  fileprivate var definition: FunctionDefinition? {
    if case .function(let definition) = kind { definition } else { nil }
  }

  /// What it gives, if it stores nothing.
  fileprivate var value: Expression? {
    if case .expression(let value) = kind { value } else { nil }
  }
}
