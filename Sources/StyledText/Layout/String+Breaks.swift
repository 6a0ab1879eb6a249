extension String {
  /// This text with a mark at each place where a line may end though no space stands there, as nearly
  /// everywhere in Chinese: for those who lay out lines themselves.
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
