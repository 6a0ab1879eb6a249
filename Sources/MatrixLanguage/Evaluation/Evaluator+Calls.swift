/// Calls of functions that cells have defined.
///
/// A function sees its parameters, the names that its body assigns, and, read at the call, the
/// names of the notebook. Nothing that it assigns is left behind.
extension Evaluator {
  mutating func call(
    _ slot: Slot, _ name: Name, _ arguments: [Code.Argument], in code: Code
  ) throws(EvaluationError) -> Value {
    guard let binding = nearest(slot, name) else {
      throw unknownFunction(name, in: code)
    }
    guard case .function(let function) = binding.value else {
      throw notAFunction(name, binding.value, in: code)
    }
    let values = try bind(arguments, to: function, in: code)
    return try enter(function, with: values)
  }

  /// The value of a name, from the function that runs or else from the notebook.
  private func nearest(_ slot: Slot, _ name: Name) -> Workspace.Binding? {
    if let binding = binding(slot) { return binding }
    return workspace[name]
  }

  /// Evaluates the arguments of a call; nil stands for a default.
  private mutating func bind(
    _ arguments: [Code.Argument], to function: Function, in code: Code
  ) throws(EvaluationError) -> [Value?] {
    let parameters = function.definition.parameters
    let binding = ArgumentBinding(
      function: function.definition.name.spelling, parameters: parameters.map(\.name),
      isRequired: parameters.map { $0.defaultValue == nil })
    let bound: [Code?]
    do throws(ArgumentBinding.Mismatch) {
      bound = try binding.bind(arguments)
    } catch {
      throw failure(error.problem, at: error.range ?? code.range)
    }
    var values: [Value?] = []
    for argument in bound {
      values.append(try argument.map { code throws(EvaluationError) in try evaluate(code) })
    }
    return values
  }

  /// Runs a function's body in a frame of its own.
  private mutating func enter(
    _ function: Function, with values: [Value?]
  ) throws(EvaluationError) -> Value {
    let caller = (frame, source, isSilent)
    defer { (frame, source, isSilent) = caller }
    source = function.source
    isSilent = true
    frame = Array(repeating: nil, count: function.frameSize)
    for (place, parameter) in function.definition.parameters.enumerated() {
      let value: Value
      if let given = values[place] {
        value = given
      } else if let code = function.defaults[place] {
        value = try evaluate(code)
      } else {
        continue
      }
      frame[place] = Workspace.Binding(
        value: value, origin: source.label, range: parameter.range)
    }
    var last = Value.nothing
    for statement in function.body { last = try run(statement) }
    return last
  }
}
