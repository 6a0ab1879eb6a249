/// How wide the emulated terminal draws a character.
///
/// This is on purpose not the rule that the program itself lays out by: a terminal is a third party,
/// and where the two differ a test shall show it.
enum TerminalWidth {
  static func of(_ scalar: Unicode.Scalar, ambiguousIsWide: Bool) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    if ambiguousIsWide, ambiguous.contains(where: { $0.contains(scalar.value) }) { return 2 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// Blocks of East Asian writing, as most terminals have them.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]

  /// What a terminal for Chinese or Japanese may draw in the width of an ideograph: as far as the
  /// tests print it.
  private static let ambiguous: [ClosedRange<UInt32>] = [
    0xB2...0xB4, 0xB6...0xBA, 0xBC...0xBF, 0xD7...0xD7, 0x391...0x3A9, 0x3B1...0x3C9,
    0x2018...0x2019, 0x2024...0x2027, 0x221A...0x221A, 0x2248...0x2248, 0x2500...0x254B,
    0x2580...0x258F,
  ]
}
