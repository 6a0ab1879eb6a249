import NumericCore
import StyledText

/// Places and ranges: `z(1:end)`, `z[::2]`, `z[:, None]`, `1:3`.
extension Habits {
  static let indices = [roundIndex, sliceStep, ellipsis, colonRange]

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
      !line.vocabulary.has(Name(name)), SpecialForm.named[Name(name)] == nil,
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
    // If the line continues, the break is removed too.
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
    zh: "a:b 只能用在下标里；要得到一行连续的整数，用 range",
    note: Localized(
      en: "range(a, b) ends before b; linspace(a, b, n) gives n numbers, b too",
      zh: "range(a, b) 不包括 b；linspace(a, b, n) 给出 n 个数，包括 b"),
    samples: [
      .init("z = 1:3; z", gives: "[1, 2, 3]"),
      .init("f(1:3)", after: "f(x) = x²", gives: "[1, 4, 9]"),
      .init("mean(2:n)", after: "n = 4", gives: "3"),
      .init("0:0.5:1", gives: "[0, 0.5, 1]"), .init("0:0.3:1", gives: "[0, 0.3, 0.6, 0.9]"),
      .init("0:h:1", after: "h = 0.5", gives: nil), .init("(-1:1)²", gives: "[1, 0, 1]"),
      .init("for i in 1:3 { i² }", gives: "[1, 4, 9]"),
    ]
  ) { line in
    guard line.isAt(line.stop, .colon),
      line.startsOperand(line.stop + 1) || line.isAt(line.stop + 1, .minus),
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
  static let newAxis = Habit(
    "new-axis",
    en: "every value has two dimensions already: a row is 1×m, a column n×1",
    zh: "这里的值本来就有两个维度：行是 1×m，列是 n×1",
    samples: [
      .init("z[:, None] - z[None, :]", after: "z = [1, 2]", gives: "[0, -1; 1, 0]")
    ]
  ) { line in
    line.node { node in
      guard case .index(let operand, let entries) = node.kind, entries.count == 2 else {
        return nil
      }
      let axes = entries.map { entry in
        if case .position(let place) = entry { place.isNewAxis } else { false }
      }
      let rest = zip(axes, entries).filter { !$0.0 }.map(\.1)
      guard axes.contains(true), rest.count == 1, case .slice(nil, nil, _) = rest[0] else {
        return nil
      }
      // A row that becomes a column is the transpose; a row that becomes a row stays what it is.
      let code = Snippet(typed: line.source[operand.range])
      return .init(
        range: node.range,
        repairs: [
          Repair(range: node.range, replacement: axes[1] ? code.transposed.code : code.code)
        ])
    }
  }
}

extension StatementTokens {
  /// The first token of the operand before a colon: behind the sign, the bracket or the comma
  /// before it.
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

  /// The number that tokens are, perhaps with a sign.
  func literal(_ indices: Range<Int>) -> Double? {
    guard indices.count == 2, isAt(indices.lowerBound, .minus) else {
      return indices.count == 1 ? number(indices.lowerBound) : nil
    }
    return number(indices.lowerBound + 1).map { -$0 }
  }

  private func whole(_ indices: Range<Int>) -> Int? {
    literal(indices).flatMap(WholeNumber.exactly).flatMap { $0.magnitude < 1 << 50 ? $0 : nil }
  }

  /// `0` for `1`, `-1` for `end`, `0:3` for `1:3`; nil if its meaning is not known.
  fileprivate func countedFromZero(_ entry: Range<Int>) -> String? {
    let colons = entry.filter { isAt($0, .colon) }
    guard let colon = colons.first else { return countedPlace(entry) }
    guard colons.count == 1 else { return nil }
    let (lower, upper) = (entry.lowerBound..<colon, colon + 1..<entry.upperBound)
    let first = lower.isEmpty ? "" : countedPlace(lower)
    guard let first else { return nil }
    // A slice excludes its end here, and includes it there.
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

extension Expression {
  fileprivate var isNewAxis: Bool {
    if case .name(let name) = kind { ["None", "newaxis"].contains(name.spelling) } else { false }
  }
}
