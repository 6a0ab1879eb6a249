import PlainFiles
import CEditline
import Dispatch
package import StyledText
import Synchronization

/// Shows on standard error how far a long computation has come, if somebody looks.
///
/// It looks at the work from a thread of its own. Work that is over soon shows nothing: the line
/// appears after half a second, is drawn ten times a second, and is wiped away when the work is done.
package final class ProgressDisplay {
  private let queue = DispatchQueue(label: "ztilde.progress")
  private let timer: (any DispatchSourceTimer)?
  private let screen: ProgressScreen
  private let capabilities: TerminalCapabilities

  /// Begins to look. Whoever begins ends it, too.
  ///
  /// - Parameter reading: how far the work has come, if that is known; called on another thread.
  package init(
    _ label: String, capabilities: TerminalCapabilities, language: InterfaceLanguage,
    isASCII: Bool = false, rule: DisplayWidth.Rule = .standard,
    reading: @escaping @Sendable () -> ProgressReading?
  ) {
    let line = ProgressLine(
      label: label, fraction: nil, elapsed: .zero, language: language, isASCII: isASCII)
    let screen = ProgressScreen(line, colors: capabilities.reportColors, rule: rule)
    self.screen = screen
    self.capabilities = capabilities
    guard capabilities.reportsToTerminal, capabilities.movesCursor else {
      timer = nil
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler { screen.draw(reading()) }
    timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(100))
    timer.activate()
    self.timer = timer
  }

  /// Does something that writes to the terminal itself, and has it to itself.
  package func aside<Result>(_ write: () throws -> Result) rethrows -> Result {
    try queue.sync {
      screen.wipe()
      return try write()
    }
  }

  /// Wipes the line away, and the `^C` that has ended the work.
  package func end() {
    timer?.cancel()
    queue.sync { screen.wipe() }
    guard InterruptFlag.isRaised else { return }
    let fresh = capabilities.movesCursor ? "\r\u{1B}[K" : "\n"
    if capabilities.reportsToTerminal { try? Output.standardError.write(fresh) }
  }
}

/// The line on the screen, if it is there.
private final class ProgressScreen: Sendable {
  private let line: ProgressLine
  private let colors: ColorDepth?
  private let rule: DisplayWidth.Rule
  private let start = ContinuousClock.now
  private let pace = Mutex(ProgressPace())
  private let isShown = Atomic(false)

  init(_ line: ProgressLine, colors: ColorDepth?, rule: DisplayWidth.Rule) {
    self.line = line
    self.colors = colors
    self.rule = rule
  }

  func draw(_ reading: ProgressReading?) {
    let elapsed = start.duration(to: .now)
    var line = line
    line.turns = reading?.turns
    (line.fraction, line.elapsed) = pace.withLock { $0.look(at: reading, after: elapsed) }
    let columns = (TerminalSize(of: 2) ?? .standard).columns
    let renderer: any MarkupRenderer = colors.map { ANSIRenderer(Palette($0)) } ?? PlainRenderer()
    let text = renderer.render(line.markup(columns: columns, rule: rule))
    isShown.store(true, ordering: .relaxed)
    ce_note_passing_line(true)
    // Whoever looks may stop looking; the work goes on.
    try? Output.standardError.write("\r" + text + "\u{1B}[K\r")
  }

  func wipe() {
    guard isShown.exchange(false, ordering: .relaxed) else { return }
    ce_note_passing_line(false)
    try? Output.standardError.write("\r\u{1B}[K")
  }
}
