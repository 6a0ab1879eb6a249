package import LanguageSyntax
import NumericCore
package import StyledText

/// The words of diagnostics, in the language of the interface.
///
/// Each language is a file with one exhaustive switch, so that a problem without a text in one of
/// them does not compile.
package struct DiagnosticTexts: Sendable {
  private let language: InterfaceLanguage

  package init(language: InterfaceLanguage) {
    self.language = language
  }

  /// One sentence that says what is wrong.
  package func headline(_ diagnostic: Diagnostic) -> String {
    let code = diagnostic.source[diagnostic.range].excerpt
    return switch language {
    case .english: EnglishDiagnostics.headline(diagnostic.problem, code: code)
    case .chinese: ChineseDiagnostics.headline(diagnostic.problem, code: code)
    }
  }

  /// What else is known, a line each.
  func notes(_ diagnostic: Diagnostic) -> [String] {
    let notes =
      switch language {
      case .english: EnglishDiagnostics.notes(diagnostic.problem)
      case .chinese: ChineseDiagnostics.notes(diagnostic.problem)
      }
    let callers = diagnostic.problem == .interrupted ? [] : diagnostic.callers.map(called)
    return notes + unanswered(diagnostic) + callers + since(diagnostic.changes ?? [])
      + further(diagnostic.untold)
  }

  /// What there is in the stead of a function that nothing here equals.
  private func unanswered(_ diagnostic: Diagnostic) -> [String] {
    let function: Name? =
      switch diagnostic.problem {
      case .unknownFunction(let name): name
      case .syntax(.foreign(let said)): said.function
      default: nil
      }
    guard let function, diagnostic.fixes.isEmpty else { return [] }
    return ForeignFunctions.note(on: function).map { [$0[language]] } ?? []
  }

  private func further(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    return switch language {
    case .english:
      ["and \(EnglishDiagnostics.count(count, "more problem")) in this cell"]
    case .chinese: ["这个单元格里还有 \(count) 处问题"]
    }
  }

  private func label(_ source: CellSource, _ range: SourceRange) -> String {
    label(source.label, line: source.line(at: range.lowerBound).number)
  }

  /// Of many changes, the last.
  private func since(_ changes: [Diagnostic.Change]) -> [String] {
    guard !changes.isEmpty else { return [] }
    let shown = changes.suffix(3).map { (cell: label($0.source, $0.range), name: $0.name) }
    return switch language {
    case .english:
      ["since " + shown.map { "\($0.cell) changed \($0.name)" }.joined(separator: ", ")]
    case .chinese:
      ["自 " + shown.map { "\($0.cell) 改变 \($0.name)" }.joined(separator: "、") + " 之后就无法计算"]
    }
  }

  private func called(from caller: Diagnostic.Caller) -> String {
    let code = caller.source[caller.range].excerpt
    let label = label(caller.source, caller.range)
    return switch language {
    case .english: "called in \(label) as \(code)"
    case .chinese: "由 \(label) 中的 \(code) 调用"
    }
  }

  /// Where to read more.
  func pointer(_ problem: Problem) -> String? {
    let id = kind(of: problem)
    return switch (problem, language) {
    case (.interrupted, _), (.syntax(.unfilledBlank), _): nil
    case (.cannotBroadcast, .english): "?\(id) explains broadcasting"
    case (.cannotBroadcast, .chinese): "?\(id) 讲解广播"
    case (_, .english): "?\(id) tells more"
    case (_, .chinese): "?\(id) 有更多说明"
    }
  }

  /// What the kind of a problem is called.
  func kind(of problem: Problem) -> String {
    if let page = DiagnosticPage.page(for: problem.id) { return page.name[language] }
    // Ctrl-C has no page: there is nothing to mend.
    return language.text(problem.id, "中断")
  }

  var error: String { language == .english ? "error" : "错误" }

  var tryThis: String { language == .english ? "try" : "试试" }

  var orThis: String { language == .english ? "or" : "或者" }

  /// What a cell is called.
  package func label(_ label: CellLabel) -> String {
    switch label {
    case .input(let number): "In[\(number)]"
    case .setup: language == .english ? "setup" : "题目的数"
    case .file(let name, let firstLine): firstLine > 1 ? "\(name):\(firstLine)" : name
    }
  }

  /// The same within a sentence: words have spaces around them, but none between Chinese ones.
  package func spacedLabel(_ label: CellLabel) -> String {
    let text = self.label(label)
    switch (language, label) {
    case (.english, _): return " " + text
    case (.chinese, .setup): return text
    case (.chinese, _): return " \(text) "
    }
  }

  /// A line of a cell; the first one has its label alone.
  package func label(_ label: CellLabel, line: Int) -> String {
    switch label {
    case .file(let name, let firstLine): "\(name):\(firstLine + line - 1)"
    case .input, .setup: self.label(label) + (line > 1 ? ":\(line)" : "")
    }
  }

  /// How a builtin is called.
  static func signature(of function: String) -> String? {
    Builtins.named[Name(function)]?.signature ?? SpecialForm.named[Name(function)]?.signature
  }

  func operand(_ operand: Diagnostic.Operand) -> String {
    let description = self.description(operand.description)
    guard let origin = operand.origin else { return description }
    return language == .english
      ? "\(description), from\(spacedLabel(origin))"
      : ("\(description)，来自" + spacedLabel(origin)).trimmed
  }

  package func description(_ value: ValueDescription) -> String {
    switch value {
    case .number(let number): NumberFormat()(number)
    case .matrix(let shape): shape.description
    case .other(let kind): self.kind(kind)
    }
  }

  package func kind(_ kind: ValueKind) -> String {
    switch language {
    case .english: EnglishDiagnostics.kind(kind)
    case .chinese: ChineseDiagnostics.kind(kind)
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
