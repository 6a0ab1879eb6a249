/// What people bring from NumPy, MATLAB and C is recognized, named, and answered with code that
/// works here.
extension Parser {
  /// `[1 2 3]`: a value stands where a comma should.
  mutating func refuseSpacedRow() throws(Unreadable) {
    guard startsOperand(current) else { return }
    let gap = previousRange.upperBound..<current.range.lowerBound
    try fail(
      .foreign(.spacedRow), at: current.range, repair: Repair(range: gap, replacement: ", "))
  }

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
    if isAt(.leftParenthesis) {
      let arguments = try self.arguments()
      end = previousRange.upperBound
      if let first = arguments.first, let last = arguments.last {
        let start = first.labelRange?.lowerBound ?? first.value.range.lowerBound
        rest = text[start..<last.value.range.upperBound]
      }
    }
    let method = text[memberRange]
    let range = operand.range.lowerBound..<end
    try fail(
      .foreign(.method(method)), at: dot.lowerBound..<memberRange.upperBound,
      repair: Self.code(for: method, of: text[operand.range], rest).map {
        Repair(range: range, replacement: $0)
      })
  }

  /// What a method of NumPy is here, if it is anything.
  private static func code(for method: String, of operand: String, _ rest: String) -> String? {
    switch method {
    case "T", "t", "transpose": return operand + "ᵀ"
    case "dot", "matmul", "mm": return rest.isEmpty ? nil : "\(operand) @ \(rest)"
    default:
      let function = ForeignFunctions.named[method] ?? method
      guard Builtins.named[Name(function)] != nil else { return nil }
      return "\(function)(\(operand)\(rest.isEmpty ? "" : ", ")\(rest))"
    }
  }

  /// `np.mean(z)`, `np.linalg.norm(z)`
  mutating func failForModule(at module: SourceRange) throws(Unreadable) -> Never {
    var last = module
    while isAt(.dot), case .name = next.kind {
      advance()
      last = advance().range
    }
    let range = module.lowerBound..<last.upperBound
    let function = ForeignFunctions.named[text[last]] ?? text[last]
    var repair: Repair?
    if Self.literalMakers.contains(function), isAt(.leftParenthesis) {
      repair = try arguments().first.map { literal in
        Repair(
          range: range.lowerBound..<previousRange.upperBound, replacement: text[literal.value.range]
        )
      }
    } else if Builtins.named[Name(function)] != nil || Constant.named[Name(function)] != nil {
      repair = Repair(range: range, replacement: function)
    }
    try fail(.foreign(.module(text[module])), at: range, repair: repair)
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
    guard Habit.keywords.contains(name.spelling) || isLambda else { return }
    let introduces = startsOperand(current) || isAt(.leftParenthesis)
    guard introduces else { return }
    switch name.spelling {
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
    }
    try fail(.foreign(.keyword(name.spelling)), at: range, repair: repair)
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
  ]

  private static let modules: Set<String> = [
    "np", "numpy", "torch", "math", "nn", "F", "tf", "jnp", "plt",
  ]

  static func isModule(_ name: Name) -> Bool { modules.contains(name.spelling) }
}
