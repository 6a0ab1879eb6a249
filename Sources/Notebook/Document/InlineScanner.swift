import LanguageSyntax

/// Splits running text into words, code, links and rows of `*`.
///
/// Every search that can fail remembers that it did, so that a hundred thousand backticks or
/// brackets take time in proportion to their number and not to its square.
struct InlineScanner {
  private let excerpt: Excerpt
  private let bytes: [UInt8]
  private var offset = 0
  private(set) var tokens: [InlineToken] = []
  /// Text that has been read and is no token yet.
  private var pending: [UInt8] = []
  private var pendingStart = 0
  /// The tokens of the `[` that may still begin a link.
  private var brackets: [Int] = []
  /// The places of rows of backticks of each length, the last one first.
  private var backticks: [Int: [Int]] = [:]
  /// A failed search shows that there is none further on either.
  private var isWithoutCommentEnd = false

  init(_ excerpt: Excerpt) {
    self.excerpt = excerpt
    bytes = Array(excerpt.text.utf8)
    findBackticks()
    while offset < bytes.count {
      scan(bytes[offset])
    }
    flush()
  }

  private mutating func scan(_ byte: UInt8) {
    switch byte {
    case .backslash: scanEscape()
    case .backtick: scanCode()
    case .less: scanAngle()
    case .leftBracket: scanOpeningBracket(length: 1)
    case .exclamationMark where next == .leftBracket: scanOpeningBracket(length: 2)
    case .rightBracket: scanClosingBracket()
    case .asterisk, .underscore: scanDelimiter(byte)
    case .lineFeed: scanLineFeed()
    default: take(1)
    }
  }

  private var next: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

  // MARK: Text

  /// Moves on over bytes that are text.
  private mutating func take(_ count: Int) {
    if pending.isEmpty { pendingStart = offset }
    pending += bytes[offset..<offset + count]
    offset += count
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let text = String(decoding: pending, as: UTF8.self)
    tokens.append(InlineToken(kind: .text(text), range: pendingStart..<offset))
    pending = []
  }

  private mutating func append(_ kind: InlineToken.Kind, to end: Int) {
    flush()
    tokens.append(InlineToken(kind: kind, range: offset..<end))
    offset = end
  }

  private mutating func scanEscape() {
    guard let next else { return take(1) }
    if next == .lineFeed {
      append(.lineBreak, to: offset + 2)
    } else if next.isASCIIPunctuation {
      if pending.isEmpty { pendingStart = offset }
      offset += 1
      pending.append(next)
      offset += 1
    } else {
      take(1)
    }
  }

  /// A line break is a space, but for the one between two Chinese characters.
  private mutating func scanLineFeed() {
    let isHard = pending.count >= 2 && pending.suffix(2).allSatisfy { $0 == .space }
    while pending.last?.isBlank == true { pending.removeLast() }
    guard !isHard else { return append(.lineBreak, to: offset + 1) }
    let (before, after) = (scalar(before: offset), scalar(at: offset + 1))
    let isSeamless =
      before.isCJK && after.isCJK || before.isCJKPunctuation || after.isCJKPunctuation
    if pending.isEmpty { pendingStart = offset }
    if !isSeamless { pending.append(.space) }
    offset += 1
  }

  private func scalar(at start: Int) -> Unicode.Scalar {
    guard start < bytes.count else { return " " }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.first ?? " "
  }

  private func scalar(before end: Int) -> Unicode.Scalar {
    var start = end - 1
    while start >= 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? " " : scalar(at: start)
  }

  // MARK: Emphasis

  private mutating func scanDelimiter(_ mark: UInt8) {
    let end = bytes[offset...].firstIndex { $0 != mark } ?? bytes.count
    let run = DelimiterRun(
      mark: mark, length: end - offset, before: scalar(before: offset), after: scalar(at: end))
    append(.delimiter(run), to: end)
  }

  // MARK: Code

  private mutating func findBackticks() {
    var end = bytes.count
    while end > 0 {
      guard bytes[end - 1] == .backtick else {
        end -= 1
        continue
      }
      var start = end - 1
      while start > 0, bytes[start - 1] == .backtick { start -= 1 }
      backticks[end - start, default: []].append(start)
      end = start
    }
  }

  private mutating func scanCode() {
    let start = bytes[offset...].firstIndex { $0 != .backtick } ?? bytes.count
    let length = start - offset
    while let row = backticks[length]?.last, row < start { backticks[length]?.removeLast() }
    guard let end = backticks[length]?.last else { return take(length) }
    var content = start..<end
    let isPadded =
      content.count > 2 && bytes[start].isWhitespace && bytes[end - 1].isWhitespace
      && !bytes[content].allSatisfy(\.isWhitespace)
    if isPadded { content = start + 1..<end - 1 }
    append(code(in: content), to: end + length)
  }

  private func code(in range: Range<Int>) -> InlineToken.Kind {
    let isComputed =
      range.count > 2 && bytes[range.lowerBound] == .equals && bytes[range.lowerBound + 1].isBlank
    guard isComputed else {
      let code = bytes[range].map { $0 == .lineFeed ? .space : $0 }
      return .code(String(decoding: code, as: UTF8.self))
    }
    return .computed(excerpt[bytes.trimmed(range.lowerBound + 1..<range.upperBound)])
  }

  // MARK: Links, comments and tags

  private mutating func scanAngle() {
    if let end = endOfHidden() {
      flush()
      offset = end
    } else if let end = endOfAutolink() {
      let address = offset + 1..<end - 1
      let link = Inline.Link(address: located(address))
      append(.linkStart(link), to: offset + 1)
      append(.text(link.address.value), to: end - 1)
      append(.linkEnd, to: end)
    } else {
      take(1)
    }
  }

  /// The end of a comment or of a tag that leaves no trace.
  private mutating func endOfHidden() -> Int? {
    let rest = offset..<bytes.count
    if bytes.stands("<!--", at: offset, in: rest) {
      guard !isWithoutCommentEnd else { return nil }
      let end = bytes.firstOffset(of: "-->", in: offset + 4..<bytes.count)
      isWithoutCommentEnd = end == nil
      return end.map { $0 + 3 }
    }
    return HiddenTag(in: bytes, at: rest)?.range.upperBound
  }

  /// `<scheme:address>`, without blanks.
  private func endOfAutolink() -> Int? {
    var end = offset + 1
    var colon: Int?
    while end < bytes.count, !bytes[end].isWhitespace, bytes[end] != .less {
      if bytes[end] == .greater {
        return (colon ?? 0) >= offset + 3 ? end + 1 : nil
      }
      if bytes[end] == .colon, colon == nil { colon = end }
      if colon == nil, !bytes[end].isASCIILetter { return nil }
      end += 1
    }
    return nil
  }

  private mutating func scanOpeningBracket(length: Int) {
    flush()
    brackets.append(tokens.count)
    append(.text(length == 1 ? "[" : "!["), to: offset + length)
  }

  private mutating func scanClosingBracket() {
    guard let opening = brackets.popLast() else { return take(1) }
    guard let (address, end) = LinkTarget.read(bytes, at: offset + 1) else { return take(1) }
    tokens[opening].kind = .linkStart(Inline.Link(address: located(address)))
    append(.linkEnd, to: end)
    // A link holds no link: the brackets outside this one are text.
    brackets = []
  }

  private func located(_ range: Range<Int>) -> Located<String> {
    Located(
      String(decoding: bytes[range], as: UTF8.self), at: excerpt.sourceRange(of: range))
  }
}
