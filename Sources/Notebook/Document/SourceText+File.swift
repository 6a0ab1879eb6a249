#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SourceText {
  /// Reads a file, and never more of it than the limit and one byte.
  ///
  /// - Parameter name: what messages call it, if not by its path.
  /// - Throws: `unreadable` for what is no readable file, `tooLarge` beyond the limit.
  package static func reading(
    _ path: String, name: String? = nil, limit: Int
  ) throws(SourceTextError) -> SourceText {
    let name = name ?? path
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(name: name, code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(name: name, code: errno) }
      guard count > 0 else { return try SourceText(name: name, bytes: bytes, limit: limit) }
      bytes += buffer[..<count]
    }
    throw .tooLarge(name: name, bytes: bytes.count, limit: limit)
  }
}
