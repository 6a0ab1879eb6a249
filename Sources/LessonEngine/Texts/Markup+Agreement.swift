import StyledText

extension Markup {
  /// The rest of a reason that begins with a word of agreement, such as "Yes." or "对，"; other
  /// reasons stay the same.
  var withoutAgreement: Markup {
    guard let first = spans.first else { return self }
    let word = first.text.prefix { $0.isLetter }
    let rest = first.text[word.endIndex...]
    guard Self.agreements.contains(word.lowercased()), let sign = rest.first,
      Self.stops.contains(sign)
    else { return self }
    let text = rest.dropFirst().drop(while: \.isWhitespace)
    let others = spans.dropFirst()
    // If the reason says nothing else, the word stays.
    guard !text.isEmpty || !others.isEmpty else { return self }
    return Markup([Span(String(text), first.role)] + others)
  }

  private static let agreements = Localized(
    en: ["yes", "right", "correct", "exactly", "true", "indeed"],
    zh: ["对", "对了", "是", "是的", "没错", "正确"]
  ).all.joined()

  private static let stops: Set<Character> = [".", ",", ":", ";", "!", "。", "，", "：", "；", "！"]
}
