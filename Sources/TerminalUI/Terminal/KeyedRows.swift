import CEditline
import PlainFiles
import StyledText

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Rows at the end of the terminal that are painted again after each key, the last of which names the
/// keys: a slider, a pager. The cursor is hidden meanwhile.
///
/// It needs a terminal that can move its cursor (`TerminalCapabilities.editsLines`).
struct KeyedRows {
  private(set) var screen: Screen
  var keys = KeyReader()
  private var painter = EditorPainter(showsCursor: false)
  private var rewrapping = Rewrapping()

  init(on screen: Screen) {
    self.screen = screen.measured(by: 0)
  }

  /// Takes the keys and the signals, until `end`.
  mutating func begin() {
    ce_take_keys()
    write(Self.hiddenCursor)
  }

  /// - Parameter rows: those that stay on the screen; nil if none does.
  mutating func end(leaving rows: [Markup]?) {
    let last = rows.map { painter.finish(painted($0)) } ?? painter.wipe(columns: screen.width)
    write(last + Self.shownCursor)
    ce_rest_terminal()
    // Ctrl-C was meant for this, not for what comes after it.
    InterruptFlag.take()
  }

  mutating func paint(_ rows: [Markup]) {
    // Behind the keys, the cursor tells how the terminal follows a new width.
    let column = min(rows.last?.displayWidth(screen.rule) ?? 0, screen.width - 1)
    let end = EditorLayout.Position(row: rows.count - 1, column: column)
    write(painter.paint(painted(rows), cursor: end))
  }

  private func painted(_ rows: [Markup]) -> [EditorPainter.PaintedRow] {
    rows.map { row in
      let isFull = row.displayWidth(screen.rule) >= screen.width
      return EditorPainter.PaintedRow(row, isFull: isFull, on: screen)
    }
  }

  /// The row of the cursor may have been used by others.
  mutating func loseRow() { painter.loseRow() }

  /// Clears the whole screen, as Ctrl-L does.
  mutating func clear() {
    write("\u{1B}[H\u{1B}[2J")
    painter.forget()
  }

  /// Ctrl-Z, as in the editor.
  mutating func suspend() {
    write(painter.wipe(columns: screen.width) + Self.shownCursor)
    kill(0, SIGTSTP)
  }

  /// Goes on after a stop, and follows a new size.
  ///
  /// - Returns: true if the size is a new one.
  mutating func obeySignals() -> Bool {
    if ce_take(ce_continue) {
      ce_take_keys()
      write(Self.hiddenCursor)
      painter.forget()
      screen = screen.measured(by: 0)
    }
    guard ce_take(ce_resize) else { return false }
    write(rewrapping.follow(to: &screen, wiping: &painter, reading: &keys))
    return true
  }

  private func write(_ text: String) {
    guard !text.isEmpty else { return }
    // A terminal that has gone also ends the input, and there it is noticed.
    try? Output.standardOutput.write(text)
  }

  private static let hiddenCursor = "\u{1B}[?25l"
  private static let shownCursor = "\u{1B}[?25h"
}
