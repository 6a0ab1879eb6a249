/// Reads the front matter at the top of a text.
struct FrontMatterParser {
  let source: SourceText
  private(set) var frontMatter = FrontMatter()
  private(set) var problems: [DocumentProblem] = []
  /// The first line behind the front matter, counted from 1.
  private(set) var nextLine = 1
  private var keys: [String: Range<Int>] = [:]

  init(_ source: SourceText) {
    self.source = source
    let opening = source.lineRange(1)
    guard isFence(opening) else { return }
    let last = source.lineStarts.count
    let closing = last > 1 ? (2...last).first { isFence(source.lineRange($0)) } : nil
    // Without a second `---`, the first one may be a rule across the page.
    guard let closing else {
      readUnclosed(after: opening)
      return
    }
    for line in 2..<closing {
      read(source.lineRange(line))
    }
    frontMatter.range = opening.lowerBound..<source.lineRange(closing).upperBound
    nextLine = closing + 1
  }

  private func isFence(_ line: Range<Int>) -> Bool {
    source.text(in: line.lowerBound..<source.bytes.trimmed(line).upperBound) == "---"
  }

  private mutating func readUnclosed(after opening: Range<Int>) {
    var line = 2
    while line <= source.lineStarts.count, entry(in: source.lineRange(line)) != nil {
      read(source.lineRange(line))
      line += 1
    }
    guard line > 2 else { return }
    problems.append(DocumentProblem(.unclosedFrontMatter, at: opening))
    frontMatter.range = opening.lowerBound..<source.lineRange(line - 1).upperBound
    nextLine = line
  }

  private mutating func read(_ line: Range<Int>) {
    let content = source.bytes.trimmed(line)
    guard !content.isEmpty, source.bytes[content.lowerBound] != .numberSign else { return }
    guard let entry = entry(in: line) else {
      return readContinuation(content, isIndented: content.lowerBound > line.lowerBound)
    }
    if case .text(let text) = entry.value.value, text.hasPrefix("["), !text.hasSuffix("]") {
      return readUnclosedList(entry, at: content)
    }
    if let first = keys[entry.key.value] {
      problems.append(
        DocumentProblem(.duplicateKey(entry.key.value, first: first), at: entry.key.range))
    } else {
      keys[entry.key.value] = entry.key.range
      frontMatter.entries.append(entry)
    }
  }

  /// Reads a list whose closing bracket is missing, as if it stood there.
  private mutating func readUnclosedList(_ entry: FrontMatter.Entry, at line: Range<Int>) {
    let range = entry.value.range
    let items = items(in: range.lowerBound + 1..<range.upperBound)
    let kind = DocumentProblem.Kind.unclosedList(
      key: entry.key.value, items: items.map(\.value))
    problems.append(DocumentProblem(kind, at: line))
    keys[entry.key.value] = entry.key.range
    frontMatter.entries.append(
      FrontMatter.Entry(key: entry.key, value: Located(.list(items), at: range)))
  }

  /// Reads a line that is no `key: value`. A line that YAML would take as part of the value above
  /// is read as such, so that the author gets one problem and not one for everything that is
  /// missing without it.
  private mutating func readContinuation(_ content: Range<Int>, isIndented: Bool) {
    let line = source.text(in: content)
    guard let entry = frontMatter.entries.last else {
      problems.append(DocumentProblem(.unreadableFrontMatter(line: line), at: content))
      return
    }
    let key = entry.key.value
    if source.bytes[content.lowerBound] == .hyphen, let items = entry.value.value.blockItems {
      let item = source.bytes.trimmed(content.lowerBound + 1..<content.upperBound)
      extend(entry, to: .list(items + [Located(unquoted(item), at: item)]))
      note(.blockList(key: key, items: items.map(\.value) + [unquoted(item)]), at: content)
    } else if isIndented, case .text(let text) = entry.value.value {
      let start = [">", "|", ">-", "|-"].contains(text) ? "" : text + " "
      extend(entry, to: .text(start + line))
      note(.continuedValue(key: key), at: content)
    } else {
      problems.append(DocumentProblem(.unreadableFrontMatter(line: line), at: content))
    }
  }

  private mutating func extend(_ entry: FrontMatter.Entry, to value: FrontMatter.FieldValue) {
    frontMatter.entries[frontMatter.entries.count - 1] = FrontMatter.Entry(
      key: entry.key, value: Located(value, at: entry.value.range))
  }

  /// Notes a value of several lines once, at the first of them.
  private mutating func note(_ kind: DocumentProblem.Kind, at range: Range<Int>) {
    guard let last = problems.last, last.kind.continuedKey == kind.continuedKey else {
      problems.append(DocumentProblem(kind, at: range))
      return
    }
    problems[problems.count - 1] = DocumentProblem(kind, at: last.range)
  }

  /// True if a text is made of `key: value` lines, two at least.
  func isFrontMatter(_ lines: [Range<Int>]) -> Bool {
    lines.count > 1 && lines.allSatisfy { entry(in: $0) != nil }
  }

  private func entry(in line: Range<Int>) -> FrontMatter.Entry? {
    let bytes = source.bytes
    guard let colon = bytes[line].firstIndex(of: .colon) else { return nil }
    let key = line.lowerBound..<colon
    let isKey = bytes[key].allSatisfy { byte in
      byte.isASCIILetter || byte.isASCIIDigit || byte == .hyphen || byte == .underscore
    }
    let value = colon + 1..<line.upperBound
    guard isKey, !key.isEmpty, value.isEmpty || bytes[value.lowerBound].isBlank else { return nil }
    let content = bytes.trimmed(value)
    return FrontMatter.Entry(
      key: Located(source.text(in: key), at: key),
      value: Located(self.value(in: content), at: content))
  }

  private func value(in range: Range<Int>) -> FrontMatter.FieldValue {
    let bytes = source.bytes
    guard range.count >= 2, bytes[range.lowerBound] == .leftBracket,
      bytes[range.upperBound - 1] == .rightBracket
    else { return .text(unquoted(range)) }
    return .list(items(in: range.lowerBound + 1..<range.upperBound - 1))
  }

  /// The parts between the commas; a comma inside quotes does not count.
  private func items(in range: Range<Int>) -> [Located<String>] {
    var items: [Located<String>] = []
    var start = range.lowerBound
    var quote: UInt8?
    func close(at end: Int) {
      let item = source.bytes.trimmed(start..<end)
      if !item.isEmpty { items.append(Located(unquoted(item), at: item)) }
    }
    for offset in range {
      let byte = source.bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if Self.isQuote(byte) {
        quote = byte
      } else if byte == UInt8(ascii: ",") {
        close(at: offset)
        start = offset + 1
      }
    }
    close(at: range.upperBound)
    return items
  }

  private func unquoted(_ range: Range<Int>) -> String {
    let bytes = source.bytes
    guard range.count >= 2, Self.isQuote(bytes[range.lowerBound]),
      bytes[range.lowerBound] == bytes[range.upperBound - 1]
    else { return source.text(in: range) }
    return source.text(in: range.lowerBound + 1..<range.upperBound - 1)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}

extension FrontMatter.FieldValue {
  /// The items so far of a list in lines of its own; nil if the value is a text.
  fileprivate var blockItems: [Located<String>]? {
    switch self {
    case .text(let text): text.isEmpty ? [] : nil
    case .list(let items): items
    }
  }
}

extension DocumentProblem.Kind {
  /// The key of a value that goes on in further lines.
  fileprivate var continuedKey: String? {
    switch self {
    case .blockList(let key, _), .continuedValue(let key): key
    default: nil
    }
  }
}
