/// What was last cut out of the text, for Ctrl-Y. Cuts that follow each other add up.
struct Killed {
  private(set) var text = ""
  /// The text as the last cut left it: if it is still so, the next cut goes on.
  private var left: EditedText?

  /// - Parameter isBackwards: whether it stood before the cursor, and so before what was cut before.
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
