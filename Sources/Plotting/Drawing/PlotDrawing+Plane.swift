import StyledText

// Plots whose points lie in a plane: lines and scatter plots.

extension PlotDrawing {
  func lines(of plot: Lines) -> [Markup] {
    let y = plot.y.rounded(ticks: screen.pictureRows / 2)
    let plane = Plane(x: plot.x, y: y, screen: screen, countsSteps: plot.countsSteps)
    var canvas = DotCanvas(
      plane, signs: screen.signs, inks: plot.lines.indices.map(DotCanvas.Ink.series))
    for (series, line) in plot.lines.enumerated() {
      draw(line, as: series, on: &canvas)
    }
    return legend(of: plot) + Frame(plane, screen: screen).lines(around: canvas.picture)
  }

  private func draw(_ line: Lines.Line, as series: Int, on canvas: inout DotCanvas) {
    var pen = Pen(series: series)
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

  /// One line needs none: the sentence above has its name.
  private func legend(of plot: Lines) -> [Markup] {
    guard plot.lines.count > 1 else { return [] }
    return legend(
      plot.lines.enumerated().map { series, line in
        let sample =
          screen.signs.hasDots
          ? Pen(series: series).sample : String(repeating: Signs.mark(series), count: 3)
        return (Markup(sample, .series(series)), line.name)
      })
  }

  func lines(of plot: Scatter) -> [Markup] {
    let plane = Plane(
      x: plot.x.rounded(ticks: 6), y: plot.y.rounded(ticks: screen.pictureRows / 2), screen: screen)
    let frame = Frame(plane, screen: screen)
    guard plot.groups.count > 1 else {
      var canvas = DotCanvas(plane, signs: screen.signs, inks: [.series(0)])
      for point in plot.groups.first?.points ?? [] {
        if let dot = canvas.dot(point) { canvas.mark(dot, ink: 0) }
      }
      return frame.lines(around: canvas.picture)
    }
    return legend(
      plot.groups.enumerated().map {
        (Markup(String(plot.marks[$0]), .series($0)), screen.shown($1.name))
      })
      + frame.lines(around: classes(of: plot, on: plane))
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
  /// What stands for each class: its name if that is a digit or a letter, else a mark.
  fileprivate var marks: [Character] {
    let areSigns = groups.allSatisfy { group in
      group.name.count == 1 && group.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    return groups.enumerated().map { areSigns ? Character($1.name) : Signs.mark($0) }
  }
}
