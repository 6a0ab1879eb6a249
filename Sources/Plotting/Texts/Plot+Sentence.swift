package import StyledText

extension Plot {
  /// What the plot shows, in words: for those who hear it instead of seeing it, and for pipes.
  package func sentence(in language: InterfaceLanguage) -> String {
    switch language {
    case .english: EnglishSentences.sentence(figure)
    case .chinese: ChineseSentences.sentence(figure)
    }
  }
}

extension InterfaceLanguage {
  /// Parts of a sentence, as a list.
  func listed(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    switch self {
    case .english: return parts.dropLast().joined(separator: ", ") + " and " + last
    case .chinese: return parts.dropLast().joined(separator: "、") + " 和 " + last
    }
  }
}

extension Point {
  /// `(1.5, -2)`, beside other points of some size.
  func shown(beside size: Point = Point(x: 0, y: 0)) -> String {
    "(\(Numeral.short(x, beside: size.x)), \(Numeral.short(y, beside: size.y)))"
  }
}

extension Scatter.Group {
  /// Where its points lie on the average, in brackets.
  var center: String {
    Point(x: x.mean, y: y.mean).shown(beside: Point(x: x.size, y: y.size))
  }
}

extension Contours {
  func shown(_ point: Point) -> String {
    point.shown(beside: Point(x: xExtent.halfLength, y: yExtent.halfLength))
  }

  /// The distance from one line to the next.
  var interval: String? {
    guard levels.count > 1 else { return nil }
    return Numeral.short(levels[1] - levels[0])
  }
}

extension Summary {
  /// The standard deviation, unless it is too large for a number.
  var shownDeviation: String? {
    deviation.isFinite ? Numeral.short(deviation, beside: size) : nil
  }

  /// Whether the numbers differ by more than rounding.
  var hasSpread: Bool { !(deviation <= 1e-9 * size) }
}

extension Lines.Line {
  /// Whether a point differs from where the line begins and ends, as far as the digits show.
  func isInside(_ point: Point) -> Bool {
    let shown = Numeral.short(point.y)
    return ![first, last].compactMap(\.self).contains { Numeral.short($0.y) == shown }
  }

  /// Whether it ends below, above, or where it began, as far as the digits show.
  var direction: Direction? {
    guard let first, let last, count > 1 else { return nil }
    if Numeral.short(first.y) == Numeral.short(last.y) { return .level }
    return last.y < first.y ? .falling : .rising
  }

  enum Direction { case falling, rising, level }
}
