package import PlainFiles
import StyledText

/// The entered lines of all sessions, in a file that people can read: one entry a line, oldest
/// first, with `\n` for a line break and `\\` for a backslash.
///
/// An entry is on the disk before the next prompt. Sessions that run side by side append under a
/// lock, so that no entry is torn; if a failing machine tears one nevertheless, the next begins on
/// a line of its own.
package struct HistoryFile: Sendable {
  package let path: String
  /// The number of entries that are kept.
  package let limit: Int

  package init(path: String, limit: Int = 2000) {
    self.path = path
    self.limit = limit
  }

  /// The last `limit` entries, oldest first. A file that is not there has none.
  ///
  /// When twice as many have piled up, the file is cut down to these.
  package func load() throws(FileError) -> [String] {
    guard FileKind(path) != nil else { return [] }
    let file = try DurableFile(addingTo: path)
    let lines = try file.read(last: Self.mostBytes).split(separator: UInt8(ascii: "\n"))
    let kept = lines.suffix(limit)
    if file.isLocked, lines.count > 2 * limit {
      try file.replace(with: Array(kept.joined(separator: [UInt8(ascii: "\n")])) + [0x0A])
    }
    return kept.map { HistoryEntry.read(String(decoding: $0, as: UTF8.self)) }
  }

  /// The most bytes that are read of a huge file.
  private static let mostBytes = 16 << 20

  /// A stamp that shows whether the file has changed; nil if it is not there.
  var stamp: FileStamp? { FileStamp(path) }

  /// Writes an entry at the end, all of it or nothing.
  package func append(_ entry: String) throws(FileError) {
    let file = try DurableFile(addingTo: path)
    let separator = try file.unfinishedLine().isEmpty ? "" : "\n"
    try file.add(Array("\(separator)\(HistoryEntry.written(entry))\n".utf8))
  }
}

/// The spelling of an entry on one line.
enum HistoryEntry {
  static func written(_ text: String) -> String {
    text.reduce(into: "") { line, character in
      switch character {
      case "\\": line += "\\\\"
      case "\n", "\r\n", "\r": line += "\\n"
      default: line.append(character)
      }
    }
  }

  /// The file may come from elsewhere: characters that a terminal would obey are dropped.
  static func read(_ line: String) -> String {
    var text = ""
    var isEscaped = false
    for character in line.sanitized {
      if isEscaped {
        text += character == "n" ? "\n" : character == "\\" ? "\\" : "\\\(character)"
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return isEscaped ? text + "\\" : text
  }
}
