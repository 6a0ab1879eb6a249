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

  /// Cuts a word that is too long, a little before the edge where the edge is a bad place.
  private func cut(_ word: [Glyph]) -> [[Glyph]] {
    var pieces: [[Glyph]] = []
    var rest = word[...]
    while !rest.isEmpty {
      let edge = rest.prefix(fitting: width).endIndex
      var end = edge
      while end < rest.endIndex, end > rest.startIndex + 1,
        !LineBreaking.mayCut(between: rest[end - 1], and: rest[end])
      {
        end -= 1
      }
      if end == rest.startIndex + 1 { end = edge }
      pieces.append(Array(rest[..<end]))
      rest = rest[end...]
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
        if let last = word.glyphs.last {
          gap.isEmpty
            ? LineBreaking.mayBreak(between: last, and: glyph)
            : LineBreaking.mayBreakAtSpace(between: last, and: glyph)
        } else {
          false
        }
      if endsWord { words.append(word) }
      if endsWord || word.glyphs.isEmpty {
        word = Word(gap: gap)
      } else {
        for space in gap { word.append(space) }
      }
      gap = []
      word.append(glyph)
    }
    return word.glyphs.isEmpty ? words : words + [word]
  }
}
