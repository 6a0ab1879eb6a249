import LanguageSyntax
import NumericCore
import StyledText

/// The words of explanations; there are few, for most of it is mathematics.
struct ExplanationTexts: Sendable {
  let language: InterfaceLanguage

  private func text(_ english: String, _ chinese: String) -> String {
    language.text(english, chinese)
  }

  func note(_ note: Explanation.Note) -> String {
    switch note {
    case .broadcast(let left, let right, let whole):
      let small = [left, right].filter { $0 != whole }.map(\.description)
      let names = small.joined(separator: text(" and ", " 和 "))
      return small.count > 1
        ? text("\(names) are repeated to \(whole)", "\(names) 都重复成 \(whole)")
        : text("\(names) is repeated to \(whole)", "\(names) 重复成 \(whole)")
    case .changed(let names):
      let list = names.map(\.spelling).joined(separator: text(", ", "、"))
      return names.count > 1
        ? text("\(list) have changed since", "此后 \(list) 已经改变")
        : text("\(list) has changed since", "此后 \(list) 已经改变")
    case .unrepeatable:
      return text("computed again, it would be another value", "重新计算会得到另一个值")
    case .backwards(let loss): return text("back from \(loss)", "从 \(loss) 反向传播")
    }
  }

  func label(_ cell: CellLabel) -> String { DiagnosticTexts(language: language).label(cell) }

  func call(_ signature: String, _ call: String) -> String {
    text("in \(signature), called as \(call):", "在 \(signature) 中，以 \(call) 调用：")
  }

  func turn(_ turn: Int, of count: Int) -> String {
    text("turn \(turn) of \(count):", "第 \(turn) 次循环，共 \(count) 次：")
  }

  func rest(_ count: Int) -> String {
    text("… \(count) more step\(count == 1 ? " is" : "s are") not shown", "… 其余 \(count) 步未显示")
  }

  func omitted(_ count: Int) -> String {
    text(
      "… \(count) earlier step\(count == 1 ? " is" : "s are") left out", "… 前面还有 \(count) 步未显示")
  }
}
