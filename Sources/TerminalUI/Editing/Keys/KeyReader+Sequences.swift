// A sequence behind an ESC is a key without a character of its own, or a message of the terminal
// itself: an answer to a question, asked by this program or by an earlier one, a movement of the
// mouse, a change of focus. An answer can hold text that another program once sent to the terminal,
// a file's name or a whole command, and it can be false, late, cut short or without end. So a
// sequence that is no key is taken whole, and nothing of it ever becomes text.

extension KeyReader {
  /// The sequence behind an ESC that has been read.
  enum Sequence: Hashable {
    /// Nothing, or a character: the key Escape was pressed, or one together with Alt.
    case none
    /// A possible key: `[1;5C` or `OA`.
    case key(String)
    case report(CursorReport)
    /// Another message of the terminal.
    case foreign
  }

  /// Takes the sequence behind an ESC, unless it is a character.
  ///
  /// A terminal sends a sequence at once, and a person is not as quick.
  mutating func takeSequence() -> Sequence {
    guard let first = nextByte(within: Self.patience) else { return .none }
    switch first {
    case UInt8(ascii: "["): return takeControlSequence()
    case UInt8(ascii: "O"):
      guard let last = nextByte(within: Self.patience) else { return .foreign }
      return .key("O\(Unicode.Scalar(last))")
    // The strings of ECMA-48: OSC, DCS, SOS, PM and APC.
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return takeString(begunBy: first)
    default:
      putBack([first])
      return .none
    }
  }

  private static var patience: Int32 { 25 }
  /// The parameters of every key fit into so many bytes.
  private static var longestKey: Int { 24 }

  /// Takes parameters, intermediates and the final character.
  private mutating func takeControlSequence() -> Sequence {
    var bytes = [UInt8(ascii: "[")]
    while !InterruptFlag.isRaised, let byte = nextByte(within: Self.patience) {
      if bytes.count <= Self.longestKey { bytes.append(byte) }
      switch byte {
      case 0x20...0x3F: continue
      case 0x40...0x7E:
        if bytes.count == 2, byte == UInt8(ascii: "M") { skipOldMouse() }
        return Self.sequence(of: bytes)
      default:
        // A sequence holds nothing else: this byte came behind one that was cut short.
        putBack([byte])
        return .foreign
      }
    }
    return .foreign
  }

  private static func sequence(of bytes: [UInt8]) -> Sequence {
    guard bytes.count <= longestKey else { return .foreign }
    if case .found(let report, _) = CursorReport.find(atStartOf: [0x1B] + bytes) {
      return .report(report)
    }
    return .key(String(decoding: bytes, as: UTF8.self))
  }

  /// Skips the position of the mouse, in three bytes behind `ESC [ M`: a terminal sends it after an
  /// earlier program asked for it.
  private mutating func skipOldMouse() {
    for _ in 0..<3 { _ = nextByte(within: Self.patience) }
  }

  /// Takes a string up to BEL, up to ESC and a backslash, or up to the ESC of another sequence.
  ///
  /// The terminal ends its strings. A string without an end was typed: in vi, P follows the key
  /// Escape.
  private mutating func takeString(begunBy first: UInt8) -> Sequence {
    var bytes = [first]
    var isTyping: Bool { bytes.count <= Self.longestTyping }
    while !InterruptFlag.isRaised, let byte = nextByte(within: isTyping ? Self.patience : 1000) {
      if byte == 0x07 { return .foreign }
      if byte == 0x1B {
        guard let next = nextByte(within: Self.patience), next != UInt8(ascii: "\\") else {
          return .foreign
        }
        putBack([0x1B, next])
        return .foreign
      }
      if isTyping { bytes.append(byte) }
    }
    guard isTyping, !InterruptFlag.isRaised else { return .foreign }
    putBack(bytes)
    return .none
  }

  /// A person types less without a pause.
  private static var longestTyping: Int { 256 }
}
