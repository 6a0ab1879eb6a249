import MatrixLanguage
import NumericCore
import StyledText

extension Difference {
  /// One sentence or two about the value of some code.
  func english(of code: String, _ format: ValueFormat) -> String {
    let number = format.number
    let english = DiagnosticTexts(language: .english)
    return switch self {
    case .missing: "`\(code)` has no value yet."
    case .kind(let found, let wanted):
      "`\(code)` is a \(english.kind(found)), and a \(english.kind(wanted)) is wanted."
    case .shape(let found, let wanted):
      "`\(code)` is \(EnglishWords.shape(found)), and \(EnglishWords.shape(wanted)) is wanted."
    case .transposed:
      "`\(code)` has the right numbers, but its rows and columns have changed places."
    case .notFinite(let odd) where odd.isNaN:
      "There is a `nan` in `\(code)`. Look for 0 / 0, or for the root of a negative number."
    case .notFinite: "There is an `inf` in `\(code)`. Look for something divided by 0."
    case .negated(.one): "`\(code)` has the wrong sign."
    case .negated(.each): "Each of your numbers in `\(code)` has the wrong sign."
    case .squared(.one): "`\(code)` is the square of what is wanted."
    case .squared(.each): "Each of your numbers in `\(code)` is the square of what is wanted."
    case .rooted(.one): "`\(code)` is the square root of what is wanted."
    case .rooted(.each):
      "Each of your numbers in `\(code)` is the square root of what is wanted."
    case .scaled(let factor, .one): "`\(code)` is \(factor.english(number))."
    case .scaled(let factor, .each):
      "Each of your numbers in `\(code)` is \(factor.english(number))."
    case .shifted(let shift):
      "Each of your numbers in `\(code)` is \(number(shift.magnitude)) too "
        + (shift > 0 ? "large." : "small.")
    case .reordered: "`\(code)` has the right numbers, but in another order."
    case .places(let places, let extent):
      "`\(code)` is right but for \(extent == .one ? "one place" : "some places"): "
        + places.map { "`\($0.code)`" }.joined(separator: ", ") + "."
    case .unexplained(let value): "`\(code)` is `\(format.inline(value))`, which is not right yet."
    }
  }

  func chinese(of code: String, _ format: ValueFormat) -> String {
    let number = format.number
    let chinese = DiagnosticTexts(language: .chinese)
    return switch self {
    case .missing: "`\(code)` 还没有值。"
    case .kind(let found, let wanted):
      "`\(code)` 是\(chinese.kind(found))，这里要的是\(chinese.kind(wanted))。"
    case .shape(let found, let wanted):
      "`\(code)` 是\(ChineseWords.shape(found))，这里要的是\(ChineseWords.shape(wanted))。"
    case .transposed: "`\(code)` 的数都对，只是行和列颠倒了。"
    case .notFinite(let odd) where odd.isNaN:
      "`\(code)` 里有 `nan`。看看哪里算了 0 / 0，或者对负数开了方。"
    case .notFinite: "`\(code)` 里有 `inf`。看看哪里除以了 0。"
    case .negated(.one): "`\(code)` 的符号反了。"
    case .negated(.each): "`\(code)` 里每个数的符号都反了。"
    case .squared(.one): "`\(code)` 是所求的平方。"
    case .squared(.each): "`\(code)` 里每个数都是所求的平方。"
    case .rooted(.one): "`\(code)` 是所求的平方根。"
    case .rooted(.each): "`\(code)` 里每个数都是所求的平方根。"
    case .scaled(let factor, .one): "`\(code)` \(factor.chinese(number))。"
    case .scaled(let factor, .each): "`\(code)` 里每个数都\(factor.chinese(number))。"
    case .shifted(let shift):
      "`\(code)` 里每个数都\(shift > 0 ? "大" : "小")了 \(number(shift.magnitude))。"
    case .reordered: "`\(code)` 的数都对，只是次序不同。"
    case .places(let places, _):
      "`\(code)` 其余都对，只有这些位置不对：" + places.map { "`\($0.code)`" }.joined(separator: "、") + "。"
    case .unexplained(let value): "`\(code)` 现在是 `\(format.inline(value))`，还不对。"
    }
  }
}

extension Difference.Place {
  /// As an index: `[2]` in a row or a column, else `[0, 2]`.
  fileprivate var code: String {
    if shape.rows == 1 { return "[\(column)]" }
    return shape.columns == 1 ? "[\(row)]" : "[\(row), \(column)]"
  }
}

extension Factor {
  fileprivate func english(_ number: NumberFormat) -> String {
    let times = value < 1 ? 1 / value : value
    let amount = "\(number(times)) times too \(value < 1 ? "small" : "large")"
    return switch origin {
    case .unknown: amount
    case .size(let size): amount + ", and \(size.letter) is \(size.count)"
    case .oneLess(let size):
      amount + ", which is \(size.letter) / (\(size.letter) − 1) for \(size.letter) = \(size.count)"
    case .root(let size):
      amount + ", which is √\(size.letter) for \(size.letter) = \(size.count)"
    case .rootOfOneLess(let size):
      amount
        + ", which is √(\(size.letter) / (\(size.letter) − 1)) for \(size.letter) = \(size.count)"
    }
  }

  fileprivate func chinese(_ number: NumberFormat) -> String {
    let times = value < 1 ? 1 / value : value
    let amount = value < 1 ? "只有所求的 1/\(number(times))" : "是所求的 \(number(times)) 倍"
    return switch origin {
    case .unknown: amount
    case .size(let size): amount + "，而 \(size.letter) 是 \(size.count)"
    case .oneLess(let size):
      amount
        + "，\(number(times)) 正是 \(size.letter) = \(size.count) 时的 \(size.letter) / (\(size.letter) − 1)"
    case .root(let size):
      amount + "，\(number(times)) 正是 \(size.letter) = \(size.count) 时的 √\(size.letter)"
    case .rootOfOneLess(let size):
      amount
        + "，\(number(times)) 正是 \(size.letter) = \(size.count) 时的 √(\(size.letter) / (\(size.letter) − 1))"
    }
  }
}

private enum EnglishWords {
  static func shape(_ shape: Shape) -> String {
    switch (shape.rows, shape.columns) {
    case (1, 1): "one number"
    case (1, _): "a row of \(shape.columns) numbers"
    case (_, 1): "a column of \(shape.rows) numbers"
    default: "a \(shape) matrix"
    }
  }
}

private enum ChineseWords {
  static func shape(_ shape: Shape) -> String {
    switch (shape.rows, shape.columns) {
    case (1, 1): "一个数"
    case (1, _): "一行 \(shape.columns) 个数"
    case (_, 1): "一列 \(shape.rows) 个数"
    default: "\(shape) 的矩阵"
    }
  }
}
