/// Cuts a file into rows of fields, with their places.
struct CSVReader {
  private let bytes: [UInt8]
  private let file: String
  private var place: Int
  /// Behind the last line that is not empty.
  private let end: Int
  private var watch: InterruptWatch
  /// The delimiter between two cells: a tab, a semicolon, or else a comma. Files with decimal
  /// commas have semicolons between cells, so the comma is tried last.
  private let delimiter: UInt8

  private static let blank = UInt8(ascii: " ")
  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  struct Field {
    /// The place of its first byte, which may be a quote.
    let start: Int
    /// Its bytes, without quotes.
    let content: ArraySlice<UInt8>

    var text: String { String(decoding: content, as: UTF8.self) }
    var cell: CSVCell { CSVCell(content) }
    var isBlank: Bool { content.allSatisfy { $0 == CSVReader.blank } }
  }

  init(bytes: [UInt8], file: String, allowance: Allowance) {
    self.bytes = bytes
    self.file = file
    watch = InterruptWatch(allowance)
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    delimiter = Self.delimiter(in: bytes[place...])
    end =
      bytes.lastIndex { ![Self.newline, Self.carriageReturn, Self.blank].contains($0) }
      .map { $0 + 1 } ?? place
  }

  /// The delimiter of the first row; bytes in quotes do not count.
  private static func delimiter(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var isQuoted = false
    var found: Set<UInt8> = []
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newline || byte == carriageReturn { break }
      found.insert(byte)
    }
    return [UInt8(ascii: "\t"), UInt8(ascii: ";")].first(where: found.contains)
      ?? UInt8(ascii: ",")
  }

  func error(at place: Int, _ problem: CSVError.CSVProblem) -> CSVError {
    var (line, lineStart) = (1, 0)
    for index in 0..<place where isLineEnd(at: index) { (line, lineStart) = (line + 1, index + 1) }
    let column = String(decoding: bytes[lineStart..<place], as: UTF8.self).count + 1
    return CSVError(file: file, line: line, column: column, problem: problem)
  }

  /// A line ends in LF, in CR LF, or, in files of old, in CR.
  private func isLineEnd(at place: Int) -> Bool {
    bytes[place] == Self.newline
      || bytes[place] == Self.carriageReturn
        && !(place + 1 < bytes.count && bytes[place + 1] == Self.newline)
  }

  /// The fields of the next row; nil at the end.
  mutating func nextRow() throws(CSVError) -> [Field]? {
    guard place < end else { return nil }
    var fields: [Field] = []
    while true {
      fields.append(try nextField())
      try note(aFieldAt: place)
      guard place < end, bytes[place] == delimiter else { break }
      place += 1
    }
    if place < end, !isLineEnd(at: place) { place += 1 }
    place += 1
    return fields
  }

  private mutating func note(aFieldAt place: Int) throws(CSVError) {
    do throws(MatrixError) {
      try watch.passed(1)
    } catch {
      throw CSVError(file: file, line: 0, column: 0, problem: .matrix(error))
    }
  }

  private mutating func nextField() throws(CSVError) -> Field {
    let start = place
    // Blanks before a quote mean as little as those around a number.
    var quote = place
    while quote < end, bytes[quote] == Self.blank { quote += 1 }
    if quote < end, bytes[quote] == Self.quote { place = quote }
    guard place < end, bytes[place] == Self.quote else {
      while !isAtEndOfField {
        if bytes[place] == Self.quote { throw error(at: place, .strayQuote) }
        place += 1
      }
      return try field(start, bytes[start..<place])
    }
    return try field(start, quotedContent())
  }

  private mutating func quotedContent() throws(CSVError) -> ArraySlice<UInt8> {
    let start = place
    var content: ArraySlice<UInt8> = []
    while true {
      place += 1
      guard let closing = bytes[place..<end].firstIndex(of: Self.quote) else {
        throw error(at: start, .unclosedQuote)
      }
      content += bytes[place..<closing]
      place = closing + 1
      guard place < end, bytes[place] == Self.quote else { break }
      content.append(Self.quote)
    }
    guard isAtEndOfField else { throw error(at: place, .textAfterQuote) }
    return content
  }

  private func field(_ start: Int, _ content: ArraySlice<UInt8>) throws(CSVError) -> Field {
    guard content.allSatisfy({ $0 < 0x80 }) || String(validating: content, as: UTF8.self) != nil
    else { throw error(at: start, .notText) }
    return Field(start: start, content: content)
  }

  private var isAtEndOfField: Bool {
    guard place < end else { return true }
    return [delimiter, Self.newline, Self.carriageReturn].contains(bytes[place])
  }
}
