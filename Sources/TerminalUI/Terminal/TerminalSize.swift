import CEditline

/// How many rows and columns a terminal has.
package struct TerminalSize: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// What everyone assumes who cannot ask.
  package static let standard = TerminalSize(rows: 24, columns: 80)

  /// The size of the terminal behind a descriptor now, or `nil` if there is none.
  package init?(of descriptor: Int32 = 1) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard ce_terminal_size(descriptor, &rows, &columns) else { return nil }
    self.init(rows: Int(rows), columns: Int(columns))
  }
}
