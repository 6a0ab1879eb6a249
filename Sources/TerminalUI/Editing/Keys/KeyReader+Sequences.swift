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
  /// A terminal sends what begins a sequence at once, and a person is not as quick; what follows
  /// then may have been held up on its way.
  ///
  /// - Parameters:
  ///   - isSlow: whether a pause came behind the ESC, as behind one that a person has typed.
  ///   - isKey: whether the key Escape has a meaning of its own, and others may follow it at once.
  mutating func takeSequence(isSlow: Bool = false, isKey: Bool = false) -> Sequence {
    guard let first = nextByte(within: Self.patience) else { return .none }
    let patience = isSlow || isKey ? Self.patience : Self.longPatience
    switch first {
    case UInt8(ascii: "["): return takeControlSequence(patience)
    case UInt8(ascii: "O"):
      guard let last = nextByte(within: patience) else { return .foreign }
      return .key("O\(Unicode.Scalar(last))")
    // The strings of ECMA-48: OSC, DCS, SOS, PM and APC.
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      let string = takeString(patience, within: isKey ? patience : 1000)
      // The terminal ends what it sends.
      guard string.isEmpty || isKey, !string.hasEnded, string.bytes.count < Self.longestTyping
      else {
        return .foreign
      }
      putBack([first] + string.bytes)
      return .none
    default:
      putBack([first])
      return .none
    }
  }

  /// Takes the report of the cursor that was just asked for, from among the keys, which stay.
  ///
  /// - Returns: nil if none comes in time.
  mutating func takeReport(within milliseconds: Int32) -> CursorReport? {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var others: [UInt8] = []
    defer { putBack(others) }
    while others.count < Self.mostOthers, ContinuousClock.now < end,
      let byte = nextByte(within: milliseconds)
    {
      others.append(byte)
      guard byte == UInt8(ascii: "R"), let start = others.lastIndex(of: 0x1B),
        case .found(let report, let length) = CursorReport.find(atStartOf: others[start...]),
        start + length == others.count
      else { continue }
      others.removeLast(length)
      return report
    }
    return nil
  }

  /// A terminal that sends more than a person types is not read to its end.
  private static var mostOthers: Int { 4096 }

  /// In milliseconds.
  private static var patience: Int32 { 25 }
  private static var longPatience: Int32 { 500 }
  /// No key has more parameters than fit in so many bytes.
  private static var longestKey: Int { 24 }

  /// Takes parameters, intermediates and the final character.
  private mutating func takeControlSequence(_ patience: Int32) -> Sequence {
    var bytes = [UInt8(ascii: "[")]
    while !InterruptFlag.isRaised, let byte = nextByte(within: patience) {
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

  /// A string up to BEL, up to the string terminator, or up to the ESC of another sequence; or its
  /// beginning, if it has no end: then it is over when nothing comes for a while, or with Ctrl-C.
  private struct ForeignString {
    /// No more than a person types.
    var bytes: [UInt8] = []
    var hasEnded = false

    var isEmpty: Bool { bytes.isEmpty && !hasEnded }
  }

  private mutating func takeString(
    _ patience: Int32, within later: Int32
  ) -> ForeignString {
    var string = ForeignString()
    /// The number of bytes of a character that are still to come: one of them may look like a
    /// terminator.
    var missing = 0
    var last: UInt8 = 0
    while !InterruptFlag.isRaised,
      let byte = nextByte(within: string.bytes.isEmpty ? patience : later)
    {
      let isPart = missing > 0 && byte & 0xC0 == 0x80
      switch byte {
      case 0x07:
        string.hasEnded = true
        return string
      case 0x9C where !isPart || last == 0xC2:
        string.hasEnded = true
        return string
      case 0x1B:
        string.hasEnded = true
        if let next = nextByte(within: Self.longPatience), next != UInt8(ascii: "\\") {
          putBack([0x1B, next])
        }
        return string
      default: break
      }
      if string.bytes.count < Self.longestTyping { string.bytes.append(byte) }
      missing = isPart ? missing - 1 : byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0
      last = byte
    }
    if InterruptFlag.isRaised { string.hasEnded = true }
    return string
  }

  /// A person types less without a pause.
  private static var longestTyping: Int { 256 }
}
