package import StyledText

/// Functions without a short equal here, with what to do instead.
extension ForeignFunctions {
  package static func note(on function: Name) -> Localized<String>? { notes[function.spelling] }

  private static let notes: [String: Localized<String>] = {
    var notes: [String: Localized<String>] = [:]
    for (names, note) in table {
      for name in names.split(separator: " ") { notes[String(name)] = note }
    }
    return notes
  }()

  private static let table: [(names: String, note: Localized<String>)] = [
    ("sin cos tan asin acos atan arcsin arccos arctan sinh cosh", curves),
    ("inv pinv solve lstsq det eig eigh svd rank trace", inverses),
    ("median 中位数 percentile quantile prctile", quantiles),
    ("prod cumprod", products), ("maximum minimum", larger),
    ("floor 向下取整 ceil 向上取整 trunc fix int", wholeNumbers),
    ("mod rem remainder fmod floor_divide divmod", remainders),
    ("log1p expm1", smallNumbers), ("type class typeof dtype", kinds),
    ("ndim ndims dim", dimensions), ("str num2str format string", texts),
  ]

  private static let curves = Localized(
    en: "the curves here are exp, tanh, sigmoid and relu",
    zh: "这里的曲线函数有 exp、tanh、sigmoid 和 relu")

  private static let inverses = Localized(
    en: "no matrix is inverted here; minimize(mse(A @ x, b), x) comes near to x with A @ x = b",
    zh: "这里不求逆矩阵；minimize(mse(A @ x, b), x) 可以逼近 A @ x = b 的解 x")

  private static let quantiles = Localized(
    en: "sort(z) puts numbers in order, where the middle one and every quantile have a place",
    zh: "sort(z) 把数从小到大排好，中位数和分位数都在其中")

  private static let products = Localized(
    en: "p = 1; for x in z { p *= x } multiplies all numbers of a row",
    zh: "p = 1; for x in z { p *= x } 把一行数全部相乘")

  private static let larger = Localized(
    en: "give both values a name first: where(a > b, a, b) is the larger, number by number",
    zh: "先给两个值取变量名：where(a > b, a, b) 逐个取较大的数")

  private static let wholeNumbers = Localized(
    en: "round(x) is the nearest whole number, and round(x) - (round(x) > x) the one at or below x",
    zh: "round(x) 是最接近 x 的整数，round(x) - (round(x) > x) 是不超过 x 的最大整数")

  private static let remainders = Localized(
    en: "a - b * k is what a division leaves, with k the whole number at or below a / b",
    zh: "a - b * k 是余数，其中 k 是不超过 a / b 的最大整数")

  private static let smallNumbers = Localized(
    en: "log(1 + z) and exp(z) - 1 say the same, but lose digits where z is next to 0",
    zh: "可以写成 log(1 + z) 和 exp(z) - 1，但 z 接近 0 时会损失精度")

  private static let kinds = Localized(
    en: "numbers and matrices hold Doubles; ?z tells what z is",
    zh: "数和矩阵的元素都是双精度浮点数；?z 会说明 z 是什么")

  private static let dimensions = Localized(
    en: "every value has two dimensions, whose sizes shape(z) tells",
    zh: "每个值都有两个维度，shape(z) 给出它们的大小")

  private static let texts = Localized(
    en: "a value on a line of its own is shown; no text is made of it",
    zh: "单独写一行就会显示这个值；这里不把它变成文字")
}
