import LanguageSyntax

/// An expression whose names have become slots and whose operators have become operations.
///
/// The evaluator walks it. Each node keeps the syntax it was made from, which gives a diagnostic
/// its place.
final class Code: Sendable {
  let form: Form
  let syntax: Expression

  init(_ form: Form, _ syntax: Expression) {
    self.form = form
    self.syntax = syntax
  }

  var range: SourceRange { syntax.range }

  /// True for a number that stands in the text.
  var isNumber: Bool {
    switch syntax.kind {
    case .number: true
    case .unary(.negate, let operand): if case .number = operand.kind { true } else { false }
    default: false
    }
  }

  enum Form: Sendable {
    case constant(Value)
    case variable(Slot, Name)
    case unary(Operation, Code)
    case binary(Operation, Code, Code)
    case comparison(Code, [ComparisonLink])
    /// An argument for each parameter, nil where the call leaves one out.
    case builtin(Operation, [Code?])
    /// A builtin that takes any number of values.
    case variadic(Operation, [Code])
    case call(Slot, Name, [ResolvedArgument])
    case brackets([[Code]])
    case index(Code, [ResolvedSubscript])
    case list([Code])
    case `repeat`(count: Code, body: [StatementCode])
    case `for`(Slot, in: Code, body: [StatementCode])
    /// `grad(L, γ, β)`
    case gradient(Code, [AskedName])
    /// `hold(e)`
    case hold(Code)
    /// `gradcheck(L, γ)`: the gradient that it checks
    case gradientCheck(Code)
    case minimization(MinimizationCode)
  }

  /// A name whose gradient is asked for.
  struct AskedName: Sendable {
    let slot: Slot
    let name: Name
    let range: SourceRange
    /// The name, read.
    let code: Code

    init(slot: Slot, name: Name, range: SourceRange) {
      self.slot = slot
      self.name = name
      self.range = range
      code = Code(
        .variable(slot, name), Expression(kind: .name(name), range: range, height: 1))
    }
  }

  struct ComparisonLink: Sendable {
    let operation: Operation
    let right: Code
    /// The comparison alone, with the operand on its left.
    let range: SourceRange
  }

  struct ResolvedArgument: Sendable {
    let label: Name?
    let labelRange: SourceRange?
    let value: Code
  }

  enum ResolvedSubscript: Sendable {
    case position(Code)
    case slice(Code?, Code?)
  }
}

/// The place where a name's value is kept.
enum Slot: Hashable, Sendable {
  /// In the workspace, by the number of the symbol.
  case global(Int)
  /// In the frame of the function that runs.
  case local(Int)
  /// The last result, `_`.
  case last
}

/// A statement whose names have become slots.
final class StatementCode: Sendable {
  let kind: Kind
  let syntax: Statement
  /// The memory of each name that it stores.
  let memories: [Memory]
  /// The memory of the first of them, or the only one.
  let memory: Memory

  init(kind: Kind, syntax: Statement, source: CellSource) {
    self.kind = kind
    self.syntax = syntax
    memories = kind.memories(source, syntax.range)
    memory = memories.first ?? Memory(source, syntax.range)
  }

  enum Kind: Sendable {
    case expression(Code)
    case assignment(Slot, Code)
    /// `a, b = e`
    case assignments([Slot], Code)
    case update(Slot, Operation, Code)
    case function(Slot, Function)
    case formula(Int, Formula)
    case explanation(Code)
    /// In a box, for it is larger than all others.
    indirect case variation(VariationCode)
  }
}
