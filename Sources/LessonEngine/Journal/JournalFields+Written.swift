// A journal grows for years, and is read to its end whenever lessons are listed. `JSONDecoder`
// takes ten microseconds for a line, which is a second for a hundred thousand of them. Nearly all
// lines are as `JournalLine.text` writes them: one flat object without blanks, of strings and whole
// numbers. These are read here in a tenth of that time. Lines in any other spelling are left to the
// decoder, so this file decides nothing about the meaning of a line.

extension JournalFields {
  /// Reads a line as this program writes it.
  ///
  /// - Returns: nil for any other spelling, and for text that is no JSON.
  init?(written bytes: [UInt8], in range: Range<Int>) {
    var reader = FlatObjectReader(bytes, in: range)
    self.init(v: 0, fact: "", lesson: "")
    guard reader.take(UInt8(ascii: "{")) else { return nil }
    repeat {
      guard let key = reader.string(), reader.take(UInt8(ascii: ":")), read(key, &reader) else {
        return nil
      }
    } while reader.take(UInt8(ascii: ","))
    guard reader.take(UInt8(ascii: "}")), reader.isAtEnd, v == JournalLine.version,
      !fact.isEmpty, !lesson.isEmpty
    else { return nil }
  }

  /// - Returns: true if the value could be read, and is the first one of its key.
  private mutating func read(_ key: String, _ reader: inout FlatObjectReader) -> Bool {
    // The keys that most lines have come first.
    switch key {
    case "fact": fact.isEmpty && reader.read(into: &fact)
    case "hash": reader.read(into: &hash)
    case "lesson": lesson.isEmpty && reader.read(into: &lesson)
    case "step": reader.read(into: &step)
    case "time": reader.read(into: &time)
    case "v": v == 0 && reader.read(into: &v)
    case "piece": reader.read(into: &piece)
    case "code": reader.read(into: &code)
    case "attempt": reader.read(into: &attempt)
    case "seed": reader.read(into: &seed)
    case "answer": reader.read(into: &answer)
    case "choice": reader.read(into: &choice)
    case "right": reader.read(into: &right)
    case "level": reader.read(into: &level)
    case "mistakes": reader.read(into: &mistakes)
    default: false
    }
  }
}

/// Reads the parts of an object on one line, each where the last one ended.
private struct FlatObjectReader {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { place == end }

  mutating func take(_ byte: UInt8) -> Bool {
    guard place < end, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  // MARK: Values, none of which may be there already

  mutating func read(into value: inout String?) -> Bool {
    guard value == nil else { return false }
    value = string()
    return value != nil
  }

  mutating func read(into value: inout String) -> Bool {
    guard let string = string() else { return false }
    value = string
    return true
  }

  mutating func read<Number: FixedWidthInteger>(into value: inout Number?) -> Bool {
    guard value == nil else { return false }
    value = number()
    return value != nil
  }

  mutating func read(into value: inout Int) -> Bool {
    guard let number: Int = number() else { return false }
    value = number
    return true
  }

  mutating func read(into value: inout Bool?) -> Bool {
    guard value == nil else { return false }
    for (word, meaning) in [("true", true), ("false", false)] {
      guard bytes[place..<end].starts(with: word.utf8) else { continue }
      place += word.utf8.count
      value = meaning
      return true
    }
    return false
  }

  // MARK: Their spelling

  /// - Returns: nil for anything but a string in UTF-8 without rare escapes.
  mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = place
    var isASCII = true
    while place < end {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        place += 1
        let content = bytes[start..<place - 1]
        // ASCII needs no check of each byte.
        return isASCII
          ? String(decoding: content, as: UTF8.self) : String(validating: content, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { return escapedString(from: start) }
      guard byte >= 0x20 else { return nil }
      if byte >= 0x80 { isASCII = false }
      place += 1
    }
    return nil
  }

  private mutating func escapedString(from start: Int) -> String? {
    var content = Array(bytes[start..<place])
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return String(validating: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard place + 1 < end else { return nil }
        switch bytes[place + 1] {
        case UInt8(ascii: "n"): content.append(.newline)
        case UInt8(ascii: "t"): content.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
          content.append(bytes[place + 1])
        default: return nil
        }
        place += 2
      case 0..<0x20: return nil
      default:
        content.append(bytes[place])
        place += 1
      }
    }
    return nil
  }

  /// - Returns: nil for anything but a whole number without leading zeros that is not too large.
  private mutating func number<Number: FixedWidthInteger>() -> Number? {
    let start = place
    var number: Number = 0
    while place < end, case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10 {
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isAlsoTooLarge) = product.addingReportingOverflow(Number(digit))
      guard !isTooLarge, !isAlsoTooLarge else { return nil }
      number = sum
      place += 1
    }
    guard place > start, place - start == 1 || bytes[start] != UInt8(ascii: "0") else {
      return nil
    }
    return number
  }
}
