/// The places where a line of running text may end.
///
/// Western words are kept whole. Chinese has no spaces: a line may end after nearly every
/// character. In both, a closing mark never starts a line and an opening one never ends it, with or
/// without a space; and a command such as `:提示` is one word.
struct LineBreaking {
  private let glyphs: [Glyph]
  /// The characters that belong to the same command as the one before them.
  private let commandRests: Set<Int>
  private let commandStarts: Set<Int>

  init(_ glyphs: [Glyph]) {
    self.glyphs = glyphs
    var starts: Set<Int> = []
    var rests: Set<Int> = []
    for place in glyphs.indices.dropLast() where glyphs[place].character == ":" {
      let follows = place > 0 && glyphs[place - 1].endsWord
      guard !follows, glyphs[place + 1].character.isLetter else { continue }
      starts.insert(place)
      rests.formUnion(
        glyphs.indices[(place + 1)...].prefix { glyphs[$0].character.isLetter })
    }
    (commandStarts, commandRests) = (starts, rests)
  }

  /// True if a line may end before a character without a space before it.
  func mayBreak(before place: Int) -> Bool {
    let (left, right) = (glyphs[place - 1], glyphs[place])
    return (left.isIdeographic || right.isIdeographic) && mayCut(before: place)
  }

  /// True if the spaces between two characters may become a line break. A `:`, `?` or `.` after a
  /// space may begin a word, as in `:hint`.
  func mayBreak(atSpacesBetween left: Int, and right: Int) -> Bool {
    let beginsWord =
      glyphs[right].width == 1 && ":?!.".contains(glyphs[right].character)
      && right + 1 < glyphs.count && glyphs[right + 1].endsWord
    return !glyphs[left].opens && (!glyphs[right].closes || beginsWord)
  }

  /// True if a word that is too long for a line may be cut before a character. Spaces in it are
  /// those that may not become a line break.
  func mayCut(before place: Int) -> Bool {
    let (left, right) = (glyphs[place - 1], glyphs[place])
    guard !left.isSpace, !right.isSpace else { return false }
    return right.width > 0 && !commandRests.contains(place) && !left.opens
      && (!right.closes || commandStarts.contains(place))
  }
}

extension Glyph {
  /// True for characters written without spaces around them: ideographs, kana, and their
  /// punctuation.
  var isIdeographic: Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return WidthTable.wide.contains(scalar.value)
  }

  /// True if this never ends a line.
  fileprivate var opens: Bool {
    switch category {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  /// True if this never starts a line.
  fileprivate var closes: Bool {
    switch category {
    case .closePunctuation, .finalPunctuation: true
    default: Self.followers.contains(character)
    }
  }

  fileprivate var endsWord: Bool { character.isLetter || character.isNumber }

  private var category: Unicode.GeneralCategory? {
    character.unicodeScalars.first?.properties.generalCategory
  }

  private static let followers: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "…", "％", "～", "·", "々", "ー", "‰", ",", ".", ";", ":",
    "?", "!", "%",
  ]
}
