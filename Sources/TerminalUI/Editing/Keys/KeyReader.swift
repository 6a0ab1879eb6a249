import CEditline

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads characters from a terminal, byte by byte, so that none is taken that is not asked for:
/// what is typed ahead belongs to whoever reads next.
struct KeyReader {
  enum Event: Hashable {
    case scalar(Unicode.Scalar)
    /// A signal came.
    case interrupted
    case end
  }

  /// Bytes that have been read and not yet been given out.
  private var ahead: [UInt8]
  /// How many of the next bytes were typed before the terminal was in our hands.
  private var typedAhead = 0
  /// Whether the last character was.
  private(set) var wasTypedAhead = false

  init(ahead: [UInt8] = []) {
    self.ahead = ahead
  }

  /// Takes what is there for typed ahead. To be called when the terminal has been taken.
  mutating func begin() {
    typedAhead = ahead.count + Int(ce_waiting_bytes())
  }

  /// Whether a character is there already.
  var hasInput: Bool { !ahead.isEmpty || Self.waits(milliseconds: 0) }

  /// Waits for a character. Bytes that are no UTF-8 are passed over.
  mutating func next() -> Event {
    var bytes: [UInt8] = []
    while true {
      if ahead.isEmpty {
        guard ce_wait_for_input() else {
          ahead = bytes
          return .interrupted
        }
        guard readByte() else { return .end }
      }
      let byte = takeByte()
      if byte & 0xC0 != 0x80 { bytes = [] }
      bytes.append(byte)
      if let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first
      {
        return .scalar(scalar)
      }
      if bytes.count >= 4 { bytes = [] }
    }
  }

  /// Gives a character back, to be the next one.
  mutating func putBack(_ scalar: Unicode.Scalar) {
    let bytes = Array(String(Character(scalar)).utf8)
    ahead = bytes + ahead
    if wasTypedAhead { typedAhead += bytes.count }
  }

  /// Whether what follows at once begins as a sequence of a key does after ESC, as it does when a
  /// terminal sends it and not when a person has pressed the key Escape.
  mutating func isInSequence() -> Bool {
    let patience: Int32 = 25
    if ahead.isEmpty, !Self.waits(milliseconds: patience) || !readByte() { return false }
    guard ahead[0] == UInt8(ascii: "[") || ahead[0] == UInt8(ascii: "O") else { return false }
    return ahead.count > 1 || (Self.waits(milliseconds: patience) && readByte())
  }

  /// Takes a report of the cursor's position that follows an ESC, and leaves everything else.
  mutating func takeReport() -> CursorReport? {
    while true {
      switch CursorReport.find(atStartOf: [0x1B] + ahead) {
      case .found(let report, let length):
        for _ in 1..<length { _ = takeByte() }
        return report
      case .partial:
        guard Self.waits(milliseconds: 25), readByte() else { return nil }
      case .none:
        return nil
      }
    }
  }

  /// Passes over what is left of an interrupted paste, so that nothing of it is taken for typing. Its
  /// end may have been lost, for Ctrl-C empties the terminal's queue.
  mutating func skipPaste() {
    let end = Array("\u{1B}[201~".utf8)
    var last: [UInt8] = []
    while last != end, !ahead.isEmpty || (Self.waits(milliseconds: 100) && readByte()) {
      last = (last + [takeByte()]).suffix(end.count)
    }
  }

  private mutating func takeByte() -> UInt8 {
    wasTypedAhead = typedAhead > 0
    typedAhead = max(0, typedAhead - 1)
    return ahead.removeFirst()
  }

  private mutating func readByte() -> Bool {
    var byte: UInt8 = 0
    while true {
      let count = read(0, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return false }
      ahead.append(byte)
      return true
    }
  }

  private static func waits(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }
}
