package import PlainFiles

extension SourceText {
  /// Reads a plain file, and never more of it than the limit and one byte.
  ///
  /// - Parameter name: its name in messages; by default its path.
  /// - Throws: the problem of the file, by that name.
  package static func reading(
    _ path: String, name: String? = nil, limit: Int
  ) throws(FileError) -> SourceText {
    let name = name ?? path
    do throws(FileError) {
      let bytes = try PlainFile(reading: path).contents(limit: limit)
      return try SourceText(name: name, bytes: bytes, limit: limit)
    } catch {
      throw FileError(name, error.failure)
    }
  }
}
