package import StyledText

extension Markup {
  /// A sentence in which code stands between backticks.
  package init(sentence: String) {
    self.init()
    let parts: [Substring] = sentence.split(separator: "`", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      append(String(part), place.isMultiple(of: 2) ? .plain : .code)
    }
  }
}
