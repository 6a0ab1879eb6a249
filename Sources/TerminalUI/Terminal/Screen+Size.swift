import CEditline
package import StyledText

extension Screen {
  /// The screen with the present size of the terminal behind a descriptor; unchanged if there is
  /// none.
  package func measured(by descriptor: Int32) -> Screen {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard ce_terminal_size(descriptor, &rows, &columns) else { return self }
    var screen = self
    (screen.width, screen.height) = (Int(columns), Int(rows))
    return screen
  }
}
