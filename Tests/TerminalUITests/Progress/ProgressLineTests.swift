import StyledText
import Support
import TerminalUI
import Testing

@Suite struct `A progress line` {
  @Test(
    arguments: [
      (0, 1, 60, "training                             0 %  Ctrl-C stops"),
      (0.5, 10, 70, "training  ████████████              50 %  10 s left  Ctrl-C stops"),
      (0.5, 10, 60, "training  ████████          50 %  10 s left  Ctrl-C stops"),
      (0.37, 7, 70, "training  ████████▉                 37 %  12 s left  Ctrl-C stops"),
      (1, 10, 70, "training  ████████████████████████ 100 %  0 s left  Ctrl-C stops"),
      (0.25, 60, 70, "training  █████▌                  25 %  3:00 min left  Ctrl-C stops"),
      (0.01, 100, 70, "training  ▏                          1 %  2:45 h left  Ctrl-C stops"),
      (0.5, 10, 40, "training  █████       50 %  10 s left"),
      (0.5, 10, 30, "training  50 %  10 s left"),
      (0.5, 10, 20, "tr  50 %  10 s left"),
      (0.5, 10, 8, "50 %  1"),
      (nil, 3, 60, "training  3 s  Ctrl-C stops"),
      (nil, 3, 20, "training  3 s"),
      (.nan, 1, 60, "training                             0 %  Ctrl-C stops"),
      (7, 1, 70, "training  ████████████████████████ 100 %  0 s left  Ctrl-C stops"),
    ] as [(Double?, Int, Int, String)])
  func `tells label, bar, figure and time`(
    fraction: Double?, seconds: Int, columns: Int, text: String
  ) {
    let line = ProgressLine(label: "training", fraction: fraction, elapsed: .seconds(seconds))
    #expect(line.markup(on: Screen(width: columns)).plain == text)
  }

  private static func training(
    loss: String = "0.4132", curve: [Double] = [9, 5, 3, 2, 1.5, 1], epoch: (Int, Int)? = (3, 8)
  ) -> ProgressLine {
    var line = ProgressLine(label: "computing", fraction: 0.5, elapsed: .seconds(12))
    line.turns = 200
    line.training = .init(loss: loss, curve: curve, epoch: epoch)
    return line
  }

  @Test(arguments: [
    (81, "computing  50 %  epoch 3/8  loss 0.4132 █▅▃▂▁▁  12 s left  Ctrl-C stops"),
    (62, "50 %  epoch 3/8  loss 0.4132 █▅▃▂▁▁  12 s left  Ctrl-C stops"),
    (60, "50 %  epoch 3/8  loss 0.4132 █▅▃▂▁▁  12 s left"),
    (40, "50 %  loss 0.4132 █▅▃▂▁▁  12 s left"),
    (32, "50 %  loss 0.4132  12 s left"), (22, "50 %  loss 0.4132"), (13, "loss 0.4132"),
  ])
  func `of a training tells its loss, its epoch and the time left`(columns: Int, text: String) {
    #expect(Self.training().markup(on: Screen(width: columns)).plain == text)
  }

  @Test func `of a training speaks Chinese, and tells steps where there are no epochs`() {
    let chinese = Self.training().markup(on: Screen(language: .chinese, width: 80)).plain
    #expect(chinese == "computing  50 %  第 3/8 轮  损失 0.4132 █▅▃▂▁▁  还剩 12 秒  Ctrl-C 停止")
    let steps = Self.training(epoch: nil).markup(on: Screen(width: 80)).plain
    #expect(steps.contains("100/200  loss"))
  }

  @Test(arguments: [[], [1], [2, 2, 2], [.nan, 1, .infinity], [1e308, -1e308, 0]] as [[Double]])
  func `of a training never leaves its row`(curve: [Double]) {
    let wide = DisplayWidth.Rule(ambiguousIsWide: true)
    for columns in 2..<100 {
      for screen in [
        Screen(width: columns), Screen(language: .chinese, width: columns, rule: wide),
        Screen(width: columns, isASCII: true),
      ] {
        let line = Self.training(curve: curve).markup(on: screen)
        #expect(line.displayWidth(screen.rule) < columns)
        #expect(!screen.isASCII || line.plain.allSatisfy(\.isASCII))
      }
    }
  }

  @Test func `is a sentence for whoever listens`() {
    let sentence = Self.training().sentence(on: Screen())
    #expect(sentence == "computing, 50 %, epoch 3/8, loss 0.4132, 12 s left, Ctrl-C stops")
    let unknown = ProgressLine(label: "计算中", fraction: nil, elapsed: .seconds(4))
    #expect(unknown.sentence(on: Screen(language: .chinese)) == "计算中，4 秒，Ctrl-C 停止")
  }

  @Test(arguments: [
    (80, 0.29, "training  ██████▉                   29 %  58/200  25 s left  Ctrl-C stops"),
    (60, 0.29, "training  ████▋             29 %  25 s left  Ctrl-C stops"),
    (52, 0.29, "training  ██████▍                 29 %  25 s left"),
    (40, 0.5, "training  █████       50 %  10 s left"),
  ])
  func `tells turns where there is room`(columns: Int, fraction: Double, text: String) {
    var line = ProgressLine(label: "training", fraction: fraction, elapsed: .seconds(10))
    line.turns = 200
    #expect(line.markup(on: Screen(width: columns)).plain == text)
  }

  @Test func `speaks Chinese`() {
    let line = ProgressLine(
      label: "计算中", fraction: 0.5, elapsed: .seconds(70))
    #expect(
      line.markup(on: Screen(language: .chinese)).plain
        == "计算中  ████████████              50 %  还剩 1:10 分  Ctrl-C 停止")
  }

  @Test func `has a form for ASCII, and for terminals that draw blocks wide`() {
    let line = ProgressLine(label: "γ", fraction: 0.5, elapsed: .seconds(1))
    let ascii = line.markup(on: Screen(width: 40, isASCII: true))
    #expect(ascii.plain == "γ  [#########         ]  50 %  1 s left")
    let wide = line.markup(on: Screen(width: 40, rule: .init(ambiguousIsWide: true)))
    #expect(!wide.plain.contains("█") && wide.plain.contains("#"))
  }

  @Test(arguments: 0..<200)
  func `never passes the edge`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let label = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      ["a", "γ", "训", "z\u{303}"].randomElement(using: &random) ?? ""
    }.joined()
    let screen = Screen(
      language: .random(using: &random) ? .english : .chinese,
      width: Int.random(in: 1...80, using: &random), isASCII: .random(using: &random),
      rule: .init(ambiguousIsWide: .random(using: &random)))
    var line = ProgressLine(
      label: label, fraction: .random(using: &random) ? .random(in: 0...1, using: &random) : nil,
      elapsed: .milliseconds(Int.random(in: 0...10_000_000, using: &random)))
    line.turns = .random(using: &random) ? .random(in: 1...1_000_000, using: &random) : nil
    let width = line.markup(on: screen).displayWidth(screen.rule)
    #expect(width < max(screen.width, 1), "seed \(seed)")
  }
}
