/// ASCII spelling of lines that point at each other.
///
/// A line with `┬`, `╯` or `╰` points at the nearest line above it that has none of these. Where
/// that line has grown, the pointers move along.
struct AlignedSpelling {
  /// For each column of the line that is pointed at, where it has come to stand.
  private var moved: [Int] = []

  static func spell(_ text: Markup) -> Markup {
    var spelling = AlignedSpelling()
    var result = Markup()
    for (index, line) in text.lines.enumerated() {
      if index > 0 { result.append("\n") }
      result += spelling.spell(line: line)
    }
    return result
  }

  private mutating func spell(line: Markup) -> Markup {
    let points = line.plain.contains { pointers.contains($0) }
    var result = Markup()
    var columns: [Int] = []
    var width = 0
    var previous: Character?
    for span in line.spans {
      var text = ""
      for character in span.text {
        if points, frame.contains(character) {
          let gap = max(0, destination(of: columns.count) - width)
          text += String(repeating: " ", count: gap)
          width += gap
        }
        let spelled = ASCIISpelling.spelling(of: character, after: previous)
        columns += Array(repeating: width, count: character.displayWidth())
        text += spelled
        width += spelled.displayWidth()
        previous = character
      }
      result.append(text, span.role)
    }
    if !points { moved = columns + [width] }
    return result
  }

  private func destination(of column: Int) -> Int {
    if column < moved.count { return moved[column] }
    return column + (moved.last ?? 0) - max(0, moved.count - 1)
  }

  private let pointers: Set<Character> = ["┬", "╯", "╰"]
  private let frame: Set<Character> = ["│", "┬", "╯", "╰"]
}
