/// Signs and indices that mean something in other languages.
extension Parser {
  /// `a % b` and `a // b`, or a comment that begins so.
  mutating func refuseForeignDivision(of left: Expression) throws(Unreadable) {
    guard isAt(.percent) || isAt(.doubleSlash) else { return }
    let sign = advance().range
    let line = tokens[position...].prefix { $0.kind != .newline && $0.kind != .end }
    if line.isProse {
      position += line.count
      try fail(
        .foreign(.comment(text[sign])), at: sign, repair: Repair(range: sign, replacement: "#"))
    }
    let right = try expression(binding: .sign)
    let (a, b) = (text[left.range], right.isSimple ? text[right.range] : "(\(text[right.range]))")
    // The nearest whole number, less 1 where it is above the quotient, is the one below it.
    let floor = "(round(\(a) / \(b)) - (round(\(a) / \(b)) > \(a) / \(b)))"
    try fail(
      .foreign(.division(text[sign])), at: sign,
      repair: Repair(
        range: left.range.lowerBound..<right.range.upperBound,
        replacement: text[sign] == "%" ? "(\(a) - \(b) * \(floor))" : floor))
  }

  /// `1:3`, where it is no index.
  mutating func refuseColonRange(from first: Expression) throws(Unreadable) {
    guard isAt(.colon), startsOperand(next) || next.kind == .symbol(.minus) else { return }
    let colon = advance().range
    let last = try expression(binding: .or)
    // `a:step:b` would need a count that no rounding can spoil.
    try fail(.foreign(.colonRange), at: colon, repair: isAt(.colon) ? nil : range(first, last))
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
    let entries = tokens[position...].prefix {
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
