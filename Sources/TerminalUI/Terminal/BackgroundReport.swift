package import StyledText

/// A terminal's answer to the question what its background is: `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`, with
/// one to four hexadecimal digits for each part, up to BEL or ESC and a backslash.
package enum BackgroundReport {
  static let question = "\u{1B}]11;?\u{1B}\\"

  /// Takes the first report out of what has been read, and leaves what people have typed around it.
  package static func extract(from bytes: inout [UInt8]) -> RGB? {
    let opening = Array("\u{1B}]11;".utf8)
    for start in bytes.indices where bytes[start...].starts(with: opening) {
      // No report is longer.
      let rest = bytes[(start + opening.count)...].prefix(26)
      guard let end = rest.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { continue }
      let last = bytes[end] == 0x07 ? end : end + 1
      guard last < bytes.endIndex, bytes[end] == 0x07 || bytes[last] == UInt8(ascii: "\\") else {
        continue
      }
      let color = color(rest[..<end])
      bytes.removeSubrange(start...last)
      return color
    }
    return nil
  }

  /// Nil for what is no colour: then the terminal has said nothing.
  private static func color(_ text: ArraySlice<UInt8>) -> RGB? {
    let text = String(decoding: text, as: UTF8.self)
    guard text.hasPrefix("rgb:") else { return nil }
    let parts = text.dropFirst(4).split(separator: "/", omittingEmptySubsequences: false)
    let values = parts.compactMap { part -> Int? in
      guard (1...4).contains(part.count), part.allSatisfy(\.isHexDigit),
        let value = Int(part, radix: 16)
      else { return nil }
      return (value * 255 * 2 + (1 << (4 * part.count)) - 1) / (2 * ((1 << (4 * part.count)) - 1))
    }
    guard parts.count == 3, values.count == 3 else { return nil }
    return RGB(values[0], values[1], values[2])
  }
}
