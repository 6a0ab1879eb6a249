extension String {
  /// This text with a mark at each place without a space where a line may end, as nearly everywhere
  /// in Chinese: for programs that lay out lines themselves.
  package func marking(breaksWith mark: Character) -> String {
    let glyphs = Markup(self).glyphs(.standard)
    let breaking = LineBreaking(glyphs)
    var marked = ""
    for (place, glyph) in glyphs.enumerated() {
      let isBeside = place > 0 && !glyph.isSpace && !glyphs[place - 1].isSpace
      if isBeside, breaking.mayBreak(before: place) { marked.append(mark) }
      marked.append(glyph.character)
    }
    return marked
  }
}
