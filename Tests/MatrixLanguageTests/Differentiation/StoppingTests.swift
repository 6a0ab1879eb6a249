import LanguageSyntax
import MatrixLanguage
import NumericCore
import Synchronization
import Testing

/// Ctrl-C in `minimize` and `train`, at every moment at which somebody asks for it.
@Suite struct `A training that is stopped` {
  private static let setup = """
    w = 5; b = 4; X = randn(2, 30); y = X[0, :] > 0
    net = network([2, 3, 2], batchnorm=1, seed=1)
    """

  /// Asks to stop at the n-th question after it was begun, until that is acknowledged.
  private final class Stop: Sendable {
    private let left = Mutex<Int?>(nil)

    func begin(at question: Int) { left.withLock { $0 = question } }

    /// Whether somebody has stopped because of it; then nobody is asked any more.
    func end() -> Bool {
      left.withLock { left in
        defer { left = nil }
        return left == nil
      }
    }

    func ask() -> Bool {
      left.withLock { left in
        left = left.map { $0 - 1 }
        return left.map { $0 <= 0 } ?? false
      }
    }

    func acknowledge() { left.withLock { $0 = nil } }
  }

  private func workspace(_ stop: Stop) throws -> Workspace {
    let interrupt = Interrupt({ stop.ask() }) { stop.acknowledge() }
    var workspace = Workspace(allowance: Allowance(interrupt: interrupt), seed: 1)
    try workspace.run(Self.setup)
    return workspace
  }

  @Test(arguments: [
    "net, losses = train(net, X, y, epochs=4, batch=10)",
    "net, losses = train(net, X, y, epochs=4, batch=10, steps=9, seed=3);",
    "net, losses = train（net，X，y，epochs=4，batch=8，with=\"momentum\"）",
    "net, losses = train(net, X, y, 4, 0.01, 10, \"adam\", 0, 3, 11)",
    "losses = minimize(w² + b², w, b, steps=12)", "minimize(w² + b², w, b, steps=4 * 3);",
    "minimize(w² + b², w); net, losses = train(net, X, y, epochs=2, batch=10); c = w",
  ])
  func `is recorded so that it gives the same bits`(code: String) throws {
    var recorded: Set<String> = []
    for question in 1..<400 {
      let stop = Stop()
      var stopped = try workspace(stop)
      let before = stopped
      stop.begin(at: question)
      let diagnostics = stopped.diagnostics(of: code)
      guard stop.end() else {
        // It came before the training or after it, or not at all.
        if diagnostics.isEmpty { break }
        #expect(diagnostics.map(\.problem) == [.interrupted])
        try expectSame(stopped, before, question, code)
        continue
      }
      #expect(diagnostics.isEmpty)
      let cell = stopped.recorded(code)
      #expect(cell != code || code.contains("steps=9") || code.hasSuffix("11)"))
      recorded.insert(cell)
      var again = try workspace(Stop())
      try again.run(cell)
      try expectSame(again, stopped, question, cell)
    }
    #expect(recorded.count >= 8, "\(recorded)")
  }

  private func expectSame(
    _ left: Workspace, _ right: Workspace, _ question: Int, _ code: String
  ) throws {
    let comment = Comment(rawValue: "at question \(question): \(code)")
    #expect(left.names == right.names, comment)
    for name in left.names {
      let values = (left[name]?.value, right[name]?.value)
      let isSame = try #require(values.0).isIdentical(to: #require(values.1))
      #expect(isSame, "\(name) \(comment)")
    }
  }

  @Test(arguments: [
    "repeat 3 { minimize(w², w) }", "f(q) = { l = minimize(q², q); q }; f(3)",
    "for k in [1, 2] { net, losses = train(net, X, y, epochs=4, batch=5) }",
    "f(n) = { m, l = train(n, X, y, epochs=4, batch=5); l[-1] }; c = f(net)",
  ])
  func `inside of a loop or a function ends the cell as any other`(code: String) throws {
    var stops = 0
    for question in 1..<60 {
      let stop = Stop()
      var stopped = try workspace(stop)
      let before = stopped
      stop.begin(at: question)
      let diagnostics = stopped.diagnostics(of: code)
      #expect(!stop.end(), "nobody has kept anything")
      if diagnostics.isEmpty { continue }
      stops += 1
      #expect(diagnostics.map(\.problem) == [.interrupted])
      try expectSame(stopped, before, question, code)
    }
    #expect(stops > 5)
  }

  @Test func `of which nobody writes the steps down ends its cell`() throws {
    let stop = Stop()
    var stopped = try workspace(stop)
    stopped.keepsStopped = false
    stop.begin(at: 20)
    #expect(stopped.diagnostics(of: "minimize(w², w)").map(\.problem) == [.interrupted])
    #expect(stopped[Name("w")]?.value.elements == [5])
  }

  @Test func `after no step is as it was`() throws {
    var workspace = try workspace(Stop())
    try workspace.run("m, losses = train(net, X, y, steps=0)")
    let (left, right) = (workspace[Name("m")]?.value, workspace[Name("net")]?.value)
    #expect(try #require(left).isIdentical(to: #require(right)))
    #expect(workspace[Name("losses")]?.value.elements == [])
    #expect(workspace.diagnostics(of: "train(net, X, y, steps=-1)").map(\.problem.id) == ["value"])
  }
}
