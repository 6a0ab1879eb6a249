extension PythonTranslation {
  /// What has to be known of the whole notebook before its first line can be translated.
  struct Subject {
    /// The names that are stated as formulas somewhere.
    private(set) var formulas: Set<Name> = []
    /// The names that are stored as values somewhere outside of functions.
    private(set) var values: Set<Name> = []
    /// The names of its functions.
    private(set) var functions: Set<Name> = []
    /// Whether `_` is read somewhere.
    private(set) var readsLastResult = false

    init(_ statements: [Statement]) {
      for statement in statements {
        switch statement.kind {
        case .formula(let target, _): formulas.insert(target.name)
        case .function(let definition): functions.insert(definition.name)
        case .assignment, .update, .expression: values.formUnion(statement.assignedNames)
        case .explanation, .variation: break
        }
        for expression in statement.expressions {
          expression.forEach { node in
            if case .lastResult = node.kind { readsLastResult = true }
          }
        }
      }
    }
  }
}
