/// A token of the first pass over running text. The second pass (`EmphasisMatcher`) finds the
/// delimiters that belong together.
struct InlineToken {
  enum Kind {
    case text(String)
    case code(String)
    case computed(Excerpt)
    case lineBreak
    case delimiter(DelimiterRun)
    case linkStart(Inline.Link)
    case linkEnd
  }

  var kind: Kind
  /// In the text that is parsed.
  let range: Range<Int>
}
