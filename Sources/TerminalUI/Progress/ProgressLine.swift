package import StyledText

/// The progress of a long computation, on one line of text.
///
/// ```
/// computing  ███████▍              37 %  74/200  12 s left  Ctrl-C stops
/// training  37 %  epoch 3/8  loss 0.4132 █▆▄▃▂▁  12 s left  Ctrl-C stops
/// computing  3 s  Ctrl-C stops
/// ```
///
/// It is a value without a clock: how long the work has taken so far is passed in.
package struct ProgressLine: Hashable, Sendable {
  package var label: String
  /// The share that is done, from 0 to 1; `nil` if it is not known.
  package var fraction: Double? {
    didSet { fraction = Self.clamped(fraction) }
  }
  /// The number of turns of the work, if it has turns.
  package var turns: Int?
  /// The figures of a training; nil if the work is none.
  package var training: ProgressReading.TrainingFigures?
  package var elapsed: Duration

  package init(label: String, fraction: Double?, elapsed: Duration) {
    self.label = label
    self.fraction = Self.clamped(fraction)
    self.elapsed = elapsed
  }

  private static func clamped(_ fraction: Double?) -> Double? {
    fraction.map { $0.isFinite ? min(max($0, 0), 1) : 0 }
  }

  /// The time that is left if the rest is as fast as the part that is done; `nil` at the start.
  package var remaining: Duration? {
    guard let fraction, fraction > 0 else { return nil }
    return elapsed * ((1 - fraction) / fraction)
  }

  /// The line for a screen, one column short of its edge. Without room, the turns are dropped
  /// first, then the advice, then the bar, then the end of the label.
  package func markup(on screen: Screen) -> Markup {
    let (width, rule) = (max(0, screen.width - 1), screen.rule)
    if let training, let line = line(of: training, on: screen, width: width) { return line }
    var figures = figures(screen.language, withTurns: false)
    guard figures.displayWidth(rule) < width else {
      let short = figures.drop { $0 == " " }
      return Markup(String(short.prefix(fitting: width, rule)))
    }
    let least = min(label.displayWidth(rule), width / 3) + (fraction == nil ? 0 : Self.leastBar)
    let advice = "  " + ProgressTexts.howToStop[screen.language]
    for longer in [self.figures(screen.language, withTurns: true) + advice, figures + advice]
    where least + longer.displayWidth(rule) <= width {
      figures = longer
      break
    }
    let room = width - figures.displayWidth(rule)
    guard let fraction else {
      return Markup(String(label.prefix(fitting: room, rule))) + Markup(figures, .secondary)
    }
    // A terminal that draws blocks two columns wide would make the bar twice as long.
    let usesASCII = screen.isASCII || "█".displayWidth(rule) > 1
    let barWidth = min(24, room - min(label.displayWidth(rule), room / 2) - 4)
    guard barWidth >= 4 else {
      return Markup(String(label.prefix(fitting: room, rule))) + Markup(figures, .secondary)
    }
    let shownLabel = label.prefix(fitting: room - barWidth - (usesASCII ? 4 : 2), rule)
    let bar =
      usesASCII ? Self.asciiBar(fraction, width: barWidth) : Self.bar(fraction, width: barWidth)
    return Markup(String(shownLabel) + "  ") + Markup(bar, .accent) + Markup(figures, .secondary)
  }

  /// The line of a training, whose curve stands for the bar. Where there is no room, the label
  /// is dropped, then the advice, then the epoch, then the curve, then the time.
  ///
  /// - Returns: nil if there is no room for its loss.
  private func line(
    of training: ProgressReading.TrainingFigures, on screen: Screen, width: Int
  ) -> Markup? {
    let language = screen.language
    var parts: [Markup?] = [
      Markup(label),
      fraction.map { Markup("\(Self.done($0, of: 100)) %", .secondary) },
      (training.epoch.map { ProgressTexts.epoch($0.number, $0.count)[language] }
        ?? turns.map { "\(Self.done(fraction ?? 0, of: $0))/\($0)" })
        .map { Markup($0, .secondary) },
      Markup(ProgressTexts.loss(training.loss)[language], .secondary),
      Markup(Sparkline.text(training.curve, on: screen), .accent),
      remaining.map { Markup(ProgressTexts.left($0)[language], .secondary) },
      Markup(ProgressTexts.howToStop[language], .secondary),
    ]
    func line() -> Markup {
      let shown = parts.enumerated().compactMap { place, part in
        part.map { (part: $0, gap: place == 4 ? " " : "  ") }
      }
      return shown.enumerated().reduce(into: Markup()) { line, next in
        line += Markup(next.offset == 0 ? "" : next.element.gap) + next.element.part
      }
    }
    for place in [0, 6, 2, 4, 5, 1] where line().displayWidth(screen.rule) > width {
      parts[place] = nil
    }
    let shown = line()
    return shown.displayWidth(screen.rule) <= width ? shown : nil
  }

  /// The same in words: `computing, 37 %, epoch 3/8, loss 0.4132, 12 s left, Ctrl-C stops`.
  package func sentence(on screen: Screen) -> String {
    let language = screen.language
    let parts: [String?] = [
      label,
      fraction.map { "\(Self.done($0, of: 100)) %" },
      training?.epoch.map { ProgressTexts.epoch($0.number, $0.count)[language] },
      training.map { ProgressTexts.loss($0.loss)[language] },
      remaining.map { ProgressTexts.left($0)[language] }
        ?? ProgressTexts.time(elapsed)[language],
      ProgressTexts.howToStop[language],
    ]
    let comma = Localized(en: ", ", zh: "，")[language]
    return screen.spelled(parts.compactMap(\.self).joined(separator: comma))
  }

  /// The least columns of a useful bar, with its gaps.
  private static let leastBar = 14

  /// ` 37 % 74/200 12 s left`, or the time it has taken so far.
  private func figures(_ language: InterfaceLanguage, withTurns: Bool) -> String {
    guard let fraction else { return "  " + ProgressTexts.time(elapsed)[language] }
    let percent = "\(Self.done(fraction, of: 100)) %"
    let padding = String(repeating: " ", count: max(0, 6 - percent.count))
    return padding + percent + (withTurns ? turnsDone(fraction) : "")
      + (remaining.map { "  " + ProgressTexts.left($0)[language] } ?? "")
  }

  private func turnsDone(_ fraction: Double) -> String {
    turns.map { "  \(Self.done(fraction, of: $0))/\($0)" } ?? ""
  }

  /// The number of turns done. A share is rounded, so that a whole number stays whole.
  private static func done(_ fraction: Double, of count: Int) -> Int {
    Int(min(1, fraction * (1 + 1e-9)) * Double(count))
  }

  /// A bar in eighths of a column, with spaces to its full width.
  private static func bar(_ fraction: Double, width: Int) -> String {
    let eighths = Int(fraction * Double(width * 8))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let bar = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    return bar + String(repeating: " ", count: width - bar.count)
  }

  private static func asciiBar(_ fraction: Double, width: Int) -> String {
    let full = Int(fraction * Double(width))
    return "[" + String(repeating: "#", count: full)
      + String(repeating: " ", count: width - full) + "]"
  }
}

/// A row of numbers as one row of signs, low and high: `█▆▄▃▂▂▁▁`.
enum Sparkline {
  /// - Parameter screen: where signs of eight heights have no room, there are four of ASCII.
  static func text(_ numbers: [Double], on screen: Screen) -> String {
    let blocks = Array("▁▂▃▄▅▆▇█")
    let usesASCII = screen.isASCII || blocks[0].displayWidth(screen.rule) > 1
    let signs = usesASCII ? Array("_.-'") : blocks
    let finite = numbers.filter(\.isFinite)
    guard let lowest = finite.min(), let highest = finite.max() else { return "" }
    // Halves, for the difference could overflow.
    let range = highest / 2 - lowest / 2
    return String(
      numbers.map { number in
        guard number.isFinite else { return "?" }
        let share = range > 0 ? (number / 2 - lowest / 2) / range : 0
        return signs[Int((share * Double(signs.count - 1)).rounded())]
      })
  }
}
