import MatrixLanguage
import Notebook
import NumericCore
import Support
import Testing

@Suite struct `Taking cells back` {
  @Test(arguments: Seeds.few)
  func `leads through the same values backwards`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var session = Session(Workspace())
    var states: [Double?] = []
    for _ in 0..<30 {
      states.append(session.number("a"))
      let value = Int.random(in: 0..<100, using: &random)
      if Bool.random(using: &random) {
        _ = session.run("a = \(value)")
      } else {
        // A cell that fails is no step on the way back.
        _ = session.run("a = \(value); nowhere")
        states.removeLast()
      }
    }
    for state in states.reversed() {
      #expect(session.undo() != nil)
      #expect(session.number("a") == state)
    }
    #expect(session.undo() == nil)
    #expect(!session.hasForgotten)
  }

  @Test func `gives the cell that was taken back`() {
    var session = Session(Workspace())
    _ = session.run("a = 1")
    _ = session.run("b = 2")
    let cell = session.undo()
    #expect(cell?.number == 2)
    #expect(cell?.code == "b = 2")
    #expect(session.cells.map(\.code) == ["a = 1"])
    #expect(session.nextNumber == 3)
  }

  @Test func `reaches a hundred cells back, and says that the rest is forgotten`() {
    var session = Session(Workspace())
    for number in 1...150 { _ = session.run("a = \(number)") }
    for _ in 0..<100 { #expect(session.undo() != nil) }
    #expect(session.number("a") == 50)
    #expect(session.hasForgotten)
    #expect(session.undo() == nil)
    #expect(session.cells.count == 50)
    #expect(session.number("a") == 50)
  }

  /// Each value takes a tenth of the memory, so what all of them took would not be there.
  @Test(arguments: ["a = zeros(1, 10000)", "zeros(1, 10000)", "a = zeros(1, 10000); a"])
  func `never takes the memory that cells need`(code: String) {
    var limits = Limits()
    limits.liveBytes = 1_000_000
    let allowance = Allowance(limits: limits)
    var session = Session(Workspace(allowance: allowance))
    for _ in 0..<100 {
      guard case .done = session.run(code) else {
        Issue.record("there is no memory left after \(session.cells.count) cells")
        return
      }
    }
    #expect(allowance.liveBytes <= limits.liveBytes / 2 + 100_000)
    #expect(session.undo() != nil)
  }
}
