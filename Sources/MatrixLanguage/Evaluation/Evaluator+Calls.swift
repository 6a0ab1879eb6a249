import LanguageSyntax

/// Calls of functions that cells have defined.
///
/// A function sees its parameters, the names that its body assigns, and, read at the call, the
/// names of the notebook. Nothing that it assigns is left behind.
extension Evaluator {
  mutating func call(_ code: Code) throws(EvaluationError) -> Traced {
    let entry = try entry(of: code)
    let caller = caller
    defer { leave(to: caller) }
    do throws(EvaluationError) {
      try enter(entry, from: caller)
      return try run(body: entry.function.body)
    } catch {
      throw error.called(from: Diagnostic.Caller(source: caller.source, range: code.range))
    }
  }

  /// A function and the values of its arguments.
  struct PreparedCall {
    let function: Function
    fileprivate let values: [Given?]
  }

  /// The state of the evaluator at a call, to be restored after it.
  struct CallingContext {
    let function: Function?
    let source: CellSource
    let frame: CallFrame
    let isSilent: Bool
  }

  /// The function that is called, and its arguments, evaluated.
  mutating func entry(of code: Code) throws(EvaluationError) -> PreparedCall {
    guard case .call(let slot, let name, let arguments) = code.form else {
      throw failure(.unknownFunction(Name("")), at: code.range)
    }
    let function = try function(slot, name, in: code)
    return PreparedCall(
      function: function, values: try given(bind(arguments, to: function, in: code)))
  }

  var caller: CallingContext {
    CallingContext(function: function, source: source, frame: frame, isSilent: isSilent)
  }

  /// Makes a frame for a function, with its arguments in it.
  mutating func enter(_ entry: PreparedCall, from caller: CallingContext) throws(EvaluationError) {
    level += 1
    function = entry.function
    source = entry.function.source
    isSilent = true
    frame = CallFrame(count: entry.function.localNames.count)
    try fill(entry.function, with: entry.values, from: caller.source)
  }

  mutating func leave(to caller: CallingContext) {
    level -= 1
    (function, source, frame, isSilent) =
      (caller.function, caller.source, caller.frame, caller.isSilent)
  }

  /// Runs the body of a function, or a turn of a loop.
  mutating func run(body: [StatementCode]) throws(EvaluationError) -> Traced {
    var last = Traced.nothing
    // A loop over places: an iterator would retain the body once more in each turn of a loop.
    for place in body.indices { last = try run(body[place]) }
    return last
  }

  /// The nearest function of that name: in the running function, or else in the notebook.
  private mutating func function(
    _ slot: Slot, _ name: Name, in code: Code
  ) throws(EvaluationError) -> Function {
    let value = try value(in: slot)
    if case .function(let function)? = value { return function }
    var other: Value?
    if case .local = slot, let number = workspace.symbols[name] {
      other = try self.value(in: .global(number))
      if case .function(let function)? = other { return function }
    }
    guard let found = value ?? other else { throw unknownFunction(name, in: code) }
    throw notAFunction(name, found, in: code)
  }

  private mutating func value(in slot: Slot) throws(EvaluationError) -> Value? {
    guard let binding = binding(slot) else { return nil }
    if binding.isFormula, case .global(let number) = slot { return try pulled(number) }
    return binding.value
  }

  /// The argument of each parameter; nil stands for a default.
  private func bind(
    _ arguments: [Code.ResolvedArgument], to function: Function, in code: Code
  ) throws(EvaluationError) -> [Code?] {
    do throws(ArgumentBinding.ArgumentError) {
      return try function.argumentBinding.bind(arguments)
    } catch {
      throw failure(error.problem, at: error.range ?? code.range)
    }
  }

  /// The value of an argument, with the names of the notebook that it was computed from.
  struct Given {
    let value: Traced
    var origins = Origins()
  }

  private mutating func given(_ arguments: [Code?]) throws(EvaluationError) -> [Given?] {
    var values: [Given?] = []
    for argument in arguments {
      guard let argument else {
        values.append(nil)
        continue
      }
      let value = try evaluate(argument)
      values.append(Given(value: value, origins: originsOutside(of: argument)))
    }
    return values
  }

  /// Puts the arguments into the frame of the function that runs.
  private mutating func fill(
    _ function: Function, with values: [Given?], from caller: CellSource
  ) throws(EvaluationError) {
    for (place, parameter) in function.definition.parameters.enumerated() {
      if let given = values[place] {
        store(
          given.value, in: .local(place), origins: given.origins,
          Memory(caller, parameter.range, way: .given))
      } else if let code = function.defaults[place] {
        store(
          try evaluate(code), in: .local(place), origins: origins(of: code),
          Memory(source, parameter.range, way: .given))
      }
    }
  }

  /// Enters a function with given values, without the code of a call.
  mutating func enter(
    _ function: Function, with values: [Given?]
  ) throws(EvaluationError) -> Traced {
    let caller = caller
    defer { leave(to: caller) }
    try enter(PreparedCall(function: function, values: values), from: caller)
    return try run(body: function.body)
  }
}
