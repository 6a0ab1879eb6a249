import LanguageSyntax
import NumericCore

/// Calls that compute what was meant by scores in a row, or by numbers that are no labels.
struct ClassFixes {
  let codes: [String]

  /// - Parameters:
  ///   - texts: the arguments of the call.
  ///   - value: the value of code.
  init?(
    _ problem: Problem, _ operation: Operation, _ texts: [String], _ value: (String) -> Value?
  ) {
    guard let first = texts.first, let whole = value(first)?.elements else { return nil }
    let last = texts[texts.count - 1]
    let labels = value(last)?.elements ?? []
    switch (problem, operation.name) {
    case (.network(.oneRow), "softmax"): codes = ["softmax(\(first), axis=1)"]
    case (.network(.oneRow), _): codes = Self.turned(first, whole, last, labels)
    case (.notALabel(_, let classes), "onehot"):
      codes =
        Self.counted(whole, from: first, classes).map { "onehot(\($0), \(last))" }
        + Self.enlarged(whole, from: first, classes)
    case (.notALabel(_, let classes?), "cross_entropy"):
      codes = Self.counted(labels, from: last, classes).map { "cross_entropy(\(first), \($0))" }
    case (.notALabel(_, let classes?), "accuracy"):
      let isFirst = value(first)?.shape?.rows == 1
      codes = Self.counted(isFirst ? whole : labels, from: isFirst ? first : last, classes)
        .map { isFirst ? "accuracy(\($0), \(last))" : "accuracy(\(first), \($0))" }
    case (.notALabel, "accuracy"):
      codes =
        whole.areWhole && labels.areWhole
        ? ["mean(\(first.asOperand) == \(last.asOperand))"]
        : whole.allSatisfy { 0...1 ~= $0 } ? ["accuracy(\(first.asOperand) > 0.5, \(last))"] : []
    default: return nil
    }
  }

  /// A row of scores is one example, whose classes stand side by side, or one score for each example,
  /// that of class 1 beside 0 for class 0.
  private static func turned(
    _ scores: String, _ values: [Double], _ targets: String, _ labels: [Double]
  ) -> [String] {
    let isOneHot = labels.count == values.count && labels.reduce(0, +) == 1
    let isBinary = labels.count == values.count && labels.allSatisfy { $0 == 0 || $0 == 1 }
    let isLabel = labels.count == 1 && values.count > 1
    return [
      isOneHot ? "cross_entropy(\(scores.asOperand)ᵀ, \(targets.asOperand)ᵀ)" : nil,
      isLabel ? "cross_entropy(\(scores.asOperand)ᵀ, \(targets))" : nil,
      isBinary ? "cross_entropy(vstack(0 * \(scores.asOperand), \(scores)), \(targets))" : nil,
    ].compactMap(\.self)
  }

  /// Labels counted from 0, made of labels counted from 1 or of −1 and 1.
  private static func counted(
    _ labels: [Double], from code: String, _ classes: Int?
  ) -> [String] {
    guard labels.areWhole, let classes else { return [] }
    if labels.allSatisfy({ $0 >= 1 }), labels.max() == Double(classes) {
      return ["\(code.asOperand) - 1"]
    }
    return labels.allSatisfy({ $0.magnitude == 1 }) && classes == 2 ? ["\(code.asOperand) > 0"] : []
  }

  /// `onehot(labels, k)` with as many rows as there are labels.
  private static func enlarged(
    _ labels: [Double], from code: String, _ classes: Int?
  ) -> [String] {
    guard labels.areWhole, labels.contains(0), let largest = labels.max(), largest < 1000,
      labels.allSatisfy({ $0 >= 0 })
    else { return [] }
    return ["onehot(\(code), \(NumberFormat()(largest + 1)))"]
  }
}

extension [Double] {
  fileprivate var areWhole: Bool { !isEmpty && allSatisfy { $0.rounded() == $0 } }
}
