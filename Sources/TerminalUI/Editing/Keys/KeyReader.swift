import CEditline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads characters from a terminal, byte by byte, and no more than needed: input that is typed
/// ahead belongs to the next reader.
struct KeyReader {
  enum TerminalInput: Hashable {
    case scalar(Unicode.Scalar)
    /// A signal came.
    case interrupted
    case end
  }

  /// Bytes that have been read and not yet been given out.
  private var ahead: ArraySlice<UInt8>
  /// The number of next bytes that were typed before the editor set the terminal up.
  private var typedAhead = 0
  /// True if the last character was typed ahead.
  private(set) var wasTypedAhead = false

  init(ahead: [UInt8] = []) {
    self.ahead = ahead[...]
  }

  /// Marks the waiting bytes as typed ahead. Call it when the terminal has been set up.
  mutating func begin() {
    typedAhead = ahead.count + Int(ce_waiting_bytes())
  }

  /// True if a character is there already.
  var hasInput: Bool { !ahead.isEmpty || Self.waits(milliseconds: 0) }

  /// The next byte, if it has been read.
  var known: UInt8? { ahead.first }

  /// Waits for a character. Bytes that are no UTF-8 are passed over.
  mutating func next() -> TerminalInput {
    var bytes: [UInt8] = []
    while true {
      if ahead.isEmpty {
        guard ce_wait_for_input() else {
          ahead = bytes[...]
          return .interrupted
        }
        switch readByte() {
        case .byte: break
        case .nothing: continue
        case .end: return .end
        }
      }
      let byte = takeByte()
      if byte & 0xC0 != 0x80 { bytes = [] }
      bytes.append(byte)
      if bytes.count == 1, Self.introducers.contains(byte) {
        putBack([byte - 0x40])
        return .scalar("\u{1B}")
      }
      if let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first
      {
        guard let byte = UInt8(exactly: scalar.value), Self.introducers.contains(byte) else {
          return .scalar(scalar)
        }
        putBack([byte - 0x40])
        return .scalar("\u{1B}")
      }
      if bytes.count >= 4 { bytes = [] }
    }
  }

  /// The bytes that begin a sequence in eight bits, each in place of ESC and another byte: SS3,
  /// DCS, SOS, CSI, OSC, PM and APC. In UTF-8 none of them begins a character.
  private static let introducers: Set<UInt8> = [0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F]

  /// Passes over what is left of an interrupted paste, so that nothing of it is taken for typing.
  /// Its end may have been lost, for Ctrl-C empties the terminal's queue; and Ctrl-C ends one that
  /// has none.
  mutating func skipPaste() {
    let end = Array("\u{1B}[201~".utf8)
    var last: [UInt8] = []
    while last != end, !InterruptFlag.isRaised, let byte = nextByte(within: 100) {
      last = (last + [byte]).suffix(end.count)
    }
  }

  /// The next byte, if it comes soon.
  mutating func nextByte(within milliseconds: Int32) -> UInt8? {
    if ahead.isEmpty {
      guard Self.waits(milliseconds: milliseconds), readByte() == .byte else { return nil }
    }
    return takeByte()
  }

  /// Gives bytes back that have been taken, to be the next ones.
  mutating func putBack(_ bytes: [UInt8]) {
    ahead = bytes + ahead
    if wasTypedAhead { typedAhead += bytes.count }
  }

  /// Gives a character back.
  mutating func putBack(_ scalar: Unicode.Scalar) {
    putBack(Array(String(Character(scalar)).utf8))
  }

  private mutating func takeByte() -> UInt8 {
    wasTypedAhead = typedAhead > 0
    typedAhead = max(0, typedAhead - 1)
    return ahead.removeFirst()
  }

  private enum ByteInput {
    case byte
    /// The waiting bytes are gone: Ctrl-C empties the terminal's queue.
    case nothing
    case end
  }

  /// Reads a waiting byte without blocking, since it may have gone since it was seen.
  private mutating func readByte() -> ByteInput {
    var byte: UInt8 = 0
    let count = read(0, &byte, 1)
    if count == 1 {
      ahead.append(byte)
      return .byte
    }
    return count < 0 && errno != EINTR || ce_has_hung_up() ? .end : .nothing
  }

  private static func waits(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }
}
