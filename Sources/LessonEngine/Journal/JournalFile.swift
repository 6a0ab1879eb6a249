import NumericCore
package import PlainFiles

/// The journal on disk: one entry a line, only ever added to.
///
/// An entry is written whole, under a lock, and flushed before `append` returns, so that neither a
/// second terminal nor a power cut loses a step that was accepted. A line that was torn by either
/// is moved aside before the next one is written.
package struct JournalFile: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The file for torn lines.
  package var tornPath: String { path + ".torn" }

  /// All lines; none if there is no file yet. A torn last line is left out.
  package func lines() throws(FileError) -> [JournalLine] {
    var lines: [JournalLine] = []
    try forEachLine { lines.append($0) }
    return lines
  }

  package func entries() throws(FileError) -> [JournalEntry] {
    try lines().compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
  }

  /// The journal, folded from all entries.
  package func journal() throws(FileError) -> Journal {
    var journal = Journal()
    try forEachLine { if case .entry(let entry) = $0 { journal.add(entry) } }
    return journal
  }

  private func forEachLine(_ body: (JournalLine) -> Void) throws(FileError) {
    guard let file = try DurableFile(reading: path, limit: Limits.journalBytes) else { return }
    Self.forEachLine(of: try file.read(), body)
  }

  /// All lines, without a torn last one. A line that lacks only its line break is whole.
  private static func forEachLine(
    of bytes: [UInt8], from start: Int = 0, _ body: (JournalLine) -> Void
  ) {
    var start = start
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .newline) ?? bytes.count
      defer { start = end + 1 }
      guard end > start else { continue }
      let line = JournalLine(bytes, in: start..<end)
      if end == bytes.count, case .damaged = line { continue }
      body(line)
    }
  }

  /// The last entry, found from the file's end without reading the rest.
  package func lastEntry() throws(FileError) -> JournalEntry? {
    guard let file = try DurableFile(reading: path, limit: Limits.journalBytes) else {
      return nil
    }
    let size = try file.size()
    var length = min(size, 4096)
    while true {
      let bytes = try file.read(size - length..<size)
      let isWhole = length == size
      // The first line of a part may have lost its beginning.
      let start = isWhole ? 0 : bytes.firstIndex(of: .newline) ?? bytes.count
      var last: JournalEntry?
      Self.forEachLine(of: bytes, from: start) { line in
        if case .entry(let entry) = line { last = entry }
      }
      if let last { return last }
      if isWhole { return nil }
      length = min(size, length * 8)
    }
  }

  /// Adds an entry, and returns when the disk has it.
  ///
  /// - Returns: the torn line that was moved from the end to `tornPath`, if there was one.
  /// - Throws: an error; the file is then as it was, and the lesson can go on without it.
  @discardableResult
  package func append(_ entry: JournalEntry) throws(FileError) -> String? {
    let file = try DurableFile(addingTo: path, limit: Limits.journalBytes)
    let torn = try moveTornLine(of: file)
    try file.add(Array((JournalLine.text(entry) + "\n").utf8))
    return torn
  }

  private func moveTornLine(of file: borrowing DurableFile) throws(FileError) -> String? {
    let tail = try file.unfinishedLine()
    guard !tail.isEmpty else { return nil }
    let text = String(decoding: tail, as: UTF8.self)
    if case .damaged = JournalLine(text), file.isLocked {
      try DurableFile(addingTo: tornPath, limit: Limits.journalBytes).add(tail + [.newline])
      try file.drop(last: tail.count)
      return text
    }
    // Only the line break is missing. (Without a lock, another program may be writing the rest just
    // now; then the line is left where it is.)
    try file.add([.newline])
    return nil
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
}
