/// Signs that have another spelling here, or none.
extension Habits {
  static let signs = [otherSign, singleQuotes, dottedOperator, comment, division, question]

  static let otherSign = Habit(
    "other-sign",
    en: "“{}” is written “{}” here", zh: "“{}”在这里写作“{}”",
    samples: [
      .init("a && !b", after: "a = 1; b = 0", gives: "1"),
      .init("a | b", after: "a = 1; b = 0", gives: "1"),
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
    let inner =
      isEmpty
      ? "" : line.source[start.lowerBound + 1..<max(start.lowerBound + 1, close.upperBound - 1)]
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
      .init("mean([1, 3])  % the mean", gives: "2"),
      .init("mean([1, 3])  // it's here", gives: "2"),
    ]
  ) { line in
    guard let (sign, isComment) = line.foreignDivision, isComment else { return nil }
    return .init(range: line.range(sign), repairs: [line.replacing(sign, with: "#")])
  }

  static let division = Habit(
    "division",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    note: ForeignFunctions.note(on: Name("mod")),
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
  /// `%` and `//` where reading stopped. They begin a comment at the start of a line, or before
  /// words that read like a sentence.
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
