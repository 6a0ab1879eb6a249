/// Where a line may end, when no space stands there.
///
/// Western words are kept whole. Chinese has no spaces: a line may end after nearly every
/// character, but closing punctuation never starts a line and opening punctuation never ends one.
enum LineBreaking {
  static func mayBreak(between left: Glyph, and right: Glyph) -> Bool {
    (left.isIdeographic || right.isIdeographic) && mayCut(between: left, and: right)
  }

  /// Whether the spaces between two characters may become a line break. Full-width punctuation keeps
  /// to its neighbour even then; a `:` after a space begins a word, as in `:hint`.
  static func mayBreakAtSpace(between left: Glyph, and right: Glyph) -> Bool {
    let tiesLeft = left.width > 1 && neverEndLine.contains(left.character)
    let tiesRight = right.width > 1 && neverStartLine.contains(right.character)
    return !tiesLeft && !tiesRight
  }

  /// Whether a word that is too long for a line may be cut here.
  static func mayCut(between left: Glyph, and right: Glyph) -> Bool {
    right.width > 0 && !neverEndLine.contains(left.character)
      && !neverStartLine.contains(right.character)
  }

  private static let neverStartLine: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "】", "》", "〉", "〕", "…", "％", "～",
    "”", "’", ",", ".", ";", ":", "?", "!", ")", "]", "}", "%",
  ]

  private static let neverEndLine: Set<Character> = [
    "（", "「", "『", "【", "《", "〈", "〔", "“", "‘", "(", "[", "{",
  ]
}

extension Glyph {
  /// Whether this is written without spaces around it: ideographs, kana, and their punctuation.
  var isIdeographic: Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return WidthTable.wide.contains(scalar.value)
  }
}
