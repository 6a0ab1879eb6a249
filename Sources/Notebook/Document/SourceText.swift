package import PlainFiles

/// The bytes of a file exactly as they were read, and the places of its lines.
///
/// All ranges in a document are byte offsets into `bytes`. They become lines and columns only in
/// messages.
package struct SourceText: Sendable {
  /// The file's name, as a message shows it.
  package let name: String
  package let bytes: [UInt8]
  /// The start of each line. A byte-order mark stands before the first one.
  package let lineStarts: [Int]

  /// - Throws: `tooLarge` if there are more than `limit` bytes.
  package init(name: String, bytes: [UInt8], limit: Int) throws(FileError) {
    guard bytes.count <= limit else { throw FileError(name, .tooLarge(limit: limit)) }
    self.init(name: name, bytes: bytes)
  }

  /// A text that the program already holds, and which therefore is small enough.
  package init(name: String = "", _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  private init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes)
  }

  /// The whole text. Bytes that are no UTF-8 are shown as �.
  package var text: String { text(in: 0..<bytes.count) }

  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The bytes of a line, counted from 1, without its line break.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn {
      end -= 1
    }
    return start..<end
  }

  /// The lines that a range touches.
  package func lines(in range: Range<Int>) -> [Range<Int>] {
    (line(at: range.lowerBound)...line(at: max(range.lowerBound, range.upperBound - 1)))
      .map(lineRange)
  }

  /// The line that holds an offset, counted from 1.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  package func position(of offset: Int) -> SourcePosition {
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    return SourcePosition(line: line, column: text(in: start..<max(start, offset)).count + 1)
  }

  /// The offset of a character; a column beyond the line's end is the line's end.
  package func offset(of position: SourcePosition) -> Int {
    let range = lineRange(min(max(position.line, 1), lineStarts.count))
    let before = text(in: range).prefix(max(position.column, 1) - 1)
    return min(range.lowerBound + before.utf8.count, range.upperBound)
  }

  /// A line ends with a line feed, a carriage return, or both.
  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var starts = [bytes.starts(with: mark) ? mark.count : 0]
    for (index, byte) in bytes.enumerated() {
      let next = index + 1
      let ends =
        byte == .lineFeed
        || byte == .carriageReturn && !(next < bytes.count && bytes[next] == .lineFeed)
      if ends { starts.append(next) }
    }
    return starts
  }
}

extension SourceText: Hashable {
  package static func == (left: SourceText, right: SourceText) -> Bool {
    left.name == right.name && left.bytes == right.bytes
  }

  /// A report holds its file in each of its diagnostics, so a hash must not read all of it.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(bytes.count)
  }
}

extension SourceText {
  /// True if bytes that are no UTF-8 are UTF-16; nil if they are UTF-8. UTF-16 begins with a mark,
  /// or else every other byte of a Western text in it is 0.
  var isUTF16: Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let start = bytes.prefix(64)
    let zeros = start.count { $0 == 0 }
    return zeros > start.count / 4 ? zeros < start.count : nil
  }

  /// The range of the first bytes that are no UTF-8, and the number of such places.
  func invalidEncoding() -> (first: Range<Int>, count: Int)? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    var first: Range<Int>?
    var count = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        offset += scalar.count
      case .error(let length):
        first = first ?? offset..<offset + length
        count += 1
        offset += length
      case .emptyInput:
        return first.map { ($0, count) }
      }
    }
  }
}

extension SourceText {
  /// Reads a plain file, and never more of it than the limit and one byte.
  ///
  /// - Parameter name: its name in messages; by default its path.
  /// - Throws: the problem of the file, by that name.
  package static func reading(
    _ path: String, name: String? = nil, limit: Int
  ) throws(FileError) -> SourceText {
    let name = name ?? path
    do throws(FileError) {
      let bytes = try PlainFile(reading: path).contents(limit: limit)
      return try SourceText(name: name, bytes: bytes, limit: limit)
    } catch {
      throw FileError(name, error.failure)
    }
  }
}
