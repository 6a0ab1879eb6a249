/// Turns running text into inlines: emphasis, code, links, computed values.
enum InlineParser {
  static func parse(_ excerpt: Excerpt) -> [Inline] {
    let tokens = InlineScanner(excerpt).tokens
    let outcomes = EmphasisMatcher(tokens).outcomes
    var writer = Writer(excerpt: excerpt)
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .text(let text): writer.write(.text(text), token.range)
      case .code(let code): writer.write(.code(code), token.range)
      case .computed(let code): writer.write(.computed(code), token.range)
      case .lineBreak: writer.write(.lineBreak, token.range)
      case .linkStart(let link): writer.link = link
      case .linkEnd: writer.link = nil
      case .delimiter(let run):
        guard let outcome = outcomes[index] else { continue }
        writer.emphasis -= outcome.closesEmphasis
        writer.strength -= outcome.closesStrong
        let marks = String(repeating: String(UnicodeScalar(run.mark)), count: outcome.remaining)
        writer.write(.text(marks), token.range)
        writer.emphasis += outcome.opensEmphasis
        writer.strength += outcome.opensStrong
      }
    }
    return writer.inlines
  }

  /// Counts how much emphasis is open, and joins text that is written alike.
  private struct Writer {
    let excerpt: Excerpt
    var inlines: [Inline] = []
    var emphasis = 0
    var strength = 0
    var link: Inline.Link?

    mutating func write(_ content: Inline.Content, _ textRange: Range<Int>) {
      if case .text("") = content { return }
      var inline = Inline(
        content: content, isEmphasized: emphasis > 0, isStrong: strength > 0, link: link,
        range: excerpt.sourceRange(of: textRange))
      if let last = inlines.last, let joined = last.joined(with: inline) {
        inlines.removeLast()
        inline = joined
      }
      inlines.append(inline)
    }
  }
}

extension Inline {
  /// Two stretches of text as one, if nothing tells them apart.
  fileprivate func joined(with next: Inline) -> Inline? {
    guard case .text(let first) = content, case .text(let second) = next.content,
      isEmphasized == next.isEmphasized, isStrong == next.isStrong, link == next.link
    else { return nil }
    return Inline(
      content: .text(first + second), isEmphasized: isEmphasized, isStrong: isStrong, link: link,
      range: range.lowerBound..<next.range.upperBound)
  }
}
