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

  private var bytes: [UInt8] = []

  /// Whether a character is there already.
  var hasInput: Bool {
    var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  /// Waits for a character. Bytes that are no UTF-8 are passed over.
  mutating func next() -> Event {
    while true {
      var byte: UInt8 = 0
      let count = read(0, &byte, 1)
      if count < 0, errno == EINTR { return .interrupted }
      guard count == 1 else { return .end }
      if byte & 0xC0 != 0x80 { bytes = [] }
      bytes.append(byte)
      if let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first
      {
        bytes = []
        return .scalar(scalar)
      }
      if bytes.count >= 4 { bytes = [] }
    }
  }
}
