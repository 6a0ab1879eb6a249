package import PlainFiles
import StyledText

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What kept the history from its file.
package enum HistoryError: Error, Hashable {
  case cannotOpen(path: String, FileFailure)
  case cannotWrite(path: String, error: Int32)
}

/// The entered lines of all sessions, in a file that people can read: one entry a line, oldest
/// first, with `\n` for a line break and `\\` for a backslash.
///
/// An entry is on the disk before the next prompt. Sessions that run side by side append under a
/// lock, so that no entry is torn; one that a dying machine has torn nevertheless ends where it
/// ends, and the next begins on a line of its own.
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
  package func load() throws(HistoryError) -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    let file = try LockedFile(path: path)
    let lines = try file.read(last: Self.mostBytes).split(separator: UInt8(ascii: "\n"))
    let kept = lines.suffix(limit)
    if file.isLocked, lines.count > 2 * limit {
      try file.replace(with: Array(kept.joined(separator: [UInt8(ascii: "\n")])) + [0x0A])
    }
    return kept.map { HistoryEntry.read(String(decoding: $0, as: UTF8.self)) }
  }

  /// What is read of a file that has grown beyond all measure.
  private static let mostBytes = 16 << 20

  /// What tells whether the file has changed.
  struct Stamp: Hashable, Sendable {
    let file: UInt64
    let length: Int64
  }

  /// Nil if the file is not there.
  var stamp: Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(file: UInt64(status.st_ino), length: Int64(status.st_size))
  }

  /// Writes an entry at the end, all of it or nothing.
  package func append(_ entry: String) throws(HistoryError) {
    let file = try LockedFile(path: path)
    let separator = try file.endsInMidLine() ? "\n" : ""
    try file.append(Array("\(separator)\(HistoryEntry.written(entry))\n".utf8))
  }
}

/// How an entry is written on one line.
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

  /// The file may have been written by anyone: what a terminal would obey is dropped.
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
