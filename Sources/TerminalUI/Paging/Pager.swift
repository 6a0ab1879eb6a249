import CEditline
import PlainFiles
package import StyledText

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A text that is longer than the screen, read by the screenful, up and down.
///
/// It needs a terminal that can move its cursor (`TerminalCapabilities.editsLines`). The part that was
/// read last stays on the screen.
package struct Pager {
  private let lines: (Screen) -> [Markup]
  private var screen: Screen
  private var shown: [Markup]
  private var top = 0
  private var keys = KeyReader()
  private var painter = EditorPainter(showsCursor: false)
  private var rewrapping = Rewrapping()

  /// - Parameter lines: the text, laid out for a screen.
  package init(on screen: Screen, showing lines: @escaping (Screen) -> [Markup]) {
    self.lines = lines
    self.screen = screen.measured(by: 0)
    shown = []
    layOut()
  }

  /// Whether the screen holds all of the text, with the next prompt below it.
  package var isNeedless: Bool { shown.count < screen.height }

  /// Shows the text until the person has read enough.
  package mutating func run() {
    ce_take_keys()
    write("\u{1B}[?25l")
    follow()
    write(painter.finish(rows.dropLast()) + "\u{1B}[?25h")
    ce_rest_terminal()
    InterruptFlag.take()
  }

  private mutating func follow() {
    while true {
      let rows = rows
      // Behind the keys, the cursor tells how the terminal follows a new width.
      let end = EditorLayout.Position(
        row: rows.count - 1, column: min(keyLine.displayWidth(screen.rule), screen.width - 1))
      write(painter.paint(rows, cursor: end))
      switch keys.next() {
      case .end: return
      case .interrupted:
        if InterruptFlag.isRaised { return }
        obeySignals()
      case .scalar("\u{1B}"):
        guard let key = PagerKey(keys.takeSequence()) else { continue }
        if !obey(key) { return }
      case .scalar(let scalar):
        if let key = PagerKey(scalar), !obey(key) { return }
      }
    }
  }

  /// - Returns: false if the reading has ended.
  private mutating func obey(_ key: PagerKey) -> Bool {
    switch key {
    // Who goes on behind the end has read all.
    case .page where top == lastTop: return false
    case .page: top += max(1, height - 1)
    case .pageBack: top -= max(1, height - 1)
    case .line: top += 1
    case .lineBack: top -= 1
    case .start: top = 0
    case .end: top = lastTop
    case .leave: return false
    case .suspend:
      write(painter.wipe(columns: screen.width) + "\u{1B}[?25h")
      kill(0, SIGTSTP)
    }
    top = min(max(0, top), lastTop)
    return true
  }

  private mutating func obeySignals() {
    if ce_take(ce_continue) {
      ce_take_keys()
      write("\u{1B}[?25l")
      painter.forget()
      layOut()
    }
    if ce_take(ce_resize) {
      screen = screen.measured(by: 0)
      rewrapping.learn(from: painter, width: screen.width, reading: &keys)
      layOut()
      write(painter.wipe(columns: screen.width, rewraps: rewrapping.rewraps))
    }
  }

  // MARK: Drawing

  private mutating func layOut() {
    screen = screen.measured(by: 0)
    var page = screen
    // A row that is full would be one with the next where the terminal becomes wider.
    page.width = max(1, screen.width - 1)
    shown = lines(page)
    top = min(top, lastTop)
  }

  /// The rows of the screen that show the text.
  private var height: Int { max(1, screen.height - 1) }

  private var lastTop: Int { max(0, shown.count - height) }

  private var rows: [EditorPainter.PaintedRow] {
    (part + [keyLine]).map { EditorPainter.PaintedRow($0, on: screen) }
  }

  private var part: ArraySlice<Markup> { shown[top..<min(top + height, shown.count)] }

  private var keyLine: Markup {
    let keys = PagerTexts.keys(from: top + 1, to: part.endIndex, of: shown.count)[screen.language]
    let note = keys.first { $0.displayWidth(screen.rule) < screen.width } ?? ""
    return Markup(screen.spelled(note), .secondary)
  }

  private func write(_ text: String) {
    guard !text.isEmpty else { return }
    // A terminal that has gone also ends the input, and there it is noticed.
    try? Output.standardOutput.write(text)
  }
}

/// The words of a pager.
private enum PagerTexts {
  /// What is shown, and the keys, the longest text first: the first that has room is shown.
  static func keys(from first: Int, to last: Int, of count: Int) -> Localized<[String]> {
    let place = "\(first)–\(last)/\(count)"
    return Localized(
      en: [
        "\(place)   space goes on   b goes back   q leaves", "\(place)  space  b  q leaves", place,
      ],
      zh: ["\(place)   空格往下   b 往回   q 离开", "\(place)  空格  b  q 离开", place])
  }
}
