import FoundationEssentials
import LanguageSyntax
import MatrixLanguage
import NumericCore
import StyledText
import Testing

/// Programs of the language in `Programs/`, with what they give on the line that gives it.
///
///     z = [1, 3]           # must run; what it shows is not looked at
///     mean(z)              # => 2
///     z / [1, 2; 3, 4]     # => [1, 1.5; 0.333333333333, 0.75]
///     z, 2 * z             # => [1, 3] & [2, 6]
///     z;                   # => nothing
///     z + [1, 2, 3]        # error[shape]
///     # new
///
/// A line is a cell, with the lines after it where it is incomplete without them; the expectation
/// then stands on the last. Values are shown with twelve decimals on one line, an empty matrix by
/// its shape. After an error the workspace must be what it was. `# new` begins a new notebook.
@Suite struct ProgramTests {
  private static let programs = testFolder + "/Programs"

  private static let files: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: programs)) ?? []
    return files.filter { $0.hasSuffix(".zt") }.sorted()
  }()

  @Test func `there are programs`() {
    #expect(Self.files.count >= 10)
  }

  @Test(arguments: files)
  func `a program gives what it says`(file: String) throws {
    let text = try String(contentsOfFile: "\(Self.programs)/\(file)", encoding: .utf8)
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    var cell = ""
    var count = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line == "# new" { workspace = Workspace(allowance: Allowance(), seed: 1) }
      cell += (cell.isEmpty ? "" : "\n") + line
      if Cell.isIncomplete(cell) { continue }
      if let expectation = Expectation(line) {
        expectation.check(cell, in: &workspace, at: "\(file):\(index + 1)")
        count += 1
      } else {
        let problems = workspace.diagnostics(of: cell)
        #expect(problems.isEmpty, "\(file):\(index + 1): \(cell)")
      }
      cell = ""
    }
    #expect(cell.isEmpty, "\(file) ends within a cell")
    #expect(count > 5, "\(file) says too little")
  }

  private enum Expectation {
    case value(String)
    case error(String)

    init?(_ line: Substring) {
      if let mark = line.firstRange(of: "# => ") {
        self = .value(String(line[mark.upperBound...]).trimmed)
      } else if let mark = line.firstRange(of: "# error["), line.last == "]" {
        self = .error(String(line[mark.upperBound...].dropLast()))
      } else {
        return nil
      }
    }

    func check(_ cell: String, in workspace: inout Workspace, at place: String) {
      let before = workspace.state
      do {
        let printed = try workspace.run(cell).map { shown($0.value) }
        guard case .value(let value) = self else {
          Issue.record("\(place): runs, and gives \(printed)")
          return
        }
        let result = printed.isEmpty ? "nothing" : printed.joined(separator: " & ")
        #expect(result == value, "\(place): \(cell)")
      } catch {
        let ids = workspace.diagnosticIDs(of: error)
        guard case .error(let id) = self else {
          Issue.record("\(place): fails with \(ids)")
          return
        }
        #expect(ids == [id], "\(place): \(cell)")
        #expect(workspace.state == before, "\(place): a failed cell has changed something")
      }
    }
  }
}

extension Workspace {
  fileprivate func diagnosticIDs(of error: any Error) -> [String] {
    switch error {
    case let error as Cell.ParseError: error.diagnostics.map(\.problem.id)
    case let error as EvaluationError: [error.diagnostic.problem.id]
    default: []
    }
  }
}
