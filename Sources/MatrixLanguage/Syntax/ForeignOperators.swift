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
}

extension Expression {
  /// The number that it spells, perhaps with a sign.
  var literal: Double? {
    switch kind {
    case .number(let number): number
    case .unary(.negate, let operand): operand.literal.map { -$0 }
    default: nil
    }
  }

  /// Whether it is one operand, which needs no brackets.
  var isSimple: Bool {
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
