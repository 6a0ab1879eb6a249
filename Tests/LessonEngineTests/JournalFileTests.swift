import Foundation
import LessonEngine
import PlainFiles
import Support
import Testing

@Suite struct `The journal's file`: ~Copyable {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var file: JournalFile { JournalFile(path: folder.path + "/state/journal.jsonl") }

  private func bytes() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
  }

  private func write(_ bytes: some Sequence<UInt8>) throws {
    try? FileManager.default.createDirectory(
      atPath: folder.path + "/state", withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file.path))
  }

  @Test func `is empty before the first entry`() throws {
    #expect(try file.entries() == [])
    #expect(try file.lastEntry() == nil)
  }

  @Test func `gives back what was appended, in its order`() throws {
    for entry in JournalEntry.samples {
      #expect(try file.append(entry) == nil)
      #expect(try file.lastEntry() == entry)
    }
    #expect(try file.entries() == JournalEntry.samples)
    #expect(try bytes().filter { $0 == 10 }.count == JournalEntry.samples.count)
  }

  @Test func `is written although a program that was stopped has locked it`() throws {
    let entry = JournalEntry(.lessonStarted, lesson: "a")
    try file.append(entry)
    let holder = try PlainFile(appendingTo: file.path)
    let isLocked = holder.lock(.exclusive)
    #expect(isLocked)
    try file.append(entry)
    #expect(try file.entries() == [entry, entry])
  }

  @Test func `keeps lines that it does not understand`() throws {
    let lines = "{\"v\":2}\nnonsense\n\n"
    try write(lines.utf8)
    let entry = JournalEntry(.lessonStarted, lesson: "a")
    try file.append(entry)
    #expect(try file.lines() == [.foreign("{\"v\":2}"), .damaged("nonsense"), .entry(entry)])
    #expect(String(decoding: try bytes(), as: UTF8.self) == lines + JournalLine.text(entry) + "\n")
  }

  @Test func `finds the last entry behind lines of any length`() throws {
    let entry = JournalEntry(
      .cellAccepted(code: String(repeating: "γ", count: 50_000)), lesson: "a")
    try file.append(JournalEntry(.lessonStarted, lesson: "a"))
    try file.append(entry)
    #expect(try file.lastEntry() == entry)
    let foreign = String(repeating: "{\"v\":2}\n", count: 5000)
    try write(try bytes() + foreign.utf8 + "torn".utf8)
    #expect(try file.lastEntry() == entry)
    try write(foreign.utf8)
    #expect(try file.lastEntry() == nil)
  }

  @Test func `survives being torn at any byte`() throws {
    let (first, second, third) = (
      JournalEntry(.lessonStarted, lesson: "a"),
      JournalEntry(.cellAccepted(code: "z̃ = γ"), lesson: "a", step: a),
      JournalEntry(.passed, lesson: "a", step: a)
    )
    let head = Array((JournalLine.text(first) + "\n").utf8)
    let line = Array(JournalLine.text(second).utf8)
    for length in 0...line.count {
      try? FileManager.default.removeItem(atPath: file.tornPath)
      let torn = line[..<length]
      try write(head + torn)
      // Only the line break is missing at the end: then nothing is lost.
      let isWhole = length == line.count
      let kept = isWhole ? [first, second] : [first]
      #expect(try file.entries() == kept)
      #expect(try file.lastEntry() == kept.last)
      let isMoved = length > 0 && !isWhole
      #expect(try file.append(third) == (isMoved ? String(decoding: torn, as: UTF8.self) : nil))
      #expect(try file.lines() == (kept + [third]).map { .entry($0) })
      let aside = try? Data(contentsOf: URL(fileURLWithPath: file.tornPath))
      #expect(aside.map { [UInt8]($0) } == (isMoved ? torn + [10] : nil))
    }
  }

  @Test func `loses nothing to writers at once`() async throws {
    let file = file
    let (writers, count) = (8, 40)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          for index in 0..<count {
            let code = String(repeating: "\(writer)", count: 1 + index * 97 % 9000)
            let entry = JournalEntry(.cellAccepted(code: code), lesson: "w\(writer)", piece: index)
            do throws(FileError) {
              try file.append(entry)
            } catch {
              Issue.record("\(error)")
            }
          }
        }
      }
    }
    let entries = try file.entries()
    #expect(try file.lines().count == writers * count)
    for writer in 0..<writers {
      let pieces = entries.filter { $0.lesson == "w\(writer)" }.compactMap(\.piece)
      #expect(pieces == Array(0..<count))
    }
    #expect(!FileManager.default.fileExists(atPath: file.tornPath))
  }

  // MARK: Bad disks

  private let entry = JournalEntry(.lessonStarted, lesson: "a")

  /// Opening some of these waits, reading others never ends.
  @Test(
    arguments: [
      ("folder", .special(.folder)), ("pipe", .special(.pipe)), ("device", .special(.device)),
      ("round", .deadLink),
    ] as [(String, FileProblem)])
  func `is never anything but a plain file`(_ name: String, _ failure: FileProblem) throws {
    let path = "\(folder.path)/\(name)"
    switch name {
    case "folder":
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "pipe": #expect(mkfifo(path, 0o600) == 0)
    case "device":
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "/dev/zero")
    default: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: name)
    }
    let file = JournalFile(path: path)
    let error = FileError(path, failure)
    #expect(throws: error) { try file.append(entry) }
    #expect(throws: error) { try file.entries() }
    #expect(throws: error) { try file.lastEntry() }
  }

  @Test func `is what a link of the student leads to`() throws {
    let path = "\(folder.path)/link"
    try file.append(entry)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: file.path)
    try JournalFile(path: path).append(entry)
    #expect(try file.entries() == [entry, entry])
  }

  @Test func `says that there can be no such file`() throws {
    try folder.write("", to: "file")
    let path = folder.path + "/file/journal.jsonl"
    #expect(throws: FileError(path, .unwritable)) {
      try JournalFile(path: path).append(entry)
    }
    #expect(try JournalFile(path: path).entries() == [])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
  func `says that a folder is read-only`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    #expect(throws: FileError(file.path, .unwritable)) { try file.append(entry) }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
  }

  @Test func `is read by nobody else`() throws {
    try file.append(entry)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }
}
