#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

enum StandardInput {
  /// All that comes through the pipe. Bytes that are no UTF-8 are read as �, which no rule of the
  /// language accepts.
  static func text() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
