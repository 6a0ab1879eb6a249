/// The mark before an item: `-`, `*`, `+`, `1.` or `1)`.
struct ListMarker: Hashable {
  /// The byte that the items of one list have in common.
  let mark: UInt8
  let number: Int?
  /// The number of its bytes.
  let length: Int

  /// True if an item with the other marker continues the same list.
  func continues(_ other: ListMarker) -> Bool {
    mark == other.mark && (number == nil) == (other.number == nil)
  }
}

extension LineCursor {
  /// The marker that stands ahead, with a blank or nothing behind it.
  var listMarker: ListMarker? {
    guard indentation < 4, !isRule else { return nil }
    let content = content
    guard let first = bytes[content].first else { return nil }
    let marker: ListMarker
    if first == .hyphen || first == .asterisk || first == .plus {
      marker = ListMarker(mark: first, number: nil, length: 1)
    } else {
      // Nine digits are what CommonMark allows, so that the number fits everywhere.
      let digits = bytes[content].prefix(10).prefix(while: \.isASCIIDigit)
      guard (1...9).contains(digits.count), digits.endIndex < end,
        bytes[digits.endIndex] == UInt8(ascii: ".") || bytes[digits.endIndex] == .rightParenthesis
      else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      marker = ListMarker(
        mark: bytes[digits.endIndex], number: number, length: digits.count + 1)
    }
    let next = content.lowerBound + marker.length
    return next >= end || bytes[next].isBlank ? marker : nil
  }

  /// Walks over a marker and the blanks behind it.
  ///
  /// - Returns: the column at which the item's other lines must begin.
  mutating func skip(_ marker: ListMarker) -> Int {
    let start = column
    skipIndentation(3)
    skip(marker.length)
    let blanks = indentation
    if isBlank { return column - start + 1 }
    // More than four columns are one, and an indented block of code behind it.
    skipIndentation(blanks > 4 ? 1 : blanks)
    return column - start
  }

  /// Walks over `[ ]` or `[x]` and tells which it was.
  mutating func skipBox() -> Bool? {
    guard offset + 2 < end, bytes[offset] == .leftBracket, bytes[offset + 2] == .rightBracket,
      offset + 3 == end || bytes[offset + 3].isBlank
    else { return nil }
    let tick = bytes[offset + 1]
    guard tick == .space || tick | 0x20 == UInt8(ascii: "x") else { return nil }
    skip(3)
    skipIndentation(Int.max / 2)
    return tick != .space
  }
}
