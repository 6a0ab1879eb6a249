import NumericCore
import PythonTranslation
import StyledText

/// Comparisons give 1 where they hold and 0 elsewhere.
extension Operators {
  static let equal = comparing(
    "==", .equal,
    Localized(
      en: "1 where both are the same to the last bit, else 0. After a computation you want ≈.",
      zh: "完全相等（到最后一位）处为 1，否则为 0。计算结果之间通常该用 ≈。"),
    python: "==")

  static let notEqual = comparing(
    "≠", .notEqual,
    Localized(en: "1 where they differ, else 0; also written !=.", zh: "不等处为 1，否则为 0；也写作 !=。"),
    python: "!=")

  static let less = comparing(
    "<", .less,
    Localized(
      en: "1 where a is less than b, else 0. Comparisons chain: -2 < z < 2.",
      zh: "a 小于 b 处为 1，否则为 0。可以连写：-2 < z < 2。"),
    python: "<")

  static let lessOrEqual = comparing(
    "≤", .lessOrEqual,
    Localized(
      en: "1 where a is at most b, else 0; also written <=.", zh: "a 不大于 b 处为 1，否则为 0；也写作 <=。"),
    python: "<=")

  static let greater = comparing(
    ">", .greater,
    Localized(en: "1 where a is greater than b, else 0.", zh: "a 大于 b 处为 1，否则为 0。"),
    python: ">")

  static let greaterOrEqual = comparing(
    "≥", .greaterOrEqual,
    Localized(
      en: "1 where a is at least b, else 0; also written >=.", zh: "a 不小于 b 处为 1，否则为 0；也写作 >=。"),
    python: ">=")

  static let approximately = Operation(
    "≈", [.required("a"), .required("b")],
    help: .init(
      summary: Localized(
        en: "1 where both are equal but for rounding, else 0: "
          + "|a − b| ≤ 1e-9 · max(‖a‖∞, ‖b‖∞) + 1e-12.",
        zh: "不计舍入误差而相等的位置为 1，否则为 0：|a − b| ≤ 1e-9 · max(‖a‖∞, ‖b‖∞) + 1e-12。"),
      equals: "np.abs(a - b) <= 1e-9 * max(np.abs(a).max(), np.abs(b).max()) + 1e-12",
      example: "[0.1 + 0.2, 1] ≈ [0.3, 2]", output: "1×2\n  1  0"),
    python: PythonSpelling { it in
      let (left, right) = it.pair
      return PythonCode("close(\(left.text), \(right.text))", .atom, .truth)
    },
    rule: .binary { left, right, resources throws(Problem) in
      let close = try Approximation(left, right)
      if case .number(let a) = left, case .number(let b) = right {
        return .number(close(a, b) ? 1 : 0)
      }
      // Differences of equal infinities are NaN, so equality is asked on its own.
      let equal = try combine(left, right, by: .equal, written: "≈")
      let difference = try combine(left, right, by: .subtract, written: "≈")
      let distance = try Builtins.abs.apply(difference, &resources)
      let near = try combine(
        distance, .number(close.tolerance), by: .lessOrEqual, written: "≈")
      return try combine(equal, near, by: .or, written: "≈")
    })

  private static func comparing(
    _ name: String, _ operation: ElementwiseOperation, _ summary: Localized<String>,
    python sign: String
  ) -> Operation {
    let values = [1.0, 2, 3].map { operation($0, 2) == 1 ? "1" : "0" }
    return elementwise(
      name, operation, summary, equals: "a \(sign) b", example: "[1, 2, 3] \(name) 2",
      output: "1×3\n  " + values.joined(separator: "  "), python: .comparison(sign))
  }
}
