import LanguageSyntax

/// Statements.
extension PythonTranslation {
  mutating func translate(_ statement: Statement, isSilent: Bool) {
    let isSilent = isSilent || statement.isSilenced || !(isAtTopLevel || isFrame)
    switch statement.kind {
    case .expression(let value): translate(value, isSilent: isSilent)
    case .assignment(let targets, let value): assign(value, to: targets, isSilent: isSilent)
    case .update(let target, let binary, let value, _):
      guard formulas[target.name] != .formula || locals?.contains(target.name) == true else {
        refuse("formula", statement)
        return
      }
      // The old value is read after the change is computed.
      let change = expression(value)
      let old = read(target.name)
      let code = operations.binary(binary).code(PythonOperands([old, change])) ?? old
      store(code, as: target.name)
      show([target.name], isSilent: isSilent)
    case .function(let definition): define(definition)
    case .formula(let target, let value):
      guard !subject.isImpure(value) else {
        refuse("impure", statement)
        return
      }
      guard define(target.name, as: value) else { return }
      // A formula is computed when it is stated, so that one that fails is never stated.
      if isSilent { emitUnseen(read(target.name).text) }
      show([target.name], isSilent: isSilent)
    case .explanation:
      // It looks at values and changes none.
      comment(statement)
    case .variation(let variation): vary(variation, statement, isSilent: isSilent)
    }
  }

  /// Stops the program where the notebook stops and NumPy would not.
  private mutating func refuse(_ problem: String, _ statement: Statement) {
    emit("refuse(\"\(problem)\", \(PythonText(source[statement.range]).literal))")
  }

  private mutating func translate(_ value: Expression, isSilent: Bool) {
    let title = isFrame ? source[value.range] : nil
    if let loop = Loop(value) {
      // The lines of a body show nothing.
      let wasFrame = isFrame
      isFrame = false
      translate(loop, isSilent: isSilent, title: title)
      isFrame = wasFrame
    } else {
      let code = expression(value).asArray
      if case .picture(let picture) = code.kind, !draws {
        leaveOut(value, picture)
      } else {
        give(code, isSilent: isSilent, title: title)
      }
    }
  }

  /// A loop whose row is not used, and which may have none.
  private mutating func translate(_ loop: Loop, isSilent: Bool, title: String?) {
    guard hasValue(loop), !isSilent || subject.readsLastResult && isAtTopLevel else {
      turn(loop, collecting: nil)
      return
    }
    let turns = collect(loop)
    give(PythonCode("row(\(turns))"), isSilent: isSilent, title: title)
  }

  /// Emits the value of a statement: it becomes `_`, and is shown.
  ///
  /// - Parameter title: its name in a table.
  private mutating func give(_ code: PythonCode, isSilent: Bool, title: String?) {
    var code = code
    if subject.readsLastResult, locals == nil, isAtTopLevel || !isSilent {
      emit("last = \(code.text)")
      code = PythonCode("last")
    }
    if !isSilent {
      emitShow(code.text(at: .comparison), as: title.map { PythonText($0).title })
    } else if code.text != "last", !isList(code.text) {
      emitUnseen(code.text)
    }
  }

  // MARK: Names

  private mutating func assign(
    _ value: Expression, to targets: [Statement.Target], isSilent: Bool
  ) {
    let code = expression(value).asArray
    if case .picture(let picture) = code.kind, !draws {
      leaveOut(value, picture)
      pictures.formUnion(targets.map(\.name))
      return
    }
    if targets.count == 1 {
      store(code, as: targets[0].name)
      if code.isPicture { pictures.insert(targets[0].name) }
    } else {
      let places = targets.map { names[$0.name] }.joined(separator: ", ")
      for target in targets { settle(target.name) }
      emit("\(places) = \(code.text)")
    }
    show(targets.map(\.name), isSilent: isSilent)
  }

  private mutating func store(_ code: PythonCode, as name: Name) {
    settle(name)
    emit("\(names[name]) = \(code.text)")
  }

  /// A stored name is a formula no longer; within a loop it may still be one, since the number of
  /// turns is not known.
  private mutating func settle(_ name: Name) {
    pictures.remove(name)
    guard locals == nil else {
      bound.insert(name)
      return
    }
    formulas[name] = isAtTopLevel || formulas[name] == nil ? nil : .either
  }

  private mutating func show(_ shown: [Name], isSilent: Bool) {
    guard !isSilent else { return }
    for name in shown where !names.blanks.contains(name) {
      // Of a network, PyTorch would show each layer on a line.
      if options.target == .torch, subject.networks.contains(name) { continue }
      emitShow(read(name).text, as: PythonText(name.spelling).literal)
    }
  }

  /// - Parameter title: what stands before the value, quoted.
  func line(showing code: String, as title: String?) -> String {
    guard options.target == .torch else {
      return "show(\(code)\(title.map { ", \($0)" } ?? ""))"
    }
    let head = title.map { "\($0.dropLast()) =\", " } ?? ""
    return "tell(\(head)\(code))"
  }

  private mutating func emitShow(_ code: String, as title: String?) {
    emit(line(showing: code, as: title))
  }

  // MARK: Definitions

  /// `f(z, k=1) = { … }`
  private mutating func define(_ definition: FunctionDefinition) {
    let outer = (locals, bound, isDeferred)
    defer { (locals, bound, isDeferred) = outer }
    bound = Set(definition.parameters.map(\.name))
    locals = Set(definition.parameters.map(\.name) + definition.body.flatMap(\.assignedNames))
    isDeferred = true
    emitBlankLine()
    var late: [(name: String, value: Expression, unknown: ArraySlice<Name>)] = []
    var unknown = definition.parameters.map(\.name)[...]
    var parameters: [String] = []
    for parameter in definition.parameters {
      let name = names[parameter.name]
      defer { unknown = unknown.dropFirst() }
      guard let value = parameter.defaultValue else {
        parameters.append(name)
        continue
      }
      if case .number = value.kind {
        parameters.append("\(name)=\(expression(value).asArray.text)")
      } else {
        // A default that reads other names is computed at the call, and Python's would not be.
        parameters.append("\(name)=None")
        late.append((name, value, unknown))
      }
    }
    emit("def \(names[definition.name])(\(parameters.joined(separator: ", "))):")
    let signature = definition.signature(in: source)
    indented { it in
      // The text shown for a function that is read as a value.
      if it.subject.readsFunctions { it.emit(PythonText(signature).literal) }
      for (name, value, unknown) in late {
        it.emit("if \(name) is None:")
        it.indented { it in
          let code = value.reads(unknown) ? it.gap(value) : it.expression(value).asArray
          it.emit("\(name) = \(code.text)")
        }
      }
      it.translate(body: definition.body)
    }
    emitBlankLine()
  }

  private mutating func translate(body: [Statement]) {
    for statement in body.dropLast() { translate(statement, isSilent: true) }
    guard let last = body.last else { return }
    if case .expression(let value) = last.kind, Loop(value).map(hasValue) != false {
      let code = expression(value).asArray
      if case .picture(let picture) = code.kind, !draws {
        leaveOut(value, picture)
      } else {
        emit("return \(code.text)")
      }
    } else {
      translate(last, isSilent: true)
    }
  }

  /// `z̃ := γ * z_norm + β`
  ///
  /// - Returns: false for a picture, which is left out.
  private mutating func define(_ name: Name, as value: Expression) -> Bool {
    if isPicture(value), case .picture(let picture) = expression(value).kind {
      leaveOut(value, picture)
      pictures.insert(name)
      return false
    }
    let wasDeferred = isDeferred
    isDeferred = true
    emitBlankLine()
    emit("def \(names[name])():")
    indented { $0.emit("return \($0.expression(value).asArray.text)") }
    emitBlankLine()
    isDeferred = wasDeferred
    settle(name)
    formulas[name] = .formula
    return true
  }

  /// Leaves a comment in place of a picture.
  private mutating func leaveOut(_ value: Expression, _ picture: String) {
    if let numbers = undrawn(value) { emitUnseen(numbers) }
    emit((isAtTopLevel ? "" : "pass  ") + PythonText(picture).notDrawn)
  }
}

extension Expression {
  /// True if it reads one of these names.
  func reads(_ names: some Collection<Name>) -> Bool {
    var reads = false
    forEach { node in
      if case .name(let name) = node.kind, names.contains(name) { reads = true }
    }
    return reads
  }
}
