import StyledText

/// The axes around a picture, with their labels.
///
/// ```
///   2 ┤
///     │
///   0 ┤
///     └┬─────┬─────┬──
///      0     5     10
/// ```
struct Axes {
  let screen: Screen
  /// The labels at the left of rows.
  var left: [Int: Markup] = [:]
  /// The labels at the right of rows.
  var right: [Int: Markup] = [:]
  /// The columns in which the horizontal axis has ticks, with their labels.
  var below: [(column: Int, label: String)] = []
  /// True if labels at the left have a tick.
  var hasTicksAtLeft = true

  /// The width of the labels at the left, with the axis.
  var gutter: Int { (left.values.map { $0.displayWidth(screen.rule) }.max() ?? 0) + 2 }

  /// The picture in its frame.
  func lines(around picture: Picture) -> [Markup] {
    (0..<picture.rows).map { line($0, of: picture) } + axis(columns: picture.columns)
  }

  private func line(_ row: Int, of picture: Picture) -> Markup {
    let label = left[row] ?? Markup()
    let hasTick = left[row] != nil && hasTicksAtLeft
    let axis = hasTick ? screen.signs.tickAtLeft : screen.signs.vertical
    let line =
      padding(gutter - 2 - label.displayWidth(screen.rule)) + label
      + Markup(" \(axis)", .secondary) + picture.line(row)
    guard let end = right[row] else { return line }
    return line + padding(gutter + picture.columns - line.displayWidth(screen.rule)) + end
  }

  private func axis(columns: Int) -> [Markup] {
    let signs = screen.signs
    var line = Array(repeating: signs.horizontal, count: columns)
    var labels = ""
    for (column, label) in below where 0..<columns ~= column {
      // A label may reach a little to the left of the axis, but not out of the picture.
      let start =
        min(
          max(column - label.count / 2, -gutter), columns - label.count) + gutter
      guard labels.isEmpty || start > labels.count else { continue }
      labels += String(repeating: " ", count: max(0, start - labels.count)) + label
      line[column] = signs.tickBelow
    }
    let axis = padding(gutter - 1) + Markup("\(signs.corner)\(String(line))", .secondary)
    return labels.isEmpty ? [axis] : [axis, Markup(labels, .secondary)]
  }

  private func padding(_ count: Int) -> Markup {
    Markup(String(repeating: " ", count: max(0, count)))
  }
}

extension Axes {
  /// The frame of a plane in which dots lie.
  init(_ plane: Plane, screen: Screen) {
    self.screen = screen
    for (value, label) in zip(plane.yTicks.values, plane.yTicks.labels) {
      left[plane.row(of: value)] = Markup(label, .secondary)
    }
    for (value, label) in zip(plane.xTicks.values, plane.xTicks.labels) {
      below.append((plane.column(of: value), label))
    }
  }
}
