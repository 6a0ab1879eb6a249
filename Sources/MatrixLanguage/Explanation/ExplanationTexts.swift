import LanguageSyntax
import NumericCore
import StyledText

/// The words of explanations; there are few, for most of it is mathematics.
enum ExplanationTexts {
  static func note(_ note: Explanation.Note) -> Localized<String> {
    switch note {
    case .broadcast(let left, let right, let whole):
      let names = [left, right].filter { $0 != whole }.map(\.description)
      return names.count > 1
        ? Localized(
          en: "\(names.listed.en) are repeated to \(whole)", zh: "\(names.listed.zh) 都重复成 \(whole)")
        : Localized(
          en: "\(names.listed.en) is repeated to \(whole)", zh: "\(names.listed.zh) 重复成 \(whole)")
    case .changed(let names):
      let list = names.map(\.spelling).separated
      return Localized(
        en: "\(list.en) \(names.count > 1 ? "have" : "has") changed since", zh: "此后 \(list.zh) 已经改变"
      )
    case .unrepeatable:
      return Localized(en: "computed again, it would be another value", zh: "重新计算会得到另一个值")
    case .backwards(let loss): return Localized(en: "back from \(loss)", zh: "从 \(loss) 反向传播")
    }
  }

  static func call(_ signature: String, _ call: String) -> Localized<String> {
    Localized(en: "in \(signature), called as \(call):", zh: "在 \(signature) 中，以 \(call) 调用：")
  }

  static func turn(_ turn: Int, of count: Int) -> Localized<String> {
    Localized(en: "turn \(turn) of \(count):", zh: "第 \(turn) 次循环，共 \(count) 次：")
  }

  static func rest(_ count: Int) -> Localized<String> {
    Localized(
      en: "… \(count) more step\(count == 1 ? " is" : "s are") not shown", zh: "… 其余 \(count) 步未显示")
  }

  static func omitted(_ count: Int) -> Localized<String> {
    Localized(
      en: "… \(count) earlier step\(count == 1 ? " is" : "s are") left out",
      zh: "… 前面还有 \(count) 步未显示")
  }
}
