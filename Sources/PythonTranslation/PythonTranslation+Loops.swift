import LanguageSyntax

/// Loops, which are expressions here and statements in Python: they stand before the line that
/// reads their values.
extension PythonTranslation {
  /// `repeat n { … }` or `for x in z { … }`
  struct Loop {
    let body: [Statement]
    let kind: Kind

    enum Kind {
      case count(Expression)
      case elements(Name, Expression)
    }

    init?(_ expression: Expression) {
      switch expression.kind {
      case .parenthesized(let inner):
        guard let loop = Loop(inner) else { return nil }
        self = loop
      case .repeat(let count, let body): (self.body, kind) = (body, .count(count))
      case .for(let name, let values, let body):
        (self.body, kind) = (body, .elements(name, values))
      default: return nil
      }
    }

    /// The names that it stores.
    var storedNames: [Name] {
      let stored = body.flatMap(\.assignedNames)
      return if case .elements(let name, _) = kind { [name] + stored } else { stored }
    }
  }

  /// True if the turns of a loop have values, which it joins.
  func hasValue(_ loop: Loop) -> Bool {
    guard case .expression(let value)? = loop.body.last?.kind else { return false }
    if case .text = value.kind { return false }
    if subject.isPicture(value) { return false }
    return Loop(value).map(hasValue) != false
  }

  /// The row of a loop's values, behind the loop itself.
  ///
  /// Nil if the loop stores a name that its line reads further left: the line needs the old value,
  /// but the loop before it would already have stored the new one.
  mutating func row(of loop: Loop) -> PythonCode? {
    let read = readNames
    guard read.isDisjoint(with: loop.storedNames) else { return nil }
    defer { readNames.formUnion(read) }
    let turns = collect(loop)
    // A loop whose turns store something has no value, even without turns.
    if case .expression? = loop.body.last?.kind { return PythonCode("row(\(turns))") }
    return PythonCode("row(\(turns) or [None])")
  }

  /// Turns a loop.
  ///
  /// - Returns: the list that its values are in.
  mutating func collect(_ loop: Loop) -> String {
    let turns = nextList()
    emit("\(turns) = []")
    turn(loop, collecting: turns)
    return turns
  }

  /// - Parameter turns: the list that takes the value of each turn.
  mutating func turn(_ loop: Loop, collecting turns: String?) {
    // A name stored by the body may be read at its beginning, in the next turn.
    if locals == nil {
      for name in loop.body.flatMap(\.assignedNames) where formulas[name] != nil {
        formulas[name] = .either
      }
    }
    switch loop.kind {
    case .count(let count):
      let code = expression(count)
      let turns = code.isSize ? "range(\(code.whole))" : "times(\(code.asArray.text))"
      emit("for _ in \(turns):")
    case .elements(let name, let values):
      let code = expression(values).asArray
      bound.insert(name)
      emit("for \(names[name]) in each(\(code.text)):")
    }
    indented { it in
      for statement in loop.body.dropLast() { it.translate(statement, isSilent: true) }
      guard let last = loop.body.last else { return }
      if let turns, case .expression(let value) = last.kind {
        it.emit("\(turns).append(\(it.expression(value).asArray.text(at: .comparison)))")
      } else {
        it.translate(last, isSilent: true)
      }
    }
  }
}

extension PythonCode {
  /// True for a literal that can be the number of turns.
  fileprivate var isSize: Bool {
    guard case .number(let value?) = kind else { return false }
    return WholeNumber.exactly(value).map { $0 >= 0 } ?? false
  }
}
