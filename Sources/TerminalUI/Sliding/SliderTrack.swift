package import StyledText

/// The line of a slider: the number, and its place on the way.
///
/// ```
/// γ = 1.7  ├──────────●────────┤  0 … 3
/// ```
package struct SliderTrack: Hashable, Sendable {
  /// `γ = 1.7`, as wide at every value.
  package var label: Markup
  /// Both ends: `0 … 3`.
  package var ends: Markup
  /// 0 at the first end, 1 at the other.
  package var fraction: Double

  package init(label: Markup, ends: Markup, fraction: Double) {
    self.label = label
    self.ends = ends
    self.fraction = fraction
  }

  /// The line for a screen, one column short of its edge: without its track and then without its ends
  /// where there is no room.
  package func markup(on screen: Screen) -> Markup {
    let (columns, rule) = (screen.width - 1, screen.rule)
    // A terminal that draws lines two columns wide would make the track twice as long.
    let usesASCII = screen.isASCII || "─".displayWidth(rule) > 1
    let room = columns - label.displayWidth(rule) - ends.displayWidth(rule) - 4
    guard room >= Self.shortest else {
      let both = label + Markup("  ") + ends
      return both.displayWidth(rule) <= columns ? both : label
    }
    let length = min(room, Self.longest) - 2
    let share = fraction.isFinite ? min(max(fraction, 0), 1) : 0
    let knob = Int((share * Double(length - 1)).rounded())
    let (left, line, sign, right) = usesASCII ? ("[", "-", "o", "]") : ("├", "─", "●", "┤")
    let track =
      Markup(left + String(repeating: line, count: knob), .secondary) + Markup(sign, .accent)
      + Markup(String(repeating: line, count: length - 1 - knob) + right, .secondary)
    return label + Markup("  ") + track + Markup("  ") + ends
  }

  private static let shortest = 8
  private static let longest = 42
}
