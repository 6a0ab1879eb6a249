package import PlainFiles

/// The entered lines that can be recalled, oldest first.
package struct History: Sendable {
  package private(set) var entries: [String]
  private let file: HistoryFile?
  /// The file as it was when it was last read or written here.
  private var known: FileStamp?
  let limit: Int

  /// A history that is forgotten with the session.
  package init(limit: Int = 2000) {
    entries = []
    file = nil
    self.limit = limit
  }

  /// A history that continues those of earlier sessions.
  package init(_ file: HistoryFile) throws(FileError) {
    entries = try file.load()
    self.file = file
    known = file.stamp
    limit = file.limit
  }

  /// True if an entry is worth remembering: not empty, and not the last one again.
  package func accepts(_ entry: String) -> Bool {
    entry.contains { !$0.isWhitespace } && entry != entries.last
  }

  /// Remembers an entry that it accepts, for this session even if it cannot be written.
  package mutating func append(_ entry: String) throws(FileError) {
    guard accepts(entry) else { return }
    entries.append(entry)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    let before = file?.stamp
    try file?.append(entry)
    if known == before { known = file?.stamp }
  }

  /// Takes in what other sessions have entered meanwhile.
  package mutating func catchUp() throws(FileError) {
    guard let file, let stamp = file.stamp, stamp != known else { return }
    entries = try file.load()
    known = file.stamp
  }
}
