import CEditline
package import StyledText

extension Screen {
  /// The same screen, as large as the terminal behind a descriptor is now; if there is none, as it was.
  package func measured(by descriptor: Int32) -> Screen {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard ce_terminal_size(descriptor, &rows, &columns) else { return self }
    var screen = self
    (screen.width, screen.height) = (Int(columns), Int(rows))
    return screen
  }
}
