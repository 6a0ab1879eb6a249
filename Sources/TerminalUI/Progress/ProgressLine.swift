package import StyledText

/// How far a long computation has come, on one line of text.
///
/// ```
/// training  ███████▍              37 %  12 s
/// ```
///
/// It is a value without a clock: how long the work has taken so far is passed in.
package struct ProgressLine: Hashable, Sendable {
  package var label: String
  /// How much is done, from 0 to 1.
  package var fraction: Double
  package var elapsed: Duration
  /// Whether the bar is drawn with `#` and not with eighths of a column.
  package var isASCII: Bool

  package init(label: String, fraction: Double, elapsed: Duration, isASCII: Bool = false) {
    self.label = label
    self.fraction = fraction.isFinite ? min(max(fraction, 0), 1) : 0
    self.elapsed = elapsed
    self.isASCII = isASCII
  }

  /// The time that is left if the rest goes as what is done did; `nil` before anything is.
  package var remaining: Duration? {
    guard fraction > 0 else { return nil }
    return elapsed * ((1 - fraction) / fraction)
  }

  /// The line for a screen, one column short of its edge. The label is cut first, and where there is
  /// no room for a bar there is none.
  package func markup(columns: Int, rule: DisplayWidth.Rule = .standard) -> Markup {
    let percent = "\(Int(fraction * 100)) %"
    let padding = String(repeating: " ", count: max(0, 6 - percent.count))
    let figures = padding + percent + (remaining.map { "  " + Self.words(for: $0) } ?? "")
    let width = max(0, columns - 1)
    let room = width - figures.count
    guard room > 0 else { return Markup(String(figures.drop { $0 == " " }.prefix(width))) }
    // A terminal that draws blocks two columns wide would make the bar twice as long.
    let usesASCII = isASCII || "█".displayWidth(rule) > 1
    let barWidth = min(24, room - min(label.displayWidth(rule), room / 2) - 4)
    guard barWidth >= 4 else {
      return Markup(String(label.prefix(fitting: room, rule))) + Markup(figures, .secondary)
    }
    let shownLabel = label.prefix(fitting: room - barWidth - (usesASCII ? 4 : 2), rule)
    let bar = usesASCII ? "[\(asciiBar(barWidth))]" : Self.bar(fraction, width: barWidth)
    return Markup(String(shownLabel) + "  ") + Markup(bar, .accent) + Markup(figures, .secondary)
  }

  /// A bar in eighths of a column, with spaces to its full width.
  static func bar(_ fraction: Double, width: Int) -> String {
    let eighths = Int(fraction * Double(width * 8))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let bar = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    return bar + String(repeating: " ", count: width - bar.count)
  }

  private func asciiBar(_ width: Int) -> String {
    let full = Int(fraction * Double(width))
    return String(repeating: "#", count: full) + String(repeating: " ", count: width - full)
  }

  /// `12 s`, `3:05 min`, `2:10 h`, rounded up: a promise that is kept.
  private static func words(for duration: Duration) -> String {
    let (whole, rest) = duration.components
    let seconds = min(whole, 359_999) + (rest > 0 && whole < 359_999 ? 1 : 0)
    let pair = { (large: Int64, small: Int64) in "\(large):\(small < 10 ? "0" : "")\(small)" }
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return pair(seconds / 60, seconds % 60) + " min" }
    return pair(seconds / 3600, seconds / 60 % 60) + " h"
  }
}
