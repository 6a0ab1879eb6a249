import LanguageSyntax
import NumericCore
import StyledText

/// The failures of names and entries without a value, or with the wrong one, with code that was
/// tried in their place.
extension Evaluator {
  func missing(_ name: Name, at range: SourceRange, in slot: Slot? = nil) -> EvaluationError {
    if case .local = slot { return failure(.unassigned(name), at: range) }
    if Builtins.named[name] != nil || SpecialForm.named[name] != nil {
      return builtinAsValue(name, at: range)
    }
    if let habit = foreignName(name, at: range) { return habit }
    var diagnostic = Diagnostic(.unknownName(name), source: source, range: range)
    if !isTrial { diagnostic.fixes = fixes(for: name, at: range) }
    return .failed(diagnostic)
  }

  func unknownFunction(_ name: Name, in code: Code) -> EvaluationError {
    guard case .call(_, let range, _) = code.syntax.kind else {
      return failure(.unknownFunction(name), at: code.range)
    }
    if ["exit", "quit", "help", "clear", "clc", "close"].contains(name.spelling) {
      return failure(.syntax(.foreign(.keyword(name.spelling))), at: range)
    }
    var diagnostic = Diagnostic(.unknownFunction(name), source: source, range: range)
    guard !isTrial else { return .failed(diagnostic) }
    // A problem inside of the call comes first: until it is mended, no fix computes.
    if let inner = failure(amongArgumentsOf: code) { return inner }
    let functions =
      ForeignFunctions.isKnown(name) ? [name] : NearNames.of(name, among: callableNames)
    var codes: [String] = []
    for code in functions.flatMap({ calls(of: $0, insteadOf: code) }) where !codes.contains(code) {
      codes.append(code)
    }
    diagnostic.fixes = offered(codes, replacing: code.range)
    return .failed(diagnostic)
  }

  private func failure(amongArgumentsOf code: Code) -> EvaluationError? {
    guard case .call(_, _, let arguments) = code.form else { return nil }
    var evaluator = self
    do throws(EvaluationError) {
      for argument in arguments { _ = try evaluator.evaluate(argument.value) }
      return nil
    } catch {
      return error
    }
  }

  private var callableNames: [Name] {
    let foreign = ForeignCall.named.keys.sorted { $0.spelling < $1.spelling }
    return foreign + ForeignFunctions.named.keys.sorted().map(Name.init)
      + SpecialForm.allCases.map { Name($0.name) } + Builtins.operations.map { Name($0.name) }
      + namesWithValues.filter { isFunction($0) }
  }

  /// The same call with other functions, which may be those of another language.
  private func calls(of function: Name, insteadOf code: Code) -> [String] {
    guard case .call(_, let range, let arguments) = code.syntax.kind else { return [] }
    let given = arguments.map {
      ForeignCall.ForeignArgument(label: $0.label, text: source[$0.value.range])
    }
    if let codes = ForeignCall.codes(of: function, given, value: trialValue) { return codes }
    let builtin = ForeignFunctions.named[function.spelling] ?? function.spelling
    return ["\(builtin)\(source[range.upperBound..<code.range.upperBound])"]
  }

  /// `γ(z + 1)`: a product without an operator.
  func notAFunction(_ name: Name, _ value: Value, in code: Code) -> EvaluationError {
    guard case .call(_, let range, _) = code.syntax.kind else {
      return failure(.notAFunction(name, value.kind), at: code.range)
    }
    var diagnostic = Diagnostic(.notAFunction(name, value.kind), source: source, range: range)
    let arguments = source[range.upperBound..<code.range.upperBound].trimmed
    let network = value.kind == .model ? "predict(\(name), \(arguments.dropFirst())" : nil
    let instead =
      isFormula(name)
      ? formula(name, of: code)
      : index(of: name, value, code) ?? "\(source[range]) * \(arguments)"
    diagnostic.fixes = offered([network, instead].compactMap(\.self), replacing: code.range)
    return .failed(diagnostic)
  }

  private func isFormula(_ name: Name) -> Bool {
    workspace.symbols[name].map { workspace.formulas[$0] != nil } ?? false
  }

  /// `L` for `L(w)`, if L depends on w: a formula follows its names.
  private func formula(_ name: Name, of code: Code) -> String? {
    guard let number = workspace.symbols[name], let state = workspace.formulas[number],
      case .call(_, _, let arguments) = code.syntax.kind
    else { return nil }
    let leaves = workspace.leaves(of: state)
    return arguments.allSatisfy { argument in
      if case .name(let name) = argument.value.kind { leaves.contains(name) } else { false }
    } ? name.spelling : nil
  }

  /// `z[0]` for `z(1)`, as MATLAB counts, and `z[-1]` for `z(end)`.
  private func index(of name: Name, _ value: Value, _ code: Code) -> String? {
    guard case .matrix = value, case .call(_, _, let arguments) = code.syntax.kind,
      1...2 ~= arguments.count
    else { return nil }
    let countsFromZero = arguments.contains { $0.value.kind == .number(0) }
    let places = arguments.compactMap { argument -> Int? in
      if let place = argument.value.placeFromEnd { return place }
      guard argument.label == nil, case .number(let number) = argument.value.kind, number >= 0
      else { return nil }
      // Counting from 1 has no place 0.
      return WholeNumber.exactly(number).map { countsFromZero ? $0 : $0 - 1 }
    }
    guard places.count == arguments.count else { return nil }
    return "\(name)[\(places.map(String.init).joined(separator: ", "))]"
  }

  /// `[z, w]`: matrices in brackets, which `hstack` or `vstack` may join.
  func notAnEntry(_ value: Value, of entry: Code, in literal: Code) -> EvaluationError {
    guard let shape = value.shape, case .brackets(let rows) = literal.form else {
      let problem = Problem.wrongKind(needed: .number, found: value.kind, role: nil)
      return failure(problem, of: nil, at: entry.range, operands: [(entry, value)])
    }
    // One value is in the wrong brackets, and joins nothing.
    let isAlone = rows.count == 1 && rows[0].count == 1
    let joining = rows.count == 1 ? "hstack" : rows.allSatisfy { $0.count == 1 } ? "vstack" : nil
    let entries = rows.flatMap(\.self).map { source[$0.range] }.joined(separator: ", ")
    let candidates =
      isAlone ? [entries] : joining.map { ["\($0)(\(entries))"] } ?? []
    let problem = Problem.notAnEntry(shape, isAlone: isAlone)
    let failure = failure(problem, of: nil, at: entry.range, operands: [(entry, value)])
    var diagnostic = failure.diagnostic
    diagnostic.fixes = offered(candidates, replacing: literal.range)
    if let call = source.call(of: ForeignFunctions.joining, on: literal.range) {
      // `vstack([z, w])` says already how to join them.
      let functions =
        call.name == Name("concatenate") ? ["hstack", "vstack"] : [call.name.spelling]
      diagnostic.fixes = offered(functions.map { "\($0)(\(entries))" }, replacing: call.range)
    }
    return .failed(diagnostic)
  }

  /// The names that can be read here: those of the notebook, then those of the running function.
  var namesWithValues: [Name] {
    let local = function?.localNames ?? []
    let known = Set(local)
    return workspace.names.filter { !known.contains($0) }
      + zip(local, frame.indices).filter { frame[$1] != nil }.map(\.0)
  }

  private func isFunction(_ name: Name) -> Bool {
    let slot = function?.localNames.firstIndex(of: name).map(Slot.local)
    return (slot ?? workspace.symbols[name].map(Slot.global)).flatMap { binding($0) }?.value.kind
      == .function
  }

  /// The value of a name, if it is known: a formula is not computed for the sake of a message, since
  /// it may be the one that fails.
  func value(of name: Name) -> Value? {
    if let slot = function?.localNames.firstIndex(of: name) { return frame[slot]?.value }
    guard let number = workspace.symbols[name] else { return nil }
    if let state = workspace.formulas[number], workspace.isStale(state) || state.failure != nil {
      return nil
    }
    return workspace.bindings[number]?.value
  }
}
