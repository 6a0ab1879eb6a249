/// Signs and indices that mean something in other languages.
extension Parser {
  /// `a % b` and `a // b`, or a comment that begins so.
  mutating func refuseForeignDivision(of left: Expression) throws(Unreadable) {
    guard isAt(.percent) || isAt(.doubleSlash) else { return }
    let (sign, word) = try foreignDivision()
    let line = tokens[position...].prefix { $0.kind != .newline && $0.kind != .end }
    if line.isProse {
      position += line.count
      try fail(
        .foreign(.comment(text[sign])), at: sign, repair: Repair(range: sign, replacement: "#"))
    }
    let isUpdate = isAt(.assign) && !current.followsSpace && left.isSimple
    if isUpdate { advance() }
    let right = try isUpdate ? expression() : expression(binding: .sign)
    let (a, b) = (text[left.range], right.isSimple ? text[right.range] : "(\(text[right.range]))")
    // The nearest whole number, less 1 where it is above the quotient, is the one below it.
    let floor = "(round(\(a) / \(b)) - (round(\(a) / \(b)) > \(a) / \(b)))"
    let value = word == "%" ? "(\(a) - \(b) * \(floor))" : floor
    try fail(
      .foreign(.division(text[sign] + (isUpdate ? "=" : ""))), at: sign,
      repair: Repair(
        range: left.range.lowerBound..<right.range.upperBound,
        replacement: isUpdate ? "\(a) = \(value)" : value))
  }

  /// `%` and `//`, also as R writes them: `%%` and `%/%`; not its product, `%*%`.
  private mutating func foreignDivision() throws(Unreadable) -> (SourceRange, word: String) {
    let first = advance().range
    guard text[first] == "%", !current.followsSpace else { return (first, text[first]) }
    if isAt(.percent) { return (first.lowerBound..<advance().range.upperBound, "%") }
    guard isAt(.divide) || isAt(.times), next.kind == .symbol(.percent), !next.followsSpace else {
      return (first, "%")
    }
    let isProduct = advance().kind == .symbol(.times)
    let sign = first.lowerBound..<advance().range.upperBound
    guard isProduct else { return (sign, "//") }
    try fail(
      .foreign(.cOperator(text[sign], instead: "@")), at: sign,
      repair: Repair(range: sign, replacement: "@"))
  }

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

  /// `?mean` where a line begins.
  mutating func refuseQuestion() throws(Unreadable) {
    guard isAt(.question), case .name = next.kind else { return }
    let sign = current.range
    position += tokens[position...].prefix { $0.kind != .newline && $0.kind != .end }.count
    try fail(.foreign(.question), at: sign)
  }

  /// `% …` and `// …` where a line begins.
  mutating func refuseForeignComment() throws(Unreadable) {
    guard isAt(.percent) || isAt(.doubleSlash) else { return }
    let sign = current.range
    position += tokens[position...].prefix { $0.kind != .newline && $0.kind != .end }.count
    try fail(
      .foreign(.comment(text[sign])), at: sign, repair: Repair(range: sign, replacement: "#"))
  }

  /// `z.^2`, `z.*γ` and `z./σ`: a point before an operator.
  mutating func refuseDottedOperator() throws(Unreadable) {
    guard isAt(.dot), !next.followsSpace, case .symbol(let symbol) = next.kind,
      [.times, .divide, .caret, .plus, .minus, .doubleStar, .leftParenthesis].contains(symbol)
    else { return }
    let point = current.range
    try fail(
      .foreign(.dottedOperator("." + symbol.rawValue)),
      at: point.lowerBound..<next.range.upperBound,
      repair: Repair(range: point, replacement: ""))
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

  /// `mean(z, keepdims=True)`: what others set by name, behind the value.
  mutating func refuseForeignArgument(
    _ label: (name: Name, range: SourceRange), of function: Name?, behind previous: Int
  ) throws(Unreadable) {
    guard let function,
      let parameters = Builtins.named[function]?.parameters.map(\.name)
        ?? SpecialForm.named[function]?.labels,
      !parameters.contains(where: { Name($0) == label.name }),
      let own = ForeignFunctions.arguments[label.name.spelling]
    else { return }
    let isKnown = parameters.contains(own)
    try fail(
      .foreign(.argument(label.name.spelling)), at: label.range,
      repair: isKnown
        ? Repair(range: label.range, replacement: own)
        : Repair(range: previous..<previousRange.upperBound, replacement: ""))
  }

  /// `mean(z, axis=None)`: nothing, under a name that need not be set.
  mutating func refuseNothing(
    _ value: Expression, of function: Name?, behind previous: Int
  ) throws(Unreadable) {
    guard let function, Builtins.named[function] != nil, case .name(let name) = value.kind,
      ["None", "null", "NULL"].contains(name.spelling)
    else { return }
    try fail(
      .foreign(.keyword(name.spelling)), at: value.range,
      repair: Repair(range: previous..<previousRange.upperBound, replacement: ""))
  }

  /// `1:3`, where it is no index.
  mutating func refuseColonRange(from first: Expression) throws(Unreadable) {
    guard isAt(.colon), startsOperand(next) || next.kind == .symbol(.minus) else { return }
    let colon = advance().range
    let second = try expression(binding: .or)
    guard take(.colon) else {
      try fail(.foreign(.colonRange), at: colon, repair: range(first, second))
    }
    let last = try expression(binding: .or)
    try fail(.foreign(.colonRange), at: colon, repair: range(first, second, last))
  }

  /// `linspace(1, 2, 11)` for `1:0.1:2`, and `range(1, 2, 0.3)` where the last number is not reached.
  ///
  /// Only where all three are written out is their count known for certain.
  private func range(_ first: Expression, _ step: Expression, _ last: Expression) -> Repair? {
    guard let a = first.literal, let s = step.literal, let b = last.literal, s != 0 else {
      return nil
    }
    let (start, end) = (text[first.range], text[last.range])
    let steps = (b - a) / s
    guard steps >= 0, let count = WholeNumber.exactly(steps.rounded()) else { return nil }
    let isReached = (steps - steps.rounded()).magnitude < 1e-9
    return Repair(
      range: first.range.lowerBound..<last.range.upperBound,
      replacement: isReached
        ? "linspace(\(start), \(end), \(count + 1))"
        : "range(\(start), \(end), \(text[step.range]))")
  }

  /// `range(1, 4)` for `1:3`.
  private func range(_ first: Expression, _ last: Expression) -> Repair {
    var end = "\(text[last.range]) + 1"
    if case .number(let number) = last.kind, let whole = WholeNumber.exactly(number) {
      end = "\(whole + 1)"
    }
    return Repair(
      range: first.range.lowerBound..<last.range.upperBound,
      replacement: "range(\(text[first.range]), \(end))")
  }

  /// `z^⊤`, behind the power.
  mutating func refusePowerOfTranspose(of operand: Expression) throws(Unreadable) {
    guard isAt(.transposed) else { return }
    let sign = current.range
    try fail(
      .foreign(.quoteTranspose), at: sign,
      repair: Repair(range: operand.range.upperBound..<sign.upperBound, replacement: "ᵀ"))
  }

  /// `z.T()`
  mutating func refuseCallOfTranspose(_ unary: UnaryOperator) throws(Unreadable) {
    guard unary == .transpose, isAt(.leftParenthesis), next.kind == .symbol(.rightParenthesis)
    else { return }
    let open = advance().range
    let call = open.lowerBound..<advance().range.upperBound
    try fail(.foreign(.quoteTranspose), at: call, repair: Repair(range: call, replacement: ""))
  }

  /// `z[:, np.newaxis]` and `z[None, :]`, behind the bracket.
  mutating func refuseNewAxis(of operand: Expression) throws(Unreadable) {
    let entries = tokens[position...].prefix(Self.longestIndex).prefix {
      $0.kind != .symbol(.rightBracket) && $0.kind != .newline && $0.kind != .end
    }
    guard let axis = entries.first(where: { Self.newAxes.contains(text[$0.range]) }) else { return }
    // A row that becomes a column is the transpose; a row that becomes a row stays what it is.
    let isColumn = entries.first?.kind == .symbol(.colon)
    position += entries.count
    let end = isAt(.rightBracket) ? advance().range.upperBound : previousRange.upperBound
    try fail(
      .foreign(.newAxis), at: axis.range,
      repair: Repair(
        range: operand.range.lowerBound..<end,
        replacement: text[operand.range] + (isColumn ? "ᵀ" : "")))
  }

  private static let newAxes: Set<String> = ["newaxis", "None"]
  /// The tokens of the longest index in which a new axis is looked for.
  private static let longestIndex = 16

  /// `var(z, 1)`, whose 1 is the axis to some and the divisor to others.
  mutating func refuseUnnamedAxis(
    of function: Name, _ arguments: [Expression.Argument]
  ) throws(Unreadable) {
    guard function == Name("var") || function == Name("std"), arguments.count > 1,
      arguments[1].label == nil
    else { return }
    let place = arguments[1].value.range
    try fail(
      .foreign(.unnamedAxis(function.spelling)), at: place,
      repair: Repair(range: place.lowerBound..<place.lowerBound, replacement: "axis="))
  }
}

extension Expression {
  /// The number that it spells, perhaps with a sign.
  fileprivate var literal: Double? {
    switch kind {
    case .number(let number): number
    case .unary(.negate, let operand): operand.literal.map { -$0 }
    default: nil
    }
  }

  /// Whether it is one operand, which needs no brackets.
  fileprivate var isSimple: Bool {
    switch kind {
    case .number, .name, .parenthesized, .call, .index, .brackets: true
    default: false
    }
  }
}

extension ArraySlice<Token> {
  /// Whether it reads like a sentence: nothing at all, or two words side by side.
  fileprivate var isProse: Bool {
    isEmpty
      || zip(self, dropFirst()).contains { left, right in
        if case (.name, .name) = (left.kind, right.kind) { true } else { false }
      }
  }
}
