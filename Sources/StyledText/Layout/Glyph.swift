/// The unit of layout: a grapheme with its meaning and its columns.
struct Glyph {
  var character: Character
  var role: Role
  var width: Int

  var isSpace: Bool { character == " " }
}

extension Markup {
  /// This text, grapheme by grapheme, made safe to show.
  func glyphs(_ rule: DisplayWidth.Rule) -> [Glyph] {
    spans.flatMap { span in
      span.text.sanitized.map { character in
        Glyph(character: character, role: span.role, width: character.displayWidth(rule))
      }
    }
  }

  /// Joins graphemes into as few spans as their roles allow.
  init(_ glyphs: some Sequence<Glyph>) {
    self.init()
    var run = Span("")
    for glyph in glyphs {
      if glyph.role != run.role {
        append(run.text, run.role)
        run = Span("", glyph.role)
      }
      run.text.append(glyph.character)
    }
    append(run.text, run.role)
  }
}

extension Sequence<Glyph> {
  var totalWidth: Int { reduce(0) { $0 + $1.width } }
}

extension ArraySlice<Glyph> {
  /// The longest prefix that fits into `width` columns, and at least one grapheme, so that a loop
  /// over the rest ends.
  func prefix(fitting width: Int) -> Self {
    var used = 0
    let end = indices.dropFirst().first { index in
      used += self[index - 1].width
      return used + self[index].width > width
    }
    return self[..<(end ?? endIndex)]
  }
}
