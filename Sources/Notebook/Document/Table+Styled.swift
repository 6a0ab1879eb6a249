import StyledText

extension Table {
  /// The rows as lines whose columns stand below each other.
  func styled(_ style: DocumentStyle) -> Markup {
    func cells(_ row: Row, _ role: Role) -> [Markup] {
      row.map { inlines in
        let markup = inlines.markup(computed: style.computed)
        // A cell is one line, whatever its computed values are.
        return Markup(
          markup.spans.map { span in
            let text = String(span.text.map { $0.isNewline ? " " : $0 })
            return Span(text, span.role == .plain ? role : span.role)
          })
      }
    }
    let header = cells(header, .strong)
    let rows = rows.map { cells($0, .plain) }
    if style.isSpoken {
      return rows.map { row in
        zip(header, row).map { $0 + Markup(": ") + $1 }.reduce(into: Markup()) { line, cell in
          line += Markup(line.isEmpty ? "" : "; ") + cell
        }
      }.joinedInLines()
    }
    var widths = header.map { style.width($0.plain) }
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], style.width(cell.plain))
      }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    var text = line(header, widths, style)
    text.append("\n" + rule, .secondary)
    for row in rows {
      text.append("\n")
      text += line(row, widths, style)
    }
    return text
  }

  private func line(_ cells: [Markup], _ widths: [Int], _ style: DocumentStyle) -> Markup {
    var line = Markup()
    for (column, cell) in cells.enumerated() {
      let missing = widths[column] - style.width(cell.plain)
      let before =
        switch alignments[column] {
        case .leading: 0
        case .center: missing / 2
        case .trailing: missing
        }
      // No blanks at a line's end.
      let after = column == cells.count - 1 ? 0 : missing - before + 2
      line.append(String(repeating: " ", count: before))
      line += cell
      line.append(String(repeating: " ", count: after))
    }
    return line
  }
}
