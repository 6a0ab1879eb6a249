import LanguageSyntax
import MatrixLanguage
import NumericCore
import StyledText
import Testing

/// What every diagnostic promises.
@Suite struct DiagnosticTests {
  @Test func `the bad programs reach every problem`() throws {
    let reached = try BadPrograms.all.flatMap { try $0.diagnostics() }.map {
      ProblemCase($0.problem)
    }
    let missing = Set(ProblemCase.allCases).subtracting(reached)
    #expect(missing.isEmpty)
  }

  @Test(arguments: BadPrograms.all)
  func `a bad program fails and changes nothing`(program: BadProgram) throws {
    var workspace = try program.workspace()
    let before = workspace.state
    #expect(!workspace.diagnostics(of: program.code, label: program.label).isEmpty)
    #expect(workspace.state == before)
  }

  /// The fix takes the place that it says, in the cell that failed or in the function that it
  /// called, and the cell then runs. Where a cell has several mistakes, all first fixes are taken.
  @Test(arguments: BadPrograms.all)
  func `a fix works where it is typed`(program: BadProgram) throws {
    for diagnostic in try program.diagnostics() {
      for fix in diagnostic.fixes {
        var workspace = try program.workspace()
        let mended = diagnostic.source.replacing(fix.range, with: fix.code)
        var problems = workspace.diagnostics(of: mended, label: diagnostic.source.label)
        if diagnostic.source.label != program.label {
          problems += workspace.diagnostics(of: program.code, label: program.label)
        }
        // Other mistakes of the cell stay; this one is gone.
        let others = try program.diagnostics().count - 1
        #expect(problems.count <= others, "\(fix.code)")
      }
    }
  }

  @Test(arguments: BadPrograms.all)
  func `ranges lie in the code`(program: BadProgram) throws {
    for diagnostic in try program.diagnostics() {
      let whole = 0...diagnostic.source.text.utf8.count
      let ranges =
        [diagnostic.range] + diagnostic.operands.map(\.range) + diagnostic.fixes.map(\.range)
        + [diagnostic.operatorRange].compactMap(\.self)
      for range in ranges {
        #expect(whole.contains(range.lowerBound) && whole.contains(range.upperBound))
      }
    }
  }

  @Test(arguments: InterfaceLanguage.allCases, [20, 40, 80])
  func `no line is wider than the screen`(language: InterfaceLanguage, width: Int) throws {
    let drawing = DiagnosticDrawing(language: language, width: width)
    for program in BadPrograms.all {
      for diagnostic in try program.diagnostics() {
        for line in drawing.markup(diagnostic).lines where width > 20 {
          #expect(line.displayWidth() <= width, "\(line.plain)")
        }
      }
    }
  }

  @Test func `a failure inside a function says who called it`() throws {
    let program = BadProgram(
      "outer([1, 2])", after: "inner(z) = z + [1, 2, 3]", "outer(z) = inner(2 * z)")
    let diagnostic = try #require(try program.diagnostics().first)
    #expect(diagnostic.source.label == .input(1))
    #expect(diagnostic.callers.map { $0.source[$0.range] } == ["inner(2 * z)", "outer([1, 2])"])
  }

  @Test func `of endless calls the ends are kept`() throws {
    let program = BadProgram("f(1)", after: "f(x) = g(x) + 1", "g(x) = f(x) + 1")
    DeepStack.run {
      var problems: [Diagnostic] = []
      #expect(throws: Never.self) { problems = try program.diagnostics() }
      let callers = problems.first?.callers ?? []
      #expect(callers.count == 3)
      #expect(callers.last.map { $0.source[$0.range] } == "f(1)")
    }
  }

  @Test func `no more than twenty problems are told at once`() {
    var workspace = Workspace()
    let code = String(repeating: "z = $\n", count: 1_000)
    #expect(workspace.diagnostics(of: code).count == 20)
  }

  @Test func `all the problems of a cell are told in their order`() {
    var workspace = Workspace()
    let lines = ["a = [1 2]", "b = (1", "c = )", "d = 2 +"]
    let problems = workspace.diagnostics(
      of: [lines[0], lines[2], lines[1]].joined(separator: "\n"))
    #expect(
      problems.map { ProblemCase($0.problem) } == [.foreign, .expectedExpression, .unclosed])
  }
}
