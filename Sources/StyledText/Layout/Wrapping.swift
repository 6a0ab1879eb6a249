/// Running text, cut into lines.
struct Wrapping {
  var width: Int

  /// Words are kept whole, and so is code with its spaces; spaces at the ends of lines are dropped.
  /// Code that is longer than a line breaks at its spaces, and a word that is longer is cut. Each
  /// line is at most `width` columns wide, if every grapheme is.
  func lines(of glyphs: [Glyph]) -> [[Glyph]] {
    var lines: [[Glyph]] = []
    var line: [Glyph] = []
    var used = 0
    for word in words(of: joiningLines(glyphs), keepingCode: true).flatMap(parted) {
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

  private func parted(_ word: WrappedWord) -> [WrappedWord] {
    guard word.width > width else { return [word] }
    var parts = words(of: word.glyphs, keepingCode: false)
    parts[0].gap = word.gap
    return parts
  }

  /// Cuts a word that is too long, a little before the edge where the edge is a bad place.
  private func cut(_ word: [Glyph]) -> [[Glyph]] {
    let breaking = LineBreaking(word)
    var pieces: [[Glyph]] = []
    var rest = word[...]
    while !rest.isEmpty {
      let edge = rest.prefix(fitting: width).endIndex
      var end = edge
      while end < rest.endIndex, end > rest.startIndex, !breaking.mayCut(before: end) { end -= 1 }
      if end == rest.startIndex { end = edge }
      let piece = rest[..<end].reversed().drop(while: \.isSpace).reversed()
      pieces.append(Array(piece))
      rest = rest[end...].drop(while: \.isSpace)
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

  /// Glyphs that stay together, and the spaces before them.
  private struct WrappedWord {
    var gap: [Glyph] = []
    var glyphs: [Glyph] = []
    var width = 0

    mutating func append(_ glyph: Glyph) {
      glyphs.append(glyph)
      width += glyph.width
    }
  }

  private func words(of glyphs: [Glyph], keepingCode: Bool) -> [WrappedWord] {
    let breaking = LineBreaking(glyphs)
    var words: [WrappedWord] = []
    var word = WrappedWord()
    var gap: [Glyph] = []
    for (place, glyph) in glyphs.enumerated() {
      if glyph.isSpace {
        gap.append(glyph)
        continue
      }
      let last = place - gap.count - 1
      let isWithinCode = last >= 0 && glyphs[last...place].allSatisfy { $0.role == .code }
      let endsWord =
        !word.glyphs.isEmpty && !(keepingCode && isWithinCode)
        && (gap.isEmpty
          ? breaking.mayBreak(before: place)
          : breaking.mayBreak(atSpacesBetween: last, and: place))
      if endsWord { words.append(word) }
      if endsWord || word.glyphs.isEmpty {
        word = WrappedWord(gap: gap)
      } else {
        for space in gap { word.append(space) }
      }
      gap = []
      word.append(glyph)
    }
    return word.glyphs.isEmpty ? words : words + [word]
  }
}
