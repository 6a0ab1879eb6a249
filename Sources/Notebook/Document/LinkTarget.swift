/// The `(address "title")` behind a link's text.
enum LinkTarget {
  /// Deeper parentheses inside an address are no address.
  private static let depthLimit = 32

  /// - Returns: the address and the end of the whole; nil if there is no such target.
  static func read(_ bytes: [UInt8], at start: Int) -> (address: Range<Int>, end: Int)? {
    guard start < bytes.count, bytes[start] == .leftParenthesis else { return nil }
    var offset = skipWhitespace(bytes, from: start + 1)
    guard offset < bytes.count else { return nil }
    let isBracketed = bytes[offset] == .less
    let end =
      isBracketed ? endOfBracketed(bytes, from: offset + 1) : endOfPlain(bytes, from: offset)
    guard let end else { return nil }
    let address = isBracketed ? offset + 1..<end : offset..<end
    offset = skipWhitespace(bytes, from: isBracketed ? end + 1 : end)
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\""), offset > end {
      guard let quote = bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
        return nil
      }
      offset = skipWhitespace(bytes, from: quote + 1)
    }
    guard offset < bytes.count, bytes[offset] == .rightParenthesis else { return nil }
    return (address, offset + 1)
  }

  private static func skipWhitespace(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { !$0.isWhitespace } ?? bytes.count
  }

  private static func endOfBracketed(_ bytes: [UInt8], from start: Int) -> Int? {
    let end = bytes[start...].firstIndex { $0 == .greater || $0 == .less || $0 == .lineFeed }
    return end.flatMap { bytes[$0] == .greater ? $0 : nil }
  }

  private static func endOfPlain(_ bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var offset = start
    while offset < bytes.count, !bytes[offset].isWhitespace {
      if bytes[offset] == .leftParenthesis {
        depth += 1
        guard depth <= depthLimit else { return nil }
      } else if bytes[offset] == .rightParenthesis {
        guard depth > 0 else { return offset }
        depth -= 1
      }
      offset += 1
    }
    return depth == 0 ? offset : nil
  }
}
