import LanguageSyntax
import MatrixLanguage
import Notebook
import NumericCore
import Testing

@Suite struct `A session` {
  private var session = Session(Workspace())

  @Test mutating func `keeps what cells store, and numbers them`() throws {
    #expect(session.nextNumber == 1)
    #expect(try session.printed(by: "z = [1, 3, 5, 7]; μ = mean(z)") == ["μ"])
    #expect(try session.printed(by: "z - μ; μ") == [nil])
    #expect(session.nextNumber == 3)
    #expect(session.cells.map(\.number) == [1, 2])
    #expect(session.cells.map(\.code) == ["z = [1, 3, 5, 7]; μ = mean(z)", "z - μ; μ"])
    #expect(session.number("μ") == 4)
  }

  @Test(arguments: [
    "a = 5; b = nowhere", "a = 5; zeros(2)[9]", "a = (5", "a = 5; [1, 2] + [1, 2, 3]",
  ])
  func `is as before when a cell fails, but for the number`(code: String) {
    var session = Session(Workspace())
    _ = session.run("a = 1; 7")
    guard case .failed(let diagnostics) = session.run(code) else {
      Issue.record("\(code) ran")
      return
    }
    #expect(diagnostics.count == 1)
    #expect(diagnostics.allSatisfy { $0.source.label == .input(2) })
    #expect(session.number("a") == 1)
    #expect(session.number("b") == nil)
    #expect(session.cells.count == 1)
    #expect(session.nextNumber == 3)
    #expect(session.number("_", afterRunning: "b = _ + 0") == 7)
  }

  @Test mutating func `names all that cannot be read in a cell`() {
    guard case .failed(let diagnostics) = session.run("a = 2 +* 3\nc = ]") else {
      Issue.record("it ran")
      return
    }
    #expect(diagnostics.count > 1)
  }

  @Test(arguments: [
    ("z = [1 2]", ["z = [1, 2]"]),
    // A block among the numbers of [ ] would be the next error.
    ("z = [A 2]", []),
    // It fails for another reason than the fix.
    ("z = [nowhere 2]", ["z = [nowhere, 2]"]),
    ("zeros(2)[9]; z = [1 2]", ["zeros(2)[9]; z = [1, 2]"]),
    // With the other mistake still there, it cannot be run.
    ("z = [A 2]\nb = [1 2]", ["z = [A, 2]"]),
  ])
  func `offers what works on its values, where code cannot be read`(
    code: String, fixes: [String]
  ) {
    var session = Session(Workspace())
    _ = session.run("A = [1, 2; 3, 4]")
    guard case .failed(let diagnostics) = session.run(code) else {
      Issue.record("\(code) ran")
      return
    }
    #expect(diagnostics.first?.fixes.map(\.code) == fixes)
  }

  @Test mutating func `gives the random numbers back with the cell that drew them`() {
    _ = session.run("a = random(1, 3)")
    let first = session.workspace[Name("a")]?.value.elements
    _ = session.undo()
    _ = session.run("a = random(1, 3)")
    #expect(session.workspace[Name("a")]?.value.elements == first)
    _ = session.run("a = random(1, 3)")
    #expect(session.workspace[Name("a")]?.value.elements != first)
  }

  @Test mutating func `stops when it is asked to, and is as before`() {
    let interrupt = Interrupt { true }
    session = Session(Workspace(allowance: Allowance(interrupt: interrupt)))
    guard case .failed(let diagnostics) = session.run("x = repeat 1e6 { repeat 1e6 { y = 1 } }")
    else {
      Issue.record("it ran to its end")
      return
    }
    #expect(diagnostics.map(\.problem.id) == ["interrupted"])
    #expect(session.workspace.names.isEmpty)
  }

  @Test mutating func `takes other values and keeps its cells`() {
    _ = session.run("a = 1")
    var other = Session(Workspace())
    _ = other.run("b = 2")
    session.replaceValues(with: other.workspace)
    #expect(session.number("a") == nil)
    #expect(session.number("b") == 2)
    #expect(session.cells.map(\.code) == ["a = 1"])
  }

  @Test mutating func `begins again without cells, and goes on counting`() {
    _ = session.run("a = 1")
    session.begin(with: Workspace())
    #expect(session.workspace.names.isEmpty)
    #expect(session.cells.isEmpty)
    #expect(session.undo() == nil)
    #expect(!session.hasForgotten)
    #expect(session.nextNumber == 2)
  }
}

extension Session {
  /// The number that a name stands for.
  func number(_ name: String) -> Double? {
    guard case .number(let number)? = workspace[Name(name)]?.value else { return nil }
    return number
  }

  /// What `b` is after a cell that stores it.
  func number(_ name: String, afterRunning code: String) -> Double? {
    var copy = self
    _ = copy.run(code)
    return copy.number("b")
  }

  /// The names under which a cell prints its values.
  mutating func printed(by code: String) throws -> [String?] {
    switch run(code) {
    case .done(let printed): return printed.map { $0.name?.spelling }
    case .failed(let diagnostics): throw UnexpectedFailure(ids: diagnostics.map(\.problem.id))
    }
  }
}

struct UnexpectedFailure: Error {
  let ids: [String]
}
