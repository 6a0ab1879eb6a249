package import PlainFiles
import StyledText

/// The entered lines of all sessions, in a file that people can read: one entry a line, oldest
/// first, with `\n` for a line break and `\\` for a backslash; `\!` stands before an entry that did
/// not do what it should.
///
/// Entries are added and never taken away. Each is on the disk before the next prompt. Sessions
/// that run side by side append under a lock, so that no entry is torn; one that a dying machine
/// has torn nevertheless ends where it ends, and the next begins on a line of its own.
package struct HistoryFile: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The entries, oldest first: all of them, or as many as a session is likely to call back. A file
  /// that is not there has none.
  package func load(
    all: Bool = true
  ) throws(FileError) -> (entries: [HistoryEntry], isWhole: Bool) {
    guard FileKind(path) != nil else { return ([], true) }
    let file = try DurableFile(addingTo: path)
    let size = try file.size()
    let most = all ? Self.mostBytes : Self.recentBytes
    var lines = try file.read(last: most).split(separator: UInt8(ascii: "\n"))[...]
    // The first line may have lost its beginning.
    if size > most { lines = lines.dropFirst() }
    return (lines.map(HistoryEntry.init(line:)), size <= most)
  }

  /// The number of bytes read at the start, few enough that the student does not wait.
  private static let recentBytes = 128 << 10
  /// The most bytes that are read, however large the file has grown.
  private static let mostBytes = 64 << 20

  /// A stamp that shows whether the file has changed; nil if it is not there.
  var stamp: FileStamp? { FileStamp(path) }

  /// Writes an entry at the end, all of it or nothing.
  package func append(_ entry: HistoryEntry) throws(FileError) {
    let file = try DurableFile(addingTo: path)
    let separator = try file.unfinishedLine().isEmpty ? "" : "\n"
    try file.add(Array("\(separator)\(entry.line)\n".utf8))
  }
}

/// An input, and whether it was accepted.
package struct HistoryEntry: Hashable, Sendable {
  package let text: String
  package let isAccepted: Bool

  package init(text: String, isAccepted: Bool = true) {
    self.text = text
    self.isAccepted = isAccepted
  }

  /// The entry on one line of the file.
  var line: String {
    text.reduce(into: isAccepted ? "" : "\\!") { line, character in
      switch character {
      case "\\": line += "\\\\"
      case "\n", "\r\n", "\r": line += "\\n"
      default: line.append(character)
      }
    }
  }

  /// The file may come from elsewhere: characters that a terminal would obey are dropped.
  init(line: ArraySlice<UInt8>) {
    let isPlain = line.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    var rest = String(decoding: line, as: UTF8.self)
    guard !isPlain else {
      self.init(text: rest)
      return
    }
    rest = rest.sanitized
    let isAccepted = !rest.hasPrefix("\\!")
    if !isAccepted { rest.removeFirst(2) }
    self.init(text: Self.unescaped(rest), isAccepted: isAccepted)
  }

  private static func unescaped(_ line: String) -> String {
    var text = ""
    var isEscaped = false
    for character in line {
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
