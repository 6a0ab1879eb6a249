import LanguageSyntax
import NumericCore

/// Calls of builtins that mean something else in other languages.
extension Evaluator {
  /// The code for a call that means something else elsewhere: `network(4, 2)`, `reshape(Z, 3, -1)`.
  func callsInstead(
    of code: Code, _ problem: Problem, _ operation: Operation
  ) -> [String] {
    guard case .call(_, let name, let arguments) = code.syntax.kind else { return [] }
    let texts = arguments.map { source[$0.value.range] }
    let isPlain = arguments.count == 2 && arguments.allSatisfy { $0.label == nil }
    switch (problem, operation.name) {
    case (.network(.notSizes), "network"):
      let sizes = arguments.prefix { $0.label == nil }
      guard sizes.count > 1 else { return [] }
      let end = sizes.last?.value.range.upperBound ?? name.upperBound
      let row = sizes.map { source[$0.value.range] }.joined(separator: ", ")
      return ["\(source[name])([\(row)]\(source[end..<code.range.upperBound])"]
    case (.network(.oneProbability), "network"): return learning(arguments, of: code)
    case (.network(.oneRow), _), (.notALabel, _):
      return ClassFixes(problem, operation, texts) { trialValue(of: $0) }?.codes ?? []
    case (.wrongKind(.model, .matrix, _), "predict") where isPlain:
      return ["predict(\(texts[1]), \(texts[0]))"]
    case (.wrongKind(.number, .matrix, "n"), let function) where arguments.count == 1:
      return sizes(arguments[0].value).map { "\(function)(\($0))" }.map { [$0] } ?? []
    case (.negativeSize, "reshape"): return reshaped(texts)
    default: return []
    }
  }

  /// `network([30, 16, 2])` and `network([30, 16, 1], loss="mse")` for `network([30, 16, 1])`.
  private func learning(_ arguments: [Expression.Argument], of code: Code) -> [String] {
    guard let sizes = arguments.first?.value, case .brackets(let rows) = sizes.kind,
      let output = rows.last?.last
    else { return [] }
    let whole = source.with(text: source[code.range])
    func replacing(_ range: SourceRange, with text: String) -> String {
      let start = code.range.lowerBound
      return whole.replacing(range.lowerBound - start..<range.upperBound - start, with: text)
    }
    let loss = arguments.first { $0.label == Name("loss") }?.value.range
    let end = code.range.upperBound - 1
    return [
      replacing(output.range, with: "2"),
      loss.map { replacing($0, with: "\"mse\"") }
        ?? replacing(end..<end, with: ", loss=\"mse\""),
    ]
  }

  /// `2, 3` for `[2, 3]`, and for `shape(Z)` its two numbers.
  private func sizes(_ argument: Expression) -> String? {
    switch argument.kind {
    case .brackets(let rows) where rows.count == 1 && rows[0].count == 2:
      return rows[0].map { source[$0.range] }.joined(separator: ", ")
    case .call(Name("shape"), _, _):
      let shape = source[argument.range]
      return "\(shape)[0], \(shape)[1]"
    default: return nil
    }
  }

  /// `reshape(Z, 3, 2)` for `reshape(Z, 3, -1)`.
  private func reshaped(_ arguments: [String]) -> [String] {
    guard arguments.count == 3, let count = trialValue(of: arguments[0])?.shape?.count,
      let place = arguments.firstIndex(of: "-1"), place > 0,
      let other = trialValue(of: arguments[3 - place])?.elements.first,
      let known = WholeNumber.exactly(other), known > 0, count.isMultiple(of: known)
    else { return [] }
    var arguments = arguments
    arguments[place] = "\(count / known)"
    return ["reshape(\(arguments.joined(separator: ", ")))"]
  }
}
