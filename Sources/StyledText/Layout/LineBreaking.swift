/// Where a line may end, when no space stands there.
///
/// Western words are kept whole. Chinese has no spaces: a line may end after nearly every
/// character, but closing punctuation never starts a line and opening punctuation never ends one.
enum LineBreaking {
  static func mayBreak(between left: Glyph, and right: Glyph) -> Bool {
    guard left.isIdeographic || right.isIdeographic, right.width > 0 else { return false }
    return !neverEndLine.contains(left.character) && !neverStartLine.contains(right.character)
  }

  /// Whether a space before this character may become a line break. Full-width punctuation belongs
  /// to the word before it even then; a `:` after a space begins a word, as in `:hint`.
  static func mayStartLine(_ glyph: Glyph) -> Bool {
    glyph.width < 2 || !neverStartLine.contains(glyph.character)
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
