import StyledText

// Plots whose points lie in a plane: lines and scatter plots.

extension PlotDrawing {
  func lines(of plot: Lines) -> [Markup] {
    LinesDrawing(plot, screen: screen).lines
  }

  func lines(of plot: Scatter) -> [Markup] {
    let plane = Plane(
      x: plot.x.rounded(ticks: 6), y: plot.y.rounded(ticks: screen.pictureRows / 2), screen: screen)
    let frame = Axes(plane, screen: screen)
    guard plot.groups.count > 1 else { return frame.lines(around: dots(of: plot, on: plane)) }
    let marks = hasColoredDots ? plot.groups.map { _ in Self.dots } : plot.marks
    return screen.legend(
      plot.groups.enumerated().map {
        (Markup(String(marks[$0]), .series($0)), screen.shown($1.name))
      })
      + frame.lines(
        around: hasColoredDots ? dots(of: plot, on: plane) : classes(of: plot, on: plane))
  }

  /// True if colours tell classes apart, so that each point may be a dot.
  private var hasColoredDots: Bool { screen.colors != nil && screen.signs.hasDots }

  private static let dots: Character = "⠶"

  /// A dot for each point. Where classes meet in one character, it has the colour of the one with the
  /// fewest points, which the others would hide.
  private func dots(of plot: Scatter, on plane: Plane) -> Picture {
    var canvas = DotCanvas(
      plane, signs: screen.signs, inks: plot.groups.indices.map(DotCanvas.Ink.series))
    let fewestLast = plot.groups.indices.sorted {
      (plot.groups[$1].points.count, $0) < (plot.groups[$0].points.count, $1)
    }
    for series in fewestLast {
      for point in plot.groups[series].points {
        if let dot = canvas.dot(point) { canvas.mark(dot, ink: series) }
      }
    }
    return canvas.picture
  }

  /// A mark for each class: where several meet in one place, that of the most points.
  private func classes(of plot: Scatter, on plane: Plane) -> Picture {
    var picture = Picture(rows: plane.rows, columns: plane.columns)
    let marks = plot.marks
    var most = [Int](repeating: 0, count: plane.rows * plane.columns)
    for (series, group) in plot.groups.enumerated() {
      var counts = [Int](repeating: 0, count: plane.rows * plane.columns)
      for point in group.points {
        let (row, column) = (plane.row(of: point.y), plane.column(of: point.x))
        guard 0..<plane.rows ~= row, 0..<plane.columns ~= column else { continue }
        let place = row * plane.columns + column
        counts[place] += 1
        if counts[place] > most[place] {
          most[place] = counts[place]
          picture.put(marks[series], .series(series), row: row, column: column)
        }
      }
    }
    return picture
  }
}

extension Scatter {
  /// The character of each class: its name if that is a digit or a letter, else a mark.
  fileprivate var marks: [Character] {
    let areSigns = groups.allSatisfy { group in
      group.name.count == 1 && group.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    return groups.enumerated().map { areSigns ? Character($1.name) : Signs.mark($0) }
  }
}
