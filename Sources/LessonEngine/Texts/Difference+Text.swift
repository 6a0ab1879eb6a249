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
    case .list(ofNumbers: true, wanted: .matrix):
      "`\(code)` holds several numbers side by side. Put them in square brackets to make a row of "
        + "them."
    case .list(_, let wanted):
      "`\(code)` holds several values side by side, and a \(english.kind(wanted)) is wanted."
    case .kind(let found, let wanted):
      "`\(code)` is a \(english.kind(found)), and a \(english.kind(wanted)) is wanted."
    case .shape(let found, let wanted):
      "`\(code)` is \(EnglishWords.shape(found)), and \(EnglishWords.shape(wanted)) is wanted."
    case .transposed(let found, let wanted):
      "`\(code)` has the right numbers, but it is "
        + "\(EnglishWords.shape(found)), and \(EnglishWords.shape(wanted)) is wanted."
    case .repeated(let found):
      "`\(code)` has the right number, but over and over: it is \(EnglishWords.shape(found)), "
        + "and one number is wanted."
    case .wrongAxis(0):
      "`axis=0` goes down the columns and gives one number for each column. "
        + "Here one number for each row is wanted."
    case .wrongAxis:
      "`axis=1` goes along the rows and gives one number for each row. "
        + "Here one number for each column is wanted."
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
    case .reciprocal(.one): "`\(code)` is 1 divided by what is wanted."
    case .reciprocal(.each):
      "Each of your numbers in `\(code)` is 1 divided by what is wanted."
    case .same(let name): "`\(code)` has the value of `\(name)`."
    case .absolute: "The sizes in `\(code)` are right, but the signs are lost."
    case .scaled(let factor, .one): "`\(code)` \(factor.english(number))."
    case .scaled(let factor, .each):
      "Each of your numbers in `\(code)` \(factor.english(number))."
    case .shifted(let offset, .one): "`\(code)` \(offset.english(number))."
    case .shifted(let offset, .each):
      "Each of your numbers in `\(code)` \(offset.english(number))."
    case .mixed(let quantity, let isAdded):
      "`\(code)` is what is wanted, \(isAdded ? "plus" : "minus") `\(quantity.code ?? "")`."
    case .rounded(.one): "`\(code)` is right, but rounded."
    case .rounded(.each): "Your numbers in `\(code)` are right, but rounded."
    case .nearly(let distance):
      "`\(code)` is nearly right: it is off by \(number(distance)) at most, more than rounding makes."
    case .rows(.shifted, let amounts):
      "Each row of `\(code)` is what is wanted, plus a number of its own: `\(format.inline(amounts))`."
    case .rows(.scaled, let amounts):
      "Each row of `\(code)` is what is wanted, times a number of its own: "
        + "`\(format.inline(amounts))`."
    case .rows(.stretched, let amounts):
      "In each row of `\(code)`, the distances between your numbers are what is wanted, times "
        + (amounts.shape == .scalar ? "" : "a number of its own: ") + "`\(format.inline(amounts))`."
    case .stretched(let factor, let isMeanRight):
      "The distances between your numbers in `\(code)` \(factor.englishOfDistances(number))"
        + (isMeanRight ? "; their mean is right." : ".")
    case .turned:
      "Your numbers in `\(code)` are as far apart as they should be, but the largest stands "
        + "where the smallest should."
    case .reordered: "`\(code)` has the right numbers, but in another order."
    case .places(let places):
      "`\(code)` is right, except for \(places.count == 1 ? "one place" : "some places"): "
        + places.map { "`\($0.code)`" }.joined(separator: ", ") + "."
    case .off(let isTooLarge): "`\(code)` is too \(isTooLarge ? "large" : "small")."
    case .unexplained(let value): "`\(code)` is `\(format.inline(value))`, which is not right yet."
    }
  }

  func chinese(of code: String, _ format: ValueFormat) -> String {
    let number = format.number
    let chinese = DiagnosticTexts(language: .chinese)
    return switch self {
    case .missing: "`\(code)` 还没有值。"
    case .list(ofNumbers: true, wanted: .matrix):
      "`\(code)` 是并排的几个数。请用方括号括起来，让它们成为一行。"
    case .list(_, let wanted): "`\(code)` 是并排的几个值，这里要的是一个\(chinese.kind(wanted))。"
    case .kind(let found, let wanted):
      "`\(code)` 是\(chinese.kind(found))，这里要的是\(chinese.kind(wanted))。"
    case .shape(let found, let wanted):
      "`\(code)` 是\(ChineseWords.shape(found))，这里要的是\(ChineseWords.shape(wanted))。"
    case .transposed(let found, let wanted):
      "`\(code)` 的数都对，但它是\(ChineseWords.shape(found))，"
        + "这里要的是\(ChineseWords.shape(wanted))。"
    case .repeated(let found):
      "`\(code)` 的数是对的，但重复了：它是\(ChineseWords.shape(found))，这里只要一个数。"
    case .wrongAxis(0): "`axis=0` 沿着列往下算，每一列得一个数。这里要的是每一行一个数。"
    case .wrongAxis: "`axis=1` 沿着行横着算，每一行得一个数。这里要的是每一列一个数。"
    case .notFinite(let odd) where odd.isNaN:
      "`\(code)` 里有 `nan`。看看哪里算了 0 / 0，或者对负数开了方。"
    case .notFinite: "`\(code)` 里有 `inf`。看看哪里除以了 0。"
    case .negated(.one): "`\(code)` 的符号反了。"
    case .negated(.each): "`\(code)` 里每个数的符号都反了。"
    case .squared(.one): "`\(code)` 是所求的平方。"
    case .squared(.each): "`\(code)` 里每个数都是所求的平方。"
    case .rooted(.one): "`\(code)` 是所求的平方根。"
    case .rooted(.each): "`\(code)` 里每个数都是所求的平方根。"
    case .reciprocal(.one): "`\(code)` 是所求的倒数。"
    case .reciprocal(.each): "`\(code)` 里每个数都是所求的倒数。"
    case .same(let name): "`\(code)` 的值就是 `\(name)` 的值。"
    case .absolute: "`\(code)` 里的数大小都对，但丢了正负号。"
    case .scaled(let factor, .one): "`\(code)` \(factor.chinese(number))。"
    case .scaled(let factor, .each): "`\(code)` 里每个数都\(factor.chinese(number))。"
    case .shifted(let offset, .one): "`\(code)` \(offset.chinese(number))。"
    case .shifted(let offset, .each): "`\(code)` 里每个数都\(offset.chinese(number))。"
    case .mixed(let quantity, let isAdded):
      "`\(code)` 等于所求的\(isAdded ? "加上" : "减去") `\(quantity.code ?? "")`。"
    case .rounded(.one): "`\(code)` 是对的，只是取了近似。"
    case .rounded(.each): "`\(code)` 里的数都对，只是取了近似。"
    case .nearly(let distance):
      "`\(code)` 几乎对了：最多只差 \(number(distance))，但舍入误差没有这么大。"
    case .rows(.shifted, let amounts):
      "`\(code)` 的每一行都等于所求的那一行再加一个数，各行加的是 `\(format.inline(amounts))`。"
    case .rows(.scaled, let amounts):
      "`\(code)` 的每一行都是所求的那一行的若干倍，各行的倍数是 `\(format.inline(amounts))`。"
    case .rows(.stretched, let amounts):
      "`\(code)` 每一行里，各数之间的距离都是应有的"
        + (amounts.shape == .scalar
          ? " `\(format.inline(amounts))` 倍。" : "若干倍，各行的倍数是 `\(format.inline(amounts))`。")
    case .stretched(let factor, let isMeanRight):
      "`\(code)` 里各数之间的距离\(factor.chinese(number))" + (isMeanRight ? "，均值是对的。" : "。")
    case .turned: "`\(code)` 里各数之间的距离都对，但大小反了：最大的数出现在最小的数的位置上。"
    case .reordered: "`\(code)` 的数都对，只是次序不同。"
    case .places(let places):
      "`\(code)` 其余都对，只有这些位置不对：" + places.map { "`\($0.code)`" }.joined(separator: "、") + "。"
    case .off(let isTooLarge): "`\(code)` 太\(isTooLarge ? "大" : "小")了。"
    case .unexplained(let value): "`\(code)` 现在是 `\(format.inline(value))`，还不对。"
    }
  }
}

extension Difference.Place {
  /// As an index: `[2]` in a row or a column, else `[0, 2]`.
  var code: String {
    if shape.rows == 1 { return "[\(column)]" }
    return shape.columns == 1 ? "[\(row)]" : "[\(row), \(column)]"
  }
}

extension Difference.Offset {
  /// The quantity with the sign that makes it positive.
  private var signed: String? {
    guard isNegative else { return quantity.code }
    if case .bracket(let code) = quantity { return "-(\(code))" }
    return quantity.code.map { "-" + $0 }
  }

  fileprivate func english(_ number: NumberFormat) -> String {
    let size = number(amount.magnitude)
    let way = amount > 0 ? "too large" : "too small"
    guard let code = signed else { return "is \(size) \(way)" }
    return "is \(way) by `\(code)`, which is \(size)"
  }

  fileprivate func chinese(_ number: NumberFormat) -> String {
    let size = number(amount.magnitude)
    let way = amount > 0 ? "大" : "小"
    guard let code = signed else { return "\(way)了 \(size)" }
    return "\(way)了 `\(code)`，也就是 \(size)"
  }
}

extension Factor {
  fileprivate func english(_ number: NumberFormat) -> String {
    (isNegative ? "has the wrong sign, and is " : "is ") + englishAmount(number)
  }

  fileprivate func englishOfDistances(_ number: NumberFormat) -> String {
    (isNegative ? "run the other way, and are " : "are ") + englishAmount(number)
  }

  private func englishAmount(_ number: NumberFormat) -> String {
    let way = ratio > 1 ? "too large" : "too small"
    let size = number(ratio > 1 ? ratio : 1 / ratio)
    let times = "\(size) times \(way)"
    // Of numbers below 0, those that are too large are too far down.
    let nearly = ratio > 1 ? "a little too far from 0" : "a little too close to 0"
    switch quantity {
    // What would be shown as 1.0000.
    case .plain: return DecimalNumber(size)?.value == 1 ? nearly : times
    case .size(let size): return "\(times), and \(size.letter) is \(size.count)"
    case .oneLess(let size):
      return "\(times), which is \(size.letter) / (\(size.letter) − 1) for "
        + "\(size.letter) = \(size.count)"
    case .rootOfSize(let size):
      return "\(times), which is √\(size.letter) for \(size.letter) = \(size.count)"
    case .rootOfOneLess(let size):
      return "\(times), which is √(\(size.letter) / (\(size.letter) − 1)) for "
        + "\(size.letter) = \(size.count)"
    case .name, .square, .root, .double, .part, .bracket:
      let code = quantity.code ?? ""
      let value = "(`\(code)` is \(number(amount)))"
      // "ε times too large" is read wrongly where ε is below 1.
      if amount > 1 { return "`\(code)` times \(way) \(value)" }
      return isDivision
        ? "what is wanted, divided by `\(code)` \(value)"
        : "`\(code)` times what is wanted \(value)"
    }
  }

  fileprivate func chinese(_ number: NumberFormat) -> String {
    let sign = isNegative ? "符号反了，而且" : ""
    let times = number(ratio > 1 ? ratio : 1 / ratio)
    let amount = ratio < 1 ? "只有应有的 1/\(times)" : "是应有的 \(times) 倍"
    switch quantity {
    case .plain:
      return sign + (DecimalNumber(times)?.value == 1 ? "离 0 稍\(ratio > 1 ? "远" : "近")了一点" : amount)
    case .size(let size): return sign + amount + "，而 \(size.letter) 是 \(size.count)"
    case .oneLess(let size):
      return sign + amount
        + "，\(times) 正是 \(size.letter) = \(size.count) 时的 \(size.letter) / (\(size.letter) − 1)"
    case .rootOfSize(let size):
      return sign + amount + "，\(times) 正是 \(size.letter) = \(size.count) 时的 √\(size.letter)"
    case .rootOfOneLess(let size):
      return sign + amount
        + "，\(times) 正是 \(size.letter) = \(size.count) 时的 √(\(size.letter) / (\(size.letter) − 1))"
    case .name, .square, .root, .double, .part, .bracket:
      let code = quantity.code ?? ""
      let value = "（`\(code)` 是 \(number(self.amount))）"
      return sign
        + (isDivision ? "等于应有的值除以 `\(code)`" : "是应有的 `\(code)` 倍") + value
    }
  }
}

private enum EnglishWords {
  static func shape(_ shape: Shape) -> String {
    switch (shape.rows, shape.columns) {
    case (1, 1): "one number"
    case (1, _): "a row of \(shape.columns) numbers (\(shape))"
    case (_, 1): "a column of \(shape.rows) numbers (\(shape))"
    default: "a \(shape) matrix"
    }
  }
}

private enum ChineseWords {
  static func shape(_ shape: Shape) -> String {
    switch (shape.rows, shape.columns) {
    case (1, 1): "一个数"
    case (1, _): "一行 \(shape.columns) 个数（\(shape)）"
    case (_, 1): "一列 \(shape.rows) 个数（\(shape)）"
    default: "一个 \(shape) 的矩阵"
    }
  }
}
