/// A colour before it is fitted to a terminal and its background.
package struct Hue: Hashable, Sendable {
  /// 1…6: red, green, yellow, blue, magenta, cyan, as a theme has them.
  let basic: Int
  package let color: RGB

  package static let gray = Hue(basic: 6, color: RGB(128, 128, 128))
  package static let red = Hue(basic: 1, color: RGB(226, 62, 58))
  package static let green = Hue(basic: 2, color: RGB(38, 150, 62))
  package static let orange = Hue(basic: 3, color: RGB(214, 124, 16))
  /// With eight colours it is cyan: the blue of the Linux console cannot be read on its black.
  package static let blue = Hue(basic: 6, color: RGB(44, 122, 232))
  package static let magenta = Hue(basic: 5, color: RGB(188, 84, 202))
  package static let cyan = Hue(basic: 6, color: RGB(0, 142, 154))

  static let all = [gray, red, green, orange, blue, magenta, cyan]

  /// The heights of a map, from the lowest to the highest.
  static func height(_ tint: Tint) -> Hue {
    let place = (tint.strength + 1) / 2 * Double(heights.count - 1)
    let index = min(Int(place), heights.count - 2)
    return Hue(
      basic: blue.basic,
      color: heights[index].mixed(with: heights[index + 1], place - Double(index)))
  }

  private static let heights = [
    blue.color, RGB(140, 92, 224), RGB(206, 70, 160), RGB(222, 84, 60), orange.color,
  ]
}
