import StyledText

/// Code with two readings: one on a blackboard, another in a program. Each is an error with the
/// readings as fixes, so that no number is silently wrong.
extension Habits {
  static let readings = [
    powerOfSum, unnamedAxis, unnamedDivisor, unnamedOperand, calledWord, foreignArgument, nothing,
    newAxis, commaInNumber, powerOfSquare, arrow,
  ]

  static let powerOfSum = Habit(
    "power-of-sum", page: .ambiguous,
    en: "{}(…){} can be read in two ways", zh: "{}(…){} 有两种读法",
    note: Localized(
      en: "first the power and then the sum, or first the sum and then its power",
      zh: "可以先乘方再求和，也可以先求和再乘方"),
    samples: [
      .init("Σ(z - 4)² / 4", after: "z = [1, 3, 5, 7]", gives: "5"),
      .init("sum(z)**2", after: "z = [1, 3]", gives: "16"),
    ]
  ) { line in
    line.node { node in
      guard let (operand, power) = node.power,
        case .call(let name, let function, let arguments) = operand.kind,
        name == Name("sum") || name == Name("Σ")
      else { return nil }
      let sign = line.source[power].trimmed
      let ofSum = Repair(range: node.range, replacement: "(\(line.source[operand.range]))\(sign)")
      var repairs = [ofSum]
      if let terms = arguments.first(where: { $0.label == nil })?.value {
        let before = line.source[operand.range.lowerBound..<terms.range.lowerBound]
        let after = line.source[terms.range.upperBound..<operand.range.upperBound]
        let ofTerms = before + Snippet(typed: line.source[terms.range]).base + sign + after
        // A sign is read as on the blackboard, a word as in NumPy.
        repairs.insert(
          Repair(range: node.range, replacement: ofTerms),
          at: line.source[function] == "sum" ? 1 : 0)
      }
      return .init(
        range: node.range, words: [line.source[function], sign], repairs: repairs)
    }
  }

  static let commaInNumber = Habit(
    "comma-in-number",
    en: "“,” parts values, so “{}” is not {}", zh: "“,”用来隔开不同的值，所以“{}”不是 {}",
    samples: [
      .init("1,000 + 1", gives: "1001"), .init("2 * 1,000,000", gives: "2000000"),
      .init("[1,000]", gives: "1000"), .init("x = 12,345; x", gives: "12345"),
    ]
  ) { line in
    guard let (digits, amongValues) = line.groupedDigits else { return nil }
    let groups = stride(from: digits.lowerBound, to: digits.upperBound, by: 2).map { line.text($0) }
    var codes = [groups.joined()]
    if amongValues { codes.append(groups.joined(separator: ", ")) }
    return .init(
      range: line.range(digits), words: [line.text(digits), groups.joined()],
      repairs: codes.map { line.replacing(digits, with: $0) })
  }

  static let arrow = Habit(
    "arrow", page: .ambiguous,
    en: "“<-” is < and - here; “=” stores a value", zh: "“<-”在这里是 < 和 -；存值用“=”",
    samples: [.init("n <- 3", after: "n = 5", gives: "0")]
  ) { line in
    let arrow = line.indices.first { index in
      line.isAt(index, .less) && !line.touches(index) && line.isAt(index + 1, .minus)
        && line.touches(index + 1) && !line.touches(index + 2)
    }
    guard let arrow else { return nil }
    let place = line.range(arrow..<arrow + 2).lowerBound..<line.gap(before: arrow + 2).upperBound
    return .init(
      range: line.range(arrow..<arrow + 2), repairs: [Repair(range: place, replacement: "< -")])
  }

  static let powerOfSquare = Habit(
    "power-of-square",
    en: "a power is written with ^; only one ² or ³ can be raised",
    zh: "乘方写作 ^；只有单独一个 ² 或 ³ 可以写成上标",
    samples: [.init("σ²²", after: "σ = 2; σ² = 3", gives: "4194304")]
  ) { line in
    let raised = line.indices.first { index in
      line.kind(index).isRaised && line.touches(index) && line.text(index - 1).last == "²"
        && line.word(index - 1) != nil && index > line.first
    }
    guard let raised else { return nil }
    let end = line.tokens[raised].range.upperBound
    let place = line.tokens[raised].range.lowerBound - 2..<end
    let digit = line.isAt(raised, .square) ? "2" : "3"
    return .init(
      range: place,
      repairs: ["^2" + digit, "²^" + digit].map { Repair(range: place, replacement: $0) })
  }
}

extension StatementTokens {
  /// True if it holds a sign with which a reading begins.
  var mayMislead: Bool {
    tokens[indices].contains { token in
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.comma), .symbol(.square), .symbol(.cube),
        .symbol(.caret), .symbol(.doubleStar), .symbol(.less):
        true
      default: false
      }
    }
  }

  /// The result of `find` for the first expression of the statement that has one.
  func node(_ find: (Expression) -> Habit.Found?) -> Habit.Found? {
    var found: Habit.Found?
    for expression in statement?.expressions ?? [] {
      expression.forEach { node in found = found ?? find(node) }
    }
    return found
  }

  /// Whole numbers with commas between them that may be the digits of one. Where commas also
  /// separate values, as in `[1,200]`, only digits with leading zeros mean thousands: `[1,000]`.
  fileprivate var groupedDigits: (digits: Range<Int>, amongValues: Bool)? {
    var targets = 1
    if case .assignment(let names, _) = statement?.kind { targets = names.count }
    var last = 0
    for comma in indices where isAt(comma, .comma) && comma > last {
      last = comma
      guard isWholeNumber(comma - 1, digits: 1...3), text(comma - 1).first != "0" else { continue }
      var end = comma
      while isAt(end, .comma), touches(end), touches(end + 1),
        isWholeNumber(end + 1, digits: 3...3)
      { end += 2 }
      guard end > comma else { continue }
      last = end
      let amongValues = opening(of: comma) != nil
      let zeros = stride(from: comma + 1, to: end, by: 2).contains { text($0).first == "0" }
      if amongValues ? zeros : targets == 1 { return (comma - 1..<end, amongValues) }
    }
    return nil
  }

  private func isWholeNumber(_ index: Int, digits: ClosedRange<Int>) -> Bool {
    guard number(index) != nil, index >= first else { return false }
    let word = text(index)
    return digits ~= word.count && word.allSatisfy { ("0"..."9").contains($0) }
  }
}

extension Expression {
  /// The base of a power, and the range of the `²` or of the `^` with its exponent.
  fileprivate var power: (operand: Expression, power: SourceRange)? {
    switch kind {
    case .unary(.square, let operand), .unary(.cube, let operand),
      .binary(.power, let operand, _, _):
      (operand, operand.range.upperBound..<range.upperBound)
    default: nil
    }
  }
}
