/// Another spelling of lines that point at each other.
///
/// A line with `┬`, `╯` or `╰`, or with nothing but `^` behind its frame, points at the nearest
/// line above it that has none of these. If that line has grown, the pointers move along.
struct AlignedSpelling {
  /// The spelling of a character after another one.
  private let spelling: (Character, Character?) -> String
  /// The widths of the new spelling; the old one was laid out by the standard.
  private let rule: DisplayWidth.Rule
  /// The new place of each column of the line that is pointed at.
  private var moved: [Int] = []

  init(
    rule: DisplayWidth.Rule = .standard, spelling: @escaping (Character, Character?) -> String
  ) {
    self.rule = rule
    self.spelling = spelling
  }

  static func spell(_ text: Markup) -> Markup {
    AlignedSpelling(spelling: ASCIISpelling.spelling).spelled(text)
  }

  func spelled(_ text: Markup) -> Markup {
    var spelling = self
    var result = Markup()
    for (index, line) in text.lines.enumerated() {
      if index > 0 { result.append("\n") }
      result += spelling.spell(line: line)
    }
    return result
  }

  private mutating func spell(line: Markup) -> Markup {
    let hasCarets = line.hasOnlyCarets
    let points = hasCarets || line.plain.contains { Self.pointers.contains($0) }
    var result = Markup()
    var columns: [Int] = []
    var width = 0
    var previous: Character?
    for span in line.spans {
      var text = ""
      for character in span.text {
        if points, Self.frame.contains(character) || (hasCarets && character == "^") {
          let gap = max(0, destination(of: columns.count) - width)
          let line = Self.underline(from: previous, to: character)
          text += String(repeating: spelling(line, previous), count: gap)
          width += gap
        }
        let spelled = spelling(character, previous)
        columns += Array(repeating: width, count: character.displayWidth())
        text += spelled
        width += spelled.displayWidth(rule)
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

  /// The filling of the gap between two signs: a line, if they belong to one, since the text above
  /// it has grown, too.
  private static func underline(from previous: Character?, to character: Character) -> Character {
    switch (previous, character) {
    case ("^", "^"): "^"
    case ("─", "─"), ("─", "┬"), ("┬", "─"): "─"
    default: " "
    }
  }

  private static let pointers: Set<Character> = ["┬", "╯", "╰"]
  private static let frame: Set<Character> = ["│", "─", "┬", "╯", "╰"]
}

extension Markup {
  /// True for a line that only underlines.
  fileprivate var hasOnlyCarets: Bool {
    let marks = plain.drop { $0 != "│" }.dropFirst()
    return marks.contains("^") && marks.allSatisfy { $0 == "^" || $0 == " " }
  }
}
