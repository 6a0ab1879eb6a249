import Foundation
import PlainFiles
import Support
import Testing

@Suite struct `A durable file`: ~Copyable {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func rights(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  // MARK: Adding

  @Test func `is made with its folders, for its owner alone`() throws {
    #expect(try DurableFile(reading: path("a/b/file")) == nil)
    try DurableFile(addingTo: path("a/b/file")).add(Array("one\n".utf8))
    try DurableFile(addingTo: path("a/b/file")).add(Array("two\n".utf8))
    #expect(try folder.read("a/b/file") == "one\ntwo\n")
    #expect(try [rights("a"), rights("a/b"), rights("a/b/file")] == [0o700, 0o700, 0o600])
  }

  @Test(arguments: [
    "", "\n", "whole\n", "whole\ntorn", "torn", "a\n" + String(repeating: "x", count: 40_000),
  ])
  func `shows the line that was never finished`(_ text: String) throws {
    _ = try folder.write(text, to: "file")
    let file = try DurableFile(addingTo: path("file"))
    let tail = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    #expect(try file.unfinishedLine() == Array(tail.utf8))
    #expect(try file.read() == Array(text.utf8))
    #expect(try file.read(last: 3) == Array(text.utf8.suffix(3)))
    try file.drop(last: tail.utf8.count)
    #expect(try folder.read("file") == String(text.dropLast(tail.count)))
  }

  @Test func `neither grows nor is read beyond its limit`() throws {
    _ = try folder.write("12345", to: "file")
    let error = FileError(path("file"), .tooLarge(limit: 4))
    #expect(throws: error) { try DurableFile(addingTo: path("file"), limit: 4).add([0x36]) }
    #expect(throws: error) { _ = try DurableFile(reading: path("file"), limit: 4)?.read() }
    #expect(try folder.read("file") == "12345")
  }

  /// Whoever waits for the lock of a file must not go on with one that was replaced meanwhile.
  @Test func `loses nothing to those who add and those who replace it`() async throws {
    let path = path("file")
    try await withThrowingTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          for turn in 0..<25 {
            let file = try DurableFile(addingTo: path)
            if turn % 5 == 0 {
              try file.replace(with: file.read() + Array("\(writer)\n".utf8))
            } else {
              try file.add(Array("\(writer)\n".utf8))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let lines = try folder.read("file").split(separator: "\n")
    for writer in 0..<4 { #expect(lines.count { $0 == "\(writer)" } == 25) }
    #expect(try names() == ["file"])
  }

  // MARK: Replacing

  @Test func `is replaced through a link, and keeps its rights`() throws {
    _ = try folder.write("old", to: "file")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("file"))
    try link("link", to: "file")
    try DurableFile.replace(path("link"), with: Array("new".utf8), rights: 0o600)
    #expect(try folder.read("file") == "new")
    #expect(try rights("file") == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == "file")
    try DurableFile.replace(path("other"), with: [], rights: 0o644)
    #expect(try rights("other") == 0o644)
    #expect(try names() == ["file", "link", "other"])
  }

  @Test func `takes the place of what a killed program has left half written`() throws {
    _ = try folder.write("half", to: "file.new")
    try DurableFile.replace(path("file"), with: Array("whole".utf8), isAlone: true)
    #expect(try names() == ["file"])
    // Nor is anything written through a link that stands there.
    _ = try folder.write("kept", to: "kept")
    try link("file.new", to: "kept")
    try DurableFile.replace(path("file"), with: [], isAlone: true)
    #expect(try folder.read("kept") == "kept")
  }

  @Test(
    arguments: [
      ("folder", .special(.folder)), ("pipe", .special(.pipe)), ("null", .special(.device)),
      ("dead", .deadLink), ("round", .deadLink), ("no/file", .unwritable), ("file/x", .unwritable),
    ] as [(String, FileProblem)])
  func `replaces nothing else`(_ name: String, _ failure: FileProblem) throws {
    _ = try folder.write("text", to: "file")
    #expect(mkdir(path("folder"), 0o700) == 0 && mkfifo(path("pipe"), 0o600) == 0)
    for (name, target) in [("null", "/dev/null"), ("dead", "nowhere"), ("round", "round")] {
      try link(name, to: target)
    }
    let before = try names()
    #expect(throws: FileError(path(name), failure)) {
      try DurableFile.replace(path(name), with: [])
    }
    #expect(try names() == before)
  }
}
