/// Functions that no code here equals, or none that is short, with what there is in their stead.
extension ForeignFunctions {
  /// What is said where nothing can be tried.
  static func note(on function: Name) -> Localized? { notes[function.spelling] }

  private static let notes: [String: Localized] = {
    var notes: [String: Localized] = [:]
    for (names, note) in all {
      for name in names { notes[name] = note }
    }
    return notes
  }()

  private static let all: [(names: [String], note: Localized)] = [
    (
      ["sin", "cos", "tan", "asin", "acos", "atan", "arcsin", "arccos", "arctan", "sinh", "cosh"],
      Localized(
        en: "the curves here are exp, tanh, sigmoid and relu",
        zh: "这里的曲线函数有 exp、tanh、sigmoid 和 relu")
    ),
    (
      ["inv", "pinv", "solve", "lstsq"],
      Localized(
        en: "no matrix is inverted here; minimize(mse(A @ x, b), x) comes near to x with A @ x = b",
        zh: "这里不求逆矩阵；minimize(mse(A @ x, b), x) 可以逼近 A @ x = b 的解 x")
    ),
    (
      ["det", "eig", "eigh", "svd", "qr", "rank", "trace", "kron", "cross"],
      Localized(
        en: "what matrices can do here: A @ B, Aᵀ, and sum, mean and the like along an axis",
        zh: "矩阵在这里能做的：A @ B、Aᵀ，以及沿着轴求 sum、mean 等")
    ),
    (
      ["median", "中位数", "percentile", "quantile", "prctile", "nanpercentile"],
      Localized(
        en: "sort(z) puts numbers in order, where the middle one and every quantile have a place",
        zh: "sort(z) 把数从小到大排好，中位数和分位数都在其中")
    ),
    (
      ["prod", "cumprod"],
      Localized(
        en: "p = 1; for x in z { p *= x } multiplies all numbers of a row",
        zh: "p = 1; for x in z { p *= x } 把一行数全部相乘")
    ),
    (
      ["norm"],
      Localized(
        en: "√sum(z²) is the root of the sum of all squares", zh: "√sum(z²) 是所有平方之和的平方根")
    ),
    (
      ["floor", "向下取整"],
      Localized(
        en: "give the value a name first: round(x) - (round(x) > x)",
        zh: "先给这个值取个变量名：round(x) - (round(x) > x)")
    ),
    (
      ["ceil", "向上取整"],
      Localized(
        en: "give the value a name first: round(x) + (round(x) < x)",
        zh: "先给这个值取个变量名：round(x) + (round(x) < x)")
    ),
    (
      ["maximum", "minimum"],
      Localized(
        en: "give the values names first: where(a > b, a, b) takes the larger",
        zh: "先给两个值取变量名：where(a > b, a, b) 取较大的那个")
    ),
    (
      ["trunc", "fix", "int"],
      Localized(en: "round(z) is the nearest whole number", zh: "round(z) 给出最接近的整数")
    ),
    (
      ["mod", "rem", "remainder", "fmod", "floor_divide", "divmod"],
      Localized(
        en: "a - b * k is what a division leaves, with k the whole number at or below a / b",
        zh: "a - b * k 是余数，其中 k 是不超过 a / b 的最大整数")
    ),
    (
      ["log1p", "expm1"],
      Localized(
        en: "log(1 + z) and exp(z) - 1 say the same, but lose digits where z is next to 0",
        zh: "可以写成 log(1 + z) 和 exp(z) - 1，但 z 接近 0 时会损失精度")
    ),
    (
      ["type", "class", "typeof", "isinstance", "dtype"],
      Localized(
        en: "numbers and matrices hold Doubles; ?z tells what z is",
        zh: "数和矩阵的元素都是双精度浮点数；?z 会说明 z 是什么")
    ),
    (
      ["ndim", "ndims", "dim"],
      Localized(
        en: "every value has two dimensions, whose sizes shape(z) tells",
        zh: "每个值都有两个维度，shape(z) 给出它们的大小")
    ),
    (
      ["map", "filter", "zip", "enumerate", "apply"],
      Localized(
        en: "a function works on all elements at once: f(z); for x in z { … } takes one by one",
        zh: "函数一次作用于所有元素：f(z)；for x in z { … } 逐个取出")
    ),
    (
      ["str", "num2str", "format", "string"],
      Localized(
        en: "a value on a line of its own is shown; no text is made of it",
        zh: "单独写一行就会显示这个值；这里不把它变成文字")
    ),
    (
      ["open", "input", "read_csv", "loadtxt", "csvread"],
      Localized(
        en: "load(\"points.csv\") reads a table of numbers",
        zh: "load(\"points.csv\") 读取一张数据表")
    ),
  ]
}
