// Text from files must not move the cursor, recolour the screen, type in the user's name, or look
// different from what it is. A terminal obeys control characters, and an editor shows bidirectional
// overrides by turning the line around; so neither ever reaches a terminal. Characters without
// width or ink are removed too: two names that look alike must be alike.

extension String {
  /// This text without characters that a terminal would obey or that hide other text.
  ///
  /// Combining marks and line breaks stay; a tab becomes four spaces; escape sequences are removed
  /// whole.
  ///
  /// ```swift
  /// "a\u{1B}[31mb".sanitized  // "ab"
  /// ```
  package var sanitized: String {
    guard !utf8.allSatisfy({ (0x20..<0x7f).contains($0) || $0 == 0x0A }) else { return self }
    var result = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\n":
        result.append(scalar)
      case "\r":
        if rest.first != "\n" { result.append("\n") }
      case "\t":
        result.append(contentsOf: "    ".unicodeScalars)
      case "\u{1B}":
        rest.skipEscapeSequence()
      case "\u{9B}":
        rest.skipControlSequence()
      default:
        if scalar.isSafeToShow { result.append(scalar) }
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  var isSafeToShow: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: false
    // Variation selectors turn a narrow sign into a wide picture on some terminals only.
    case .nonspacingMark: !properties.isVariationSelector && !properties.isDefaultIgnorableCodePoint
    default: !properties.isDefaultIgnorableCodePoint
    }
  }
}

extension Substring.UnicodeScalarView {
  /// Drops the sequence behind an ESC: `[` and a control sequence, a string up to its terminator,
  /// or one more character.
  fileprivate mutating func skipEscapeSequence() {
    switch first {
    case "[":
      removeFirst()
      skipControlSequence()
    case "]", "P", "X", "^", "_":
      removeFirst()
      skipString()
    default:
      // Intermediate characters and one final.
      while let next = first, (0x20...0x2F).contains(next.value) { removeFirst() }
      if let next = first, (0x30...0x7E).contains(next.value) { removeFirst() }
    }
  }

  /// Drops parameters, intermediates and the final character of a control sequence. Anything else
  /// ends it and is kept, so that a broken sequence swallows no text.
  fileprivate mutating func skipControlSequence() {
    while let next = first, (0x20...0x3F).contains(next.value) { removeFirst() }
    if let next = first, (0x40...0x7E).contains(next.value) { removeFirst() }
  }

  /// Drops a control string up to BEL or ST. A string that never ends is kept as plain text, so
  /// that a stray ESC cannot hide the rest of a page.
  private mutating func skipString() {
    var rest = self
    while let next = rest.popFirst(), next != "\n" {
      if next == "\u{7}" || next == "\u{9C}" {
        self = rest
        return
      }
      if next == "\u{1B}", rest.first == "\\" {
        rest.removeFirst()
        self = rest
        return
      }
    }
  }
}
