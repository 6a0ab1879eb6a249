import FoundationEssentials
import LanguageSyntax
import MatrixLanguage
import NumericCore
import Support
import Synchronization
import StyledText
import Testing

@Suite struct Minimizing {
  /// Figures of PyTorch's optimisers; `Fixtures/make_minimizing.py` makes them.
  private static let figures: [(method: String, setup: String, values: [Double])] = {
    let text =
      (try? String(contentsOfFile: "\(testFolder)/Fixtures/minimizing.txt", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "|").map(String.init)
      return (parts[0], parts[1], parts[2].split(separator: " ").compactMap { Double($0) })
    }
  }()

  @Test func `has figures to compare with`() {
    #expect(Self.figures.count == 6)
  }

  @Test(arguments: figures.indices)
  func `goes as PyTorch goes`(index: Int) throws {
    let (method, setup, expected) = Self.figures[index]
    var workspace = Workspace(allowance: Allowance(), seed: 1)
    try workspace.run(setup)
    try workspace.run("L := mean((w * x + b - y)²) + 0.1 * sum(w²)")
    let losses = try workspace.run("minimize(L, w, b, steps=30, rate=0.05, with=\"\(method)\")")
    let found =
      (losses.last?.value.elements ?? []) + (workspace[Name("w")]?.value.elements ?? [])
      + (workspace[Name("b")]?.value.elements ?? [])
    #expect(found.count == expected.count)
    for (left, right) in zip(found, expected) {
      #expect((left - right).magnitude <= 1e-12 * max(1, right.magnitude), "\(method)")
    }
  }

  @Test(arguments: [
    // The losses before each step, then where it ends.
    ("minimize(w², w, steps=3, rate=0.25, with=\"descent\"), w", "[1, 0.25, 0.0625] & 0.125"),
    ("minimize(w², w, steps=0), w", "1×0 & 1"),
    ("l = minimize((w - v)², w, v, steps=1, rate=0.25, with=\"descent\"); w, v", "2 & 2"),
    ("minimize(F, w, steps=1, rate=0.5, with=\"descent\"); F", "0"),
    ("w = [3; 4]; minimize(sum(w²), w, steps=1, rate=0.5, with=\"descent\"); w", "[0; 0]"),
    (
      "g(q) = { l = minimize((q - 3)², q, steps=1, rate=0.5, with=\"descent\"); q }; g(9), w",
      "3 & 1"
    ),
    ("repeat 2 { minimize(w², w, steps=1, rate=0.25, with=\"descent\") }; w", "0.25"),
    ("l = minimize(w²,w,steps=400,with=\"adam\"); w ≈ 0, l[-1] < 1e-6", "0 & 1"),
  ])
  func `goes down`(code: String, result: String) throws {
    #expect(try output(code, after: "w = 1; v = 3; F := w²") == result)
  }

  @Test func `leaves leaves behind, which a gradient may ask for`() throws {
    #expect(
      try output("grad(w * v, w) ≈ v", after: "w = 1; v = 3", "minimize((w - v)², w, v);") == "1")
  }

  @Test(arguments: [
    ("minimize(F, F)", "formula"), ("minimize(w², w + 1)", "gradient"),
    ("minimize(w²)", "argument"),
    ("minimize([1, 2] * w, w)", "gradient"), ("minimize(s * w, w)", "gradient"),
    ("minimize(v², w)", "gradient"), ("minimize(w², w, steps=-1)", "value"),
    ("minimize(w², w, steps=2.5)", "value"), ("minimize(w², w, steps=1e9)", "limit"),
    ("minimize(w², w, rate=0)", "value"), ("minimize(w², w, rate=\"a\")", "value"),
    ("minimize(w², w, with=\"sgd\")", "value"), ("minimize(w², w, with=3)", "value"),
    ("minimize(w², w, step=3)", "argument"), ("minimize(w², w, steps=3, steps=4)", "argument"),
    ("G := minimize(w², w)", "impure"), ("grad(sum(minimize(w², w)), w)", "second-derivative"),
    ("minimize(w^4, w, rate=10, with=\"descent\")", "diverged"),
    ("minimize(log(w - 1), w)", "diverged"), ("minimize(w², missing)", "name"),
  ])
  func `is refused, and changes nothing`(code: String, id: String) throws {
    var workspace = try Workspace(after: "w = 1; v = 3; F := w²; s = 2 * w")
    let state = workspace.state
    #expect(workspace.diagnostics(of: code).map(\.problem.id) == [id])
    #expect(workspace.state == state)
  }

  @Test(arguments: [
    ("minimize(w^4, w, rate=1, with=\"descent\")", "minimize(w^4, w, rate=0.1, with=\"descent\")"),
    ("minimize(w²,w,with=\"descent\",rate=11)", "minimize(w²,w,with=\"descent\",rate=0.11)"),
  ])
  func `that goes too far offers a rate that does not`(code: String, fix: String) throws {
    var workspace = try Workspace(after: "w = 2")
    let fixes = workspace.diagnostics(of: code + ";").first?.fixes ?? []
    #expect(fixes.map(\.code) == [fix])
  }

  /// The n-th question of the interrupt stops it.
  @Test(arguments: [
    "minimize((w - 3)², w, steps=50, rate=0.01);",
    "net, losses = train(network([1, 2]), [1, 2, 3, 4], [0, 1, 0, 1], epochs=50, batch=4, seed=1);",
  ])
  func `says after how many steps it was stopped, and did as many`(code: String) throws {
    let code = "w = 1; " + code
    var counts: Set<Int> = []
    for question in 1..<60 {
      let left = Mutex<Int?>(question)
      let interrupt = Interrupt {
        left.withLock { left in
          left = left.map { $0 - 1 }
          return left.map { $0 <= 0 } ?? false
        }
      } acknowledge: {
        left.withLock { $0 = nil }
      }
      var workspace = Workspace(allowance: Allowance(interrupt: interrupt), seed: 1)
      guard let printed = try? workspace.run(code), workspace.shortened.count == 1
      else {
        continue
      }
      let told = printed.compactMap { one in
        if case .stopped(let steps) = one.content { steps } else { nil }
      }
      #expect(told.count == 1)
      let steps = told.first ?? -1
      counts.insert(steps)
      #expect(workspace.recorded(code).contains("steps=\(steps)"))
      let sentence = printed.first.map { ValueFormat().markup($0).plain } ?? ""
      #expect(
        sentence
          == (steps == 0
            ? "Stopped before the first step: nothing has changed."
            : "Stopped after \(steps) step\(steps == 1 ? "" : "s"): what they did is kept."))
    }
    #expect(counts.count > 3)
  }

  @Test func `tells how far it has come`() throws {
    let progress = Progress()
    let readings = Mutex<[Progress.Reading]>([])
    let interrupt = Interrupt {
      if let reading = progress.reading { readings.withLock { $0.append(reading) } }
      return false
    }
    var workspace = Workspace(
      allowance: Allowance(interrupt: interrupt, progress: progress), seed: 1)
    try workspace.run("w = 1; minimize(w², w, steps=4);")
    let shares = readings.withLock { $0.map(\.share) }
    #expect([0, 0.25, 0.5, 0.75].allSatisfy(shares.contains))
    #expect(progress.reading == nil)
  }
}
