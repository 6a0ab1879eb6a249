import MatrixLanguage
import NumericCore
import Synchronization
import Testing

@Suite struct LoadTests {
  private func shape(_ code: String) throws -> String {
    var workspace = Workspace(seed: 1, data: .sample)
    return try workspace.run(code).map { shown($0.value) }.joined(separator: "\n")
  }

  @Test func `rows are those of the file, without its names`() throws {
    #expect(try shape(#"load("points.csv")"#) == "[1, 2; 3, 4.5]")
    #expect(try shape(#"load（“points.csv”）ᵀ"#) == "[1, 3; 2, 4.5]")
    #expect(try shape(#"load("gaps.csv", missing=nan)"#) == "[1, nan; 3, nan]")
    #expect(try shape(#"load("gaps.csv", missing=0)"#) == "[1, 0; 3, 0]")
  }

  @Test(arguments: ["../a.csv", "/a.csv", "a/../b.csv", "./a.csv", "a//b.csv", "", "a/", "."])
  func `a name that could lead away is never read`(_ name: String) throws {
    let isRead = Atomic(false)
    var workspace = Workspace(
      data: DataFolder { _ throws(DataFolder.DataError) in
        isRead.store(true, ordering: .relaxed)
        return Array("1".utf8)
      })
    let diagnostics = workspace.diagnostics(of: "load(\"\(name)\")")
    #expect(diagnostics.map(\.problem) == [.data(.refused(file: name, .outside))])
    let wasRead = isRead.load(ordering: .relaxed)
    #expect(!wasRead)
  }

  @Test func `a workspace without a data folder has no files`() throws {
    #expect(try problems(#"load("points.csv")"#) == ["data"])
  }
}
