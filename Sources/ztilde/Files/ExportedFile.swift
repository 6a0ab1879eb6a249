import Notebook
import PlainFiles

/// A file that is written for others.
struct ExportedFile {
  let path: String

  /// Writes a text, and never over one that a person has written or changed, unless that is wanted.
  func write(_ text: SealedText, replaces: Bool) throws(CommandError) {
    guard replaces || isFree(for: text.bytes) else { throw .foreignFile(path) }
    try write(text.bytes)
  }

  /// True if nothing is lost when these bytes replace it.
  func isFree(for bytes: [UInt8]) -> Bool {
    guard FileKind(path) == .file else { return true }
    guard let found = try? PlainFile(reading: path).contents(limit: Self.limit) else {
      return false
    }
    return found.isEmpty || found == bytes || SealedText.isIntact(found)
  }

  func write(_ bytes: [UInt8]) throws(CommandError) {
    do throws(FileError) {
      try DurableFile.replace(path, with: bytes, rights: 0o644)
    } catch {
      throw .unwritableFile(error)
    }
  }

  /// Larger files are not ztilde's.
  private static let limit = 1 << 26
}
