import StyledText
import Support
import TerminalUI
import Testing

@Suite struct `A progress line` {
  @Test(
    arguments: [
      (0, 1, 60, "training                             0 %"),
      (0.5, 10, 60, "training  ████████████              50 %  10 s"),
      (0.37, 7, 60, "training  ████████▉                 37 %  12 s"),
      (1, 10, 60, "training  ████████████████████████ 100 %  0 s"),
      (0.25, 60, 60, "training  ██████                    25 %  3:00 min"),
      (0.01, 100, 60, "training  ▏                          1 %  2:45 h"),
      (0.5, 10, 30, "training  ██▌    50 %  10 s"),
      (0.5, 10, 20, "trainin  50 %  10 s"),
      (0.5, 10, 8, "50 %  1"),
      (.nan, 1, 60, "training                             0 %"),
      (7, 1, 60, "training  ████████████████████████ 100 %  0 s"),
    ] as [(Double, Int, Int, String)])
  func `tells label, bar, figure and time`(
    fraction: Double, seconds: Int, columns: Int, text: String
  ) {
    let line = ProgressLine(label: "training", fraction: fraction, elapsed: .seconds(seconds))
    #expect(line.markup(columns: columns).plain == text)
  }

  @Test func `has a form for ASCII, and for terminals that draw blocks wide`() {
    var line = ProgressLine(label: "γ", fraction: 0.5, elapsed: .seconds(1), isASCII: true)
    #expect(line.markup(columns: 40).plain == "γ  [###########            ]  50 %  1 s")
    line.isASCII = false
    let wide = line.markup(columns: 40, rule: .init(ambiguousIsWide: true))
    #expect(!wide.plain.contains("█") && wide.plain.contains("#"))
  }

  @Test(arguments: 0..<200)
  func `never passes the edge`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let label = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      ["a", "γ", "训", "z\u{303}"].randomElement(using: &random) ?? ""
    }.joined()
    let rule = DisplayWidth.Rule(ambiguousIsWide: .random(using: &random))
    let columns = Int.random(in: 1...80, using: &random)
    let line = ProgressLine(
      label: label, fraction: .random(in: 0...1, using: &random),
      elapsed: .milliseconds(Int.random(in: 0...10_000_000, using: &random)),
      isASCII: .random(using: &random))
    let width = line.markup(columns: columns, rule: rule).displayWidth(rule)
    #expect(width < max(columns, 1), "seed \(seed)")
  }

  @Test func `is drawn after half a second, and ten times a second`() {
    var schedule = ProgressSchedule()
    let times = [0, 100, 499, 500, 550, 599, 600, 1000, 1050, 1101]
    #expect(times.filter { schedule.isDue(at: .milliseconds($0)) } == [500, 600, 1000, 1101])
  }
}
