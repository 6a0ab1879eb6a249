#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
    return JournalTail.lines(of: bytes)
  }

  package func entries() throws(JournalFileError) -> [JournalEntry] {
    try lines().compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
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
      let lines = isWhole ? bytes[...] : bytes.drop { $0 != .newline }
      for case .entry(let entry) in JournalTail.lines(of: lines).reversed() { return entry }
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

/// Why the journal could not be read or written; `code` is the system's `errno`.
package enum JournalFileError: Error, Hashable, Sendable {
  case cannotOpen(path: String, code: Int32)
  case cannotRead(path: String, code: Int32)
  case cannotWrite(path: String, code: Int32)
  /// The disk, or the student's share of it, is full.
  case full(path: String)
}

/// Cutting bytes into lines.
enum JournalTail {
  /// All lines, but for a last one that is torn. One that lacks only its line break is whole.
  static func lines(of bytes: some BidirectionalCollection<UInt8>) -> [JournalLine] {
    var lines = bytes.split(separator: .newline, omittingEmptySubsequences: true).map {
      JournalLine(String(decoding: $0, as: UTF8.self))
    }
    if bytes.last != .newline, case .damaged = lines.last { lines.removeLast() }
    return lines
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
