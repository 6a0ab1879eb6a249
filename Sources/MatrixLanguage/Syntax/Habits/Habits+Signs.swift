/// Signs that stand for others here, and those of the blackboard that a keyboard cannot type.
extension Habits {
  static let signs = [
    bars, norm, otherSign, derivative, superscript, transpose, singleQuotes, dottedOperator,
    comment, division, question,
  ]

  static let bars = Habit(
    "bars",
    en: "the absolute value is written abs(z)", zh: "绝对值写作 abs(z)",
    samples: [
      .init("|z - 1| < 1", after: "z = [1, 3]", gives: "[1, 0]"),
      .init("1 + ｜-2｜", gives: "3"), .init("2 * |3 - 5|²", gives: "8"),
    ]
  ) { line in
    line.enclosed(by: "|").map { inner in
      line.found(inner, with: .call("abs", [line.snippet(inner)]))
    }
  }

  static let norm = Habit(
    "norm",
    en: "the length of a vector is written √sum(z²)", zh: "向量的长度写作 √sum(z²)",
    samples: [
      .init("‖z‖", after: "z = [3, 4]", gives: "5"),
      .init("||z - 1|| + 1", after: "z = [4, 5]", gives: "6"), .init("‖[3, 4]‖²", gives: "25"),
    ]
  ) { line in
    (line.enclosed(by: "‖") ?? line.enclosed(by: "||")).map { inner in
      let length = Snippet.root(.call("sum", [line.snippet(inner).squared]))
      let isRaised = line.kind(inner.upperBound + 1).infixPrecedence == .power
        || line.kind(inner.upperBound + 1).isRaised
      return line.found(inner, with: isRaised ? Snippet("(\(length.code))") : length)
    }
  }

  static let otherSign = Habit(
    "other-sign",
    en: "“{}” is written “{}” here", zh: "“{}”在这里写作“{}”",
    samples: [
      .init("a && !b", after: "a = 1; b = 0", gives: "1"), .init("a | b", after: "a = 1; b = 0", gives: "1"),
      .init("a ~= 2", after: "a = 1", gives: "1"), .init("x = -∞; x", gives: "-inf"),
      .init("~a", after: "a = 1", gives: "0"), .init("a∧b", after: "a = 1; b = 0", gives: "0"),
      .init("z ← 3; z", gives: "3"),
    ]
  ) { line in
    guard let typed = line.sign(line.stop), let sign = typed.first,
      typed.count <= 2, typed.allSatisfy({ $0 == sign })
    else { return nil }
    let isInfix = line.isBehindOperand(line.stop)
    let word: String
    var end = line.stop + 1
    switch (sign, isInfix) {
    case ("&", true), ("∧", true): word = "and"
    case ("|", true), ("∨", true): word = "or"
    case ("~", true) where line.isAt(end, .assign) && line.touches(end):
      word = "≠"
      end += 1
    case ("!", false), ("~", false), ("¬", false): word = "not"
    case ("∈", true): word = "in"
    case ("∘", true): word = "⊙"
    case ("∞", false): word = "inf"
    case ("←", true): word = "="
    default: return nil
    }
    let place = line.range(line.stop..<end)
    let before = line.touches(line.stop) && isInfix ? " " : ""
    let behind = word != "inf" && line.touches(end) ? " " : ""
    return .init(
      range: place, words: [line.text(line.stop..<end), word],
      repairs: [Repair(range: place, replacement: before + word + behind)])
  }

  static let derivative = Habit(
    "derivative",
    en: "a derivative is written grad(L, γ)", zh: "导数写作 grad(L, γ)",
    samples: [
      .init("∂L/∂γ", after: "γ = 2; L := γ²", gives: "4"),
      .init("γ - 0.5 * ∂L/∂γ", after: "γ = 2; L := γ²", gives: "0"),
      .init("∂(γ²)/∂γ", after: "γ = 3", gives: "6"),
    ]
  ) { line in
    guard line.sign(line.stop) == "∂" else { return nil }
    let loss: Range<Int>
    if line.word(line.stop + 1) != nil {
      loss = line.stop + 1..<line.stop + 2
    } else if let group = line.group(at: line.stop + 1) {
      loss = line.stop + 1..<group.upperBound + 1
    } else {
      return nil
    }
    let slash = loss.upperBound
    guard line.isAt(slash, .divide), line.sign(slash + 1) == "∂", let name = line.word(slash + 2)
    else { return nil }
    let inner = loss.count > 1 ? loss.lowerBound + 1..<loss.upperBound - 1 : loss
    let whole = line.stop..<slash + 3
    let code = Snippet.call("grad", [line.snippet(inner), Snippet(name)])
    return .init(range: line.range(whole), repairs: [line.replacing(whole, with: code)])
  }

  static let superscript = Habit(
    "superscript",
    en: "a power is written with ^; only one ² or ³ can be raised",
    zh: "乘方写作 ^；只有单独一个 ² 或 ³ 可以写成上标",
    samples: [
      .init("ε = 10⁻²; ε", gives: "0.01"), .init("2³²", gives: "4294967296"),
      .init("x²⁴", after: "x = 2", gives: "16777216"), .init("x³¹", after: "x = 2", gives: "2147483648"),
    ]
  ) { line in
    guard line.isRaisedDigits(line.stop) else { return nil }
    var start = line.stop
    while start > line.first, line.touches(start), line.isRaisedDigits(start - 1) { start -= 1 }
    var end = line.stop + 1
    while line.touches(end), line.isRaisedDigits(end) { end += 1 }
    guard line.isBehindOperand(start) else { return nil }
    let digits = line.text(start..<end).unicodeScalars.compactMap { Spelling.raisedDigits[$0] }
    return .init(
      range: line.range(start..<end),
      repairs: [line.replacing(start..<end, with: "^" + String(digits))])
  }

  static let transpose = Habit(
    "transpose",
    en: "the transpose is written ᵀ or .T", zh: "转置写作 ᵀ 或 .T",
    samples: [
      .init("z' @ z", after: "z = [1; 2]", gives: "5"), .init("[1, 2]'", gives: "[1; 2]"),
      .init("zᵀ @ z + z^⊤ @ z", after: "z = [1; 2]", gives: "10"),
      .init("z.T() @ z", after: "z = [1; 2]", gives: "5"),
    ]
  ) { line in
    let stop = line.stop
    if line.sign(stop) == "'", line.isBehindOperand(stop), line.touches(stop) {
      return .init(
        range: line.tokens[stop].range, repairs: [line.replacing(stop..<stop + 1, with: "ᵀ")])
    }
    if line.isAt(stop, .transposed), line.isAt(stop - 1, .caret) {
      return .init(
        range: line.tokens[stop].range, repairs: [line.replacing(stop - 1..<stop + 1, with: "ᵀ")])
    }
    if line.isAt(stop, .leftParenthesis), line.isAt(stop + 1, .rightParenthesis),
      line.isAt(stop - 1, .transposed) || line.isAt(stop - 1, .dotTransposed)
    {
      let call = stop..<stop + 2
      return .init(range: line.range(call), repairs: [line.removing(call)])
    }
    return nil
  }

  static let singleQuotes = Habit(
    "single-quotes",
    en: "a text stands in double quotes", zh: "文本要用双引号",
    samples: [
      .init("name = 'adam'; name", gives: "\"adam\""), .init("'z̃ and z'", gives: "\"z̃ and z\""),
      .init("''", gives: "\"\""), .init("'it", gives: nil),
    ]
  ) { line in
    guard let open = line.sign(line.stop), open.first == "'", !line.isBehindOperand(line.stop)
    else { return nil }
    let start = line.tokens[line.stop].range
    let isEmpty = open == "''"
    let end = line.indices.first { index in
      index > line.stop && line.sign(index)?.first == "'"
    }
    let close = isEmpty ? start : end.map { line.tokens[$0].range } ?? start
    let place = start.lowerBound..<close.upperBound
    let inner = isEmpty ? "" : line.source[start.lowerBound + 1..<max(start.lowerBound + 1, close.upperBound - 1)]
    let isPlain = (isEmpty || end != nil) && !inner.contains { "\"\\\n".contains($0) }
    return .init(
      range: place, repairs: isPlain ? [Repair(range: place, replacement: "\"\(inner)\"")] : [])
  }

  static let dottedOperator = Habit(
    "dotted-operator",
    en: "there is no “{}”: all goes element by element without a dot",
    zh: "没有“{}”：运算本来就逐元素进行，不用加点",
    samples: [
      .init("z.^2 + z.*γ - z./γ", after: "z = [1, 2]; γ = 2", gives: "[2.5, 7]"),
      .init("[1, 2].*[3, 4]", gives: "[3, 8]"),
    ]
  ) { line in
    guard line.sign(line.stop) == ".", line.touches(line.stop + 1),
      line.kind(line.stop + 1).infixPrecedence.map({ $0 >= .sum }) ?? false
    else { return nil }
    return .init(
      range: line.range(line.stop..<line.stop + 2), words: [line.text(line.stop..<line.stop + 2)],
      repairs: [line.removing(line.stop..<line.stop + 1)])
  }

  static let comment = Habit(
    "comment",
    en: "a comment begins with #", zh: "注释以 # 开头",
    samples: [
      .init("% the mean\nmean([1, 3])", gives: "2"), .init("// the mean\nmean([1, 3])", gives: "2"),
      .init("mean([1, 3])  % the mean", gives: "2"), .init("mean([1, 3])  // it's here", gives: "2"),
    ]
  ) { line in
    guard let (sign, isComment) = line.foreignDivision, isComment else { return nil }
    return .init(range: line.range(sign), repairs: [line.replacing(sign, with: "#")])
  }

  static let division = Habit(
    "division",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    note: Localized(
      en: "a / b divides, and round(a / b) is the whole number next to it",
      zh: "a / b 是除法；round(a / b) 是离商最近的整数"),
    samples: [
      .init("7 % 3", gives: nil), .init("7 // 3", gives: nil),
      .init("x //= 2", after: "x = 7", gives: nil), .init("x %= 2", after: "x = 7", gives: nil),
    ]
  ) { line in
    line.foreignDivision.map { .init(range: line.range($0.sign), words: [line.text($0.sign)]) }
  }

  static let question = Habit(
    "question",
    en: "help is asked for at the prompt, on a line that begins with ?: ?mean",
    zh: "查看说明要在提示符下单独输入一行，以 ? 开头：?mean",
    samples: [.init("n = 3\n?mean", gives: nil), .init("mean?", gives: nil)]
  ) { line in
    guard line.sign(line.stop) == "?" else { return nil }
    let asks =
      line.stop == line.first
      ? line.word(line.stop + 1) != nil
      : line.stop == line.first + 1 && line.word(line.first) != nil && line.isEnd(line.stop + 1)
    return asks ? .init(range: line.tokens[line.stop].range) : nil
  }
}

extension StatementTokens {
  /// What stands between two equal signs, the first of which stands where reading stopped.
  fileprivate func enclosed(by bar: String) -> Range<Int>? {
    guard sign(stop) == bar, !isBehindOperand(stop) else { return nil }
    let close = indices.first { $0 > stop + 1 && sign($0) == bar && isBehindOperand($0) }
    return close.map { stop + 1..<$0 }
  }

  fileprivate func found(_ inner: Range<Int>, with code: Snippet) -> Habit.Found {
    let whole = inner.lowerBound - 1..<inner.upperBound + 1
    return .init(range: range(whole), repairs: [replacing(whole, with: code)])
  }

  fileprivate func isRaisedDigits(_ index: Int) -> Bool {
    guard kind(index).isRaised || kind(index) == .unknown else { return false }
    return text(index).unicodeScalars.allSatisfy { Spelling.raisedDigits[$0] != nil }
  }

  /// `%` and `//` where reading stopped, and whether a comment begins there: at the start of a line, or
  /// where what follows reads like a sentence.
  fileprivate var foreignDivision: (sign: Range<Int>, isComment: Bool)? {
    let sign: Range<Int>
    if self.sign(stop)?.first == "%" {
      sign = stop..<stop + 1
    } else if isAt(stop, .divideAssign), isAt(stop - 1, .divide), touches(stop) {
      return (stop - 1..<stop + 1, false)
    } else if isAt(stop, .divide), stop > first, isAt(stop - 1, .divide), touches(stop) {
      sign = stop - 1..<stop + 1
    } else if isAt(stop, .divide), stop == first, isAt(stop + 1, .divide), touches(stop + 1) {
      sign = stop..<stop + 2
    } else {
      return nil
    }
    let rest = (sign.upperBound..<indices.upperBound).prefix { !isEnd($0) }
    let isProse = zip(rest, rest.dropFirst()).contains { word($0) != nil && word($1) != nil }
    let isUpdate = isAt(sign.upperBound, .assign)
    return (sign, !isUpdate && (sign.lowerBound == first || rest.isEmpty || isProse))
  }
}

extension Token.Kind {
  /// Whether it is a power of its own: ² or ³.
  var isRaised: Bool { self == .symbol(.square) || self == .symbol(.cube) }
}
