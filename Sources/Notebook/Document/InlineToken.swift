/// What the first look at running text finds. Which delimiters belong together is found by the
/// second look (`EmphasisMatcher`).
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
