/// Methods and modules: what stands before a function elsewhere.
extension Parser {
  /// `z.mean()` and `z.shape`
  mutating func failForMember(_ member: Name, of operand: Expression) throws(Unreadable) -> Never {
    let dot = advance().range
    let memberRange = advance().range
    var end = memberRange.upperBound
    var rest = ""
    var count = 0
    if isAt(.leftParenthesis) {
      let arguments = try self.arguments()
      end = previousRange.upperBound
      count = arguments.count
      if let first = arguments.first, let last = arguments.last {
        let start = first.labelRange?.lowerBound ?? first.value.range.lowerBound
        rest = text[start..<last.value.range.upperBound]
      }
    }
    let method = text[memberRange]
    let range = operand.range.lowerBound..<end
    try fail(
      .foreign(.method(method)), at: dot.lowerBound..<memberRange.upperBound,
      repair: Self.code(for: method, of: text[operand.range], rest, count).map {
        Repair(range: range, replacement: $0)
      })
  }

  /// What a method of NumPy or PyTorch is here, if it is anything.
  private static func code(
    for method: String, of operand: String, _ rest: String, _ count: Int
  ) -> String? {
    if Habit.emptyMethods.contains(method) { return operand }
    switch (method, count) {
    case ("T", _), ("t", 0), ("transpose", 0): return operand + "ᵀ"
    case ("dot", 1), ("matmul", 1), ("mm", 1): return "\(operand) @ \(rest)"
    case ("detach", 0): return "hold(\(operand))"
    case ("size", 0): return "shape(\(operand))"
    case ("size", 1): return "shape(\(operand))[\(rest)]"
    case ("append", 1): return "hstack(\(operand), \(rest))"
    case ("fit", 2...): return "train(\(operand), \(rest))"
    case ("forward", 1): return "predict(\(operand), \(rest))"
    // A size that is left open is none here.
    case ("reshape", _) where rest.contains("-1"): return nil
    default: break
    }
    let function = ForeignFunctions.named[method] ?? method
    if let builtin = Builtins.named[Name(function)] {
      guard builtin.takes(atLeast: count + 1) else { return nil }
      return "\(function)(\(operand)\(rest.isEmpty ? "" : ", ")\(rest))"
    }
    let codes = ForeignCall.codes(of: Name(method), [operand] + (rest.isEmpty ? [] : [rest]))
    return count < 2 ? codes?.first : nil
  }

  /// `np.mean(z)`, `np.linalg.norm(z)`
  mutating func failForModule(at module: SourceRange) throws(Unreadable) -> Never {
    var last = module
    while isAt(.dot), case .name = next.kind {
      advance()
      last = advance().range
    }
    let range = module.lowerBound..<last.upperBound
    try fail(
      .foreign(.module(text[module])), at: range,
      repair: repair(calling: text[last], instead: range))
  }

  /// What a function of a module is here, before its arguments.
  private func repair(calling word: String, instead range: SourceRange) -> Repair? {
    let function = ForeignFunctions.named[word] ?? word
    if Constant.named[Name(function)] != nil { return Repair(range: range, replacement: function) }
    let isKnown = Builtins.named[Name(function)] != nil
    // The arguments are read on a copy, for they may be wrong themselves.
    var reader = self
    guard isAt(.leftParenthesis), findings.count < Findings.mended,
      let arguments = try? reader.arguments(), reader.findings.count == findings.count
    else { return isKnown ? Repair(range: range, replacement: function) : nil }
    let call = range.lowerBound..<reader.previousRange.upperBound
    let values = arguments.filter { $0.label == nil }.map { text[$0.value.range] }
    if Self.literalMakers.contains(word) {
      return values.first.map { Repair(range: call, replacement: $0) }
    }
    if ForeignFunctions.joining.contains(word) { return joined(arguments, by: function, call) }
    if let builtin = Builtins.named[Name(function)] {
      return builtin.takes(atLeast: arguments.count)
        ? Repair(range: range, replacement: function) : nil
    }
    guard values.count == arguments.count,
      let codes = ForeignCall.codes(of: Name(word), values), codes.count == 1
    else { return nil }
    return Repair(range: call, replacement: codes[0])
  }

  /// `vstack(a, b)` for `vstack([a, b])` and `concatenate([a, b], axis=0)`.
  private func joined(
    _ arguments: [Expression.Argument], by function: String, _ call: SourceRange
  ) -> Repair? {
    guard let list = arguments.first?.value, arguments.count <= 2 else { return nil }
    var function = function
    if arguments.count == 2 {
      guard arguments[1].label == Name("axis"), case .number(let axis) = arguments[1].value.kind
      else { return nil }
      function = axis == 1 ? "hstack" : "vstack"
    }
    guard case .brackets(let rows) = list.kind, rows.count == 1 else { return nil }
    let parts = rows[0].map { text[$0.range] }.joined(separator: ", ")
    return Repair(range: call, replacement: "\(function)(\(parts))")
  }

  /// What makes a matrix of a literal elsewhere, and is not needed here.
  private static let literalMakers: Set<String> = ["array", "asarray", "tensor", "matrix"]
}

extension Operation {
  /// Whether so many arguments may be enough.
  fileprivate func takes(atLeast count: Int) -> Bool {
    count >= parameters.count { $0.isRequired }
  }
}
