package import LanguageSyntax
import NumericCore
package import StyledText

extension Diagnostic {
  static let word = Localized(en: "error", zh: "错误")
  static let tryThis = Localized(en: "try", zh: "试试")
  static let orThis = Localized(en: "or", zh: "或者")

  /// One sentence that says what is wrong.
  package var headline: Localized<String> { problem.headline(source[range].excerpt) }

  /// Further notes, a line each.
  var notes: [Localized<String>] {
    let callers = problem == .interrupted ? [] : self.callers.map(\.text)
    return problem.notes + unanswered + callers + since(changes ?? []) + further
  }

  /// The nearest functions to one that has no equal here.
  private var unanswered: [Localized<String>] {
    let function: Name? =
      switch problem {
      case .unknownFunction(let name): name
      case .syntax(.foreign(let said)): said.function
      default: nil
      }
    guard let function, fixes.isEmpty else { return [] }
    return [ForeignFunctions.note(on: function)].compactMap(\.self)
  }

  private var further: [Localized<String>] {
    let problems = untold == 1 ? "problem" : "problems"
    return untold > 0
      ? [Localized(en: "and \(untold) more \(problems) in this cell", zh: "这个单元格里还有 \(untold) 处问题")]
      : []
  }

  /// Of many changes, the last.
  private func since(_ changes: [Change]) -> [Localized<String>] {
    guard !changes.isEmpty else { return [] }
    let shown = changes.suffix(3).map { change in
      let (cell, name) = (change.source.text(of: change.range), change.name)
      return Localized(en: "\(cell.en) changed \(name)", zh: "\(cell.zh) 改变 \(name)")
    }
    .joined(separator: Localized(en: ", ", zh: "、"))
    return [Localized(en: "since \(shown.en)", zh: "自 \(shown.zh) 之后就无法计算")]
  }
}

extension Diagnostic.Caller {
  fileprivate var text: Localized<String> {
    let (code, label) = (source[range].excerpt, source.text(of: range))
    return Localized(en: "called in \(label.en) as \(code)", zh: "由 \(label.zh) 中的 \(code) 调用")
  }
}

extension Diagnostic.Operand {
  var text: Localized<String> {
    guard let origin else { return description.text }
    return Localized(
      en: "\(description.text.en), from\(origin.spaced.en)",
      zh: "\(description.text.zh)，来自\(origin.spaced.zh)".trimmed)
  }
}

extension Problem {
  /// The name of its kind. Ctrl-C has no page: there is nothing to mend.
  var kind: Localized<String> {
    DiagnosticPage.page(for: id)?.name ?? Localized(en: id, zh: "中断")
  }

  /// The pointer to the page with more.
  var pointer: Localized<String>? {
    switch self {
    case .interrupted, .syntax(.unfilledBlank): nil
    case .cannotBroadcast:
      Localized(en: "?\(kind.en) explains broadcasting", zh: "?\(kind.zh) 讲解广播")
    default: Localized(en: "?\(kind.en) tells more", zh: "?\(kind.zh) 有更多说明")
    }
  }
}

extension CellLabel {
  /// The name of a cell.
  package var text: Localized<String> {
    switch self {
    case .input(let number): Localized(code: "In[\(number)]")
    case .setup: Localized(en: "setup", zh: "题目的数")
    case .file(let name, let firstLine):
      Localized(code: firstLine > 1 ? "\(name):\(firstLine)" : name)
    }
  }

  /// The name within a sentence: words have spaces around them, but not between Chinese ones.
  package var spaced: Localized<String> {
    Localized(en: " " + text.en, zh: self == .setup ? text.zh : " \(text.zh) ")
  }

  /// A line of a cell; the first one has its label alone.
  package func text(line: Int) -> Localized<String> {
    switch self {
    case .file(let name, let firstLine): Localized(code: "\(name):\(firstLine + line - 1)")
    case .input, .setup: text + Localized(code: line > 1 ? ":\(line)" : "")
    }
  }
}

extension CellSource {
  fileprivate func text(of range: SourceRange) -> Localized<String> {
    label.text(line: line(at: range.lowerBound).number)
  }
}

extension ValueDescription {
  package var text: Localized<String> {
    switch self {
    case .number(let number): Localized(code: NumberFormat()(number))
    case .matrix(let shape): Localized(code: shape.description)
    case .other(let kind): kind.name
    }
  }
}

extension ValueKind {
  package var name: Localized<String> {
    switch self {
    case .number: Localized(en: "number", zh: "数")
    case .matrix: Localized(en: "matrix", zh: "矩阵")
    case .text: Localized(en: "text", zh: "文本")
    case .function: Localized(en: "function", zh: "函数")
    case .model: Localized(en: "network", zh: "网络")
    case .plot: Localized(en: "plot", zh: "图")
    case .list: Localized(en: "list", zh: "列表")
    }
  }
}

extension String {
  /// A character in quotes, or its number if a terminal would not show it.
  var asShown: String {
    guard let scalar = unicodeScalars.first else { return "" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .spaceSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    default:
      return "“\(excerpt)”"
    }
  }
}

extension Int {
  /// An amount of memory: `1 GiB`, `64 KiB`.
  var inBytes: Localized<String> {
    let units = [
      Localized(en: "bytes", zh: "字节"), Localized(code: "KiB"), Localized(code: "MiB"),
      Localized(code: "GiB"),
    ]
    var (amount, unit) = (self, 0)
    while unit < units.count - 1, amount >= 1024, amount.isMultiple(of: 1024) {
      (amount, unit) = (amount / 1024, unit + 1)
    }
    return Localized(en: "\(amount) \(units[unit].en)", zh: "\(amount) \(units[unit].zh)")
  }
}
