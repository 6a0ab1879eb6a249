import LanguageSyntax
package import StyledText

/// Draws a diagnostic:
///
///     error[shape]: γ * x cannot be broadcast
///       In[7] │ z̃ = γ * x
///             │     ┬ ┬ ┬
///             │ 1×4 ╯ │ ╰ 4×3, from In[3]
///             the columns differ: 4 and 3, and neither is 1
///       try   γᵀ * x   → 4×3
///       ?shape explains broadcasting
package struct DiagnosticDrawing: Sendable {
  private let language: InterfaceLanguage
  /// The columns of the screen.
  private let width: Int
  /// True if it is told in sentences, without marks below the code.
  private let isSpoken: Bool

  package init(language: InterfaceLanguage, width: Int = 80, isSpoken: Bool = false) {
    self.language = language
    self.width = width
    self.isSpoken = isSpoken
  }

  /// - Parameter namesPage: true to name the page that tells more.
  package func markup(_ diagnostic: Diagnostic, namingPage namesPage: Bool = true) -> Markup {
    let excerpt =
      isSpoken ? (lines: spokenExcerpt(of: diagnostic), gutter: 0) : excerpt(of: diagnostic)
    var lines = headline(of: diagnostic)
    lines += excerpt.lines
    for note in diagnostic.notes {
      lines += hanging(Markup(note[language]), under: Markup(spaces(excerpt.gutter)))
    }
    lines += fixes(of: diagnostic, gutter: excerpt.gutter)
    if namesPage, let page = diagnostic.problem.pointer {
      lines += hanging(Markup(page[language], .secondary), under: "  ")
    }
    return lines.joinedInLines()
  }

  // MARK: Words

  private func headline(of diagnostic: Diagnostic) -> [Markup] {
    let word = Markup(Diagnostic.word[language], .failure)
    let id = Markup("[\(diagnostic.problem.kind[language])]", .secondary)
    let sentence = Markup(": " + diagnostic.headline[language], .strong)
    return Page([.paragraph(word + id + sentence)]).lines(width: width)
  }

  private func hanging(_ text: Markup, under marker: Markup) -> [Markup] {
    Page([.item(marker: marker, [.paragraph(text)])]).lines(width: width)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  // MARK: In sentences

  /// The line of code, and what its operands are, or which part of it is wrong.
  private func spokenExcerpt(of diagnostic: Diagnostic) -> [Markup] {
    let source = diagnostic.source
    guard !source.text.isEmpty, !diagnostic.problem.isAboutTheWholeCell else { return [] }
    let (number, line) = source.line(at: diagnostic.range.lowerBound)
    let label = source.label.text(line: number)[language]
    let code = Markup("\(label): ", .secondary) + Markup(source[line], .code)
    let operands = diagnostic.operands.map { operand in
      Markup(source[operand.range], .code) + Markup(": \(operand.text[language])")
    }
    if !operands.isEmpty { return [code] + operands }
    let part = source[diagnostic.range]
    guard part != source[line] else { return [code] }
    let place =
      part.isEmpty
      ? Localized(en: "at the end of the line", zh: "位置：行末")
      : Localized(en: "at “\(part)”", zh: "位置：“\(part)”")
    return [code, Markup(place[language])]
  }

  // MARK: The lines and their marks

  /// The lines of the code that hold the operands, or the part that is wrong, each with its marks.
  private func excerpt(of diagnostic: Diagnostic) -> (lines: [Markup], gutter: Int) {
    let source = diagnostic.source
    var numbers: [Int] = []
    var parts: [(label: String, line: SourceRange, focus: SourceRange)] = []
    let ranges = diagnostic.operands.map(\.range)
    for focus in ranges.isEmpty ? [diagnostic.range] : ranges {
      let (number, line) = source.line(at: focus.lowerBound)
      guard !numbers.contains(number), parts.count < 3 else { continue }
      numbers.append(number)
      parts.append((source.label.text(line: number)[language], line, focus))
    }
    if source.text.isEmpty || diagnostic.problem.isAboutTheWholeCell { parts = [] }
    let widest = parts.map { $0.label.displayWidth() }.max() ?? 3
    let gutter = widest + 3
    let lines = parts.flatMap { label, line, focus in
      let excerpt = LineWindow(source, line: line, focus: focus, width: max(20, width - gutter - 2))
      var code = Markup("  " + spaces(widest - label.displayWidth()) + label + " │ ", .secondary)
      code.append(excerpt.text)
      let marks = marks(of: diagnostic, in: excerpt)
      return [code] + marks.map { Markup(spaces(gutter) + "│ ", .secondary) + Markup($0, .failure) }
    }
    return (lines, gutter)
  }

  /// The lines under the code: marks under the operands or the error, and their labels.
  private func marks(of diagnostic: Diagnostic, in excerpt: LineWindow) -> [String] {
    let labelled = diagnostic.operands.compactMap { operand in
      excerpt.columns(of: operand.range).map {
        MarkedOperands.MarkedOperand(
          columns: $0, label: operand.text[language],
          shortLabel: operand.description.text[language])
      }
    }
    guard !labelled.isEmpty else {
      guard let columns = excerpt.columns(of: diagnostic.range) else { return [] }
      return [
        spaces(columns.lowerBound) + String(repeating: "^", count: max(1, columns.count))
      ]
    }
    let sign = diagnostic.operatorRange.flatMap(excerpt.columns)
    return MarkedOperands(labelled, sign: sign?.lowerBound, width: excerpt.width).lines
  }

  // MARK: Fixes

  private func fixes(of diagnostic: Diagnostic, gutter: Int) -> [Markup] {
    let arrow = isSpoken ? Localized(en: "gives ", zh: "得到 ")[language] : "→ "
    let results = diagnostic.fixes.map { $0.result.map { arrow + $0.text[language] } ?? "" }
    let widestResult = results.map { $0.displayWidth() }.max() ?? 0
    let codeWidths = diagnostic.fixes.map { $0.code.displayWidth() }
    // Results beside their code are aligned in one column; the others stand below the code.
    let column = codeWidths.filter { gutter + $0 + 3 + widestResult <= width }.max() ?? 0
    return diagnostic.fixes.indices.flatMap { index in
      let word = (index == 0 ? Diagnostic.tryThis : Diagnostic.orThis)[language]
      var marker = Markup("  ")
      marker.append(word, .success)
      marker.append(spaces(max(1, gutter - 2 - word.displayWidth())))
      var text = Markup(diagnostic.fixes[index].code, .code)
      if !results[index].isEmpty {
        let gap = column - codeWidths[index]
        text.append(gap < 0 ? "\n" : spaces(gap + 3))
        text.append(results[index], .secondary)
      }
      return Page([.item(marker: marker, [.verbatim(text)])]).lines(width: width)
    }
  }
}

extension Problem {
  /// True if no part of the cell can be marked.
  fileprivate var isAboutTheWholeCell: Bool {
    if case .limit(.cellBytes, _) = self { true } else { false }
  }
}
