import PlainFiles

/// How a terminal changes its width, as far as is known: most wrap anew what has been printed;
/// xterm and the console leave each row where it is.
///
/// Nothing but the place of the cursor tells the two apart, so where they would lead to two
/// different columns, the terminal is asked for it. A false answer costs no more than a row that
/// stays behind.
struct Rewrapping {
  private(set) var rewraps = true

  /// Asks a terminal that has just become wider or narrower, if its answer can tell.
  ///
  /// - Parameter painter: what stands on the screen, and was painted for the width before.
  mutating func learn(from painter: EditorPainter, width: Int, reading keys: inout KeyReader) {
    let wrapped = painter.place(columns: width, rewraps: true)
    let kept = painter.place(columns: width, rewraps: false)
    guard wrapped.column != kept.column,
      (try? Output.standardOutput.write("\u{1B}[6n")) != nil,
      let report = keys.takeReport(within: Self.patience)
    else { return }
    switch report.column - 1 {
    case wrapped.column: rewraps = true
    case kept.column: rewraps = false
    default: break
    }
  }

  /// In milliseconds. Terminals answer within one; a network may need a hundred.
  private static let patience: Int32 = 100
}
