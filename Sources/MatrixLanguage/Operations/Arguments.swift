import LanguageSyntax
import NumericCore

/// The arguments of an operation, with methods that read them as the types it needs.
struct Arguments {
  private let operation: Operation
  private let given: [Traced?]
  /// The allowance for matrices made of numbers.
  private let allowance: Allowance
  /// The names of the arguments, where the operation shows them.
  private let names: [OperandName]

  init(
    _ operation: Operation, _ given: [Traced?], allowance: Allowance, names: [OperandName] = []
  ) {
    self.operation = operation
    self.given = given
    self.allowance = allowance
    self.names = names
  }

  /// The name of an argument in a diagnostic.
  func role(_ place: Int) -> String {
    operation.parameter(at: place, of: given.count).name
  }

  private var unnamed: ArraySlice<Traced?> {
    operation.isVariadic ? given.dropLast(operation.parameters.count - 1) : given[...]
  }

  /// The values that were not named.
  var operands: ArraySlice<Value?> {
    unnamed.map { $0?.value }[...]
  }

  /// The value of a parameter that calls name; nil if the call leaves it out.
  func option(_ name: String) -> Value? {
    guard let place = operation.parameters.firstIndex(where: { $0.name == name }) else {
      return nil
    }
    return self[operation.isVariadic ? unnamed.count + place - 1 : place]
  }

  /// The name of an argument.
  func name(_ place: Int) -> OperandName {
    place < names.count ? names[place] : OperandName(text: role(place), isName: false)
  }

  /// The number of arguments, with those that the call leaves out.
  var count: Int { given.count }

  subscript(place: Int) -> Value? {
    place < given.count ? given[place]?.value : nil
  }

  /// An argument that was given.
  func value(_ place: Int) throws(Problem) -> Value {
    guard let value = self[place] else {
      throw .missingArgument(function: operation.name, parameter: role(place))
    }
    return value
  }

  func text(_ place: Int) throws(Problem) -> String {
    let value = try value(place)
    guard case .text(let text) = value else {
      throw .wrongKind(needed: .text, found: value.kind, role: role(place))
    }
    return text
  }

  func matrix(_ place: Int) throws(Problem) -> Matrix {
    if case .matrix(let matrix) = self[place] { return matrix }
    return try value(place).asMatrix(role: role(place), allowance: allowance)
  }

  /// A number, or its default if it is left out.
  func number(_ place: Int, else fallback: Double? = nil) throws(Problem) -> Double {
    if case .number(let number) = self[place] { return number }
    if self[place] == nil, let fallback { return fallback }
    return try value(place).asNumber(role: role(place))
  }

  /// A number that is neither infinite nor NaN.
  func finite(_ place: Int, else fallback: Double? = nil) throws(Problem) -> Double {
    let number = try number(place, else: fallback)
    guard number.isFinite else { throw .notPositive(number, role: role(place)) }
    return number
  }

  /// A whole number.
  func whole(_ place: Int, else fallback: Int? = nil) throws(Problem) -> Int {
    if self[place] == nil, let fallback { return fallback }
    return try WholeNumber.exactly(number(place), role: role(place))
  }

  /// The axis that was asked for, nil for the whole matrix.
  func axis(_ place: Int) throws(Problem) -> Axis? {
    guard self[place] != nil else { return nil }
    let number = try self.number(place)
    switch number {
    case 0, -2: return .rows
    case 1, -1: return .columns
    default: throw .axisOutOfRange(number)
    }
  }

  /// The shape that `zeros(n, m)` asks for; one number alone, `zeros(n)`, is a row as in NumPy.
  func shape(_ first: Int, _ second: Int) throws(Problem) -> Shape {
    let size = try whole(first, else: 1)
    let isRow = self[second] == nil
    let other = try whole(second, else: 1)
    return try Problem.catching { () throws(MatrixError) in
      try isRow ? Shape(rows: 1, columns: size) : Shape(rows: size, columns: other)
    }
  }
}

/// The name of an argument: `z̃`, or its code, such as `γ * z`.
struct OperandName: Sendable {
  let text: String
  /// True for a name, which may stand in front of an index.
  let isName: Bool
}

extension WholeNumber {
  static func exactly(_ number: Double, role: String) throws(Problem) -> Int {
    guard let whole = exactly(number) else { throw .notWhole(number, role: role) }
    return whole
  }
}

extension Value {
  func asMatrix(
    role: String? = nil, allowance: Allowance = .unlimited
  ) throws(Problem) -> Matrix {
    let matrix = try Problem.catching { () throws(MatrixError) in
      try self.matrix(allowance: allowance)
    }
    guard let matrix else { throw .wrongKind(needed: .matrix, found: kind, role: role) }
    return matrix
  }

  func asNumber(role: String? = nil) throws(Problem) -> Double {
    guard case .number(let number) = self else {
      throw .wrongKind(needed: .number, found: kind, role: role)
    }
    return number
  }
}

extension Problem {
  /// Runs a computation of the core, and rethrows its errors as problems of the language.
  static func catching<Result>(
    _ code: String = "", _ body: () throws(MatrixError) -> Result
  ) throws(Problem) -> Result {
    do throws(MatrixError) {
      return try body()
    } catch {
      throw Problem(error, code: code)
    }
  }

  /// - Parameter code: the operator or builtin in which it happened.
  init(_ error: MatrixError, code: String) {
    switch error {
    case .negativeSize(let rows, let columns): self = .negativeSize(rows: rows, columns: columns)
    // An empty matrix cannot have too many elements.
    case .tooLarge(let rows, let columns, let limit) where rows == 0 || columns == 0:
      self = .limit(.lines, limit)
    case .tooLarge(_, _, let limit): self = .limit(.elements, limit)
    case .outOfMemory(_, let limit): self = .limit(.liveBytes, limit)
    case .tooManyOperations(let count, let limit):
      self = .tooManyOperations(count, limit: limit)
    case .cannotBroadcast(let left, let right):
      self = .cannotBroadcast(code: code, left, right)
    case .cannotMultiply(let left, let right): self = .cannotMultiply(left, right)
    case .cannotReshape(let from, let to): self = .cannotReshape(from, to: to)
    case .cannotStack(let first, let other, let axis): self = .cannotStack(first, other, axis)
    case .raggedRows(let row, let expected, let found):
      self = .raggedRows(row: row, expected: expected, found: found)
    case .empty: self = .emptyMatrix(of: code)
    case .indexOutOfRange(let index, let count, let axis):
      self = .indexOutOfRange(index: index, count: count, axis)
    case .notALabel(let number, let classes): self = .notALabel(number, classes: classes)
    case .interrupted: self = .interrupted
    }
  }
}
