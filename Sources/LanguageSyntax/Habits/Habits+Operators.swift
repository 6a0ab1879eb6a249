/// Values side by side without an operator, and signs for storing that the language lacks.
extension Habits {
  static let operators = [digitGroups, impliedProduct, missingOperator]
  static let assignments = [increment, update, chain]

  static let digitGroups = Habit(
    "digit-groups",
    en: "the digits of a number stand together", zh: "一个数的各位数字要连着写",
    samples: [.init("1_000 + 1", gives: "1001"), .init("2 * 1_000_000", gives: "2000000")]
  ) { line in
    guard line.number(line.stop - 1) != nil, line.touches(line.stop),
      line.text(line.stop).first == "_",
      line.text(line.stop).allSatisfy({ $0 == "_" || ("0"..."9").contains($0) })
    else { return nil }
    let digits = line.stop - 1..<line.stop + 1
    return .init(
      range: line.range(digits),
      repairs: [line.replacing(digits, with: line.text(digits).filter { $0 != "_" })])
  }

  static let impliedProduct = Habit(
    "implied-product",
    en: "a product needs its operator", zh: "乘法要写出运算符",
    samples: [
      .init("2z + 3(z + 1)", after: "z = [1, 2]", gives: "[8, 13]"),
      .init("(z + 1)(z - 1)", after: "z = [1, 2]", gives: "[0, 3]"),
      .init("2π ≈ 6.2831853072", gives: "1"), .init("3√4", gives: "6"),
    ]
  ) { line in
    guard line.isBehindOperand(line.stop), line.touches(line.stop),
      let operand = line.operand(before: line.stop)
    else { return nil }
    switch line.kind(line.stop) {
    case .name, .number, .symbol(.root):
      guard operand.count == 1, line.number(operand.lowerBound) != nil else { return nil }
    case .symbol(.leftParenthesis): break
    default: return nil
    }
    return .init(
      range: line.range(operand.lowerBound..<line.stop + 1),
      repairs: [line.writing(" * ", before: line.stop)])
  }

  static let missingOperator = Habit(
    "missing-operator", page: .syntax,
    en: "there is no operator between {} and {}", zh: "{} 和 {} 之间缺少运算符",
    samples: [
      .init("2 z", after: "z = [1, 2]", gives: "[2, 4]"),
      .init("γ z_norm", after: "γ = 2; z_norm = 3", gives: "6"),
      .init("mean z", after: "z = [1, 3]", gives: "2"),
      .init("z [0]", after: "z = [4, 5]", gives: "4"),
      .init("select b", after: "z = 1", gives: nil), .init("如果 z", after: "z = 1", gives: nil),
      .init("\"a\" \"b\"", gives: nil),
    ]
  ) { line in
    guard line.takesOperator, line.isBehindOperand(line.stop), line.startsOperand(line.stop),
      line.isOnSameLine(line.stop)
    else { return nil }
    let left = line.stop - 1
    return .init(
      range: line.range(left..<line.stop + 1), words: [line.text(left), line.text(line.stop)],
      repairs: line.joined(left, line.stop).map { [$0] } ?? [])
  }

  static let increment = Habit(
    "increment",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    samples: [
      .init("n++\nn", after: "n = 1", gives: "2"), .init("n--; n", after: "n = 1", gives: "0"),
    ]
  ) { line in
    let sign = line.stop - 2..<line.stop
    guard line.isEnd(line.stop), sign.lowerBound == line.first + 1, line.word(line.first) != nil,
      line.touches(line.stop - 1), line.kind(sign.lowerBound) == line.kind(line.stop - 1),
      line.isAt(line.stop - 1, .plus) || line.isAt(line.stop - 1, .minus)
    else { return nil }
    return .init(
      range: line.range(sign), words: [line.text(sign)],
      repairs: [line.replacing(sign, with: " \(line.text(sign.lowerBound))= 1")])
  }

  static let update = Habit(
    "update",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    samples: [
      .init("x **= 2; x", after: "x = 3", gives: "9"),
      .init("x ^= 1 + 1; x", after: "x = 3", gives: "9"),
      .init("W @= X; W", after: "W = [1, 2]; X = [3; 4]", gives: "11"),
    ]
  ) { line in
    let sign = line.first + 1
    guard line.isAt(line.stop, .assign), line.stop == sign + 1, line.touches(line.stop),
      let name = line.word(line.first), let binary = BinaryOperator(line.kind(sign))
    else { return nil }
    let value = line.rest(from: line.stop + 1)
    guard !value.isEmpty else { return nil }
    let code = Snippet.binary(Snippet(name), binary, line.snippet(value)).code
    return .init(
      range: line.range(sign..<line.stop + 1), words: [line.text(sign..<line.stop + 1)],
      repairs: [line.replacing(line.first..<value.upperBound, with: "\(name) = \(code)")])
  }

  static let chain = Habit(
    "chain",
    en: "there can be only one = in a line", zh: "一行里只能有一个 =",
    samples: [
      .init("a = b = 1 + 1; a + b", gives: "4"),
      .init("σ² = sigma2 = var(z); σ²", after: "z = [1, 3]", gives: "1"),
      .init("a = b = c = 2; a * b * c", gives: "8"),
    ]
  ) { line in
    guard line.isAt(line.stop, .assign), line.opening(of: line.stop) == nil else { return nil }
    let whole = line.rest(from: line.first)
    var parts = line.parts(whole, between: .assign)
    guard parts.count > 2, parts.count <= 20, let value = parts.popLast() else { return nil }
    guard parts.allSatisfy({ $0.count == 1 && line.word($0.lowerBound) != nil }) else { return nil }
    var names: [String] = []
    for name in parts.map({ line.text($0) })
    where !names.contains(where: { Name($0) == Name(name) }) {
      names.append(name)
    }
    // The innermost first, and each of the others from the one on its right.
    let stores = zip(names.dropLast(), names.dropFirst()).reversed().map { "\($0) = \($1)" }
    let lines = ["\(names[names.count - 1]) = \(line.text(value))"] + stores
    return .init(
      range: line.tokens[line.stop].range,
      repairs: [line.replacing(whole, with: lines.joined(separator: "; "))])
  }
}

extension StatementTokens {
  /// True if an operator could stand at the stop: not where a word or a brace is missing.
  fileprivate var takesOperator: Bool {
    switch problem {
    case .expected(.endOfStatement, _), .unclosed: true
    case .expected(.symbol(let sign), _): [")", "]", "}"].contains(sign)
    default: false
    }
  }

  /// The repair for two values side by side: a call, an index or a product; nil if one of them is a
  /// word of a sentence or a text.
  fileprivate func joined(_ left: Int, _ right: Int) -> Repair? {
    let gap = gap(before: right)
    switch (kind(left), kind(right)) {
    case (.text, _), (_, .text), (_, .unknown): return nil
    case (.name(let name), .number), (.name(let name), .name):
      guard vocabulary.has(name) else { break }
      let operand = tokens[right].range
      return Repair(
        range: gap.lowerBound..<operand.upperBound, replacement: "(\(text(right)))")
    case (.name, .symbol(.leftBracket)): return Repair(range: gap, replacement: "")
    default: break
    }
    let words = [word(left), word(right)].compactMap(\.self)
    guard words.allSatisfy({ !$0.unicodeScalars.contains(where: \.properties.isIdeographic) })
    else { return nil }
    return Repair(range: gap, replacement: " * ")
  }
}
