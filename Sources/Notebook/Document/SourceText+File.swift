import PlainFiles

extension SourceText {
  /// Reads a plain file, and never more of it than the limit and one byte.
  ///
  /// - Parameter name: what messages call it, if not by its path.
  /// - Throws: `unreadable` for what is no readable file, `tooLarge` beyond the limit.
  package static func reading(
    _ path: String, name: String? = nil, limit: Int
  ) throws(SourceTextError) -> SourceText {
    let name = name ?? path
    let bytes: [UInt8]?
    do throws(FileFailure) {
      bytes = try PlainFile(reading: path).contents(limit: limit)
    } catch {
      throw .unreadable(name: name, error)
    }
    guard let bytes else { throw .tooLarge(name: name, limit: limit) }
    return try SourceText(name: name, bytes: bytes, limit: limit)
  }
}
