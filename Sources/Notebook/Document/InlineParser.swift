import LanguageSyntax

/// Turns running text into inlines: emphasis, code, links, computed values.
enum InlineParser {
  static func parse(_ excerpt: Excerpt) -> [Inline] {
    let tokens = InlineScanner(excerpt).tokens
    let outcomes = EmphasisMatcher(tokens).outcomes
    var writer = InlineWriter(excerpt)
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .text(let text): writer.write(text, token.range)
      case .code(let code): writer.write(.code(code), token.range)
      case .computed(let code): writer.write(.computed(code), token.range)
      case .lineBreak: writer.write(.lineBreak, token.range)
      case .linkStart(let link): writer.change { $0.link = link }
      case .linkEnd: writer.change { $0.link = nil }
      case .delimiter(let run):
        guard let outcome = outcomes[index] else { continue }
        writer.change { manner in
          manner.emphasis -= outcome.closesEmphasis
          manner.strength -= outcome.closesStrong
        }
        let mark = String(UnicodeScalar(run.mark))
        writer.write(String(repeating: mark, count: outcome.remaining), token.range)
        writer.change { manner in
          manner.emphasis += outcome.opensEmphasis
          manner.strength += outcome.opensStrong
        }
      }
    }
    return writer.finished()
  }
}

/// Joins neighbouring text of one style into one inline.
private struct InlineWriter {
  struct Manner: Equatable {
    /// The number of open pairs of marks for emphasis.
    var emphasis = 0
    var strength = 0
    var link: Inline.Link?
  }

  private let excerpt: Excerpt
  private var inlines: [Inline] = []
  private var manner = Manner()
  private var text = ""
  private var textRange = 0..<0

  init(_ excerpt: Excerpt) {
    self.excerpt = excerpt
  }

  mutating func change(_ change: (inout Manner) -> Void) {
    var changed = manner
    change(&changed)
    guard changed != manner else { return }
    flush()
    manner = changed
  }

  mutating func write(_ more: String, _ range: Range<Int>) {
    guard !more.isEmpty else { return }
    textRange = (text.isEmpty ? range.lowerBound : textRange.lowerBound)..<range.upperBound
    text += more
  }

  mutating func write(_ content: Inline.InlineContent, _ range: Range<Int>) {
    flush()
    inlines.append(
      Inline(
        content: content, isEmphasized: manner.emphasis > 0, isStrong: manner.strength > 0,
        link: manner.link, range: excerpt.sourceRange(of: range)))
  }

  mutating func finished() -> [Inline] {
    flush()
    return inlines
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    let finished = text
    text = ""
    write(.text(finished), textRange)
  }
}
