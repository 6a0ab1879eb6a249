import NumericCore

/// What is said about names and entries that have no value, or not the one that was wanted, with
/// code that has been tried in their place.
extension Evaluator {
  func missing(_ name: Name, at range: SourceRange, in slot: Slot? = nil) -> EvaluationError {
    if case .local = slot { return failure(.unassigned(name), at: range) }
    if Builtins.named[name] != nil || SpecialForm.named[name] != nil {
      return builtinAsValue(name, at: range)
    }
    if let habit = foreignName(name, at: range) { return habit }
    var diagnostic = Diagnostic(.unknownName(name), source: source, range: range)
    let near = NearNames.of(name, among: namesWithValues)
    diagnostic.fixes =
      near.map { Fix($0.spelling, replacing: range, result: value(of: $0)?.description) }
    if near.isEmpty { diagnostic.fixes = fixesOfCompounds(name, at: range) }
    return .failed(diagnostic)
  }

  /// `σ²` where only σ is known, and `γz` where γ and z are.
  private func fixesOfCompounds(_ name: Name, at range: SourceRange) -> [Fix] {
    var candidates: [String] = []
    if let root = name.root { candidates.append("\(root)^2") }
    let spelling = name.spelling.count <= 20 ? name.spelling : ""
    for place in spelling.indices.dropFirst() {
      let parts = [Name(String(spelling[..<place])), Name(String(spelling[place...]))]
      if parts.allSatisfy({ value(of: $0) != nil }) {
        candidates.append("\(parts[0]) * \(parts[1])")
      }
    }
    return tried(candidates, replacing: range)
  }

  func unknownFunction(_ name: Name, in code: Code) -> EvaluationError {
    guard case .call(_, let range, _) = code.syntax.kind else {
      return failure(.unknownFunction(name), at: code.range)
    }
    if ["exit", "quit", "help", "clear", "clc", "close"].contains(name.spelling) {
      return failure(.foreign(.keyword(name.spelling)), at: range)
    }
    var diagnostic = Diagnostic(.unknownFunction(name), source: source, range: range)
    let own = namesWithValues.filter { isFunction($0) }
    let candidates =
      own + Builtins.operations.map { Name($0.name) } + SpecialForm.allCases.map { Name($0.name) }
    let arguments = source[range.upperBound..<code.range.upperBound]
    if let own = foreignCall(name, in: code) {
      diagnostic.fixes = Array(tried(own, replacing: code.range).prefix(1))
    } else if ForeignFunctions.lengths.contains(name.spelling) {
      diagnostic.fixes = tried(length(of: arguments), replacing: code.range)
    } else if !ForeignFunctions.missing.contains(name.spelling) {
      let elsewhere = ForeignFunctions.named[name.spelling]
      let near = elsewhere.map { [$0] } ?? NearNames.of(name, among: candidates).map(\.spelling)
      diagnostic.fixes = tried(near.map { "\($0)\(arguments)" }, replacing: code.range)
    }
    return .failed(diagnostic)
  }

  /// What a call of another language's function is here.
  private func foreignCall(_ name: Name, in code: Code) -> [String]? {
    guard case .call(_, _, let arguments) = code.syntax.kind,
      arguments.allSatisfy({ $0.label == nil })
    else { return nil }
    return ForeignCall.codes(of: name, arguments.map { source[$0.value.range] })
  }

  /// `len(z)`: the columns of a row, and the rows of everything else.
  private func length(of arguments: String) -> [String] {
    guard let shape = trialValue(of: "shape\(arguments)")?.elements, shape.count == 2 else {
      return []
    }
    return ["shape\(arguments)[\(shape[0] == 1 ? 1 : 0)]"]
  }

  /// `γ(z + 1)`: a product without an operator.
  func notAFunction(_ name: Name, _ value: Value, in code: Code) -> EvaluationError {
    guard case .call(_, let range, _) = code.syntax.kind else {
      return failure(.notAFunction(name, value.kind), at: code.range)
    }
    var diagnostic = Diagnostic(.notAFunction(name, value.kind), source: source, range: range)
    let arguments = source[range.upperBound..<code.range.upperBound].trimmed
    let network = value.kind == .model ? "predict(\(name), \(arguments.dropFirst())" : nil
    diagnostic.fixes = tried(
      [network, index(of: name, value, code), "\(source[range]) * \(arguments)"]
        .compactMap(\.self),
      replacing: code.range)
    return .failed(diagnostic)
  }

  /// `z[0]` for `z(1)`, as MATLAB counts, and `z[-1]` for `z(end)`.
  private func index(of name: Name, _ value: Value, _ code: Code) -> String? {
    guard case .matrix = value, case .call(_, _, let arguments) = code.syntax.kind,
      1...2 ~= arguments.count
    else { return nil }
    let places = arguments.compactMap { argument -> Int? in
      if let place = argument.value.placeFromEnd { return place }
      guard argument.label == nil, case .number(let number) = argument.value.kind, number > 0 else {
        return nil
      }
      return WholeNumber.exactly(number).map { $0 - 1 }
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
    let joining = rows.count == 1 ? "hstack" : rows.allSatisfy { $0.count == 1 } ? "vstack" : nil
    let entries = rows.flatMap(\.self).map { source[$0.range] }.joined(separator: ", ")
    let candidates = joining.map { ["\($0)(\(entries))"] } ?? []
    let failure = failure(.notAnEntry(shape), of: nil, at: entry.range, operands: [(entry, value)])
    var diagnostic = failure.diagnostic
    diagnostic.fixes = tried(candidates, replacing: literal.range)
    if let call = source.call(of: ForeignFunctions.joining, on: literal.range) {
      // `vstack([z, w])` has said already how they are to be joined.
      diagnostic.fixes = tried(["\(call.name)(\(entries))"], replacing: call.range)
    }
    return .failed(diagnostic)
  }

  /// The names that can be read here: those of the notebook, then those of the function that runs.
  private var namesWithValues: [Name] {
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
