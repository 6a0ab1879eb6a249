import NumericCore

/// Brackets: rows without commas, places in round brackets, tuples, sets, slices with a step.
extension Habits {
  static let brackets = [
    lineBreak, spacedRow, spacedArguments, bracketedNames, tuple, braces, roundIndex, sliceStep,
    ellipsis, colonRange,
  ]

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
    // Lines of as many numbers are rows, and else one row goes on.
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
    en: "several names stand side by side, without brackets", zh: "几个名字直接并排写，不加方括号",
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
      .init("a, b = (1, 2); b", gives: "2"), .init("(3,) + 1", gives: nil),
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
    return .init(
      range: line.range(whole), repairs: isAlone ? [line.replacing(whole, with: values)] : [])
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

  static let roundIndex = Habit(
    "round-index",
    en: "elements are picked with square brackets, and counted from 0",
    zh: "取元素用方括号，下标从 0 数起",
    samples: [
      .init("z(2:end)", after: "z = [1, 2, 4]", gives: "[2, 4]"),
      .init("Z(:, 1)", after: "Z = [1, 2; 3, 4]", gives: "[1; 3]"),
      .init("z(1:2)", after: "z = [1, 2, 4]", gives: "[1, 2]"),
      .init("Z(1:2, n)", after: "Z = [1, 2; 3, 4]; n = 2", gives: "[2; 4]"),
    ]
  ) { line in
    guard line.isAt(line.stop, .colon), let open = line.opening(of: line.stop),
      line.isAt(open, .leftParenthesis), let name = line.word(open - 1), open > line.first,
      Builtins.named[Name(name)] == nil, SpecialForm.named[Name(name)] == nil,
      !["f", "g", "h", "F", "G", "H"].contains(name), let entries = line.group(at: open)
    else { return nil }
    let counted = line.parts(entries).map(line.countedFromZero)
    let code = counted.compactMap(\.self).joined(separator: ", ")
    let whole = open - 1..<entries.upperBound + 1
    return .init(
      range: line.tokens[open].range,
      repairs: counted.contains(nil)
        ? [] : [line.replacing(whole, with: Snippet(name).indexed(by: code))])
  }

  static let sliceStep = Habit(
    "slice-step",
    en: "a slice a:b takes all that lies between, without a step",
    zh: "切片 a:b 取中间的每一个元素，没有步长",
    note: Localized(
      en: "for i in range(0, 4, 2) { z[i] } picks every other element",
      zh: "for i in range(0, 4, 2) { z[i] } 每隔一个取一个元素"),
    samples: [
      .init("z[::2]", after: "z = [1, 2, 3]", gives: nil),
      .init("z[0:3:2]", after: "z = [1, 2, 3]", gives: nil),
    ]
  ) { line in
    guard line.isAt(line.stop, .colon), let open = line.opening(of: line.stop),
      line.isAt(open, .leftBracket), line.touches(open), line.isBehindOperand(open)
    else { return nil }
    return .init(range: line.tokens[line.stop].range)
  }

  static let ellipsis = Habit(
    "ellipsis",
    en: "there is no “...” in this language", zh: "这门语言里没有“...”",
    samples: [
      .init("Z[..., 0]", after: "Z = [1, 2; 3, 4]", gives: "[1; 3]"),
      .init("1 + ...\n  2", gives: "3"),
    ]
  ) { line in
    guard line.sign(line.stop) == "..." else { return nil }
    let isEntry = line.opening(of: line.stop).map { line.isAt($0, .leftBracket) } ?? false
    // Where the line goes on, the break is left out too.
    var end = line.stop + 1
    while !isEntry, line.kind(end) == .newline { end += 1 }
    let start = line.tokens[line.stop].range.lowerBound
    let goesOn = !isEntry && line.kind(end) != .end
    let place = start..<(goesOn ? line.tokens[end].range.lowerBound : start + 3)
    return .init(
      range: line.tokens[line.stop].range,
      repairs: [Repair(range: place, replacement: isEntry ? ":" : "")])
  }

  static let colonRange = Habit(
    "colon-range",
    en: "a:b stands in an index alone; range makes a row that counts",
    zh: "a:b 只能用在下标里；要数数的一行，用 range",
    note: Localized(
      en: "range(a, b) ends before b; linspace(a, b, n) gives n numbers, b too",
      zh: "range(a, b) 不包括 b；linspace(a, b, n) 给出 n 个数，包括 b"),
    samples: [
      .init("z = 1:3; z", gives: "[1, 2, 3]"),
      .init("f(1:3)", after: "f(x) = x²", gives: "[1, 4, 9]"), .init("mean(2:n)", after: "n = 4", gives: "3"),
      .init("0:0.5:1", gives: "[0, 0.5, 1]"), .init("0:0.3:1", gives: "[0, 0.3, 0.6, 0.9]"),
      .init("0:h:1", after: "h = 0.5", gives: nil), .init("(-1:1)²", gives: "[1, 0, 1]"),
      .init("for i in 1:3 { i² }", gives: "[1, 4, 9]"),
    ]
  ) { line in
    guard line.isAt(line.stop, .colon), line.startsOperand(line.stop + 1) || line.isAt(line.stop + 1, .minus),
      let open = line.startOfEntry(before: line.stop)
    else { return nil }
    var parts = line.parts(open..<line.endOfEntry(from: line.stop), between: .colon)
    guard (2...3).contains(parts.count) else { return nil }
    let whole = parts[0].lowerBound..<parts[parts.count - 1].upperBound
    let last = parts.removeLast()
    let code =
      parts.count == 1
      ? line.range(from: parts[0], to: last)
      : line.range(from: parts[0], by: parts[1], to: last)
    return .init(
      range: line.tokens[line.stop].range,
      repairs: code.map { [line.replacing(whole, with: $0)] } ?? [])
  }
}

extension StatementTokens {
  /// How many entries of a row stand on the line before a token.
  fileprivate func entries(before index: Int) -> Int {
    var start = index - 1
    while start > first, isOnSameLine(start), !isRowStart(start) { start -= 1 }
    return parts(start..<index).count
  }

  /// How many stand on the line that begins with it.
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

  /// The first token of what a colon parts: behind the sign, the bracket or the comma before it.
  fileprivate func startOfEntry(before index: Int) -> Int? {
    var (depth, start) = (0, index)
    while start > first {
      switch kind(start - 1) {
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth += 1
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace):
        if depth == 0 { return start }
        depth -= 1
      case .symbol(.comma) where depth == 0, .symbol(.assign) where depth == 0,
        .symbol(.semicolon) where depth == 0, .keyword(.in) where depth == 0,
        .keyword(.repeat) where depth == 0:
        return start
      default: break
      }
      start -= 1
    }
    return start
  }

  fileprivate func endOfEntry(from index: Int) -> Int {
    let end = rest(from: index).upperBound
    return (index..<end).first { isAt($0, .leftBrace) } ?? end
  }

  /// `range(1, 4)` for `1:3`.
  fileprivate func range(from first: Range<Int>, to last: Range<Int>) -> Snippet? {
    guard !first.isEmpty, !last.isEmpty else { return nil }
    let end = whole(last).map { Snippet("\($0 + 1)") }
    return .call(
      "range", [snippet(first), end ?? .binary(snippet(last), .add, Snippet("1"))])
  }

  /// `linspace(1, 2, 11)` for `1:0.1:2`, and `range(1, 2, 0.3)` where the last number is not reached.
  ///
  /// Only where all three are written out is their count known for certain.
  fileprivate func range(
    from first: Range<Int>, by step: Range<Int>, to last: Range<Int>
  ) -> Snippet? {
    guard let a = literal(first), let s = literal(step), let b = literal(last), s != 0 else {
      return nil
    }
    let steps = (b - a) / s
    guard steps >= 0, let count = WholeNumber.exactly(steps.rounded()) else { return nil }
    let isReached = (steps - steps.rounded()).magnitude < 1e-9
    return isReached
      ? .call("linspace", [snippet(first), snippet(last), Snippet("\(count + 1)")])
      : .call("range", [snippet(first), snippet(last), snippet(step)])
  }

  /// The number that tokens spell, perhaps with a sign.
  func literal(_ indices: Range<Int>) -> Double? {
    guard indices.count == 2, isAt(indices.lowerBound, .minus) else {
      return indices.count == 1 ? number(indices.lowerBound) : nil
    }
    return number(indices.lowerBound + 1).map { -$0 }
  }

  private func whole(_ indices: Range<Int>) -> Int? {
    literal(indices).flatMap(WholeNumber.exactly).flatMap { $0.magnitude < 1 << 50 ? $0 : nil }
  }

  /// `0` for `1`, `-1` for `end`, `0:3` for `1:3`; nil where it is not known what is meant.
  fileprivate func countedFromZero(_ entry: Range<Int>) -> String? {
    let colons = entry.filter { isAt($0, .colon) }
    guard let colon = colons.first else { return countedPlace(entry) }
    guard colons.count == 1 else { return nil }
    let (lower, upper) = (entry.lowerBound..<colon, colon + 1..<entry.upperBound)
    let first = lower.isEmpty ? "" : countedPlace(lower)
    guard let first else { return nil }
    // A slice ends before its end here, and with it there.
    if upper.isEmpty || text(upper) == "end" { return first + ":" }
    if let fromEnd = placeFromEnd(upper) { return "\(first):\(fromEnd + 1)" }
    return "\(first):\(text(upper))"
  }

  private func countedPlace(_ place: Range<Int>) -> String? {
    if let fromEnd = placeFromEnd(place) { return "\(fromEnd)" }
    guard let number = literal(place) else {
      return Snippet.binary(snippet(place), .subtract, Snippet("1")).code
    }
    return WholeNumber.exactly(number).flatMap { $0 > 0 ? "\($0 - 1)" : nil }
  }

  /// The place that `end` or `end - 1` means, counted from the end.
  private func placeFromEnd(_ place: Range<Int>) -> Int? {
    guard text(place.lowerBound) == "end" else { return nil }
    if place.count == 1 { return -1 }
    guard place.count == 3, isAt(place.lowerBound + 1, .minus),
      let count = whole(place.lowerBound + 2..<place.upperBound)
    else { return nil }
    return -1 - count
  }
}
