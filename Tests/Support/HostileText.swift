/// Texts that try to be more than text where they are written: code, a line of their own, an order
/// to the terminal, the end of a fence.
package enum HostileText {
  /// Every character that a terminal obeys, that ends a line or a text somewhere, that hides or turns
  /// what is written, and the marks of Python, Markdown and a shell.
  package static let pieces: [String] =
    characters(0x00...0x1F) + characters(0x7F...0x9F)
    + characters([
      0xAD, 0x61C, 0x180E, 0x200B, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202D, 0x202E,
      0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFE0F, 0xFEFF, 0xFFF9, 0xE0041, 0xF8FF,
    ])
    + [
      "\r\n", "\\\n", "\\\r", "\n\n", "\"", "\"\"\"", "'", "'''", "\\", "\\\"", "```", "\n```\n",
      "~~~", "#", "%%", "{x}", "${x}", "`x`", "\u{1B}]52;c;QUJD\u{7}", "\u{1B}[2J", "\u{9B}31m",
      "\u{1B}P+q\u{1B}\\", "\n# -*- coding: utf-7 -*-\n", "[markdown]", "<!--", "]]>", "&#10;",
      "&NewLine;", "&#x202E;",
    ]

  private static func characters(_ numbers: some Sequence<UInt32>) -> [String] {
    numbers.compactMap { Unicode.Scalar($0).map { String($0) } }
  }

  /// The characters of a text that nothing which is printed or exported may hold.
  package static func forbidden(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      scalar != "\n"
        && [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse].contains(
          scalar.properties.generalCategory)
    }
  }
}
