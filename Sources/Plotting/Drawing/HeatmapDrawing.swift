import StyledText

/// A matrix as shades: beside its numbers where there is room for them, else alone.
struct HeatmapDrawing {
  private let heatmap: Heatmap
  private let screen: Screen
  private let extent: Extent

  init(_ heatmap: Heatmap, screen: Screen) {
    self.heatmap = heatmap
    self.screen = screen
    extent = Extent(heatmap.least?.value ?? 0, heatmap.greatest?.value ?? 1)
  }

  var lines: [Markup] {
    [(2, 2), (1, 2), (1, 1)].lazy.compactMap(table).first ?? shades
  }

  /// The shade of a number. Those below 0 also have a colour of their own.
  private func sign(_ value: Double) -> (character: Character, role: Role) {
    guard value.isFinite else { return ("?", .secondary) }
    return (screen.signs.shade(extent.fraction(of: value)), .series(value < 0 ? 1 : 0))
  }

  private func rowLabel(_ row: Int) -> String {
    screen.shown(heatmap.rowLabel(row))
  }

  // MARK: Numbers

  /// Each number behind so many characters of its shade, and so many blanks before that; nil if
  /// there is no room.
  private func table(shade: Int, gap: Int) -> [Markup]? {
    // Each column takes its gap, its shade, a space and a digit at least.
    guard heatmap.rows <= screen.pictureRows + 1,
      heatmap.columns * (gap + shade + 2) <= screen.pictureColumns
    else { return nil }
    let labels = (0..<heatmap.rows).map(rowLabel)
    let gutter = labels.map { $0.displayWidth(screen.rule) }.max() ?? 0
    let columns = (0..<heatmap.columns).map { column in
      Column(
        label: screen.shown(heatmap.columnLabel(column)),
        numbers: (0..<heatmap.rows).map { Numeral.short(heatmap.grid[$0, column], digits: 3) },
        shade: shade, rule: screen.rule)
    }
    guard columns.reduce(gutter, { $0 + gap + $1.width }) <= screen.pictureColumns else {
      return nil
    }

    var lines = [Markup(String(repeating: " ", count: gutter), .secondary)]
    for column in columns {
      lines[0].append(column.padded(column.label, after: gap), .secondary)
    }
    for row in 0..<heatmap.rows {
      var line = Markup(
        String(repeating: " ", count: gutter - labels[row].displayWidth(screen.rule)) + labels[row],
        .secondary)
      for (place, column) in columns.enumerated() {
        let sign = sign(heatmap.grid[row, place])
        line.append(String(repeating: " ", count: gap))
        line.append(String(repeating: sign.character, count: shade), sign.role)
        line.append(column.padded(column.numbers[row], after: -shade), .number)
      }
      lines.append(line)
    }
    return lines
  }

  private struct Column {
    let label: String
    let numbers: [String]
    let rule: DisplayWidth.Rule
    /// The columns of the screen that it takes: its label may stand above the shades too.
    let width: Int

    init(label: String, numbers: [String], shade: Int, rule: DisplayWidth.Rule) {
      (self.label, self.numbers, self.rule) = (label, numbers, rule)
      width = max(label.displayWidth(rule), shade + 1 + (numbers.map(\.count).max() ?? 0))
    }

    /// A text at the right of the column, behind so many blanks.
    func padded(_ text: String, after blanks: Int) -> String {
      String(repeating: " ", count: blanks + width - text.displayWidth(rule)) + text
    }
  }

  // MARK: Shades

  /// Shades alone; of a matrix that is larger than the screen, those of the means of neighbours.
  private var shades: [Markup] {
    let shownRows = min(heatmap.rows, screen.pictureRows + 1)
    let source = (0..<shownRows).map { $0 * heatmap.rows / shownRows }
    var frame = Frame(screen: screen, hasTicksAtLeft: false)
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
    return [legend] + frame.lines(around: picture)
  }

  private var legend: Markup {
    let ends = [heatmap.least, heatmap.greatest].map { Numeral.short($0?.value ?? .nan) }
    return Markup(ends[0] + " ", .number) + Markup(String(screen.signs.shades), .series(0))
      + Markup(" " + ends[1], .number)
  }
}
