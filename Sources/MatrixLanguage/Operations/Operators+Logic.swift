import NumericCore
import PythonTranslation
import StyledText

/// Everything but 0 counts as true.
extension Operators {
  static let and = elementwise(
    "and", .and,
    Localized(en: "1 where neither is 0, else 0.", zh: "两者都不为 0 处为 1，否则为 0。"),
    equals: "np.logical_and(a, b)", example: "[1, 1, 0] and [1, 0, 0]", output: "1×3\n  1  0  0",
    python: .logic("and"))

  static let or = elementwise(
    "or", .or,
    Localized(en: "1 where one is not 0, else 0.", zh: "至少一个不为 0 处为 1，否则为 0。"),
    equals: "np.logical_or(a, b)", example: "[1, 1, 0] or [1, 0, 0]", output: "1×3\n  1  1  0",
    python: .logic("or"))

  static let not = Operation(
    "not", [.required("a")],
    help: .init(
      summary: Localized(en: "1 where it is 0, else 0.", zh: "为 0 处得 1，否则为 0。"),
      equals: "np.logical_not(a)", example: "not [1, 0]", output: "1×2\n  0  1"),
    python: .call(.truth) { "np.logical_not(\($0.condition(0)))" },
    rule: .mapping(.not))
}

extension PythonSpelling {
  /// `np.logical_and(a, b)`
  fileprivate static func logic(_ word: String) -> PythonSpelling {
    .call(.truth) { "np.logical_\(word)(\($0.condition(0)), \($0.condition(1)))" }
  }
}
