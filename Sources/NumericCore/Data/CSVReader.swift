/// Cuts a file into rows of fields, and knows where each of them stands.
struct CSVReader {
  private let bytes: [UInt8]
  private let file: String
  private var place: Int
  private var watch: InterruptWatch

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  struct Field {
    /// Where it begins, its quote included.
    let start: Int
    /// Its bytes, without quotes.
    let content: ArraySlice<UInt8>

    var text: String { String(decoding: content, as: UTF8.self) }
    /// The number that it is, if it is one.
    var number: Double? { DecimalNumber.value(of: content) }
  }

  init(bytes: [UInt8], file: String, allowance: Allowance) {
    self.bytes = bytes
    self.file = file
    watch = InterruptWatch(allowance)
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  func error(at place: Int, _ problem: CSVError.Problem) -> CSVError {
    let before = bytes[..<place]
    let lineStart = before.lastIndex(of: Self.newline).map { $0 + 1 } ?? 0
    let line = before.count { $0 == Self.newline } + 1
    let column = String(decoding: bytes[lineStart..<place], as: UTF8.self).count + 1
    return CSVError(file: file, line: line, column: column, problem: problem)
  }

  /// The fields of the next row; nil at the end.
  mutating func nextRow() throws(CSVError) -> [Field]? {
    guard place < bytes.count else { return nil }
    var fields: [Field] = []
    while true {
      fields.append(try nextField())
      try note(aFieldAt: place)
      guard place < bytes.count, bytes[place] == Self.comma else { break }
      place += 1
    }
    if place < bytes.count, bytes[place] == Self.carriageReturn { place += 1 }
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
    guard place < bytes.count, bytes[place] == Self.quote else {
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
      guard let end = bytes[place...].firstIndex(of: Self.quote) else {
        throw error(at: start, .unclosedQuote)
      }
      content += bytes[place..<end]
      place = end + 1
      guard place < bytes.count, bytes[place] == Self.quote else { break }
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
    guard place < bytes.count else { return true }
    switch bytes[place] {
    case Self.comma, Self.newline: return true
    case Self.carriageReturn: return place + 1 < bytes.count && bytes[place + 1] == Self.newline
    default: return false
    }
  }
}
