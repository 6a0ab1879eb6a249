import LanguageSyntax
import MatrixLanguage
import Notebook
import Support
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct DataFolderTests {
  /// What `load` makes of a file beside a notebook: the sum of its numbers, or why there are none.
  private func sum(_ file: String, beside path: String, limit: Int = 100) -> String {
    var workspace = Workspace(data: DataFolder(beside: path, limit: limit))
    switch workspace.outcome(of: CellSource("sum(load(\"\(file)\"))", label: .input(1))) {
    case .done(let printed): return printed.map { ValueFormat().inline($0.value) }.joined()
    case .failed(let diagnostics):
      return diagnostics.map { diagnostic in
        if case .data(.refused(_, let refusal)) = diagnostic.problem { return "\(refusal)" }
        return diagnostic.problem.id
      }.joined()
    }
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["course", "course/en", "course/data", "course/more", "data"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    try folder.write("1\n", to: "course/en/own.csv")
    try folder.write("10\n", to: "course/data/shared.csv")
    try folder.write("100\n", to: "course/data/own.csv")
    try folder.write("1000\n", to: "data/secret.csv")
    try folder.write("1000\n", to: "secret.csv")
    try folder.write("2\n", to: "course/more/nested.csv")
    return folder
  }

  @Test func `a lesson finds its own data, and those of its course`() throws {
    let folder = try folder()
    let lesson = "\(folder.path)/course/en/01-mean.md"
    #expect(sum("own.csv", beside: lesson) == "1")
    #expect(sum("shared.csv", beside: lesson) == "10")
    #expect(sum("none.csv", beside: lesson) == #"missing(others: ["own.csv", "shared.csv"])"#)
    let notebook = "\(folder.path)/course/notebook.md"
    #expect(sum("shared.csv", beside: notebook) == "10")
    #expect(sum("more/nested.csv", beside: notebook) == "2")
  }

  @Test func `what lies outside stays outside`() throws {
    let folder = try folder()
    let notebook = "\(folder.path)/course/notebook.md"
    // The folder beside that of a notebook is not its course's.
    #expect(sum("secret.csv", beside: notebook).hasPrefix("missing"))
    #expect(sum("../secret.csv", beside: notebook) == "outside")
    #expect(sum("\(folder.path)/secret.csv", beside: notebook) == "outside")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/course/link.csv",
      withDestinationPath: "\(folder.path)/secret.csv")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/course/inner.csv",
      withDestinationPath: "\(folder.path)/course/more/nested.csv")
    #expect(sum("link.csv", beside: notebook) == "linkedOutside")
    #expect(sum("inner.csv", beside: notebook) == "2")
  }

  @Test func `a data folder that is a link may not lead out either`() throws {
    let folder = try folder()
    func link(_ path: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(path)", withDestinationPath: target)
    }
    try FileManager.default.removeItem(atPath: "\(folder.path)/course/data")
    try link("course/data", to: "../data")
    try link("course/en/data", to: "../more")
    let lesson = "\(folder.path)/course/en/01-mean.md"
    #expect(sum("secret.csv", beside: lesson) == "linkedOutside")
    #expect(sum("nested.csv", beside: lesson) == "linkedOutside")
    #expect(sum("secret.csv", beside: "\(folder.path)/course/notebook.md") == "linkedOutside")
    #expect(sum("own.csv", beside: lesson) == "1")
    try FileManager.default.removeItem(atPath: "\(folder.path)/course/data")
    try link("course/data", to: "more")
    // What it leads to lies in the folder of the course.
    #expect(sum("nested.csv", beside: "\(folder.path)/course/notebook.md") == "2")
    for (name, target) in [
      ("dead.csv", "nowhere"), ("zero.csv", "/dev/zero"), ("round.csv", "round.csv"),
    ] {
      try link("course/more/\(name)", to: target)
    }
    let more = "\(folder.path)/course/more/notebook.md"
    #expect(sum("dead.csv", beside: more).contains("deadLink"))
    #expect(sum("round.csv", beside: more).contains("deadLink"))
    #expect(sum("zero.csv", beside: more) == "linkedOutside")
    #expect(sum("none.csv", beside: more) == #"missing(others: ["nested.csv"])"#)
  }

  @Test func `the names that can be read go on from what is typed`() throws {
    let folder = try folder()
    try folder.write("1\n", to: "course/en/.hidden.csv")
    try folder.write("# a lesson", to: "course/en/01-mean.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/course/data/out.csv",
      withDestinationPath: "\(folder.path)/secret.csv")
    func names(_ typed: String, beside path: String) -> [String] {
      DataFolder.names(
        in: DataFolder.places(beside: "\(folder.path)/course/\(path)"), goingOn: typed)
    }
    #expect(names("", beside: "en/01-mean.md") == ["own.csv", "shared.csv"])
    #expect(names("sh", beside: "en/01-mean.md") == ["shared.csv"])
    #expect(
      names("", beside: "notebook.md") == ["data/", "en/", "more/", "own.csv", "shared.csv"])
    #expect(names("data/", beside: "notebook.md") == ["data/own.csv", "data/shared.csv"])
    #expect(names("more/n", beside: "notebook.md") == ["more/nested.csv"])
    for outside in ["../", "./", "/", "more/../", "more//", folder.path + "/"] {
      #expect(names(outside, beside: "notebook.md") == [], "\(outside)")
    }
    // What is offered can be read.
    for name in names("", beside: "notebook.md") + names("data/", beside: "notebook.md")
    where !name.hasSuffix("/") {
      #expect(Double(sum(name, beside: "\(folder.path)/course/notebook.md")) != nil, "\(name)")
    }
  }

  @Test func `what is too large or no file is not read`() throws {
    let folder = try folder()
    let notebook = "\(folder.path)/course/notebook.md"
    #expect(sum("data/shared.csv", beside: notebook, limit: 2) == "tooLarge(limit: 2)")
    #expect(sum("data/shared.csv", beside: notebook, limit: 3) == "10")
    #expect(sum("more", beside: notebook).contains("folder"))
  }
}
