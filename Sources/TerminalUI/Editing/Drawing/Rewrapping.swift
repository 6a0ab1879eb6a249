import PlainFiles
import StyledText

/// How a terminal changes its width, as far as is known: most wrap anew what has been printed;
/// xterm and the console leave each row where it is.
///
/// Nothing but the place of the cursor tells the two apart, so where they would lead to two
/// different columns, the terminal is asked for it. A false answer costs no more than a row that
/// stays behind.
struct Rewrapping {
  private var rewraps = true
  /// True while the terminal owes the answer to a question; it is asked no other meanwhile.
  var awaitsReport = false

  /// Follows a terminal that has become wider or narrower, and asks it how, if its answer can tell.
  ///
  /// - Parameter painter: what stands on the screen, and was painted for the width before.
  /// - Returns: the bytes that wipe it away.
  mutating func follow(
    to screen: inout Screen, wiping painter: inout EditorPainter, reading keys: inout KeyReader
  ) -> String {
    screen = screen.measured(by: 0)
    let width = screen.width
    let answer = answer(from: painter, width: width, reading: &keys)
    screen = screen.measured(by: 0)
    // If the size has changed again, the answer may tell of either.
    if let answer, screen.width == width { rewraps = answer }
    return painter.wipe(columns: screen.width, rewraps: rewraps)
  }

  private mutating func answer(
    from painter: EditorPainter, width: Int, reading keys: inout KeyReader
  ) -> Bool? {
    let wrapped = painter.place(columns: width, rewraps: true).column
    let kept = painter.place(columns: width, rewraps: false).column
    guard wrapped != kept, !awaitsReport,
      (try? Output.standardOutput.write("\u{1B}[6n")) != nil
    else { return nil }
    guard let report = keys.takeReport(within: Self.patience) else {
      awaitsReport = true
      return nil
    }
    return [wrapped: true, kept: false][report.column - 1]
  }

  /// In milliseconds. Terminals answer within one, a network may need a hundred, a busy machine more.
  private static let patience: Int32 = 500
}
