import LanguageSyntax
import NumericCore

/// `minimize(L, γ, β)`: goes down the gradient, step by step, and returns the loss before each.
extension Evaluator {
  mutating func minimized(_ code: Code) throws(EvaluationError) -> Traced {
    guard case .minimization(let minimization) = code.form else { return .nothing }
    try refuseImpurity("minimize", at: code.range)
    guard tape == nil else { throw failure(.secondDerivative, at: code.range) }
    let steps = try steps(minimization)
    var optimiser = Optimiser(
      try method(minimization), rate: try rate(minimization))
    for name in minimization.names { try refuseFormula(name) }
    var losses: [Double] = []
    let start = self
    let loop = workspace.resources.allowance.progress?.begin(turns: steps)
    defer { loop?.end() }
    for step in 0..<steps {
      loop?.turn(step)
      let before = self
      do throws(EvaluationError) {
        let loss = try self.step(&optimiser, minimization, code)
        losses.append(loss)
        loop?.tell(loss: loss, ofStep: step)
      } catch {
        guard case .interrupted = error.diagnostic.problem, canBeShortened else {
          throw start.offering(error, code)
        }
        self = before
        keep(code, stoppedAfter: step)
        break
      }
    }
    return Traced(try row(losses, code))
  }

  /// Takes one step; a step that is cut short changes nothing.
  private mutating func step(
    _ optimiser: inout Optimiser, _ minimization: MinimizationCode, _ code: Code
  ) throws(EvaluationError) -> Double {
    try takeStep(at: code.range)
    guard let record = try record(of: minimization.gradient) else { return .nan }
    let result = record.result
    let gradients = if case .list(let parts) = result { parts } else { [result] }
    let loss = record.loss.value.elements.first ?? .nan
    guard loss.isFinite, gradients.allSatisfy({ $0.elements.allSatisfy(\.isFinite) }) else {
      throw failure(.diverged(step: optimiser.steps, rate: optimiser.rate), at: code.range)
    }
    do throws(MatrixError) {
      var parameters: [Matrix] = []
      var slopes: [Matrix] = []
      for (name, gradient) in zip(minimization.names, gradients) {
        let value = binding(name.slot)?.value ?? .nothing
        guard let parameter = try value.matrix(), let slope = try gradient.matrix() else {
          continue
        }
        parameters.append(parameter)
        slopes.append(slope)
      }
      try optimiser.step(&parameters, along: slopes)
      let memory = Memory(source, code.range)
      for (name, parameter) in zip(minimization.names, parameters) {
        store(Traced(Value(parameter)), in: name.slot, memory)
      }
    } catch {
      throw failure(Problem(error, code: "minimize"), at: code.range)
    }
    return loss
  }

  private func row(_ losses: [Double], _ code: Code) throws(EvaluationError) -> Value {
    do throws(MatrixError) {
      let shape = try Shape(rows: 1, columns: losses.count)
      let allowance = workspace.resources.allowance
      return Value(try Matrix(shape: shape, allowance: allowance, elements: losses))
    } catch {
      throw failure(Problem(error, code: "minimize"), at: code.range)
    }
  }

  // MARK: Settings

  private mutating func steps(_ minimization: MinimizationCode) throws(EvaluationError) -> Int {
    guard let code = minimization.steps else { return MinimizationCode.defaultSteps }
    let value = try evaluate(code).value
    do throws(Problem) {
      let number = try value.asNumber(role: "steps")
      guard number >= 0 else { throw .notPositive(number, role: "steps") }
      guard number <= Double(limits.turns) else { throw .limit(.turns, limits.turns) }
      return try WholeNumber.exactly(number, role: "steps")
    } catch {
      throw failure(error, of: nil, at: code.range, operands: [(code, value)])
    }
  }

  private mutating func rate(_ minimization: MinimizationCode) throws(EvaluationError) -> Double {
    guard let code = minimization.rate else { return MinimizationCode.defaultRate }
    let value = try evaluate(code).value
    do throws(Problem) {
      let number = try value.asNumber(role: "rate")
      guard number > 0, number.isFinite else { throw .notPositive(number, role: "rate") }
      return number
    } catch {
      throw failure(error, of: nil, at: code.range, operands: [(code, value)])
    }
  }

  private mutating func method(
    _ minimization: MinimizationCode
  ) throws(EvaluationError) -> Optimiser.Method {
    let code = minimization.method
    let value = try code.map { code throws(EvaluationError) in try evaluate(code).value }
    let methods = MinimizationCode.methods
    var name = MinimizationCode.defaultMethod
    if let value {
      guard case .text(let text) = value else {
        throw failure(
          .wrongKind(needed: .text, found: value.kind, role: "with"),
          at: code?.range ?? minimization.gradient.range)
      }
      name = text
    }
    guard let method = methods.first(where: { $0.name == name })?.method else {
      throw failure(
        .unknownChoice(name, of: methods.map(\.name)),
        at: code?.range ?? minimization.gradient.range)
    }
    return method
  }

  /// Only a stored value can be changed; a formula follows its leaves.
  private func refuseFormula(_ name: Code.AskedName) throws(EvaluationError) {
    guard case .global(let number) = name.slot, let state = workspace.formulas[number] else {
      return
    }
    throw failure(
      .formulaUpdated(name.name, leaves: workspace.leaves(of: state)), at: name.range)
  }

  // MARK: Endings

  /// Offers shorter steps where they were too long, if those end well from the same start.
  private func offering(_ error: EvaluationError, _ code: Code) -> EvaluationError {
    var diagnostic = error.diagnostic
    guard case .diverged(let step, let rate) = diagnostic.problem, step > 0,
      case .call(_, _, let arguments) = code.syntax.kind
    else { return error }
    let text = source[code.range]
    let start = code.range.lowerBound
    let given = arguments.first { $0.label == Name("rate") }?.value.range
    let end = text.utf8.count - text.closingBracketWidth
    let place = given.map { $0.lowerBound - start..<$0.upperBound - start } ?? end..<end
    let candidates = [rate / 10, rate / 100].map { rate in
      let number = NumberFormat()(rate)
      return CellSource(text).replacing(
        place, with: given == nil ? ", rate=\(number)" : number)
    }
    let better = candidates.first { candidate in
      let losses = isTrial ? [] : trialValue(of: candidate)?.elements ?? []
      return (losses.last ?? .infinity) < (losses.first ?? -.infinity)
    }
    diagnostic.fixes = better.map { [Fix($0, replacing: code.range)] } ?? []
    return .failed(diagnostic)
  }
}

/// `minimize(L, γ, β, steps=200, rate=0.1, with="adam")`, with slots for names.
struct MinimizationCode: Sendable {
  /// The gradient of the loss by all names.
  let gradient: Code
  let steps: Code?
  let rate: Code?
  let method: Code?

  static let defaultSteps = 200
  static let defaultRate = 0.1

  /// The methods, under the names by which they are asked for.
  static let methods: [(name: String, method: Optimiser.Method)] = [
    ("descent", .gradientDescent), ("momentum", .momentum()), ("adam", .adam()),
  ]

  static let defaultMethod = "adam"

  var names: [Code.AskedName] {
    if case .gradient(_, let names) = gradient.form { names } else { [] }
  }

  var settings: [Code] { [steps, rate, method].compactMap(\.self) }
}
