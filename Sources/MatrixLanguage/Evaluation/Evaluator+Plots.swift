import LanguageSyntax
import NumericCore

/// Plots, which show the names of their operands, and also draw functions.
extension Evaluator {
  mutating func draw(
    _ operation: Operation, _ operands: [Traced?], of arguments: [Code?], in code: Code
  ) throws(EvaluationError) -> Traced {
    var operands = operands
    var names = arguments.map { $0.map(name) ?? OperandName(text: "", isName: false) }
    if operation === Builtins.contour, case .function(let function)? = operands[0]?.value {
      let place = arguments[0]?.range ?? code.range
      operands[0] = try sampled(
        function, over: operands[1]?.value.elements ?? [], operands[2]?.value.elements ?? [],
        at: place)
      let parameters = function.definition.parameters.map(\.name.spelling)
      for (axis, parameter) in zip([1, 2], parameters) {
        names[axis] = OperandName(text: parameter, isName: true)
      }
    }
    return try apply(operation, to: operands, of: arguments, named: names, in: code)
  }

  private func name(_ argument: Code) -> OperandName {
    if case .variable(_, let name) = argument.form {
      return OperandName(text: name.spelling, isName: true)
    }
    return OperandName(text: source[argument.range], isName: false)
  }

  /// The values of a function of two numbers over a grid: a row for each y, a column for each x.
  private mutating func sampled(
    _ function: Function, over x: [Double], _ y: [Double], at range: SourceRange
  ) throws(EvaluationError) -> Traced {
    let parameters = function.definition.parameters
    let isRequired = parameters.map { $0.defaultValue == nil }
    guard parameters.count >= 2, !isRequired.dropFirst(2).contains(true) else {
      throw failure(.notOfTwoNumbers(function.signature), at: range)
    }
    // Values at a thousand places are not recorded on the tape.
    let outer = tape.take()
    defer { tape = outer }
    var values: [Double] = []
    for y in y {
      for x in x { values.append(try value(of: function, at: x, y, range)) }
    }
    do throws(MatrixError) {
      let shape = try Shape(rows: y.count, columns: x.count)
      return Traced(
        Value(
          try Matrix(shape: shape, allowance: workspace.resources.allowance, elements: values)))
    } catch {
      throw failure(Problem(error, code: "contour"), at: range)
    }
  }

  private mutating func value(
    of function: Function, at x: Double, _ y: Double, _ range: SourceRange
  ) throws(EvaluationError) -> Double {
    try takeStep(at: range)
    let others = function.definition.parameters.dropFirst(2).map { _ in Given?.none }
    let caller = Diagnostic.Caller(source: source, range: range)
    do throws(EvaluationError) {
      let arguments = [Given(value: Traced(.number(x))), Given(value: Traced(.number(y)))] + others
      let result = try enter(function, with: arguments).value
      if case .number(let number) = result { return number }
      throw failure(.wrongKind(needed: .number, found: result.kind, role: nil), at: range)
    } catch {
      throw error.called(from: caller)
    }
  }
}
