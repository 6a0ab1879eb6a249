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

  /// `z.mean()` and `z.shape`
  mutating func failForMember(_ member: Name, of operand: Expression) throws(Unreadable) -> Never {
    let dot = advance().range
    let memberRange = advance().range
    var end = memberRange.upperBound
    var inner = text[operand.range]
    if isAt(.leftParenthesis) {
      let arguments = try self.arguments()
      end = previousRange.upperBound
      if let first = arguments.first, let last = arguments.last {
        let start = first.labelRange?.lowerBound ?? first.value.range.lowerBound
        inner += ", " + text[start..<last.value.range.upperBound]
      }
    }
    let method = text[memberRange]
    let isTranspose = member == Name("T") || member == Name("t") || member == Name("transpose")
    let replacement = isTranspose ? text[operand.range] + "ᵀ" : "\(method)(\(inner))"
    try fail(
      .foreign(.method(method)), at: dot.lowerBound..<memberRange.upperBound,
      repair: Repair(range: operand.range.lowerBound..<end, replacement: replacement))
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
    guard Habit.keywords.contains(name.spelling) else { return }
    let introduces = startsOperand(current) || isAt(.leftParenthesis)
    guard introduces else { return }
    try fail(.foreign(.keyword(name.spelling)), at: range)
  }

  private func startsOperand(_ token: Token) -> Bool {
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
