import Foundation
import PlainFiles
import StyledText
import Support
import Testing

@Suite struct `A plain file`: ~Copyable {
  private let folder: TemporaryFolder

  init() throws { folder = try Self.filled(TemporaryFolder()) }

  private static func filled(_ folder: consuming TemporaryFolder) throws -> TemporaryFolder {
    try folder.write("text", to: "file")
    for (link, target) in [
      ("link", "file"), ("dead", "nowhere"), ("round", "round"), ("null", "/dev/null"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(link)", withDestinationPath: target)
    }
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/folder", withIntermediateDirectories: false)
    #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    return folder
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func text(_ name: String, limit: Int = 100) throws(FileError) -> String {
    String(decoding: try PlainFile(reading: path(name)).contents(limit: limit), as: UTF8.self)
  }

  @Test func `is read to its end, or not at all where it is too long`() throws {
    #expect(try text("file") == "text")
    #expect(try text("link") == "text")
    #expect(try text("file", limit: 4) == "text")
    #expect(throws: FileError(path("file"), .tooLarge(limit: 3))) { try text("file", limit: 3) }
  }

  /// Its holder may have been stopped on the way.
  @Test func `is not waited for without end while another holds its lock`() throws {
    let holder = try PlainFile(appendingTo: path("file"))
    let reader = try PlainFile(reading: path("file"))
    let locks = [holder.lock(.shared), reader.lock(.shared), holder.lock(.exclusive)]
    #expect(locks == [true, true, false])
  }

  /// Opening any of them in the usual way waits, or succeeds and never ends.
  @Test(
    arguments: [
      ("none", .missing), ("dead", .deadLink), ("round", .deadLink),
      ("folder", .special(.folder)), ("pipe", .special(.pipe)), ("null", .special(.device)),
    ] as [(String, FileProblem)])
  func `is never anything else`(_ name: String, _ failure: FileProblem) {
    #expect(throws: FileError(path(name), failure)) { try text(name) }
  }

  @Test(
    arguments: [
      ("folder", .special(.folder)), ("pipe", .special(.pipe)), ("null", .special(.device)),
      ("round", .deadLink),
    ] as [(String, FileProblem)])
  func `is all that is written to`(_ name: String, _ failure: FileProblem) {
    #expect(throws: FileError(path(name), failure)) { _ = try PlainFile(appendingTo: path(name)) }
  }

  @Test func `is made where it is to be written and is not there`() throws {
    _ = try PlainFile(appendingTo: path("new"))
    #expect(try text("new") == "")
    #expect(throws: FileError(path("no/new"), .unwritable)) {
      _ = try PlainFile(appendingTo: path("no/new"))
    }
  }

  @Test func `lies in a folder, or a link leads out of it`() throws {
    let root = try #require(RealPath(folder.path))
    let inner = try #require(RealPath(path("folder")))
    #expect(RealPath(path("link")) == RealPath(path("file")))
    #expect(RealPath(path("file"))?.isInside(root) == true)
    #expect(RealPath(path("file"))?.isInside(inner) == false)
    #expect(RealPath(path("null"))?.isInside(root) == false)
    #expect(RealPath(path("null")).map { $0.isInside(RealPath("/") ?? root) } == true)
    #expect(inner.isInside(inner) == false)
    #expect(RealPath(path("none")) == nil)
    #expect(FileIdentity(path("link")) == FileIdentity(path("file")))
    #expect(FileIdentity(path("folder")) != FileIdentity(path("file")))
  }

  @Test func `is found among the names of a folder, which are counted`() throws {
    let entries = try #require(try FolderEntry.all(in: folder.path, limit: 7))
    #expect(
      entries.map(\.name) == ["dead", "file", "folder", "link", "null", "pipe", "round"])
    #expect(entries.filter(\.isFolder).map(\.name) == ["folder"])
    #expect(try FolderEntry.all(in: folder.path, limit: 6) == nil)
    #expect(throws: FileError.self) { try FolderEntry.all(in: path("pipe"), limit: 7) }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `has a name for what it is not`(_ language: InterfaceLanguage) {
    let failures: [FileProblem] = [
      .missing, .deadLink, .outside, .special(.folder), .special(.pipe), .special(.socket),
      .special(.device), .forbidden, .system(5), .tooLarge(limit: 9), .unwritable, .full,
    ]
    let statements = failures.map { $0.statement(of: "a.md")[language] }
    #expect(Set(statements).count == failures.count)
    #expect(statements.allSatisfy { $0.contains("a.md") })
    #expect(failures.allSatisfy { !$0.statement()[language].contains("a.md") })
  }
}
