import StyledText

/// The characters that pictures are made of, each one column wide.
///
/// Block elements and the lines of frames are East Asian Ambiguous: on a terminal that draws them
/// two columns wide, they would shift everything beside them, so ASCII replaces them. Braille
/// patterns are narrow everywhere.
struct Signs: Hashable, Sendable {
  /// True if a character cell can hold 2×4 dots.
  let hasDots: Bool
  /// Parts of a bar that grows to the right; the last one fills its cell.
  let across: [Character]
  /// Parts of a bar that grows upwards.
  let up: [Character]
  /// From faint to strong.
  let shades: [Character]
  /// The shades of numbers below 0.
  let shadesBelow: [Character] = ["-", "=", "x", "X"]
  let vertical: Character
  let horizontal: Character
  let corner: Character
  /// The line of 0 through a picture.
  let zero: Character
  /// The tick of a label beside a vertical axis, and below a horizontal one.
  let tickAtLeft: Character
  let tickBelow: Character

  static let unicode = Signs(
    hasDots: true, across: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    up: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], shades: ["░", "▒", "▓", "█"],
    vertical: "│", horizontal: "─", corner: "└", zero: "┈", tickAtLeft: "┤", tickBelow: "┬")

  static let ascii = Signs(
    hasDots: false, across: ["#"], up: [".", ":", "#"], shades: [".", ":", "+", "#"],
    vertical: "|", horizontal: "-", corner: "+", zero: "-", tickAtLeft: "+", tickBelow: "+")

  /// For terminals that draw ambiguous characters two columns wide.
  static let narrow = Signs(
    hasDots: true, across: ascii.across, up: ascii.up, shades: ascii.shades,
    vertical: ascii.vertical, horizontal: ascii.horizontal, corner: ascii.corner, zero: ascii.zero,
    tickAtLeft: ascii.tickAtLeft, tickBelow: ascii.tickBelow)

  /// The marks of lines and of classes of points where colours and dots cannot tell them apart;
  /// after the last they repeat.
  static let marks: [Character] = ["o", "x", "+", "*", "#", "@", "%", "&", "s", "v", "n"]

  static func mark(_ series: Int) -> Character { marks[series % marks.count] }

  /// The shade of a number without colours.
  func shade(_ tint: Tint) -> Character {
    let shades = tint.step < 0 ? shadesBelow : shades
    let place = Int(tint.strength.magnitude * Double(shades.count))
    return shades[place.clamped(to: 0...shades.count - 1)]
  }
}
