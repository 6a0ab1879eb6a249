/// The boundary between a choice and its reason.
///
/// Between them stands a dash: ` — ` or ` – ` with blanks around it, or the Chinese `——`, which is
/// written without. A hyphen is none, since ` - ` is a minus. Only the first dash in plain text
/// counts.
extension Choice {
  init(isRight: Bool, inlines: [Inline], range: Range<Int>) {
    self.isRight = isRight
    self.range = range
    for (index, inline) in inlines.enumerated() {
      guard case .text(let text) = inline.content, inline.link == nil,
        let dash = Self.dash(in: text)
      else { continue }
      self.text =
        Array(inlines[..<index]) + inline.part(text.startIndex..<dash.lowerBound, of: text)
      reason =
        inline.part(dash.upperBound..<text.endIndex, of: text) + Array(inlines[(index + 1)...])
      return
    }
    text = inlines
    reason = []
  }

  /// The dash and the blanks around it.
  private static func dash(in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while let dash = text[start...].firstIndex(where: { $0 == "—" || $0 == "–" }) {
      var end = text.index(after: dash)
      let isDouble = text[dash] == "—" && end < text.endIndex && text[end] == "—"
      if isDouble { end = text.index(after: end) }
      let before = text[..<dash].last.map(\.isWhitespace)
      let after = text[end...].first.map(\.isWhitespace)
      if isDouble || (before ?? true) && (after ?? true) {
        let blanks = text[..<dash].reversed().prefix { $0.isWhitespace }.count
        let low = text.index(dash, offsetBy: -blanks)
        let high = text[end...].firstIndex { !$0.isWhitespace } ?? text.endIndex
        return low..<high
      }
      start = end
    }
    return nil
  }
}

extension Inline {
  /// A part of a text, or nothing if the part is empty.
  fileprivate func part(_ part: Range<String.Index>, of text: String) -> [Inline] {
    guard !part.isEmpty else { return [] }
    // An escape makes the text shorter than its source; then the whole range is used.
    let isExact = text.utf8.count == range.count
    let low = range.lowerBound + text.utf8.distance(from: text.startIndex, to: part.lowerBound)
    let source = isExact ? low..<low + text[part].utf8.count : range
    return [
      Inline(
        content: .text(String(text[part])), isEmphasized: isEmphasized, isStrong: isStrong,
        link: link, range: source)
    ]
  }
}
