import Foundation
import LessonEngine
import Notebook
import NumericCore
import StyledText
import Support
import Testing

/// What `check` reads below a folder that it was given.
@Suite struct `A folder of lessons`: ~Copyable {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func make(_ path: String, _ text: String? = nil) throws {
    let place = "\(folder.path)/\(path)"
    let parent = text == nil ? place : URL(filePath: place).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    if let text { try folder.write(text, to: path) }
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/\(path)", withDestinationPath: target)
  }

  /// How many lessons are proved, and what is found about files.
  private func report(_ paths: String...) -> (lessons: Int, diagnostics: [String]) {
    let report = Linter().report(on: paths.map { "\(folder.path)/\($0)" })
    let diagnostics = report.diagnostics.filter { ["file", "folder"].contains($0.id) }
    return (
      report.lessons,
      diagnostics.map {
        "\($0.severity.rawValue) \($0.source.name.dropFirst(folder.path.count + 1)): "
          + ($0.message[.english].split(separator: ".").first ?? "")
      }
    )
  }

  @Test func `is walked once, whatever its links lead to`() throws {
    try make("c/en/01-a.md", "# A\n\n```zt\n1\n```\n")
    try make("c/zh/01-a.md", "# A\n\n```zt\n1\n```\n")
    try make("secret/02-b.md", "# B\n\n```zt\n1\n```\n")
    for (name, target) in [
      ("a", "."), ("b", "."), ("up", ".."), ("en/round", "../zh"), ("root", "/"),
      ("out", "../secret"),
    ] { try link("c/\(name)", to: target) }
    #expect(report("c").lessons == 2)
    #expect(report("c").diagnostics == [])
    #expect(report("c", "c/en/01-a.md", "c/../c/en").lessons == 2)
  }

  @Test func `holds each file once, under however many names`() throws {
    try make("c/01-a.md", "# A\n\n```zt\n1\n```\n")
    try link("c/02-a.md", to: "01-a.md")
    try FileManager.default.linkItem(
      atPath: "\(folder.path)/c/01-a.md", toPath: "\(folder.path)/c/03-a.md")
    #expect(report("c").lessons == 1)
    #expect(report("c/02-a.md").lessons == 1)
    #expect(report("c/01-a.md", "c/02-a.md", "c/03-a.md").lessons == 1)
  }

  @Test func `holds nothing but plain files that lie in it`() throws {
    try make("c/01-a.md", "# A\n\n```zt\n1\n```\n")
    try make("secret.md", "# Secret\n")
    try make("c/folder.md/02-b.md", "# B\n\n```zt\n1\n```\n")
    try link("c/dead.md", to: "nowhere")
    try link("c/out.md", to: "../secret.md")
    try link("c/zero.md", to: "/dev/zero")
    #expect(mkfifo("\(folder.path)/c/pipe.md", 0o600) == 0)
    let diagnostics = [
      "c/dead.md: this is a link that leads to no file", "c/folder.md: this is a folder",
      "c/out.md: this is a link that leads out of its folder",
      "c/pipe.md: this is a pipe, not a plain file",
      "c/zero.md: this is a link that leads out of its folder",
    ]
    #expect(report("c").diagnostics == diagnostics.map { "error " + $0 })
    #expect(report("c").lessons == 2)
    // Beside a lesson that was named, they are only said.
    #expect(report("c/01-a.md").diagnostics == diagnostics.map { "warning " + $0 })
    // A link that is named is followed, and what it leads to is a plain file or nothing.
    #expect(report("c/out.md").lessons == 1)
    #expect(
      report("c/zero.md").diagnostics == ["error c/zero.md: this is a device, not a plain file"])
  }

  @Test func `is not read at all when there is too much in it`() throws {
    try make("c/01-a.md", "# A\n\n```zt\n1\n```\n")
    for number in 0..<Limits.courseEntries {
      let file = "\(folder.path)/c/\(number)"
      #expect(FileManager.default.createFile(atPath: file, contents: nil))
    }
    let found = report("c")
    #expect(found.lessons == 0)
    #expect(
      found.diagnostics == [
        "error c: more than 10000 files and folders lie in it, and none of them was read"
      ])
    try FileManager.default.removeItem(atPath: "\(folder.path)/c/0")
    #expect(report("c").lessons == 1)
  }
}
