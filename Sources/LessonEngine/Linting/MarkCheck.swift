import Notebook
import StyledText

/// Finds marks that students would see as they were typed (see `StrayMark`): each kind once in a
/// paragraph.
struct MarkCheck {
  let lesson: Lesson

  func diagnostics() -> [LessonDiagnostic] {
    let source = lesson.document.source
    let inProse = lesson.paragraphs.flatMap { inlines -> [LessonDiagnostic] in
      let text = ProseText(inlines, of: source)
      return Self.marks(in: text).map { mark, range in
        LessonDiagnostic(.proof(.strayMark(mark)), in: source, at: text.sourceRange(of: range))
      } + inlines.compactMap(cell)
    }
    return inProse + lesson.document.blocks.compactMap(tag)
  }

  /// A cell that is written as code in a line.
  private func cell(in inline: Inline) -> LessonDiagnostic? {
    guard case .code(let code) = inline.content, code.hasPrefix("zt "),
      lesson.document.source.lines(in: inline.range).count > 1
    else { return nil }
    let source = lesson.document.source
    return LessonDiagnostic(
      .proof(.strayMark(.cell)), in: source, at: source.lines(in: inline.range)[0])
  }

  /// A tag that begins a block.
  private func tag(in block: DocumentBlock) -> LessonDiagnostic? {
    guard case .literal = block.content,
      let line = lesson.document.source.lines(in: block.range).first
    else { return nil }
    let source = lesson.document.source
    let signs = Array(source.text(in: line).trimmed)
    guard let (mark, end) = Self.tag(at: 0, in: signs) else { return nil }
    let start = block.range.lowerBound
    let range = start..<start + String(signs[..<end]).utf8.count
    return LessonDiagnostic(.proof(.strayMark(mark)), in: source, at: range)
  }

  static func marks(in text: ProseText) -> [(mark: StrayMark, range: Range<Int>)] {
    let signs = text.characters
    var found: [(mark: StrayMark, range: Range<Int>)] = []
    var seen: Set<Localized<String>> = []
    var place = 0
    while place < signs.count {
      // A backslash escapes the next sign.
      if signs[place] == "\\" {
        place += 2
      } else if let (mark, end) = mark(at: place, in: signs) {
        if seen.insert(mark.fix).inserted { found.append((mark, place..<end)) }
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  /// A mark and the place behind it.
  private static func mark(at place: Int, in signs: [Character]) -> (StrayMark, Int)? {
    let rest = signs[place...]
    switch signs[place] {
    case "`": return (.code, place + rest.prefix { $0 == "`" }.count)
    case "]" where rest.starts(with: "]("): return (.link, place + 2)
    case "]" where rest.starts(with: "]["): return (.reference, place + 2)
    case "[" where rest.starts(with: "[^"):
      guard let end = rest.prefix(20).firstIndex(of: "]") else { return nil }
      return (.footnote, end + 1)
    case "~" where rest.starts(with: "~~"):
      guard let end = rest.indices.dropFirst(3).first(where: { signs[$0...].starts(with: "~~") })
      else { return nil }
      return (.struck(String(signs[(place + 2)..<end])), end + 2)
    case "<" where rest.starts(with: "<!--"): return (.comment, place + 4)
    case "<": return tag(at: place, in: signs)
    default: return nil
    }
  }

  /// The tags that authors write in Markdown. Anything else, as in `a <b`, is mathematics.
  private static let tags: Set<String> = [
    "a", "b", "br", "center", "code", "div", "em", "font", "hr", "i", "iframe", "img", "kbd", "li",
    "mark", "ol", "p", "pre", "small", "span", "strong", "sub", "sup", "table", "td", "th", "tr",
    "tt", "u", "ul", "video",
  ]

  /// The most characters of a tag.
  private static let longest = 200

  private static func tag(at place: Int, in signs: [Character]) -> (StrayMark, Int)? {
    guard signs.indices.contains(place), signs[place] == "<",
      let close = signs[place...].prefix(longest).firstIndex(of: ">")
    else { return nil }
    let inner = signs[(place + 1)..<close].drop { $0 == "/" }
    let name = String(inner.prefix { $0.isASCII && $0.isLetter }).lowercased()
    let after = inner.dropFirst(name.count).first
    guard tags.contains(name), after.map({ $0.isWhitespace || $0 == "/" }) ?? true else {
      return nil
    }
    return (.html(String(signs[place...close]), name: name), close + 1)
  }
}
