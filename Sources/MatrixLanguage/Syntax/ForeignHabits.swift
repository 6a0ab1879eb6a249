/// What people bring from NumPy, MATLAB and C is recognized, named, and answered with code that
/// works here.
extension Parser {
  /// `2z` and `2(z + 1)`: a product that is written without an operator.
  mutating func refuseImpliedProduct(after operand: Expression) throws(Unreadable) {
    let isCallOfValue = isAt(.leftParenthesis) && !current.followsSpace
    switch current.kind {
    case .name, .number, .symbol(.root):
      guard case .number = operand.kind, !current.followsSpace else { return }
    case .symbol(.leftParenthesis):
      guard isCallOfValue else { return }
    default:
      return
    }
    let gap = operand.range.upperBound..<current.range.lowerBound
    if currentText.first == "_", currentText.allSatisfy({ $0.isNumber || $0 == "_" }) {
      // `1_000`
      let digits = operand.range.lowerBound..<current.range.upperBound
      try fail(
        .foreign(.digitGroups), at: digits,
        repair: Repair(range: digits, replacement: text[digits].filter { $0 != "_" }))
    }
    try fail(
      .foreign(.impliedProduct), at: operand.range.lowerBound..<current.range.upperBound,
      repair: Repair(range: gap, replacement: " * "))
  }

  /// `2 z`, `mean z`, `z [0]`: two values with nothing between them.
  mutating func refuseMissingOperator() throws(Unreadable) {
    if current.kind == .name(Name("if")) { try failForConditional() }
    try refuseTernary()
    guard position > 0, startsOperand(current), tokens[position - 1].kind.endsOperand else {
      return
    }
    let left = tokens[position - 1]
    if case .text = current.kind, text[left.range] == "f", !current.followsSpace {
      try fail(.foreign(.formattedText), at: left.range.lowerBound..<current.range.upperBound)
    }
    let gap = left.range.upperBound..<current.range.lowerBound
    let repair: Repair?
    switch (left.kind, current.kind) {
    case (.text, _), (_, .text), (_, .symbol(.quote)):
      repair = nil
    case (.name(let name), .number), (.name(let name), .name):
      let isCall = Builtins.named[name] != nil
      repair =
        isCall
        ? Repair(range: gap.lowerBound..<current.range.upperBound, replacement: "(\(currentText))")
        : Repair(range: gap, replacement: " * ")
    case (_, .symbol(.leftBracket)):
      repair = Repair(range: gap, replacement: "")
    default:
      repair = Repair(range: gap, replacement: " * ")
    }
    try fail(
      .missingOperator(left: text[left.range], right: currentText),
      at: left.range.lowerBound..<current.range.upperBound, repair: repair)
  }

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

  /// `zeros((2, 3))`: brackets around several values.
  mutating func failForTuple(startingAt start: Int) throws(Unreadable) -> Never {
    while take(.comma), !isAt(.rightParenthesis) { _ = try expression() }
    let end = currentText == ")" ? advance().range.upperBound : previousRange.upperBound
    if isAt(.minus) || isAt(.assign), next.kind == .symbol(.greater) {
      advance()
      try refuseArrow()
    }
    let range = start..<end
    let inner = text[start + 1..<max(start + 1, end - 1)].trimmed
    try fail(.foreign(.tuple), at: range, repair: Repair(range: range, replacement: inner))
  }

  /// `'adam'`
  mutating func failForSingleQuotes() throws(Unreadable) -> Never {
    let open = advance().range
    while current.kind != .newline, current.kind != .end, !isAt(.quote) { advance() }
    guard isAt(.quote) else { try fail(.unclosedText, at: open) }
    let close = advance().range
    let quoted = text[open.upperBound..<close.lowerBound]
    let range = open.lowerBound..<close.upperBound
    try fail(
      .foreign(.singleQuotes), at: range, repair: Repair(range: range, replacement: "\"\(quoted)\"")
    )
  }

  /// `if`, `while`, `def`, `print z`: words of other languages, at the start of what they introduce.
  mutating func refuseForeignKeyword(_ name: Name, at range: SourceRange) throws(Unreadable) {
    let isLambda = name == Name("lambda") && text[range] == "lambda"
    try refuseCommand(name, at: range)
    guard Habit.keywords.contains(name.spelling) || isLambda else { return }
    let introduces = startsOperand(current) || isAt(.leftParenthesis)
    guard introduces else { return }
    switch name.spelling {
    case "function" where isAt(.leftParenthesis): try failForFunctionValue(at: range)
    case "def", "function", "if", "while": try failForBlock(name.spelling, at: range)
    case _ where isLambda:
      // λ(z + 1) is a product without its operator, or a call of one's own function.
      guard !isAt(.leftParenthesis) else { return }
      try failForLambda(at: range)
    default: break
    }
    var repair: Repair?
    if name.spelling == "print", isAt(.leftParenthesis) {
      let values = try arguments().map { text[$0.value.range] }
      repair = Repair(
        range: range.lowerBound..<previousRange.upperBound,
        replacement: values.joined(separator: ", "))
    } else if Habit.idleWords.contains(name.spelling), isOnSameLine {
      repair = Repair(range: range.lowerBound..<current.range.lowerBound, replacement: "")
    }
    try fail(.foreign(.keyword(name.spelling)), at: range, repair: repair)
  }

  /// `del z`, `class Net`, `try:`: words that may be names here, so that what follows decides.
  private mutating func refuseCommand(_ name: Name, at range: SourceRange) throws(Unreadable) {
    guard Habit.commands.contains(name.spelling), isOnSameLine else { return }
    let opensBlock = isAt(.colon) && next.kind == .newline
    let introduces = startsOperand(current) && !isAt(.leftParenthesis) && !isAt(.leftBracket)
    guard opensBlock || introduces else { return }
    try fail(.foreign(.keyword(name.spelling)), at: range)
  }

  func startsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .text, .name, .blank, .lastResult, .symbol(.leftParenthesis),
      .symbol(.leftBracket), .symbol(.root), .symbol(.quote):
      true
    default:
      false
    }
  }
}

extension Habit {
  static let keywords: Set<String> = [
    "if", "else", "elif", "while", "def", "function", "return", "import", "from", "print", "let",
    "const",
  ]

  /// Words that can be left out where a value follows.
  static let idleWords: Set<String> = ["print", "let", "const", "return"]

  static let commands: Set<String> = [
    "del", "clear", "close", "assert", "class", "with", "switch", "help", "global", "try", "except",
    "finally", "begin",
  ]

  /// Methods that give what they are called on: every value is one of its own here.
  static let emptyMethods: Set<String> = [
    "copy", "clone", "item", "numpy", "cpu", "cuda", "float", "double", "contiguous", "tolist",
  ]

  private static let modules: Set<String> = [
    "np", "numpy", "torch", "math", "nn", "F", "tf", "jnp", "plt",
  ]

  static func isModule(_ name: Name) -> Bool { modules.contains(name.spelling) }
}

extension Operation {
  /// Whether so many arguments may be enough.
  fileprivate func takes(atLeast count: Int) -> Bool {
    count >= parameters.count { $0.isRequired }
  }
}
