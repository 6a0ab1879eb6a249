import LanguageSyntax
import NumericCore

/// Turns syntax into code: gives each name its slot and each operator its operation, and refuses
/// calls that cannot be right.
///
/// The meaning of a name is fixed here, before anything runs: inside a function, its parameters and
/// the names that its body assigns are its own; all others belong to the notebook. Statements and
/// functions are here, expressions in `Resolver+Expressions`, calls in `Resolver+Calls`.
struct Resolver {
  private(set) var symbols: SymbolTable
  let source: CellSource
  /// The slots of the function that is being resolved.
  private var locals: [Name: Int]?
  /// The slots that have been read since the formula, or the function, began.
  private var reads = SlotList()
  private let allowance: Allowance
  private var expressionsLeft = Self.expressionsBetweenQuestions

  /// The number of expressions resolved between two checks of the interrupt.
  private static let expressionsBetweenQuestions = 1 << 12

  /// - Parameters:
  ///   - function: the function in whose body the code stands, if it stands in one.
  ///   - allowance: has the limits and the interrupt.
  init(
    _ source: CellSource, symbols: SymbolTable, within function: Function? = nil,
    under allowance: Allowance = .unlimited
  ) {
    self.source = source
    self.symbols = symbols
    self.allowance = allowance
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
      // Formulas stand at the top level, where nothing else uses the list of slots read.
      reads = SlotList()
      let code = try resolve(value)
      let formula = Formula(
        name: target.name, code: code, source: source, range: statement.range,
        reads: reads.symbols)
      return .formula(symbols.number(of: target.name), formula)
    }
  }

  /// Counts an expression and now and then checks the interrupt.
  mutating func takeStep(at range: SourceRange) throws(EvaluationError) {
    expressionsLeft -= 1
    guard expressionsLeft == 0 else { return }
    expressionsLeft = Self.expressionsBetweenQuestions
    guard (try? allowance.checkInterrupt()) != nil else { throw failure(.interrupted, at: range) }
  }

  /// The slot of a name that is read.
  mutating func read(_ name: Name) -> Slot {
    let slot = slot(of: name)
    reads.insert(slot)
    return slot
  }

  /// Notes that a name of the notebook may be read, even where a private one has the same spelling.
  mutating func noteRead(ofGlobal name: Name) {
    reads.insert(.global(symbols.number(of: name)))
  }

  mutating func slot(of name: Name) -> Slot {
    if let local = locals?[name] { return .local(local) }
    return .global(symbols.number(of: name))
  }

  func failure(_ problem: Problem, at range: SourceRange) -> EvaluationError {
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
}
