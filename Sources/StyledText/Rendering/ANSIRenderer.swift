/// Text in the colours of a terminal.
///
/// Every coloured run ends with a reset, also before a line break: whatever is printed next has the
/// terminal's own colours.
package struct ANSIRenderer: MarkupRenderer {
  package var palette: Palette

  package init(_ palette: Palette) {
    self.palette = palette
  }

  package func render(_ markup: Markup) -> String {
    var result = ""
    var codes: [Role: String] = [:]
    for span in markup.joined().spans {
      let lines = span.text.sanitized.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { result += "\n" }
        let style = codes[span.role] ?? palette[span.role].codes
        codes[span.role] = style
        result += paint(line, style)
      }
    }
    return result
  }

  private func paint(_ text: Substring, _ codes: String) -> String {
    guard !codes.isEmpty, !text.isEmpty else { return String(text) }
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}

extension Markup {
  /// The text with one span for each run of a role.
  fileprivate func joined() -> Markup {
    spans.reduce(into: Markup()) { result, span in result.append(span.text, span.role) }
  }
}
