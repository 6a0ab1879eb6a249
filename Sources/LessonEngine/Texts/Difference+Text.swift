import MatrixLanguage
import NumericCore
import StyledText

extension Difference {
  /// One sentence or two about the value of some code.
  func sentence(of code: String, _ format: ValueFormat) -> Localized<String> {
    let number = format.number
    return switch self {
    case .missing: Localized(en: "`\(code)` has no value yet.", zh: "`\(code)` 还没有值。")
    case .list(ofNumbers: true, wanted: .matrix):
      Localized(
        en:
          "`\(code)` holds several numbers side by side. Put them in square brackets to make a row of "
          + "them.",
        zh: "`\(code)` 是并排的几个数。请用方括号括起来，让它们成为一行。")
    case .list(_, let wanted):
      Localized(
        en: "`\(code)` holds several values side by side, and a \(wanted.name.en) is wanted.",
        zh: "`\(code)` 是并排的几个值，这里要的是一个\(wanted.name.zh)。")
    case .kind(let found, let wanted):
      Localized(
        en: "`\(code)` is a \(found.name.en), and a \(wanted.name.en) is wanted.",
        zh: "`\(code)` 是\(found.name.zh)，这里要的是\(wanted.name.zh)。")
    case .shape(let found, let wanted):
      Localized(
        en: "`\(code)` is \(found.inWords.en), and \(wanted.inWords.en) is wanted.",
        zh: "`\(code)` 是\(found.inWords.zh)，这里要的是\(wanted.inWords.zh)。")
    case .transposed(let found, let wanted):
      Localized(
        en: "`\(code)` has the right numbers, but it is "
          + "\(found.inWords.en), and \(wanted.inWords.en) is wanted.",
        zh: "`\(code)` 的数都对，但它是\(found.inWords.zh)，这里要的是\(wanted.inWords.zh)。")
    case .repeated(let found):
      Localized(
        en: "`\(code)` has the right number, but over and over: it is \(found.inWords.en), "
          + "and one number is wanted.",
        zh: "`\(code)` 的数是对的，但重复了：它是\(found.inWords.zh)，这里只要一个数。")
    case .wrongAxis(0):
      Localized(
        en: "`axis=0` goes down the columns and gives one number for each column. "
          + "Here one number for each row is wanted.",
        zh: "`axis=0` 沿着列往下算，每一列得一个数。这里要的是每一行一个数。")
    case .wrongAxis:
      Localized(
        en: "`axis=1` goes along the rows and gives one number for each row. "
          + "Here one number for each column is wanted.",
        zh: "`axis=1` 沿着行横着算，每一行得一个数。这里要的是每一列一个数。"
      )
    case .notFinite(let odd) where odd.isNaN:
      Localized(
        en: "There is a `nan` in `\(code)`. Look for 0 / 0, or for the root of a negative number.",
        zh: "`\(code)` 里有 `nan`。看看哪里算了 0 / 0，或者对负数开了方。")
    case .notFinite:
      Localized(
        en: "There is an `inf` in `\(code)`. Look for something divided by 0.",
        zh: "`\(code)` 里有 `inf`。看看哪里除以了 0。")
    case .negated(.one): Localized(en: "`\(code)` has the wrong sign.", zh: "`\(code)` 的符号反了。")
    case .negated(.each):
      Localized(
        en: "Each of your numbers in `\(code)` has the wrong sign.", zh: "`\(code)` 里每个数的符号都反了。")
    case .squared(.one):
      Localized(en: "`\(code)` is the square of what is wanted.", zh: "`\(code)` 是所求的平方。")
    case .squared(.each):
      Localized(
        en: "Each of your numbers in `\(code)` is the square of what is wanted.",
        zh: "`\(code)` 里每个数都是所求的平方。")
    case .rooted(.one):
      Localized(en: "`\(code)` is the square root of what is wanted.", zh: "`\(code)` 是所求的平方根。")
    case .rooted(.each):
      Localized(
        en: "Each of your numbers in `\(code)` is the square root of what is wanted.",
        zh: "`\(code)` 里每个数都是所求的平方根。")
    case .reciprocal(.one):
      Localized(en: "`\(code)` is 1 divided by what is wanted.", zh: "`\(code)` 是所求的倒数。")
    case .reciprocal(.each):
      Localized(
        en: "Each of your numbers in `\(code)` is 1 divided by what is wanted.",
        zh: "`\(code)` 里每个数都是所求的倒数。")
    case .same(let name):
      Localized(en: "`\(code)` has the value of `\(name)`.", zh: "`\(code)` 的值就是 `\(name)` 的值。")
    case .absolute:
      Localized(
        en: "The sizes in `\(code)` are right, but the signs are lost.",
        zh: "`\(code)` 里的数大小都对，但丢了正负号。")
    case .scaled(let factor, .one):
      Localized(
        en: "`\(code)` \(factor.text(number).en).", zh: "`\(code)` \(factor.text(number).zh)。")
    case .scaled(let factor, .each):
      Localized(
        en: "Each of your numbers in `\(code)` \(factor.text(number).en).",
        zh: "`\(code)` 里每个数都\(factor.text(number).zh)。")
    case .shifted(let offset, .one):
      Localized(
        en: "`\(code)` \(offset.text(number).en).", zh: "`\(code)` \(offset.text(number).zh)。")
    case .shifted(let offset, .each):
      Localized(
        en: "Each of your numbers in `\(code)` \(offset.text(number).en).",
        zh: "`\(code)` 里每个数都\(offset.text(number).zh)。")
    case .mixed(let quantity, let isAdded):
      Localized(
        en: "`\(code)` is what is wanted, \(isAdded ? "plus" : "minus") `\(quantity.code ?? "")`.",
        zh: "`\(code)` 等于所求的\(isAdded ? "加上" : "减去") `\(quantity.code ?? "")`。")
    case .rounded(.one):
      Localized(en: "`\(code)` is right, but rounded.", zh: "`\(code)` 是对的，只是取了近似。")
    case .rounded(.each):
      Localized(
        en: "Your numbers in `\(code)` are right, but rounded.", zh: "`\(code)` 里的数都对，只是取了近似。")
    case .nearly(let distance):
      Localized(
        en: "`\(code)` is nearly right: it is off by \(number(distance)) at most, "
          + "more than rounding makes.",
        zh: "`\(code)` 几乎对了：最多只差 \(number(distance))，但舍入误差没有这么大。")
    case .rows(.shifted, let amounts):
      Localized(
        en: "Each row of `\(code)` is what is wanted, plus a number of its own: "
          + "`\(format.inline(amounts))`.",
        zh: "`\(code)` 的每一行都等于所求的那一行再加一个数，各行加的是 `\(format.inline(amounts))`。")
    case .rows(.scaled, let amounts):
      Localized(
        en: "Each row of `\(code)` is what is wanted, times a number of its own: "
          + "`\(format.inline(amounts))`.",
        zh: "`\(code)` 的每一行都是所求的那一行的若干倍，各行的倍数是 `\(format.inline(amounts))`。")
    case .rows(.stretched, let amounts) where amounts.shape == .scalar:
      Localized(
        en:
          "In each row of `\(code)`, the distances between your numbers are what is wanted, times "
          + "`\(format.inline(amounts))`.",
        zh: "`\(code)` 每一行里，各数之间的距离都是应有的 `\(format.inline(amounts))` 倍。")
    case .rows(.stretched, let amounts):
      Localized(
        en:
          "In each row of `\(code)`, the distances between your numbers are what is wanted, times "
          + "a number of its own: `\(format.inline(amounts))`.",
        zh: "`\(code)` 每一行里，各数之间的距离都是应有的若干倍，各行的倍数是 `\(format.inline(amounts))`。")
    case .stretched(let factor, let isMeanRight):
      Localized(
        en:
          "The distances between your numbers in `\(code)` \(factor.text(number, ofDistances: true).en)"
          + (isMeanRight ? "; their mean is right." : "."),
        zh: "`\(code)` 里各数之间的距离\(factor.text(number).zh)" + (isMeanRight ? "，均值是对的。" : "。"))
    case .turned:
      Localized(
        en: "Your numbers in `\(code)` are as far apart as they should be, but the largest stands "
          + "where the smallest should.",
        zh: "`\(code)` 里各数之间的距离都对，但大小反了：最大的数出现在最小的数的位置上。")
    case .reordered:
      Localized(
        en: "`\(code)` has the right numbers, but in another order.", zh: "`\(code)` 的数都对，只是次序不同。")
    case .places(let places):
      Localized(
        en: "`\(code)` is right, except for \(places.count == 1 ? "one place" : "some places"): "
          + places.map { "`\($0.code)`" }.joined(separator: ", ") + ".",
        zh: "`\(code)` 其余都对，只有这些位置不对：" + places.map { "`\($0.code)`" }.joined(separator: "、") + "。")
    case .off(let isTooLarge):
      Localized(
        en: "`\(code)` is too \(isTooLarge ? "large" : "small").",
        zh: "`\(code)` 太\(isTooLarge ? "大" : "小")了。")
    case .unexplained(let value):
      Localized(
        en: "`\(code)` is `\(format.inline(value))`, which is not right yet.",
        zh: "`\(code)` 现在是 `\(format.inline(value))`，还不对。")
    }
  }
}

extension Difference.ElementPlace {
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

  fileprivate func text(_ number: NumberFormat) -> Localized<String> {
    let size = number(amount.magnitude)
    let way =
      amount > 0
      ? Localized(en: "too large", zh: "大") : Localized(en: "too small", zh: "小")
    guard let signed else {
      return Localized(en: "is \(size) \(way.en)", zh: "\(way.zh)了 \(size)")
    }
    return Localized(
      en: "is \(way.en) by `\(signed)`, which is \(size)",
      zh: "\(way.zh)了 `\(signed)`，也就是 \(size)")
  }
}

extension Factor {
  /// - Parameter ofDistances: true for the distances between numbers.
  fileprivate func text(
    _ number: NumberFormat, ofDistances: Bool = false
  ) -> Localized<String> {
    let verb = ofDistances ? "are" : "is"
    let sign = ofDistances ? "run the other way" : "has the wrong sign"
    return Localized(
      en: isNegative ? "\(sign), and \(verb) " : "\(verb) ", zh: isNegative ? "符号反了，而且" : "")
      + amount(number)
  }

  private func amount(_ number: NumberFormat) -> Localized<String> {
    let size = number(ratio > 1 ? ratio : 1 / ratio)
    let way = ratio > 1 ? "too large" : "too small"
    let times = Localized(
      en: "\(size) times \(way)", zh: ratio < 1 ? "只有应有的 1/\(size)" : "是应有的 \(size) 倍")
    func exactly(_ formula: String, _ of: Quantity.Size) -> Localized<String> {
      let place = "\(of.letter) = \(of.count)"
      return times
        + Localized(
          en: ", which is \(formula) for \(place)", zh: "，\(size) 正是 \(place) 时的 \(formula)")
    }
    switch quantity {
    // A factor that would be shown as 1.0000.
    case .plain where ShownNumber(size)?.value == 1:
      // A negative number that is too large in size is too far down.
      return ratio > 1
        ? Localized(en: "a little too far from 0", zh: "离 0 稍远了一点")
        : Localized(en: "a little too close to 0", zh: "离 0 稍近了一点")
    case .plain: return times
    case .size(let size):
      return times
        + Localized(
          en: ", and \(size.letter) is \(size.count)", zh: "，而 \(size.letter) 是 \(size.count)")
    case .oneLess(let size): return exactly("\(size.letter) / (\(size.letter) − 1)", size)
    case .rootOfSize(let size): return exactly("√\(size.letter)", size)
    case .rootOfOneLess(let size): return exactly("√(\(size.letter) / (\(size.letter) − 1))", size)
    case .name, .square, .root, .double, .part, .bracket:
      let code = quantity.code ?? ""
      let value = number(self.amount)
      // "ε times too large" is read wrongly where ε is below 1.
      let english =
        self.amount > 1
        ? "`\(code)` times \(way)"
        : isDivision ? "what is wanted, divided by `\(code)`" : "`\(code)` times what is wanted"
      let chinese = isDivision ? "等于应有的值除以 `\(code)`" : "是应有的 `\(code)` 倍"
      return Localized(
        en: "\(english) (`\(code)` is \(value))", zh: "\(chinese)（`\(code)` 是 \(value)）")
    }
  }
}

extension Shape {
  fileprivate var inWords: Localized<String> {
    switch (rows, columns) {
    case (1, 1): Localized(en: "one number", zh: "一个数")
    case (1, _):
      Localized(en: "a row of \(columns) numbers (\(self))", zh: "一行 \(columns) 个数（\(self)）")
    case (_, 1):
      Localized(en: "a column of \(rows) numbers (\(self))", zh: "一列 \(rows) 个数（\(self)）")
    default: Localized(en: "a \(self) matrix", zh: "一个 \(self) 的矩阵")
    }
  }
}
