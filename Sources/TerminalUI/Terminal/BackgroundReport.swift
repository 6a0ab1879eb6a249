package import StyledText

/// A terminal's answer to the question what its background is: `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`, with
/// one to four hexadecimal digits for each part, up to BEL or ESC and a backslash.
package enum BackgroundReport {
  static let question = "\u{1B}]11;?\u{1B}\\"

  /// The colour of the first report in some bytes; nil if there is none, or none with a colour.
  package static func first(in bytes: [UInt8]) -> RGB? {
    let opening = Array("\u{1B}]11;rgb:".utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: opening) }) else {
      return nil
    }
    let rest = bytes[(start + opening.count)...]
    let text = rest.prefix { $0 != 0x07 && $0 != 0x1B }
    let ending = rest[text.endIndex...].prefix(2)
    guard ending.first == 0x07 || Array(ending) == [0x1B, UInt8(ascii: "\\")] else { return nil }
    let parts = String(decoding: text, as: UTF8.self)
      .split(separator: "/", omittingEmptySubsequences: false).map(part)
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return RGB(red, green, blue)
  }

  /// 0…255 of the hexadecimal digits of one part, of which as many `f` are the most there is.
  private static func part(_ digits: Substring) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    let most = 1 << (4 * digits.count) - 1
    return (value * 255 + most / 2) / most
  }
}
