/// Turns syntax into code: gives each name its slot and each operator its operation, and refuses
/// calls that cannot be right.
///
/// What a name means is fixed here, before anything runs: inside a function, its parameters and the
/// names that its body assigns are its own; all others belong to the notebook.
struct Resolver {
  private(set) var symbols: SymbolTable
  private let source: CellSource
  /// The slots of the function that is being resolved.
  private var locals: [Name: Int]?
  /// The slots that have been read since the formula, or the function, began.
  private var reads = SlotList()

  /// - Parameter function: the function in whose body the code stands, if it stands in one.
  init(_ source: CellSource, symbols: SymbolTable, within function: Function? = nil) {
    self.source = source
    self.symbols = symbols
    locals = function.map { Self.slots(of: $0.localNames) }
  }

  /// The same function in the workspace of these symbols.
  mutating func resolve(_ function: Function) throws(EvaluationError) -> Function {
    try resolve(function.definition)
  }

  /// The same code in the workspace of these symbols.
  mutating func resolveAgain(_ code: Code) -> Code? { try? resolve(code.syntax) }

  /// The same formula in the workspace of these symbols.
  mutating func resolve(_ formula: Formula) -> Formula {
    reads = SlotList()
    guard let code = try? resolve(formula.code.syntax) else { return formula }
    return Formula(
      name: formula.name, code: code, source: formula.source, range: formula.range,
      reads: reads.symbols)
  }

  mutating func resolve(_ statements: [Statement]) throws(EvaluationError) -> [StatementCode] {
    var code: [StatementCode] = []
    for statement in statements { code.append(try resolve(statement)) }
    return code
  }

  private mutating func resolve(_ statement: Statement) throws(EvaluationError) -> StatementCode {
    StatementCode(kind: try kind(of: statement), syntax: statement, source: source)
  }

  private mutating func kind(
    of statement: Statement
  ) throws(EvaluationError) -> StatementCode.Kind {
    switch statement.kind {
    case .expression(let value):
      return .expression(try resolve(value))
    case .assignment(let targets, let value):
      // The value first: in `x = x + 1` the names on the right are read before x is stored.
      let value = try resolve(value)
      let slots = targets.map { slot(of: $0.name) }
      return slots.count == 1 ? .assignment(slots[0], value) : .assignments(slots, value)
    case .update(let target, let binary, let value, _):
      return .update(slot(of: target.name), Operators.binary(binary), try resolve(value))
    case .function(let definition):
      return .function(slot(of: definition.name), try resolve(definition))
    case .explanation(let value):
      return .explanation(try resolve(value))
    case .variation(let syntax):
      let lower = try resolve(syntax.lower)
      let upper = try resolve(syntax.upper)
      return .variation(
        VariationCode(
          symbol: symbols.number(of: syntax.target.name), lower: lower, upper: upper,
          body: try resolve(syntax.body), syntax: syntax))
    case .formula(let target, let value):
      if let stored = value.assignedNames.first {
        throw failure(.storingFormula(target.name, stores: stored), at: value.range)
      }
      // Formulas stand at the top level, where nothing else asks what has been read.
      reads = SlotList()
      let code = try resolve(value)
      let formula = Formula(
        name: target.name, code: code, source: source, range: statement.range,
        reads: reads.symbols)
      return .formula(symbols.number(of: target.name), formula)
    }
  }

  /// The slot of a name that is read.
  private mutating func read(_ name: Name) -> Slot {
    let slot = slot(of: name)
    reads.insert(slot)
    return slot
  }

  private mutating func slot(of name: Name) -> Slot {
    if let local = locals?[name] { return .local(local) }
    return .global(symbols.number(of: name))
  }

  private func failure(_ problem: Problem, at range: SourceRange) -> EvaluationError {
    .failed(Diagnostic(problem, source: source, range: range))
  }

  // MARK: Functions

  private mutating func resolve(
    _ definition: FunctionDefinition
  ) throws(EvaluationError) -> Function {
    var names = definition.parameters.map(\.name)
    var known = Set(names)
    for name in definition.body.flatMap(\.assignedNames) where known.insert(name).inserted {
      names.append(name)
    }
    let outer = (locals, reads)
    (locals, reads) = (Self.slots(of: names), SlotList())
    defer { (locals, reads) = outer }
    var defaults: [Code?] = []
    for parameter in definition.parameters {
      if let value = parameter.defaultValue {
        defaults.append(try resolve(value))
      } else {
        defaults.append(nil)
      }
    }
    let body = try resolve(definition.body)
    return Function(
      definition: definition, source: source, defaults: defaults, body: body, localNames: names,
      reads: reads.symbols)
  }

  private static func slots(of names: [Name]) -> [Name: Int] {
    Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }

  // MARK: Expressions

  private mutating func resolve(_ expression: Expression) throws(EvaluationError) -> Code {
    if case .parenthesized(let inner) = expression.kind { return try resolve(inner) }
    return Code(try form(of: expression), expression)
  }

  private mutating func resolve(_ expressions: [Expression]) throws(EvaluationError) -> [Code] {
    var code: [Code] = []
    for expression in expressions { code.append(try resolve(expression)) }
    return code
  }

  private mutating func form(of expression: Expression) throws(EvaluationError) -> Code.Form {
    switch expression.kind {
    case .number(let value): return .constant(.number(value))
    case .text(let value): return .constant(.text(value))
    case .lastResult: return .variable(.last, Name("_"))
    case .name(let name):
      return Constant.named[name].map { .constant(.number($0)) } ?? .variable(read(name), name)
    case .unary(let unary, let operand):
      return .unary(Operators.unary(unary), try resolve(operand))
    case .binary(let binary, let left, let right, _):
      let left = try resolve(left)
      return .binary(Operators.binary(binary), left, try resolve(right))
    case .call(let name, let nameRange, let arguments):
      return try call(name, at: nameRange, arguments, in: expression)
    case .list(let parts): return .list(try resolve(parts))
    case .comparison, .brackets, .index, .repeat, .for:
      return try formOfCompound(expression)
    case .blank: throw failure(.unfilledBlank, at: expression.range)
    case .parenthesized(let inner): return try form(of: inner)
    }
  }

  private mutating func formOfCompound(
    _ expression: Expression
  ) throws(EvaluationError) -> Code.Form {
    switch expression.kind {
    case .comparison(let first, let links):
      var left = first
      let code = try resolve(first)
      var resolved: [Code.Link] = []
      for link in links {
        let right = try resolve(link.right)
        resolved.append(
          .init(
            operation: Operators.comparison(link.operator), right: right,
            range: left.range.lowerBound..<link.right.range.upperBound))
        left = link.right
      }
      return .comparison(code, resolved)
    case .brackets(let rows):
      var code: [[Code]] = []
      for row in try rowsOfLiteral(rows, in: expression) { code.append(try resolve(row)) }
      return .brackets(code)
    case .index(let operand, let subscripts):
      let operand = try resolve(operand)
      var resolved: [Code.Subscript] = []
      for entry in subscripts { resolved.append(try resolve(entry)) }
      return .index(operand, resolved)
    case .repeat(let count, let body):
      let count = try resolve(count)
      return .repeat(count: count, body: try resolve(body))
    case .for(let name, let values, let body):
      let values = try resolve(values)
      let variable = slot(of: name)
      return .for(variable, in: values, body: try resolve(body))
    default:
      return .constant(.nothing)
    }
  }

  /// The rows of a literal: brackets inside brackets are its rows.
  private func rowsOfLiteral(
    _ rows: [[Expression]], in expression: Expression
  ) throws(EvaluationError) -> [[Expression]] {
    let entries = rows.flatMap(\.self)
    let nested = entries.compactMap { entry in
      if case .brackets(let rows) = entry.kind { rows } else { [[Expression]]?.none }
    }
    guard !nested.isEmpty else { return rows }
    guard nested.count == entries.count, nested.allSatisfy({ $0.count <= 1 }) else {
      throw failure(.mixedRows, at: expression.range)
    }
    return nested.map { $0.first ?? [] }
  }

  private mutating func resolve(
    _ entry: Expression.Subscript
  ) throws(EvaluationError) -> Code.Subscript {
    switch entry {
    case .position(let position):
      return .position(try resolve(position))
    case .slice(let lower, let upper, _):
      let first = try lower.map { expression throws(EvaluationError) in try resolve(expression) }
      let last = try upper.map { expression throws(EvaluationError) in try resolve(expression) }
      return .slice(first, last)
    }
  }

  // MARK: Calls

  private mutating func call(
    _ name: Name, at nameRange: SourceRange, _ arguments: [Expression.Argument],
    in expression: Expression
  ) throws(EvaluationError) -> Code.Form {
    if let form = SpecialForm.named[name] {
      return try resolve(form, at: nameRange, arguments)
    }
    var resolved: [Code.Argument] = []
    for argument in arguments {
      let value = try resolve(argument.value)
      resolved.append(
        .init(label: argument.label, labelRange: argument.labelRange, value: value))
    }
    guard let builtin = Builtins.named[name] else {
      // A private name that is no function lets the notebook's function through.
      reads.insert(.global(symbols.number(of: name)))
      return .call(read(name), name, resolved)
    }
    let binding = ArgumentBinding(
      function: builtin.name, parameters: builtin.parameters.map { Name($0.name) },
      isRequired: builtin.parameters.map(\.isRequired), isVariadic: builtin.isVariadic)
    do throws(ArgumentBinding.Mismatch) {
      let bound = try binding.bind(resolved)
      let hasOptions = builtin.parameters.count > 1
      return builtin.isVariadic && !hasOptions
        ? .variadic(builtin, bound.compactMap(\.self)) : .builtin(builtin, bound)
    } catch {
      throw failure(error.problem, at: error.range ?? nameRange)
    }
  }

  // MARK: Special forms

  private mutating func resolve(
    _ form: SpecialForm, at nameRange: SourceRange, _ arguments: [Expression.Argument]
  ) throws(EvaluationError) -> Code.Form {
    let (arguments, settings) = try split(arguments, of: form, at: nameRange)
    guard let first = arguments.first else {
      throw failure(
        .missingArgument(function: form.rawValue, parameter: form.parameters[0]), at: nameRange)
    }
    let value = try resolve(first.value)
    switch form {
    case .hold:
      guard arguments.count == 1 else {
        let problem = Problem.tooManyArguments(
          function: form.rawValue, accepts: 1, given: arguments.count)
        throw failure(problem, at: arguments[1].value.range)
      }
      return .hold(value)
    case .grad, .gradcheck, .minimize:
      let names = try askedNames(arguments.dropFirst(), of: form, at: nameRange)
      if form == .grad { return .gradient(value, names) }
      let syntax = Expression(
        kind: first.value.kind, range: first.value.range, height: first.value.height)
      let gradient = Code(.gradient(value, names), syntax)
      guard form == .minimize else { return .gradientCheck(gradient) }
      return .minimization(
        MinimizationCode(
          gradient: gradient, steps: try resolveSetting("steps", settings),
          rate: try resolveSetting("rate", settings), method: try resolveSetting("with", settings)))
    }
  }

  /// The values that stand at their places, and those that stand under a label.
  private func split(
    _ arguments: [Expression.Argument], of form: SpecialForm, at nameRange: SourceRange
  ) throws(EvaluationError) -> (places: [Expression.Argument], settings: [Expression.Argument]) {
    let settings = arguments.filter { $0.label != nil }
    var known: Set<Name> = []
    for setting in settings {
      guard let label = setting.label else { continue }
      guard form.labels.contains(label.spelling) else {
        throw failure(
          .unknownArgument(function: form.rawValue, name: label.spelling),
          at: setting.labelRange ?? nameRange)
      }
      guard known.insert(label).inserted else {
        throw failure(.repeatedArgument(label), at: setting.value.range)
      }
    }
    return (arguments.filter { $0.label == nil }, settings)
  }

  private mutating func resolveSetting(
    _ label: String, _ settings: [Expression.Argument]
  ) throws(EvaluationError) -> Code? {
    guard let setting = settings.first(where: { $0.label == Name(label) }) else { return nil }
    return try resolve(setting.value)
  }

  private mutating func askedNames(
    _ arguments: ArraySlice<Expression.Argument>, of form: SpecialForm, at nameRange: SourceRange
  ) throws(EvaluationError) -> [Code.AskedName] {
    guard !arguments.isEmpty else {
      throw failure(.missingArgument(function: form.rawValue, parameter: "name"), at: nameRange)
    }
    var names: [Code.AskedName] = []
    for argument in arguments {
      guard case .name(let name) = argument.value.kind, Constant.named[name] == nil else {
        throw failure(
          .gradientOfExpression(source[argument.value.range]), at: argument.value.range)
      }
      names.append(.init(slot: slot(of: name), name: name, range: argument.value.range))
    }
    return names
  }
}
