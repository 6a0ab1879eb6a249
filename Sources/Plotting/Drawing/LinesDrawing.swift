import StyledText

/// Lines in their plane, with a mark for each point if there are few, and their names at their ends
/// if there is room, else above.
struct LinesDrawing {
  private let plot: Lines
  private let screen: Screen
  private let plane: Plane
  /// The names at the ends of lines, each with its row; nil if they stand above.
  private var endings: [Int: Markup]?

  init(_ plot: Lines, screen: Screen) {
    self.plot = plot
    self.screen = screen
    var narrow = screen
    let names = plot.lines.indices.map { Self.name($0, of: plot, screen: screen) }
    let room = (names.map { $0.displayWidth(screen.rule) }.max() ?? 0) + 1
    let areShort =
      (2...5).contains(names.count) && room <= screen.pictureColumns / 3
      && screen.pictureColumns - room >= 24
    if areShort { narrow.width = screen.pictureColumns - room }
    plane = Plane(
      x: plot.x, y: plot.y.rounded(ticks: screen.pictureRows / 2), screen: narrow,
      countsSteps: plot.countsSteps)
    if areShort, let rows = rowsOfEndings {
      endings = Dictionary(uniqueKeysWithValues: zip(rows, names.map { Markup(" ") + $0 }))
    }
  }

  var lines: [Markup] {
    var canvas = DotCanvas(
      plane, signs: screen.signs, inks: plot.lines.indices.map(DotCanvas.Ink.series))
    for (series, line) in plot.lines.enumerated() {
      draw(line, as: series, on: &canvas)
    }
    var picture = canvas.picture
    var marked: [Int: Int] = [:]
    for (series, line) in plot.lines.enumerated() where hasMarks(line) {
      mark(line, as: series, on: &picture, beside: &marked)
    }
    drawZero(on: &picture)
    var frame = Axes(plane, screen: screen)
    frame.right = endings ?? [:]
    return legend + frame.lines(around: picture)
  }

  /// Colours tell lines apart, and without colours, patterns do.
  private func draw(_ line: Lines.Curve, as series: Int, on canvas: inout DotCanvas) {
    var pen = Pen(series: screen.colors == nil ? series : 0)
    var last: DotCanvas.Dot?
    for point in line.points {
      guard let dot = canvas.dot(point) else {
        last = nil
        pen.lift()
        continue
      }
      canvas.join(last ?? dot, dot, ink: series, with: &pen)
      last = dot
    }
  }

  // MARK: Marks

  /// A line without Braille consists of marks already.
  private func hasMarks(_ line: Lines.Curve) -> Bool {
    screen.signs.hasDots && line.count <= plane.columns / 5
  }

  /// A mark stands beside that of another line in its place, which would be hidden.
  ///
  /// - Parameter marked: the line whose mark is in a cell.
  private func mark(
    _ line: Lines.Curve, as series: Int, on picture: inout Picture, beside marked: inout [Int: Int]
  ) {
    for point in line.points where point.isFinite {
      let (row, column) = (plane.row(of: point.y), plane.column(of: point.x))
      let columns = [0, -1, 1, -2, 2].map { column + $0 }
        .filter { 0..<picture.columns ~= $0 }
      let free = columns.first { marked[row * picture.columns + $0, default: series] == series }
      guard let place = free else { continue }
      marked[row * picture.columns + place] = series
      picture.put(Signs.mark(series), .series(series), row: row, column: place)
    }
  }

  /// A line through 0, behind everything.
  private func drawZero(on picture: inout Picture) {
    guard plane.y.lower < 0, plane.y.upper > 0 else { return }
    let row = plane.row(of: 0)
    for column in 0..<picture.columns where picture[row, column].isBlank {
      picture.put(screen.signs.zero, .secondary, row: row, column: column)
    }
  }

  // MARK: Names

  /// A single line needs no legend: the sentence above has its name.
  private var legend: [Markup] {
    guard plot.lines.count > 1, endings == nil else { return [] }
    return screen.legend(
      plot.lines.indices.map { series in
        (Markup(Self.sample(series, screen: screen), .series(series)), plot.lines[series].name)
      })
  }

  private static func sample(_ series: Int, screen: Screen) -> String {
    guard screen.signs.hasDots else { return String(repeating: Signs.mark(series), count: 3) }
    return Pen(series: screen.colors == nil ? series : 0).sample
  }

  /// A name behind a short sample of the line, which is left out if the name has the line's own
  /// colour.
  private static func name(_ series: Int, of plot: Lines, screen: Screen) -> Markup {
    let name = Markup(screen.shown(plot.lines[series].name), .series(series))
    guard screen.colors == nil else { return name }
    return Markup(sample(series, screen: screen).prefix(2) + " ", .series(series)) + name
  }

  /// The rows in which the lines end, moved apart where several end in one; nil if a line has none.
  private var rowsOfEndings: [Int]? {
    let ends = plot.lines.compactMap { $0.last?.y }
    guard ends.count == plot.lines.count else { return nil }
    let order = ends.indices.sorted { (ends[$1], $0) < (ends[$0], $1) }
    var rows = ends.map { plane.row(of: $0).clamped(to: 0...plane.rows - 1) }
    // Downwards as far as there is room, then the last ones upwards.
    for (above, below) in zip(order, order.dropFirst()) {
      rows[below] = max(rows[below], rows[above] + 1)
    }
    var limit = plane.rows - 1
    for line in order.reversed() {
      rows[line] = min(rows[line], limit)
      limit = rows[line] - 1
    }
    return rows
  }
}
