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
