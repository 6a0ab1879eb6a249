package import StyledText

/// Shows on standard error how far a long computation has come, if somebody looks.
///
/// Work that is over soon shows nothing: the line appears after half a second, is drawn at most ten
/// times a second, and is wiped away when the work is done.
package struct ProgressDisplay: ~Copyable {
  private let label: String
  private let capabilities: TerminalCapabilities
  private let isASCII: Bool
  private let rule: DisplayWidth.Rule
  private var schedule = ProgressSchedule()
  private let start: ContinuousClock.Instant
  private var isShown = false

  package init(
    _ label: String, capabilities: TerminalCapabilities, isASCII: Bool = false,
    rule: DisplayWidth.Rule = .standard
  ) {
    self.label = label
    self.capabilities = capabilities
    self.isASCII = isASCII
    self.rule = rule
    start = ContinuousClock.now
  }

  /// Tells how much is done, from 0 to 1; to be called as often as one likes.
  package mutating func update(_ fraction: Double) {
    guard capabilities.reportsToTerminal, capabilities.movesCursor else { return }
    let elapsed = start.duration(to: .now)
    guard schedule.isDue(at: elapsed) else { return }
    isShown = true
    let line = ProgressLine(label: label, fraction: fraction, elapsed: elapsed, isASCII: isASCII)
    let columns = (TerminalSize(of: 2) ?? .standard).columns
    let markup = line.markup(columns: columns, rule: rule)
    let renderer: any MarkupRenderer =
      capabilities.reportColors.map { ANSIRenderer(Palette($0)) } ?? PlainRenderer()
    // Whoever looks may stop looking; the work goes on.
    try? TerminalOutput.standardError.write("\r" + renderer.render(markup) + "\u{1B}[K\r")
  }

  deinit {
    if isShown { try? TerminalOutput.standardError.write("\r\u{1B}[K") }
  }
}

/// When a progress line is to be drawn.
package struct ProgressSchedule: Hashable, Sendable {
  private var next = Duration.milliseconds(500)

  package init() {}

  /// Whether it is time to draw, so long after the start; if so, the next time is a tenth of a second
  /// later.
  package mutating func isDue(at elapsed: Duration) -> Bool {
    guard elapsed >= next else { return false }
    next = elapsed + .milliseconds(100)
    return true
  }
}
