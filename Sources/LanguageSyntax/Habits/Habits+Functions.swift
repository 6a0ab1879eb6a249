import StyledText

/// Loops of other languages, and functions without a name.
extension Habits {
  static let blocks = [pythonLoop, otherLoop, functionValue]

  static let pythonLoop = Habit(
    "python-loop",
    en: "a loop is written for x in z { … }", zh: "循环写作 for x in z { … }",
    samples: [
      .init("for i in range(3): i²", gives: "[0, 1, 4]"),
      .init("for i in range(2): print(i)", gives: "[0, 1]"),
      .init("s = 0\nfor i in range(4):\n    s += i\n    s += 1\ns", gives: "10"),
      .init("for i in range(10):", gives: nil),
      .init("for i in [1, 2]:\n  for j in [3, 4]:\n    i * j", gives: nil),
    ]
  ) { line in
    guard line.isAt(line.stop, .colon), line.kind(line.first) == .keyword(.for),
      line.opening(of: line.stop) == nil,
      !(line.stop..<line.indices.upperBound).contains(where: { line.isAt($0, .leftBrace) })
    else { return nil }
    let head = line.tokens[line.first].range
    let colon = line.tokens[line.stop].range
    guard let (body, end) = line.body(behind: colon.upperBound) else { return .init(range: head) }
    return .init(
      range: head,
      repairs: [Repair(range: colon.lowerBound..<end, replacement: " { \(body) }")])
  }

  static let otherLoop = Habit(
    "other-loop",
    en: "a loop is written for x in z { … }", zh: "循环写作 for x in z { … }",
    samples: [
      .init("for i = 1:3\n  i²\nend", gives: nil), .init("for (i in 1:3) { i² }", gives: nil),
    ]
  ) { line in
    guard line.kind(line.first) == .keyword(.for), line.stop <= line.first + 2,
      line.isAt(line.stop, .assign) || line.isAt(line.stop, .leftParenthesis)
    else { return nil }
    return .init(range: line.tokens[line.first].range)
  }

  static let functionValue = Habit(
    "function-value",
    en: "there is no “{}” in this language", zh: "这门语言里没有“{}”",
    note: Localized(
      en: "a function has a name here: f(x) = 2 * x", zh: "定义函数要写函数名：f(x) = 2 * x"),
    samples: [
      .init("f = lambda x: 2 * x; f(3)", gives: "6"), .init("f = x -> x^2; f(3)", gives: "9"),
      .init("f = (x, y) => x + y; f(1, 2)", gives: "3"), .init("f = @(x) x^2; f(3)", gives: "9"),
      .init("minimize(lambda x: x², x)", after: "x = 1", gives: nil),
    ]
  ) { line in
    guard let (sign, parameters, body) = line.functionValue else { return nil }
    let place = line.range(sign)
    let word = line.isAt(sign.lowerBound, .at) ? "@( )" : line.text(sign)
    let names = line.parts(parameters)
    guard line.word(line.first) != nil, line.isAt(line.first + 1, .assign),
      sign.lowerBound > line.first + 1,
      min(sign.lowerBound, parameters.lowerBound) <= line.first + 3, !body.isEmpty,
      names.allSatisfy({ $0.count == 1 && line.word($0.lowerBound) != nil })
    else { return .init(range: place, words: [word]) }
    let code =
      "\(line.text(line.first))(\(names.map { line.text($0) }.joined(separator: ", "))) = "
      + line.text(body)
    return .init(
      range: place, words: [word],
      repairs: [line.replacing(line.first..<body.upperBound, with: code)])
  }
}

extension StatementTokens {
  /// The body behind the colon of a loop, on its line or indented below it, with its end.
  fileprivate func body(behind colon: Int) -> (code: String, end: Int)? {
    let text = source[colon..<source.text.utf8.count]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, !text.contains("#") else { return nil }
    if !first.allSatisfy(\.isWhitespace) {
      let range = range(rest(from: stop + 1))
      return (source[range], range.upperBound)
    }
    let body = lines.dropFirst().prefix { $0.first == " " || $0.first == "\t" }
    let indents = Set(body.map { $0.prefix { $0.isWhitespace } })
    guard !body.isEmpty, indents.count == 1, body.allSatisfy({ $0.last != ":" }) else { return nil }
    let length = ([first] + body).reduce(0) { $0 + $1.utf8.count + 1 } - 1
    return (body.map { String($0).trimmed }.joined(separator: "; "), colon + length)
  }

  /// `lambda x: e`, `x -> e`, `(x, y) => e` and `@(x) e`: the sign, the parameters, the body.
  fileprivate var functionValue: (sign: Range<Int>, parameters: Range<Int>, body: Range<Int>)? {
    if let lambda = indices.first(where: { text($0) == "lambda" }), stop == lambda + 1,
      word(stop) != nil,
      let colon = rest(from: stop).first(where: { isAt($0, .colon) })
        ?? (stop..<indices.upperBound).first(where: { isAt($0, .colon) })
    {
      return (lambda..<lambda + 1, stop..<colon, rest(from: colon + 1))
    }
    if isAt(stop, .at), touches(stop + 1), let group = group(at: stop + 1) {
      return (stop..<stop + 2, group, rest(from: group.upperBound + 1))
    }
    let arrow = indices.dropFirst().first { index in
      isAt(index, .greater) && touches(index)
        && (isAt(index - 1, .minus) || isAt(index - 1, .assign))
    }
    guard let arrow, arrow >= stop || isAt(stop, .comma) else { return nil }
    let sign = arrow - 1..<arrow + 1
    let start = isAt(first + 1, .assign) && first + 1 < sign.lowerBound ? first + 2 : first
    let head = start..<sign.lowerBound
    let isGroup = isAt(start, .leftParenthesis) && isAt(sign.lowerBound - 1, .rightParenthesis)
    let parameters = isGroup ? head.lowerBound + 1..<head.upperBound - 1 : head
    return (sign, parameters, rest(from: arrow + 1))
  }
}
