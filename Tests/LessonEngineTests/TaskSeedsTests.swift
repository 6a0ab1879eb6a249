import Foundation
import LessonEngine
import Notebook
import StyledText
import Support
import Testing

/// How often a lesson is run before it counts as proved.
@Suite struct `The proof of a task` {
  // MARK: How many seeds

  private func report(
    _ text: String, _ limits: ProofLimits = .standard
  ) throws -> LintReport {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "01-halves.md")
    return Linter(proof: limits).report(on: [folder.path])
  }

  /// The sound lesson, in which something that takes long stands above the task.
  private static let slow = soundLesson.replacing(
    "```zt setup\n", with: "```zt setup\nA = ones(20, 20); repeat 10 { A @ A };\n")

  @Test func `tries a hundred seeds, and one where nothing is random`() throws {
    #expect(try report(soundLesson).trials.map(\.seeds) == [100])
    let fixed = soundLesson.replacing(" + round(9 * random(1, 4)) / 10", with: "")
    let report = try report(fixed)
    #expect(report.trials.map(\.seeds) == [1])
    #expect(report.trials.map(\.step) == ["halve"])
    #expect(report.isClean)
  }

  @Test func `tries as many as the operations allow, and three in any case`() throws {
    var limits = ProofLimits.standard
    var counts: [Int] = []
    for operations in [1_000, 600_000, 2_000_000, 6_000_000, 100_000_000] {
      limits.operations = operations
      let report = try report(Self.slow, limits)
      #expect(report.isClean)
      counts += report.trials.map(\.seeds)
      // One seed costs some 100,000 operations; looking at the other cells costs as much once.
      #expect(report.operations < max(operations, 600_000) + 300_000)
    }
    #expect(counts.first == 3 && counts.last == 100)
    #expect(counts == counts.sorted() && Set(counts).count > 3, "\(counts)")
    // Counted, and not timed.
    limits.operations = 2_000_000
    let again = try report(Self.slow, limits).trials.map(\.seeds)
    #expect(try report(Self.slow, limits).trials.map(\.seeds) == again)
  }

  @Test func `still finds what the first seeds tell`() throws {
    var limits = ProofLimits.standard
    limits.operations = 1
    for (old, new, id) in [
      ("h = z / 2\nm = mean(h)", "h = z / 3\nm = mean(h)", "solution"),
      ("h ≈ z / 2 ", "h + 1 ", "check"), ("h ≈ z / 2 ", "abs(h) ≥ 0 ", "check"),
      ("h = z * 2", "h = z * 0.5", "mistake-passes"),
    ] {
      let found = try report(Self.slow.replacing(old, with: new), limits).diagnostics.map(\.id)
      #expect(found.contains(id), "\(new): \(found)")
    }
  }

  // MARK: Long answers

  private static let work = "repeat 10 { ones(20, 20) @ ones(20, 20) };"

  @Test(arguments: [
    (
      "h = z / 2\nm = mean(h)\n```\n\n```zt task v",
      "WORK\nh = z / 2\nm = mean(h)\n```\n\n```zt task v", 52
    ),
    ("h = z * 2", "WORK\nh = z * 2", 67),
    ("m = mean(z)\n```\n>", "WORK\nm = mean(z)\n```\n>", 72),
  ])
  func `finds an answer that takes too long`(old: String, new: String, line: Int) throws {
    var limits = ProofLimits.standard
    limits.answerOperations = 50_000
    let long = soundLesson.replacing(old, with: new.replacing("WORK", with: Self.work))
    #expect(long != soundLesson)
    let diagnostics = try report(long, limits).diagnostics
    #expect(diagnostics.map(\.id) == ["long-answer"])
    #expect(diagnostics.map(\.start.line) == [line])
    for language in InterfaceLanguage.allCases {
      #expect(diagnostics[0].message[language].contains("50,000"))
      #expect(!diagnostics[0].fix[language].isEmpty)
    }
    #expect(try report(long).isClean)
  }

  @Test func `lets a demonstration take its time`() throws {
    var limits = ProofLimits.standard
    limits.answerOperations = 50_000
    let shown = soundLesson.replacing("x = 7;", with: Self.work + "\nx = 7;")
    #expect(try report(shown, limits).isClean)
  }

  // MARK: Once for both languages

  /// A lesson in both languages, the second of them changed.
  private func course(
    _ text: String, _ change: (String) -> String
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for language in ["en", "zh"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(language)", withIntermediateDirectories: false)
    }
    try folder.write(text, to: "en/01-halves.md")
    try folder.write(change(text), to: "zh/01-halves.md")
    return folder
  }

  /// What the second language costs, as a share of the first.
  private func share(
    _ text: String = slow, _ change: (String) -> String
  ) throws -> Double {
    let folder = try course(text, change)
    let both = Linter().report(on: [folder.path])
    let one = Linter().report(on: [folder.path + "/en"])
    #expect(both.trials.map(\.seeds) == both.trials.map { _ in one.trials[0].seeds })
    return Double(both.operations - one.operations) / Double(one.operations)
  }

  private func diagnostics(
    _ text: String = slow, _ change: (String) -> String
  ) throws -> [String] {
    let folder = try course(text, change)
    return Linter().report(on: [folder.path]).diagnostics.map { diagnostic in
      diagnostic.source.name.replacing(folder.path + "/", with: "").prefix(2) + " " + diagnostic.id
    }
  }

  @Test func `runs the same code once, whatever words stand around it`() throws {
    #expect(try share(Self.slow, { $0 }) < 0.05)
    let translated: (String) -> String = { text in
      text.replacing("Half of everything", with: "一切的一半").replacing("Right.", with: "对了。")
        .replacing("# h has to hold the half of each value of z.", with: "# h 应是每个值的一半。")
        .replacing("> You got `= m`.", with: "> 你得到 `= m`。")
        .replacing("x / 3\n", with: "x / 3  # 三分之一\n")
        .replacing("  x / 2\n", with: "x / 2")
    }
    #expect(try share(Self.slow, translated) < 0.05)
    #expect(try diagnostics(Self.slow, translated) == [])
    // Alone, it is proved like any other.
    let folder = try course(Self.slow, translated)
    let alone = Linter().report(on: [folder.path + "/zh"])
    #expect(alone.trials.map(\.seeds) == [100])
  }

  @Test func `runs again what is other code`() throws {
    // Longer than the limit of what is kept, so that a cell alone would be remembered.
    for (old, new) in [
      ("h = z / 2\n", "h = 0.5 * z\n"), ("z = [2, 4", "z = [1, 4"), ("h = z * 2", "h = z * 3"),
      ("m ≈ mean(h)", "mean(h) ≈ m"), ("seed: 7", "seed: 8"), ("ones(20, 20)", "ones(20, 20) * 2"),
    ] {
      let cost = try share { $0.replacing(old, with: new) }
      #expect(cost > 0.9, "\(new): \(cost)")
    }
  }

  @Test func `finds what is wrong in the words of one language alone`() throws {
    for (old, new, id) in [
      ("> You got `= m`.", "> 你得到 `= nothing`。", "zh computed"),
      ("Here x is `= x`", "这里 x 是 `= y`", "zh computed"),
      ("`= mean(h)`", "`= h`", "zh computed"), ("\n2.3333\n", "\n2.3334\n", "zh output"),
      ("It is.", "`= nowhere`。", "zh computed"),
    ] {
      let found = try diagnostics { $0.replacing(old, with: new) }
      #expect(found == [id], "\(new)")
    }
    // What is wrong in both is told of both.
    for (old, new, id) in [
      ("h = z * 2", "h = z * 0.5", "mistake-passes"),
      ("> You got `= m`.", "> `= nothing`", "computed"),
      ("h ≈ z / 2 ", "abs(h) ≥ 0 ", "check"), ("x / 3\n", "x / nothing\n", "name"),
    ] {
      let found = try diagnostics(Self.slow.replacing(old, with: new)) { $0 }
      #expect(found == ["en \(id)", "zh \(id)"], "\(new)")
    }
    // A wrong answer that is none is another code, and proved as such.
    let found = try diagnostics { $0.replacing("h = z * 2", with: "h = z * 0.5") }
    #expect(found.sorted() == ["zh mistake-passes", "zh other-language"])
  }

  @Test func `keeps what took long, with its values for the words below it`() throws {
    let long = soundLesson.replacing(
      "x = 7;\nx / 3\nmean(x)",
      with: "repeat 40 { ones(40, 40) @ ones(40, 40) }; x = 7;\nx / 3\nmean(x)")
    #expect(try share(long, { $0 }) < 0.2)
    #expect(
      try diagnostics(long) { $0.replacing("`= x`", with: "`= x` `= z`") } == ["zh computed"])
    #expect(try diagnostics(long) { $0.replacing("\n2.3333", with: "\n2.3334") } == ["zh output"])
  }

  @Test func `does not take one file of data for another`() throws {
    let text = soundLesson.replacing(
      "x = 7;", with: "x = load(\"a.csv\")[0]; repeat 40 { ones(40, 40) @ ones(40, 40) };")
    // Each language has a table of its own.
    let folder = try course(text) { $0 }
    try folder.write("7,7\n", to: "en/a.csv")
    try folder.write("9,9\n", to: "zh/a.csv")
    let own = Linter().report(on: [folder.path]).diagnostics
    #expect(own.map(\.id) == ["output"])
    // A text is code: it may be the name of another table.
    let shared = try course(text) { $0.replacing("a.csv", with: "b.csv") }
    try FileManager.default.createDirectory(
      atPath: "\(shared.path)/data", withIntermediateDirectories: false)
    try shared.write("7,7\n", to: "data/a.csv")
    try shared.write("9,9\n", to: "data/b.csv")
    #expect(Linter().report(on: [shared.path]).diagnostics.map(\.id) == ["output"])
  }

  @Test func `proves two tasks with the same code in one lesson`() throws {
    let parts = soundLesson.split(separator: "## Halve a row <!-- {#halve} -->")
    let twice = soundLesson + "\n\n## Once more <!-- {#more} -->" + parts[1]
    let report = try report(twice.replacing("h = z * 2", with: "h = z * 0.5"))
    #expect(report.trials.map(\.step) == ["halve", "more"])
    #expect(report.diagnostics.map(\.id) == ["mistake-passes", "mistake-passes"])
  }
}
