/// Running text, cut into lines.
struct Wrapping {
  var width: Int

  /// Words are kept whole, spaces at the ends of lines go, and a word that is longer than a line is
  /// cut. Each line is at most `width` columns wide, if every grapheme is.
  func lines(of glyphs: [Glyph]) -> [[Glyph]] {
    var lines: [[Glyph]] = []
    var line: [Glyph] = []
    var used = 0
    for word in words(of: joiningLines(glyphs)) {
      let gap = line.isEmpty ? 0 : word.gap.count
      if used + gap + word.width <= width {
        if gap > 0 { line += word.gap }
        line += word.glyphs
        used += gap + word.width
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = cut(word.glyphs)
      line = pieces.popLast() ?? []
      used = line.totalWidth
      lines += pieces
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Cuts graphemes, whatever they are, into pieces that fit.
  func cut(_ glyphs: [Glyph]) -> [[Glyph]] {
    var pieces: [[Glyph]] = [[]]
    var used = 0
    for glyph in glyphs {
      if used + glyph.width > width, used > 0 {
        pieces.append([])
        used = 0
      }
      pieces[pieces.count - 1].append(glyph)
      used += glyph.width
    }
    return pieces
  }

  /// A line break in the source is a space, and nothing at all between two ideographs.
  private func joiningLines(_ glyphs: [Glyph]) -> [Glyph] {
    var result: [Glyph] = []
    var brokenBy: Glyph?
    for glyph in glyphs {
      if glyph.character == "\n" {
        brokenBy = brokenBy ?? glyph
        while result.last?.isSpace == true { result.removeLast() }
        continue
      }
      if let gap = brokenBy {
        if glyph.isSpace { continue }
        let isSeamless = result.last?.isIdeographic == true && glyph.isIdeographic
        if !isSeamless { result.append(Glyph(character: " ", role: gap.role, width: 1)) }
        brokenBy = nil
      }
      result.append(glyph)
    }
    return result
  }

  /// What stays together, and the spaces before it.
  private struct Word {
    var gap: [Glyph] = []
    var glyphs: [Glyph] = []
    var width = 0

    mutating func append(_ glyph: Glyph) {
      glyphs.append(glyph)
      width += glyph.width
    }
  }

  private func words(of glyphs: [Glyph]) -> [Word] {
    var words: [Word] = []
    var word = Word()
    var gap: [Glyph] = []
    for glyph in glyphs {
      if glyph.isSpace {
        gap.append(glyph)
        continue
      }
      let endsWord =
        if let last = word.glyphs.last, gap.isEmpty {
          LineBreaking.mayBreak(between: last, and: glyph)
        } else {
          LineBreaking.mayStartLine(glyph)
        }
      if endsWord, !word.glyphs.isEmpty {
        words.append(word)
        word = Word(gap: gap)
      } else if word.glyphs.isEmpty {
        word.gap = gap
      } else {
        for space in gap { word.append(space) }
      }
      gap = []
      word.append(glyph)
    }
    return word.glyphs.isEmpty ? words : words + [word]
  }
}
