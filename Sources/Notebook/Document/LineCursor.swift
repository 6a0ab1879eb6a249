/// A walk along one line, counting columns with tab stops at every fourth.
struct LineCursor {
  let bytes: [UInt8]
  private(set) var offset: Int
  let end: Int
  private(set) var column = 0

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
  }

  /// The part that has not been walked over.
  var rest: Range<Int> { offset..<end }

  /// The same part, without the blanks around it.
  var content: Range<Int> { bytes.trimmed(rest) }

  var isBlank: Bool { content.isEmpty }

  /// The columns of blanks ahead.
  var indentation: Int {
    var column = column
    var offset = offset
    while offset < end, bytes[offset].isBlank {
      column += width(of: bytes[offset], at: column)
      offset += 1
    }
    return column - self.column
  }

  /// Walks over blanks, at most so many columns of them. A tab is walked over as a whole.
  mutating func skipIndentation(_ columns: Int) {
    let target = column + columns
    while offset < end, bytes[offset].isBlank, column < target {
      column += width(of: bytes[offset], at: column)
      offset += 1
    }
  }

  /// Walks over bytes that are one column wide.
  mutating func skip(_ count: Int) {
    offset += count
    column += count
  }

  mutating func jump(to offset: Int) {
    skip(offset - self.offset)
  }

  private func width(of byte: UInt8, at column: Int) -> Int {
    byte == .tab ? 4 - column % 4 : 1
  }
}

// MARK: - Marks

extension LineCursor {
  /// The first byte that is no blank, if it stands less than four columns in.
  private var mark: Range<Int>? {
    let content = content
    return content.isEmpty || indentation >= 4 ? nil : content
  }

  /// Walks over `> `.
  mutating func skipQuoteMark() -> Bool {
    guard let mark, bytes[mark.lowerBound] == .greater else { return false }
    skipIndentation(3)
    skip(1)
    skipIndentation(1)
    return true
  }

  /// `***`, `- - -`, `___`: a rule across the page.
  var isRule: Bool {
    guard let mark else { return false }
    let byte = bytes[mark.lowerBound]
    guard byte == .asterisk || byte == .hyphen || byte == .underscore else { return false }
    let marks = bytes[mark].filter { !$0.isBlank }
    return marks.count >= 3 && marks.allSatisfy { $0 == byte }
  }

  /// The level and the text of a `## Heading`.
  var heading: (level: Int, title: Range<Int>)? {
    guard let mark, bytes[mark.lowerBound] == .numberSign else { return nil }
    var start = mark.lowerBound
    while start < mark.upperBound, bytes[start] == .numberSign { start += 1 }
    let level = start - mark.lowerBound
    guard level <= 6, start == mark.upperBound || bytes[start].isBlank else { return nil }
    return (level, titleWithoutClosingMarks(start..<mark.upperBound))
  }

  private func titleWithoutClosingMarks(_ range: Range<Int>) -> Range<Int> {
    let title = bytes.trimmed(range)
    var end = title.upperBound
    while end > title.lowerBound, bytes[end - 1] == .numberSign { end -= 1 }
    let isClosed = end == title.lowerBound || bytes[end - 1].isBlank
    return isClosed ? bytes.trimmed(title.lowerBound..<end) : title
  }

  /// `##Title`, which was meant as a heading.
  var headingWithoutSpace: (level: Int, title: Range<Int>)? {
    guard let mark, bytes[mark.lowerBound] == .numberSign, heading == nil else { return nil }
    let level = bytes[mark].prefix { $0 == .numberSign }.count
    guard (2...6).contains(level) else { return nil }
    return (level, titleWithoutClosingMarks(mark.lowerBound + level..<mark.upperBound))
  }

  /// The level of the heading that a row of `=` or `-` makes of the line above.
  var underlineLevel: Int? {
    guard let mark, let byte = bytes[mark].first, byte == .equals || byte == .hyphen,
      bytes[mark].allSatisfy({ $0 == byte })
    else { return nil }
    return byte == .equals ? 1 : 2
  }

  /// The row of marks that opens a fence, and the text behind it.
  var fenceOpening: (marks: Range<Int>, info: Range<Int>)? {
    guard let row = rowOfFenceMarks, row.count >= 3 else { return nil }
    let info = bytes.trimmed(row.upperBound..<end)
    guard bytes[row.lowerBound] == .tilde || !bytes[info].contains(.backtick) else { return nil }
    return (row, info)
  }

  /// The marks that open a fence with words behind them, and are no part of an open one: they have
  /// as many marks of its kind, or more.
  func fenceOpening(below opening: Range<Int>) -> Range<Int>? {
    guard let (marks, info) = fenceOpening, !info.isEmpty,
      bytes[marks.lowerBound] == bytes[opening.lowerBound], marks.count >= opening.count
    else { return nil }
    return marks.lowerBound..<info.upperBound
  }

  /// The row of marks that closes a fence.
  func fenceClosing(_ opening: Range<Int>) -> Range<Int>? {
    guard let row = rowOfFenceMarks, bytes[row.lowerBound] == bytes[opening.lowerBound],
      row.count >= opening.count, bytes[row.upperBound..<end].allSatisfy(\.isBlank)
    else { return nil }
    return row
  }

  private var rowOfFenceMarks: Range<Int>? {
    guard let mark else { return nil }
    let byte = bytes[mark.lowerBound]
    guard byte == .backtick || byte == .tilde else { return nil }
    return mark.lowerBound..<(bytes[mark].firstIndex { $0 != byte } ?? mark.upperBound)
  }

  /// True if a tag that Markdown does not know begins the line.
  var isForeignTag: Bool {
    guard let mark, bytes[mark.lowerBound] == .less else { return false }
    let isClosing = mark.count > 1 && bytes[mark.lowerBound + 1] == UInt8(ascii: "/")
    let start = mark.lowerBound + (isClosing ? 2 : 1)
    guard start < mark.upperBound, bytes[start].isASCIILetter else { return false }
    let after = bytes[start..<mark.upperBound].first { !$0.isASCIILetter && !$0.isASCIIDigit }
    return after.map { $0.isBlank || $0 == .greater || $0 == UInt8(ascii: "/") } ?? true
  }
}
