/// Notation of the blackboard and of books: `|z|`, `‖z‖`, `∂L/∂γ`, `10⁻⁵`, `z'`.
extension Habits {
  static let notation = [bars, norm, derivative, superscript, transpose]

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
      let isRaised =
        line.kind(inner.upperBound + 1).infixPrecedence == .power
        || line.kind(inner.upperBound + 1).isRaised
      return line.found(inner, with: isRaised ? Snippet("(\(length.code))") : length)
    }
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
      .init("x²⁴", after: "x = 2", gives: "16777216"),
      .init("x³¹", after: "x = 2", gives: "2147483648"),
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
}

extension StatementTokens {
  /// The tokens between two equal signs, the first of which is where reading stopped.
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
}

extension Token.Kind {
  /// True for a power of its own: ² or ³.
  var isRaised: Bool { self == .symbol(.square) || self == .symbol(.cube) }
}
