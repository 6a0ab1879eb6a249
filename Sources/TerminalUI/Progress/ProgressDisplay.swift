import CEditline
import Dispatch
import PlainFiles
package import StyledText
import Synchronization

/// Shows the progress of a long computation on standard error, if that is a terminal.
///
/// It reads the progress from a thread of its own. Work that is over soon shows nothing: the line
/// appears after half a second, is drawn ten times a second, and is wiped away when the work is done. To
/// a person who listens, a sentence is said after four seconds and then every twenty.
package final class ProgressDisplay {
  private let queue = DispatchQueue(label: "ztilde.progress")
  private let timer: (any DispatchSourceTimer)?
  private let line: PassingLine
  private let capabilities: TerminalCapabilities

  /// Begins to watch. It goes on until `end` is called.
  ///
  /// - Parameter reading: the progress of the work, if that is known; called on another thread.
  package init(
    _ label: String, capabilities: TerminalCapabilities, on screen: Screen,
    reading: @escaping @Sendable () -> ProgressReading?
  ) {
    let line = PassingLine(label, on: screen)
    self.line = line
    self.capabilities = capabilities
    guard capabilities.reportsToTerminal, capabilities.movesCursor || screen.isAccessible else {
      timer = nil
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: queue)
    if screen.isAccessible {
      timer.setEventHandler { line.tell(reading()) }
      timer.schedule(deadline: .now() + .seconds(4), repeating: .seconds(20))
    } else {
      timer.setEventHandler { line.draw(reading()) }
      timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(100))
    }
    timer.activate()
    self.timer = timer
  }

  /// Runs a closure that writes to the terminal, and keeps the line away meanwhile.
  package func aside<Result>(_ write: () throws -> Result) rethrows -> Result {
    try queue.sync {
      line.wipe()
      return try write()
    }
  }

  /// Wipes the line away, and the `^C` that has ended the work.
  package func end() {
    timer?.cancel()
    queue.sync { line.wipe() }
    guard InterruptFlag.isRaised else { return }
    let fresh = capabilities.movesCursor ? "\r\u{1B}[K" : "\n"
    if capabilities.reportsToTerminal { try? Output.standardError.write(fresh) }
  }
}

/// The line on the screen, if it is there.
private final class PassingLine: Sendable {
  private let label: String
  private let screen: Screen
  private let start = ContinuousClock.now
  private let pace = Mutex(ProgressPace())
  private let isShown = Atomic(false)

  init(_ label: String, on screen: Screen) {
    self.label = label
    self.screen = screen
  }

  /// Says once how far the work has come.
  func tell(_ reading: ProgressReading?) {
    let text = PlainRenderer().render(Markup(line(reading).sentence(on: screen)))
    try? Output.standardError.write(text + "\n")
  }

  private func line(_ reading: ProgressReading?) -> ProgressLine {
    let elapsed = start.duration(to: .now)
    let shown = pace.withLock { $0.look(at: reading, after: elapsed) }
    var line = ProgressLine(label: label, fraction: shown.fraction, elapsed: shown.elapsed)
    (line.turns, line.training) = (reading?.turns, reading?.training)
    return line
  }

  func draw(_ reading: ProgressReading?) {
    let text = screen.renderer.render(line(reading).markup(on: screen.measured(by: 2)))
    isShown.store(true, ordering: .relaxed)
    ce_note_passing_line(true)
    // The terminal may have gone; the work goes on.
    try? Output.standardError.write("\r" + text + "\u{1B}[K\r")
  }

  func wipe() {
    guard isShown.exchange(false, ordering: .relaxed) else { return }
    ce_note_passing_line(false)
    try? Output.standardError.write("\r\u{1B}[K")
  }
}
