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

  /// Where torn lines are kept.
  package var tornPath: String { path + ".torn" }

  /// All lines; none if there is no file yet. A torn last line is left out.
  package func lines() throws(JournalFileError) -> [JournalLine] {
    guard let file = try JournalDescriptor(reading: path) else { return [] }
    let bytes = try file.read(0..<file.size())
    var lines: [JournalLine] = []
    JournalTail.forEachLine(of: bytes) { lines.append($0) }
    return lines
  }

  package func entries() throws(JournalFileError) -> [JournalEntry] {
    try lines().compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
  }

  /// What all entries come to.
  package func journal() throws(JournalFileError) -> Journal {
    var journal = Journal()
    guard let file = try JournalDescriptor(reading: path) else { return journal }
    JournalTail.forEachLine(of: try file.read(0..<file.size())) { line in
      guard case .entry(let entry) = line else { return }
      journal.add(entry)
    }
    return journal
  }

  /// The last entry, found from the file's end without reading what stands before it.
  package func lastEntry() throws(JournalFileError) -> JournalEntry? {
    guard let file = try JournalDescriptor(reading: path) else { return nil }
    let size = try file.size()
    var length = min(size, 4096)
    while true {
      let bytes = try file.read(size - length..<size)
      let isWhole = length == size
      // The first line of a part may have lost its beginning.
      let start = isWhole ? 0 : bytes.firstIndex(of: .newline) ?? bytes.count
      var last: JournalEntry?
      JournalTail.forEachLine(of: bytes, from: start) { line in
        if case .entry(let entry) = line { last = entry }
      }
      if let last { return last }
      if isWhole { return nil }
      length = min(size, length * 8)
    }
  }

  /// Adds an entry, and returns when the disk has it.
  ///
  /// - Returns: the torn line that was found at the end and moved to `tornPath`, if there was one.
  /// - Throws: `JournalFileError`; the file is then as it was, and the lesson can go on without it.
  @discardableResult
  package func append(_ entry: JournalEntry) throws(JournalFileError) -> String? {
    let file = try JournalDescriptor(appendingTo: path)
    let torn = try moveTornLine(of: file)
    try file.append(Array((JournalLine.text(entry) + "\n").utf8))
    return torn
  }

  private func moveTornLine(of file: borrowing JournalDescriptor) throws(JournalFileError)
    -> String?
  {
    let size = try file.size()
    guard size > 0, try file.read(size - 1..<size) != [.newline] else { return nil }
    let tail = try JournalTail.unfinishedLine(of: file, size: size)
    let text = String(decoding: tail, as: UTF8.self)
    if case .damaged = JournalLine(text), file.isLocked {
      let aside = try JournalDescriptor(appendingTo: tornPath)
      try aside.append(tail + [.newline])
      try file.truncate(to: size - tail.count)
      return text
    }
    // Only the line break is missing. (Without a lock, somebody may be writing the rest just now;
    // then the line is left where it is.)
    try file.append([.newline])
    return nil
  }
}

/// Why the journal could not be read or written.
package enum JournalFileError: Error, Hashable, Sendable {
  case cannotOpen(path: String, FileFailure)
  case cannotRead(path: String, FileFailure)
  /// `code` is the system's `errno`.
  case cannotWrite(path: String, code: Int32)
  /// The disk, or the student's share of it, is full.
  case full(path: String)
  /// It has more bytes than the limit.
  case tooLarge(path: String, limit: Int)
}

/// Cutting bytes into lines.
enum JournalTail {
  /// All lines, but for a last one that is torn. One that lacks only its line break is whole.
  static func forEachLine(of bytes: [UInt8], from start: Int = 0, _ body: (JournalLine) -> Void) {
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

  /// What stands behind the last line break.
  static func unfinishedLine(
    of file: borrowing JournalDescriptor, size: Int
  ) throws(JournalFileError) -> [UInt8] {
    var length = min(size, 4096)
    while true {
      let bytes = try file.read(size - length..<size)
      if let end = bytes.lastIndex(of: .newline) { return Array(bytes[(end + 1)...]) }
      if length == size { return bytes }
      length = min(size, length * 8)
    }
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
}
