/// The text that was last cut, for Ctrl-Y. Cuts that follow each other add up.
struct Killed {
  private(set) var text = ""
  /// The text after the last cut: if it is still the same, the next cut adds to that one.
  private var left: EditedText?

  /// - Parameter isBackwards: true if it stood before the cursor, and so before the earlier cuts.
  mutating func add(
    _ cut: String, leaving left: EditedText, after text: EditedText, isBackwards: Bool
  ) {
    let goesOn = self.left == text
    self.text = !goesOn ? cut : isBackwards ? cut + self.text : self.text + cut
    self.left = left
  }

  mutating func endRun() {
    left = nil
  }
}
