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
  private let texts: DiagnosticTexts
  /// The columns of the screen.
  private let width: Int

  package init(language: InterfaceLanguage, width: Int = 80) {
    texts = DiagnosticTexts(language: language)
    self.width = width
  }

  package func markup(_ diagnostic: Diagnostic) -> Markup {
    var drawing = Markup(texts.error, .failure)
    drawing.append("[\(diagnostic.problem.id)]", .failure)
    drawing.append(": " + texts.headline(diagnostic), .strong)
    let label = texts.label(diagnostic.source.label)
    let gutter = label.displayWidth() + 3
    drawing += excerpt(of: diagnostic, label: label, gutter: gutter)
    for note in texts.notes(diagnostic) {
      drawing.append("\n" + String(repeating: " ", count: gutter) + note)
    }
    drawing += fixes(of: diagnostic, gutter: gutter)
    if let page = texts.pointer(diagnostic.problem) {
      drawing.append("\n  " + page, .secondary)
    }
    return drawing
  }

  // MARK: The line and its marks

  private func excerpt(of diagnostic: Diagnostic, label: String, gutter: Int) -> Markup {
    let source = diagnostic.source
    let focus = diagnostic.operands.first?.range ?? diagnostic.range
    let (number, line) = source.line(at: focus.lowerBound)
    guard line.upperBound > line.lowerBound || !diagnostic.range.isEmpty else { return Markup() }
    let window = ExcerptWindow(source, line: line, focus: focus, width: max(20, width - gutter - 3))
    var excerpt = Markup("\n  ")
    excerpt.append(number > 1 ? texts.label(source.label, line: number) : label, .secondary)
    let extra = number > 1 ? texts.label(source.label, line: number).displayWidth() + 3 : gutter
    excerpt.append(" │ ", .secondary)
    excerpt.append(window.text)
    let margin = "\n" + String(repeating: " ", count: extra) + "│ "
    for marks in marks(of: diagnostic, in: window) {
      excerpt.append(margin, .secondary)
      excerpt.append(marks, .failure)
    }
    return excerpt
  }

  /// The lines under the code: what is pointed at, and what stands there.
  private func marks(of diagnostic: Diagnostic, in window: ExcerptWindow) -> [String] {
    let labelled = diagnostic.operands.compactMap { operand in
      window.columns(of: operand.range).map { ($0, texts.operand(operand)) }
    }
    guard !labelled.isEmpty else {
      guard let columns = window.columns(of: diagnostic.range) else { return [] }
      return [
        String(repeating: " ", count: columns.lowerBound)
          + String(repeating: "^", count: max(1, columns.count))
      ]
    }
    let sign = diagnostic.operatorRange.flatMap(window.columns)
    return MarkedOperands(labelled, sign: sign?.lowerBound).lines
  }

  // MARK: Fixes

  private func fixes(of diagnostic: Diagnostic, gutter: Int) -> Markup {
    var fixes = Markup()
    let codes = diagnostic.fixes.map { $0.code.displayWidth() }
    let column = codes.max() ?? 0
    for (index, fix) in diagnostic.fixes.enumerated() {
      let word = index == 0 ? texts.tryThis : texts.orThis
      let padding = String(repeating: " ", count: max(1, gutter - 2 - word.displayWidth()))
      fixes.append("\n  ")
      fixes.append(word, .success)
      fixes.append(padding)
      fixes.append(fix.code, .code)
      if let result = fix.result {
        let space = String(repeating: " ", count: column - fix.code.displayWidth() + 3)
        fixes.append(space + "→ " + texts.description(result), .secondary)
      }
    }
    return fixes
  }
}

/// The part of a line that fits beside the gutter, around what matters.
private struct ExcerptWindow {
  let text: String
  private let source: SourceText
  /// The UTF-8 range of the code that is shown.
  private let shown: SourceRange
  /// The columns that an ellipsis takes before it.
  private let lead: Int

  init(_ source: SourceText, line: SourceRange, focus: SourceRange, width: Int) {
    self.source = source
    var start = line.lowerBound
    var code = source[line].withoutTabs
    if code.displayWidth() > width {
      let wanted = source[line.lowerBound..<focus.lowerBound].displayWidth() - width / 3
      let skipped = source[line].prefix(columns: max(0, wanted))
      start += skipped.utf8.count
      code = source[start..<line.upperBound].withoutTabs.prefix(columns: width - 2)
    }
    lead = start > line.lowerBound ? 1 : 0
    shown = start..<start + code.utf8.count
    let tail = shown.upperBound < line.upperBound ? "…" : ""
    text = (lead == 1 ? "…" : "") + code + tail
  }

  /// The columns that a range of the source takes, if any of it is shown.
  func columns(of range: SourceRange) -> Range<Int>? {
    let lower = max(range.lowerBound, shown.lowerBound)
    let upper = min(range.upperBound, shown.upperBound)
    guard lower <= upper else { return nil }
    let start = lead + source[shown.lowerBound..<lower].displayWidth()
    return start..<start + source[lower..<upper].displayWidth()
  }
}

/// Marks under operands, and their labels: the first to the left of its mark where there is room,
/// the others to the right, one below the other.
private struct MarkedOperands {
  private let operands: [(columns: Range<Int>, label: String)]
  /// The column of the operator between two operands.
  private let sign: Int?

  init(_ operands: [(Range<Int>, String)], sign: Int?) {
    self.sign = sign
    self.operands = operands.map { ($0.0, $0.1) }.sorted {
      $0.columns.lowerBound < $1.columns.lowerBound
    }
  }

  /// The column of an operand from which its label hangs.
  private func stem(_ operand: (columns: Range<Int>, label: String)) -> Int {
    operand.columns.lowerBound + max(0, operand.columns.count - 1) / 2
  }

  var lines: [String] { [underline] + labels }

  /// Whether the first label can stand on one line with the second, before its mark.
  private var leavesRoomOnTheLeft: Bool {
    operands.count == 2 && operands[0].label.displayWidth() + 1 <= stem(operands[0])
  }

  private var underline: String {
    var line = TextRow()
    var marks = operands.map { (columns: $0.columns, stem: stem($0)) }
    if let sign, leavesRoomOnTheLeft { marks.append((sign..<sign + 1, sign)) }
    for mark in marks.sorted(by: { $0.stem < $1.stem }) {
      for column in mark.columns { line.put("─", at: column) }
      line.put("┬", at: mark.stem)
      for column in mark.columns where column > mark.stem { line.put("─", at: column) }
    }
    return line.text
  }

  private var labels: [String] {
    if leavesRoomOnTheLeft {
      var line = TextRow()
      line.put(operands[0].label + " ╯", at: stem(operands[0]) - operands[0].label.displayWidth() - 1)
      if let sign { line.put("│", at: sign) }
      line.put("╰ " + operands[1].label, at: stem(operands[1]))
      return [line.text]
    }
    return operands.indices.reversed().map { index in
      var line = TextRow()
      for earlier in operands[..<index] { line.put("│", at: stem(earlier)) }
      line.put("╰ " + operands[index].label, at: stem(operands[index]))
      return line.text
    }
  }
}

/// A row of text that is filled column by column.
private struct TextRow {
  private(set) var text = ""

  mutating func put(_ piece: String, at column: Int) {
    let width = text.displayWidth()
    if width > column {
      text = text.prefix(columns: column)
    }
    text += String(repeating: " ", count: max(0, column - text.displayWidth())) + piece
  }
}

extension String {
  fileprivate var withoutTabs: String { String(map { $0 == "\t" ? " " : $0 }) }

  /// As many characters from the start as fit in so many columns.
  fileprivate func prefix(columns: Int) -> String {
    var prefix = ""
    var width = 0
    for character in self {
      width += String(character).displayWidth()
      guard width <= columns else { break }
      prefix.append(character)
    }
    return prefix
  }
}
