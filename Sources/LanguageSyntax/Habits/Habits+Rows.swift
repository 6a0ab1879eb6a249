/// The content of brackets: rows without commas, tuples, sets.
extension Habits {
  static let brackets =
    [lineBreak, spacedRow, spacedArguments, bracketedNames, tuple, braces] + indices

  static let lineBreak = Habit(
    "line-break",
    en: "a new line in [ ] separates nothing: write “,” between numbers, “;” between rows",
    zh: "[ ] 里换行不起分隔作用：数之间写“,”，行之间写“;”",
    samples: [
      .init("[1, 2\n 3, 4]", gives: "[1, 2; 3, 4]"), .init("[1, 2, 3\n 4]", gives: "[1, 2, 3, 4]"),
      .init("[[1, 2],\n [3, 4]\n [5, 6]]", gives: "[1, 2; 3, 4; 5, 6]"),
    ]
  ) { line in
    guard let open = line.opening(of: line.stop), line.isAt(open, .leftBracket),
      line.startsOperand(line.stop), !line.isOnSameLine(line.stop)
    else { return nil }
    // Lines with equally many numbers are rows; otherwise one row continues.
    let (before, behind) = (line.entries(before: line.stop), line.entries(behind: line.stop))
    let areRows = before == behind && before > 1 && !line.isAt(line.stop, .leftBracket)
    let close = line.group(at: open)?.upperBound ?? line.stop
    var repair = line.writing(areRows ? "; " : ", ", before: line.stop)
    repair.within = line.range(open..<close + 1)
    return .init(range: line.tokens[line.stop].range, repairs: [repair])
  }

  static let spacedRow = Habit(
    "spaced-row",
    en: "the numbers of a row have commas between them", zh: "一行中的数要用逗号隔开",
    samples: [
      .init("[1 2 3] * 2", gives: "[2, 4, 6]"), .init("[1 2; 3 4]", gives: "[1, 2; 3, 4]"),
      .init("[1 2 3", gives: "[1, 2, 3]"), .init("mean([a b])", after: "a = 1; b = 3", gives: "2"),
    ]
  ) { line in
    guard let open = line.opening(of: line.stop), line.isAt(open, .leftBracket),
      line.startsOperand(line.stop), line.isBehindOperand(line.stop), !line.touches(line.stop),
      line.sign(line.stop) == nil
    else { return nil }
    return .init(
      range: line.tokens[line.stop].range, repairs: [line.writing(", ", before: line.stop)])
  }

  static let spacedArguments = Habit(
    "spaced-arguments", page: .syntax,
    en: "“,” is missing: here is “{}”", zh: "缺少“,”：这里是“{}”",
    samples: [
      .init("zeros(2 3)", gives: "[0, 0, 0; 0, 0, 0]"),
      .init("hstack([1, 2]\n  [3])", gives: "[1, 2, 3]"),
    ]
  ) { line in
    guard let open = line.opening(of: line.stop), line.isAt(open, .leftParenthesis),
      line.word(open - 1) != nil, line.startsOperand(line.stop), line.isBehindOperand(line.stop)
    else { return nil }
    let areNumbers = line.number(line.stop) != nil && line.number(line.stop - 1) != nil
    guard areNumbers || !line.isOnSameLine(line.stop) else { return nil }
    return .init(
      range: line.tokens[line.stop].range, words: [line.text(line.stop)],
      repairs: [line.writing(", ", before: line.stop)])
  }

  static let bracketedNames = Habit(
    "bracketed-names",
    en: "several names stand side by side, without brackets", zh: "几个变量直接并排写，不加方括号",
    samples: [
      .init("[a, b] = f(2); a + b", after: "f(x) = x, x²", gives: "6"),
      .init("[n, m] = size(Z); m", after: "Z = ones(2, 3)", gives: "3"),
      .init("(a, b) = 1, 2; b", gives: "2"),
    ]
  ) { line in
    guard line.isAt(line.first, .leftBracket) || line.isAt(line.first, .leftParenthesis),
      let names = line.group(at: line.first), line.isAt(names.upperBound + 1, .assign),
      line.parts(names).allSatisfy({ $0.count == 1 && line.word($0.lowerBound) != nil })
    else { return nil }
    let heads = line.text(names)
    let value = line.rest(from: names.upperBound + 2)
    var repair = line.replacing(line.first..<names.upperBound + 1, with: heads)
    if ["size", "shape"].contains(line.word(value.lowerBound)),
      let matrix = line.group(at: value.lowerBound + 1), line.parts(names).count == 2
    {
      let shape = "shape(\(line.text(matrix)))"
      repair = line.replacing(
        line.first..<value.upperBound, with: "\(heads) = \(shape)[0], \(shape)[1]")
    }
    return .init(range: line.range(line.first..<names.upperBound + 1), repairs: [repair])
  }

  static let tuple = Habit(
    "tuple",
    en: "round brackets hold one value", zh: "圆括号里只能有一个值",
    samples: [
      .init("zeros((2, 3))", gives: "[0, 0, 0; 0, 0, 0]"),
      .init("a, b = (1, 2); b", gives: "2"), .init("z = (1, 2, 4); z", gives: "[1, 2, 4]"),
      .init("(3,) + 1", gives: nil),
    ]
  ) { line in
    guard line.isAt(line.stop, .comma), let open = line.opening(of: line.stop),
      line.isAt(open, .leftParenthesis), let group = line.group(at: open)
    else { return nil }
    let whole = open..<group.upperBound + 1
    // Several values may stand where a call or an assignment takes them.
    let isAlone =
      (line.isAt(open - 1, .leftParenthesis) || line.isAt(open - 1, .comma)
        || line.isAt(open - 1, .assign))
      && (line.isEnd(whole.upperBound) || line.isAt(whole.upperBound, .rightParenthesis)
        || line.isAt(whole.upperBound, .comma))
    let values = line.parts(group).map { line.text($0) }.joined(separator: ", ")
    // One name holds them as a row.
    let isRow = line.isAt(open - 1, .assign) && open - 1 == line.first + 1
    return .init(
      range: line.range(whole),
      repairs: isAlone ? [line.replacing(whole, with: isRow ? "[\(values)]" : values)] : [])
  }

  static let braces = Habit(
    "braces",
    en: "numbers stand in square brackets; braces hold statements",
    zh: "数写在方括号里；花括号里写的是语句",
    samples: [
      .init("sum({1, 2, 3})", gives: "6"), .init("z = {1, -2; 3, 4}; z", gives: "[1, -2; 3, 4]"),
    ]
  ) { line in
    guard line.isAt(line.stop, .leftBrace), !line.isBehindOperand(line.stop),
      let values = line.group(at: line.stop),
      values.contains(where: { line.isAt($0, .comma) }),
      values.allSatisfy({ !line.isAt($0, .assign) && !line.isAt($0, .colon) })
    else { return nil }
    let whole = line.stop..<values.upperBound + 1
    return .init(
      range: line.range(whole), repairs: [line.replacing(whole, with: "[\(line.text(values))]")])
  }
}

extension StatementTokens {
  /// The number of entries on the line before a token.
  fileprivate func entries(before index: Int) -> Int {
    var start = index - 1
    while start > first, isOnSameLine(start), !isRowStart(start) { start -= 1 }
    return parts(start..<index).count
  }

  /// The number of entries on the line that begins with a token.
  fileprivate func entries(behind index: Int) -> Int {
    let row = opening(of: index).flatMap(group(at:))?.upperBound ?? indices.upperBound
    let end = (index + 1..<max(index + 1, row)).first { place in
      !isOnSameLine(place) || (isAt(place, .semicolon) && opening(of: place) == opening(of: index))
    }
    return parts(index..<(end ?? row)).count
  }

  private func isRowStart(_ index: Int) -> Bool {
    isAt(index - 1, .semicolon) || (isAt(index - 1, .leftBracket) && !isBehindOperand(index - 1))
  }
}
