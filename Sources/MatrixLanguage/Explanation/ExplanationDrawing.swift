import LanguageSyntax
import NumericCore
package import StyledText

/// Draws an explanation as it would stand on a blackboard:
///
///     μ := mean(z)
///       = mean([1, 3, 5, 7])
///       = (1 + 3 + 5 + 7) / 4
///       = 4
package struct ExplanationDrawing: Sendable {
  private let format: ValueFormat
  private let language: InterfaceLanguage

  /// A matrix with more numbers is abbreviated within a line.
  private static let mostNumbers = 8

  package init(_ format: ValueFormat) {
    self.format = format
    language = format.language
  }

  package func markup(_ explanation: Explanation) -> Markup {
    let steps = explanation.steps.flatMap { lines(of: $0, indent: 0) }
    return (note(on: explanation) + steps).joinedInLines()
  }

  /// That steps have been left out, if they have.
  package func note(on explanation: Explanation) -> [Markup] {
    let omitted = explanation.omitted
    guard omitted > 0 else { return [] }
    return [Markup(ExplanationTexts.omitted(omitted)[language], .secondary)]
  }

  /// A step alone.
  package func markup(_ step: Explanation.Step) -> Markup {
    lines(of: step, indent: 0).joinedInLines()
  }

  /// The quantity that a step computes, and its result.
  package func summary(of step: Explanation.Step) -> Markup {
    let heading = heading(of: step, 0).reduce(Markup()) { $0 + $1 }
    guard let result = step.result, !result.isNothing else { return heading }
    return heading + Markup(" = ") + Markup(inline(result), .number)
  }

  // MARK: Steps

  private func lines(of step: Explanation.Step, indent: Int) -> [Markup] {
    let inner = step.inner.flatMap { lines(of: $0, indent: indent + 2) }
    switch step.subject {
    case .call:
      let call = step.lines.first.map { text($0).plain } ?? ""
      return wrapped(Markup(ExplanationTexts.call(step.code, call)[language], .secondary), indent)
        + inner
    case .turn(let turn, let count):
      return wrapped(Markup(ExplanationTexts.turn(turn, of: count)[language], .secondary), indent)
        + inner
    case .rest(let count):
      return wrapped(Markup(ExplanationTexts.rest(count)[language], .secondary), indent)
    case .formula, .stored, .local, .expression, .adjoint: break
    }
    if case .backwards? = step.notes.first {
      return notes(of: step, indent) + inner + heading(of: step, indent)
        + reductions(of: step, indent).flatMap(\.self)
    }
    let numbers = reductions(of: step, indent)
    return heading(of: step, indent) + inner + numbers.prefix(1).flatMap(\.self)
      + notes(of: step, indent + 4) + numbers.dropFirst().flatMap(\.self)
  }

  private func heading(of step: Explanation.Step, _ indent: Int) -> [Markup] {
    let code = Highlighting.markup(of: step.code.oneLine)
    switch step.subject {
    case .formula(let name):
      return wrapped(Markup(name.spelling, .name) + Markup(" := ", .operation) + code, indent)
    case .stored(let name, let cell):
      return wrapped(
        Markup(name.spelling, .name) + Markup(" = ", .operation) + code
          + Markup("   " + cell.text[language], .secondary), indent)
    case .local(let name):
      return wrapped(Markup(name.spelling, .name) + Markup(" = ", .operation) + code, indent)
    case .adjoint(let name):
      let rule = step.lines.first.map(text) ?? Markup()
      return wrapped(Markup(name, .name) + Markup(" = ", .operation) + rule, indent)
    case .expression, .call, .turn, .rest: return wrapped(code, indent)
    }
  }

  /// The lines that begin with `=`, each in as many rows as it takes.
  private func reductions(of step: Explanation.Step, _ indent: Int) -> [[Markup]] {
    var lines = step.lines
    if case .adjoint = step.subject {
      let rule = text(lines.removeFirst()).plain
      lines.removeAll { text($0).plain == rule }
    }
    guard let result = step.result, !result.isNothing else { return [] }
    if lines.isEmpty, case .adjoint = step.subject { return [] }
    if lines.isEmpty {
      lines = [[.value(Explanation.Numbers(value: result), isGuarded: false)]]
    }
    // A line that only repeats the one before says nothing, as with `s = 0`.
    var before = step.code.oneLine
    lines = lines.filter { line in
      let shown = text(line).plain
      defer { before = shown }
      return shown != before
    }
    return lines.enumerated().map { place, line in
      reduction(line, isLast: place == lines.count - 1, indent)
    }
  }

  private func reduction(
    _ line: Explanation.StepLine, isLast: Bool, _ indent: Int
  ) -> [Markup] {
    if isLast, line.count == 1, case .value(let numbers, _) = line[0], isLarge(numbers.value) {
      return whole(numbers.value, indent)
    }
    return wrapped(text(line), indent, marker: "  = ")
  }

  private func notes(of step: Explanation.Step, _ indent: Int) -> [Markup] {
    step.notes.map { Markup(ExplanationTexts.note($0)[language], .secondary) }.flatMap {
      wrapped($0, indent)
    }
  }

  // MARK: Text

  /// A paragraph under a marker, as far to the right as it belongs.
  private func wrapped(_ text: Markup, _ indent: Int, marker: String = "") -> [Markup] {
    let space = Markup(String(repeating: " ", count: indent) + marker)
    // A continued line stands a little to the right.
    let hanging = marker.isEmpty ? indent + 4 : indent + marker.count + 2
    var lines = Page([.paragraph(text)]).lines(width: max(16, format.width - hanging))
    let first = lines.isEmpty ? Markup() : lines.removeFirst()
    return [space + first] + lines.map { Markup(String(repeating: " ", count: hanging)) + $0 }
  }

  private func text(_ line: Explanation.StepLine) -> Markup {
    line.reduce(into: Markup()) { text, fragment in
      switch fragment {
      case .code(let code): text += Markup(code)
      case .value(let numbers, let isGuarded):
        let shown = inline(numbers.value)
        text += Markup(isGuarded && shown.hasPrefix("-") ? "(\(shown))" : shown, .number)
      case .ellipsis: text += Markup("…")
      }
    }
  }

  private func isLarge(_ value: Value) -> Bool {
    if case .matrix(let matrix) = value { return matrix.count > Self.mostNumbers }
    return false
  }

  /// A value within a line: a large matrix by its shape and its first numbers.
  private func inline(_ value: Value) -> String {
    switch value {
    case .matrix(let matrix):
      guard isLarge(value) else { return format.inline(value) }
      let first = (0..<min(3, matrix.count)).map { format.number(matrix[flat: $0]) }
        .joined(separator: ", ")
      return "[\(matrix.shape): \(first), …]"
    case .list(let parts): return parts.map(inline).joined(separator: ", ")
    default: return format.inline(value)
    }
  }

  /// A large matrix, under its shape.
  private func whole(_ value: Value, _ indent: Int) -> [Markup] {
    var inner = format
    inner.width = max(16, format.width - indent - 4)
    let space = String(repeating: " ", count: indent)
    return inner.markup(value).lines.enumerated().map { place, line in
      Markup(space + (place == 0 ? "  = " : "    ")) + line
    }
  }
}
