import LanguageSyntax
import NumericCore

/// The resolution of calls: builtins with each argument at its parameter, and the special forms,
/// which take names instead of values.
extension Resolver {
  mutating func call(
    _ name: Name, at nameRange: SourceRange, _ arguments: [Expression.Argument],
    in expression: Expression
  ) throws(EvaluationError) -> Code.Form {
    if let form = SpecialForm.named[name] {
      return try resolve(form, at: nameRange, arguments)
    }
    var resolved: [Code.ResolvedArgument] = []
    for argument in arguments {
      let value = try resolve(argument.value)
      resolved.append(
        .init(label: argument.label, labelRange: argument.labelRange, value: value))
    }
    guard let builtin = Builtins.named[name] else {
      // A private name that is no function lets the notebook's function through.
      noteRead(ofGlobal: name)
      return .call(read(name), name, resolved)
    }
    let binding = ArgumentBinding(
      function: builtin.name, parameters: builtin.parameters.map { Name($0.name) },
      isRequired: builtin.parameters.map(\.isRequired), isVariadic: builtin.isVariadic)
    do throws(ArgumentBinding.ArgumentError) {
      let bound = try binding.bind(resolved)
      let hasOptions = builtin.parameters.count > 1
      return builtin.isVariadic && !hasOptions
        ? .variadic(builtin, bound.compactMap(\.self)) : .builtin(builtin, bound)
    } catch {
      if let sizes = sizesWithoutBrackets(of: builtin, arguments, in: expression) { throw sizes }
      throw failure(error.problem, at: error.range ?? nameRange)
    }
  }

  /// `network(64, 32, 10, batchnorm=1)`, whose sizes take the places of its other parameters.
  private func sizesWithoutBrackets(
    of builtin: Operation, _ arguments: [Expression.Argument], in call: Expression
  ) -> EvaluationError? {
    let sizes = arguments.prefix { $0.label == nil }
    guard builtin === Builtins.network, sizes.count > 1, let first = sizes.first,
      let last = sizes.last, case .number = first.value.kind,
      let one = try? Shape(rows: 1, columns: 1)
    else { return nil }
    let row = sizes.map { source[$0.value.range] }.joined(separator: ", ")
    let code = "network([\(row)]" + source[last.value.range.upperBound..<call.range.upperBound]
    var diagnostic = Diagnostic(
      .network(.notSizes(one)), source: source, range: first.value.range)
    var reader = Resolver(source.with(text: code), symbols: symbols)
    if let cell = try? Cell(reader.source), (try? reader.resolve(cell.statements)) != nil {
      diagnostic.fixes = [Fix(code, replacing: call.range)]
    }
    return .failed(diagnostic)
  }

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
