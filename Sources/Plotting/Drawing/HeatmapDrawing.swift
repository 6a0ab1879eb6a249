import StyledText

/// A matrix as a field of colours, or as shades if there are too few colours.
struct HeatmapDrawing {
  private let heatmap: Heatmap
  private let screen: Screen
  private let scale: HeatmapScale

  init(_ heatmap: Heatmap, screen: Screen) {
    self.heatmap = heatmap
    self.screen = screen
    scale = HeatmapScale(heatmap)
  }

  var lines: [Markup] {
    if screen.hasFields { return [legend] + (numberedField ?? field) }
    return [(2, 2), (1, 2), (1, 1)].lazy.compactMap(table).first ?? [legend] + field
  }

  /// The sign of a number: a blank with its ground, or a shade.
  private func sign(_ value: Double) -> (character: Character, role: Role) {
    guard let tint = scale.tint(of: value) else { return ("?", .secondary) }
    return (screen.hasFields ? " " : screen.signs.shade(tint), .field(tint))
  }

  private func rowLabel(_ row: Int) -> String {
    screen.shown(heatmap.rowLabel(row))
  }

  /// The scale itself, from the least number to the greatest one.
  private var legend: Markup {
    let (least, greatest) = (Numeral.short(scale.least), Numeral.short(scale.greatest))
    let room = screen.pictureColumns - least.count - greatest.count - 2
    var legend = Markup(least + " ", .number)
    var last: Character?
    for value in scale.values(min(room, 24)) {
      let sign = sign(value)
      // Each shade is shown once.
      if screen.hasFields || sign.character != last {
        legend.append(String(sign.character), sign.role)
      }
      last = sign.character
    }
    return legend + Markup(" " + greatest, .number)
  }

  // MARK: Numbers

  /// The numbers, each on the colour that shows it, in cells of one size; nil if there is no room.
  private var numberedField: [Markup]? {
    guard heatmap.rows <= screen.pictureRows + 1, 3 * heatmap.columns <= screen.pictureColumns
    else { return nil }
    let (rowLabels, widest, columns) = texts
    let gutter = widest + 1
    let width = 2 + (columns.map { max($0.labelWidth, $0.numberWidth) }.max() ?? 0)
    guard gutter + columns.count * width <= screen.pictureColumns else { return nil }

    let above = columns.map { screen.right($0.label, in: width - 1) + " " }.joined()
    let top = Markup(String(repeating: " ", count: gutter) + above, .secondary)
    return [top]
      + rowLabels.enumerated().map { row, label in
        var markup = Markup(screen.right(label, in: gutter - 1) + " ", .secondary)
        for (place, column) in columns.enumerated() {
          let cell = screen.right(column.numbers[row], in: width - 1) + " "
          markup.append(cell, sign(heatmap.grid[row, place]).role)
        }
        return markup
      }
  }

  /// The numbers as texts, with the labels of their rows and the width of these.
  private var texts: (rowLabels: [String], widest: Int, columns: [NumberColumn]) {
    let labels = (0..<heatmap.rows).map(rowLabel)
    let columns = (0..<heatmap.columns).map { column in
      let numbers = (0..<heatmap.rows).map { Numeral.short(heatmap.grid[$0, column], digits: 3) }
      let label = screen.shown(heatmap.columnLabel(column))
      return NumberColumn(
        label: label, labelWidth: label.displayWidth(screen.rule), numbers: numbers,
        numberWidth: numbers.map(\.count).max() ?? 0)
    }
    return (labels, labels.map { $0.displayWidth(screen.rule) }.max() ?? 0, columns)
  }

  private struct NumberColumn {
    let label: String
    let labelWidth: Int
    let numbers: [String]
    let numberWidth: Int
  }

  /// Each number behind so many characters of its shade, and so many blanks before that; nil if
  /// there is no room.
  private func table(shade: Int, gap: Int) -> [Markup]? {
    // Each column takes its gap, its shade, a space and a digit at least.
    guard heatmap.rows <= screen.pictureRows + 1,
      heatmap.columns * (gap + shade + 2) <= screen.pictureColumns
    else { return nil }
    let (labels, gutter, columns) = texts
    // The label may stand above the shades too.
    let widths = columns.map { max($0.labelWidth, shade + 1 + $0.numberWidth) }
    guard widths.reduce(gutter, { $0 + gap + $1 }) <= screen.pictureColumns else { return nil }

    let above = zip(columns, widths).map { screen.right($0.label, in: gap + $1) }.joined()
    var lines = [Markup(String(repeating: " ", count: gutter) + above, .secondary)]
    for row in 0..<heatmap.rows {
      var line = Markup(screen.right(labels[row], in: gutter), .secondary)
      for (place, column) in columns.enumerated() {
        let sign = sign(heatmap.grid[row, place])
        line.append(String(repeating: " ", count: gap))
        line.append(String(repeating: sign.character, count: shade), sign.role)
        line.append(screen.right(column.numbers[row], in: widths[place] - shade), .number)
      }
      lines.append(line)
    }
    return lines
  }

  // MARK: Without numbers

  /// Cells without numbers; a matrix larger than the screen shows the means of neighbours.
  private var field: [Markup] {
    let shownRows = min(heatmap.rows, screen.pictureRows + 1)
    let source = (0..<shownRows).map { $0 * heatmap.rows / shownRows }
    var frame = Axes(screen: screen, hasTicksAtLeft: false)
    let widest = source.map { rowLabel($0).displayWidth(screen.rule) }.max() ?? 0
    let labelWidth = min(widest, screen.pictureColumns / 3)
    for (row, index) in source.enumerated() {
      frame.left[row] = Markup(screen.fitted(rowLabel(index), to: labelWidth), .secondary)
    }
    let room = screen.pictureColumns - frame.gutter
    let width = (room / heatmap.columns).clamped(to: 1...6)
    let grid = heatmap.grid.shrunk(rows: shownRows, columns: room / width)
    var picture = Picture(rows: grid.rows, columns: grid.columns * width)
    for row in 0..<grid.rows {
      for column in 0..<picture.columns {
        let sign = sign(grid[row, column / width])
        picture.put(sign.character, sign.role, row: row, column: column)
      }
    }
    let step = RoundStep(atLeast: Double(10 * heatmap.columns) / Double(picture.columns)).multiple(
      1)
    for column in stride(from: 0, to: heatmap.columns, by: max(Int(step), 1)) {
      let label = screen.shown(heatmap.columnLabel(column))
      frame.below.append((column * grid.columns / heatmap.columns * width, label))
    }
    return frame.lines(around: picture)
  }
}
