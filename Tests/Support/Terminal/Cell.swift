/// One place on a screen: a character with its combining marks and its looks.
///
/// The right half of a wide character is a cell without text.
struct Cell: Hashable, Sendable {
  var text = " "
  var style = CellStyle()
}

/// How a cell is drawn.
struct CellStyle: Hashable, Sendable {
  var attributes: Set<Int> = []
  var foreground: [Int] = []
  var background: [Int] = []

  /// Obeys the parameters of an SGR sequence; false if one of them is not known.
  mutating func apply(_ parameters: [Int]) -> Bool {
    var rest = (parameters.isEmpty ? [0] : parameters)[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: self = CellStyle()
      case 1...5, 7...9: attributes.insert(code)
      case 22: attributes.subtract([1, 2])
      case 23, 24, 25, 27, 28, 29: attributes.remove(code - 20)
      case 30...37, 90...97: foreground = [code]
      case 40...47, 100...107: background = [code]
      case 39: foreground = []
      case 49: background = []
      case 38, 48:
        guard let color = Self.color(from: &rest) else { return false }
        if code == 38 { foreground = color } else { background = color }
      default: return false
      }
    }
    return true
  }

  private static func color(from rest: inout ArraySlice<Int>) -> [Int]? {
    let count =
      switch rest.first {
      case 5: 2
      case 2: 4
      default: 0
      }
    guard count > 0, rest.count >= count else { return nil }
    defer { rest.removeFirst(count) }
    return Array(rest.prefix(count))
  }

  /// The style in a few letters, for goldens: `bold fg=32`.
  var description: String {
    let names = [
      1: "bold", 2: "dim", 3: "italic", 4: "underline", 5: "blink", 7: "inverse", 8: "hidden",
      9: "struck",
    ]
    var words = attributes.sorted().compactMap { names[$0] }
    if !foreground.isEmpty {
      words.append("fg=" + foreground.map(String.init).joined(separator: ";"))
    }
    if !background.isEmpty {
      words.append("bg=" + background.map(String.init).joined(separator: ";"))
    }
    return words.joined(separator: " ")
  }
}
