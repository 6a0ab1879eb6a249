/// Values as other languages store and change them.
extension Parser {
  /// `x ^= 2` and `W @= X`, behind the operator.
  mutating func refuseForeignUpdate(
    of target: Expression, by sign: SourceRange
  ) throws(Unreadable) {
    guard isAt(.assign), !current.followsSpace, case .name = target.kind else { return }
    let range = sign.lowerBound..<advance().range.upperBound
    let value = try expression()
    let operand = value.isSimple ? text[value.range] : "(\(text[value.range]))"
    let name = text[target.range]
    try fail(
      .foreign(.increment(text[range])), at: range,
      repair: Repair(
        range: target.range.lowerBound..<value.range.upperBound,
        replacement: "\(name) = \(name) \(text[sign]) \(operand)"))
  }

  /// `z <- 3`, as R stores a value. Spaces tell it from `z < -3`.
  mutating func refuseArrowAssignment(to target: Expression) throws(Unreadable) {
    guard isAt(.less), case .name = target.kind, current.followsSpace,
      next.kind == .symbol(.minus), !next.followsSpace, position + 2 < tokens.count,
      tokens[position + 2].followsSpace
    else { return }
    let arrow = current.range.lowerBound..<next.range.upperBound
    var repair = Repair(range: arrow, replacement: "=")
    let value = tokens[(position + 2)...].prefix { $0.kind != .newline && $0.kind != .end }
    if value.count > 3, value.first?.kind == .name(Name("c")),
      value.dropFirst().first?.kind == .symbol(.leftParenthesis),
      let first = value.first?.range, let last = value.last?.range, text[last] == ")"
    {
      // `z <- c(1, 2)`
      let values = text[first.upperBound..<last.lowerBound].trimmed.dropFirst()
      repair = Repair(range: arrow.lowerBound..<last.upperBound, replacement: "= [\(values)]")
    }
    try fail(.foreign(.arrow(text[arrow])), at: arrow, repair: repair)
  }

  /// `x++` and `x--`, behind the first sign.
  mutating func refuseIncrement(of operand: Expression, by sign: Token) throws(Unreadable) {
    guard case .name = operand.kind, current.kind == sign.kind, !current.followsSpace,
      isAt(.plus) || isAt(.minus), position + 1 < tokens.count
    else { return }
    let after = tokens[position + 1]
    let gap = text[current.range.upperBound..<after.range.lowerBound]
    let endsHere =
      switch after.kind {
      case .end, .newline, .symbol(.semicolon), .symbol(.rightBrace): true
      default: gap.contains("\n")
      }
    guard endsHere else { return }
    let range = sign.range.lowerBound..<advance().range.upperBound
    try fail(
      .foreign(.increment(text[range])), at: range,
      repair: Repair(range: range, replacement: " \(text[sign.range])= 1"))
  }

  /// `a = b = 1`
  mutating func refuseChain(
    of targets: [Statement.Target], _ value: Expression
  ) throws(Unreadable) {
    guard isAt(.assign), let first = targets.first else { return }
    let sign = advance().range
    try refuseArrow()
    var names = [first.name]
    var code = [text[first.range]]
    var next = value
    while true {
      guard case .name(let name) = next.kind else {
        try fail(.notAssignable(text[next.range]), at: next.range)
      }
      if !names.contains(name) {
        names.append(name)
        code.append(text[next.range])
      }
      next = try expression()
      guard take(.assign) else { break }
      guard code.count < Self.longestChain else { try fail(.foreign(.chainedAssignment), at: sign) }
    }
    // The innermost first, and each of the others from the one on its right.
    let stores = zip(code.dropLast(), code.dropFirst()).reversed().map { "\($0) = \($1)" }
    let lines = ["\(code[code.count - 1]) = \(text[next.range])"] + stores
    try fail(
      .foreign(.chainedAssignment), at: sign,
      repair: Repair(
        range: first.range.lowerBound..<next.range.upperBound,
        replacement: lines.joined(separator: "; ")))
  }

  private static let longestChain = 20
}
