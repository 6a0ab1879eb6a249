/// The columns of text on a terminal.
///
/// The terminal draws, and this file counts, for pages and for the line editor. Both must agree for
/// every character that the program prints, or the cursor stands beside the text. So a text is as
/// wide as the sum of its scalars, as the C library's `wcwidth` and most terminals count; sequences
/// that terminals draw in one cell by convention (emoji joined by U+200D) are taken apart by
/// `sanitized` before they can be drawn.
package enum DisplayWidth {
  /// The width of characters that Unicode leaves open.
  package struct Rule: Hashable, Sendable {
    /// Greek, `√`, `²`, `≈` and `│` are East Asian Ambiguous: one column nearly everywhere, two in
    /// some Chinese and Japanese settings. Only the terminal knows; the program asks it once.
    package var ambiguousIsWide: Bool

    package init(ambiguousIsWide: Bool = false) {
      self.ambiguousIsWide = ambiguousIsWide
    }

    package static let standard = Rule()
  }
}

extension Unicode.Scalar {
  /// The columns of this scalar: 0 for combining marks, format and control characters, 2 for what
  /// East Asian typography calls wide, else 1.
  package func displayWidth(_ rule: DisplayWidth.Rule = .standard) -> Int {
    if value < 0x7f { return value < 0x20 ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator:
      return 0
    case .format where value != 0xAD:
      return 0
    default:
      // The medial and final letters of a Hangul syllable are drawn into its first.
      if (0x1160...0x11FF).contains(value) { return 0 }
      if WidthTable.wide.contains(value) { return 2 }
      return rule.ambiguousIsWide && WidthTable.ambiguous.contains(value) ? 2 : 1
    }
  }
}

extension Character {
  /// The columns of this grapheme: `z̃` takes one.
  package func displayWidth(_ rule: DisplayWidth.Rule = .standard) -> Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth(rule) }
  }
}

extension StringProtocol {
  /// The columns of this text on one line.
  package func displayWidth(_ rule: DisplayWidth.Rule = .standard) -> Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth(rule) }
  }
}

extension Markup {
  /// The columns of this text on one line.
  package func displayWidth(_ rule: DisplayWidth.Rule = .standard) -> Int {
    spans.reduce(0) { $0 + $1.text.displayWidth(rule) }
  }
}
