import LanguageSyntax

/// Finds the argument of each parameter of a function, by place and by name.
struct ArgumentBinding: Sendable {
  let function: String
  let parameters: [Name]
  let isRequired: [Bool]
  /// True if the first parameter takes any number of values, and the others are named.
  var isVariadic = false

  /// An error in the arguments, with the range of the argument at fault.
  struct ArgumentError: Error {
    let problem: Problem
    let range: SourceRange?
  }

  /// An argument for each parameter, nil where the call leaves one out. Where the first parameter
  /// takes many, they all stand before the others.
  func bind(_ arguments: [Code.ResolvedArgument]) throws(ArgumentError) -> [Code?] {
    if isVariadic { return try bindAll(arguments) }
    var bound = [Code?](repeating: nil, count: parameters.count)
    var place = 0
    for argument in arguments {
      let parameter = try parameter(of: argument, at: &place, given: arguments.count)
      guard bound[parameter] == nil else {
        throw ArgumentError(
          problem: .repeatedArgument(parameters[parameter]), range: argument.value.range)
      }
      bound[parameter] = argument.value
    }
    for parameter in parameters.indices where isRequired[parameter] && bound[parameter] == nil {
      let name = parameters[parameter].spelling
      throw ArgumentError(
        problem: .missingArgument(function: function, parameter: name), range: nil)
    }
    return bound
  }

  private func bindAll(_ arguments: [Code.ResolvedArgument]) throws(ArgumentError) -> [Code?] {
    let options = ArgumentBinding(
      function: function, parameters: Array(parameters.dropFirst()),
      isRequired: Array(isRequired.dropFirst()))
    let named = try options.bind(arguments.filter { $0.label != nil })
    let operands = arguments.filter { $0.label == nil }
    if operands.isEmpty, let first = parameters.first {
      throw ArgumentError(
        problem: .missingArgument(function: function, parameter: first.spelling), range: nil)
    }
    return operands.map(\.value) + named
  }

  private func parameter(
    of argument: Code.ResolvedArgument, at place: inout Int, given: Int
  ) throws(ArgumentError) -> Int {
    if let label = argument.label {
      guard let parameter = parameters.firstIndex(of: label) else {
        throw ArgumentError(
          problem: .unknownArgument(function: function, name: label.spelling),
          range: argument.labelRange)
      }
      return parameter
    }
    guard place < parameters.count else {
      throw ArgumentError(
        problem: .tooManyArguments(function: function, accepts: parameters.count, given: given),
        range: argument.value.range)
    }
    place += 1
    return place - 1
  }
}
