import StyledText

/// A row of numbers as one row of signs, low and high: `█▆▄▃▂▂▁▁`.
enum Sparkline {
  /// - Parameter screen: where signs of eight heights have no room, there are four of ASCII.
  static func text(_ numbers: [Double], on screen: Screen) -> String {
    let blocks = Array("▁▂▃▄▅▆▇█")
    let usesASCII = screen.isASCII || blocks[0].displayWidth(screen.rule) > 1
    let signs = usesASCII ? Array("_.-'") : blocks
    let finite = numbers.filter(\.isFinite)
    guard let lowest = finite.min(), let highest = finite.max() else { return "" }
    // Halves, for the difference could overflow.
    let range = highest / 2 - lowest / 2
    return String(
      numbers.map { number in
        guard number.isFinite else { return "?" }
        let share = range > 0 ? (number / 2 - lowest / 2) / range : 0
        return signs[Int((share * Double(signs.count - 1)).rounded())]
      })
  }
}
