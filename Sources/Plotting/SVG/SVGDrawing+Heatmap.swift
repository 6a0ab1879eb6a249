import StyledText

extension SVGDrawing {
  /// Cells with the tints of their numbers, which are written in them if there is room; else the scale
  /// stands below.
  func picture(of heatmap: Heatmap) -> DrawnElements {
    let grid = heatmap.grid.shrunk(rows: 64, columns: 96)
    let cells = HeatmapCells(grid, scale: HeatmapScale(heatmap))
    let isNumbered = cells.haveRoom && grid.rows == heatmap.rows && grid.columns == heatmap.columns
    let legend = isNumbered ? [] : cells.legend
    var elements = shades(of: cells.all + legend, on: cells.scale)
    elements += isNumbered ? numbers(of: cells) : ends(of: legend, on: cells.scale)
    elements += labels(of: heatmap, beside: cells)
    let last = legend.last.map { $0.y + $0.height } ?? cells.y(grid.rows)
    return DrawnElements(elements: elements, height: last + 16)
  }

  /// The cells of one shade are one path: a page with some thousand rectangles is a slow one.
  private func shades(of cells: [HeatmapCells.ShadedCell], on scale: HeatmapScale) -> [PageElement]
  {
    var paths: [Tint: String] = [:]
    for cell in cells {
      guard let tint = scale.tint(of: cell.value) else { continue }
      paths[tint, default: ""] +=
        "M\(AttributeValue(cell.x).text) \(AttributeValue(cell.y).text)"
        + "h\(AttributeValue(cell.width).text)v\(AttributeValue(cell.height).text)"
        + "h\(AttributeValue(-cell.width).text)z"
    }
    // Faint ones can still be told from the page.
    return paths.sorted { $0.key.step < $1.key.step }.map { tint, path in
      let opacity = 0.08 + 0.72 * tint.strength.magnitude
      return PageElement(
        "path",
        [
          "d": AttributeValue(path), "fill": color(tint.step < 0 ? 0 : 1),
          "fill-opacity": AttributeValue(Numeral.short(opacity, digits: 2)),
          "shape-rendering": "crispEdges",
        ])
    }
  }

  private func numbers(of cells: HeatmapCells) -> [PageElement] {
    (0..<cells.grid.rows).flatMap { row in
      (0..<cells.grid.columns).map { column in
        label(
          Numeral.short(cells.grid[row, column], digits: 3), x: cells.x(column) + cells.width / 2,
          y: cells.y(row) + cells.height / 2 + 4, anchor: "middle")
      }
    }
  }

  /// The least and the greatest number, beside their ends of the legend.
  private func ends(of legend: [HeatmapCells.ShadedCell], on scale: HeatmapScale) -> [PageElement] {
    guard let first = legend.first, let last = legend.last else { return [] }
    let y = first.y + first.height - 2
    return [
      label(Numeral.short(scale.least), x: first.x - 8, y: y, anchor: "end"),
      label(Numeral.short(scale.greatest), x: last.x + last.width + 8, y: y, anchor: "start"),
    ]
  }

  private func labels(of heatmap: Heatmap, beside cells: HeatmapCells) -> [PageElement] {
    let grid = cells.grid
    let rows = Sampling.indices(of: grid.rows, atMost: 12).map { row in
      label(
        heatmap.rowLabel(row * heatmap.rows / grid.rows), x: cells.x(0) - 8,
        y: cells.y(row) + cells.height / 2 + 4, anchor: "end")
    }
    let columns = Sampling.indices(of: grid.columns, atMost: 12).map { column in
      label(
        heatmap.columnLabel(column * heatmap.columns / grid.columns),
        x: cells.x(column) + cells.width / 2, y: cells.y(0) - 8, anchor: "middle")
    }
    return rows + columns
  }
}

/// The layout of the cells of a heatmap.
private struct HeatmapCells {
  let grid: Grid
  let scale: HeatmapScale

  init(_ grid: Grid, scale: HeatmapScale) {
    self.grid = grid
    self.scale = scale
  }

  struct ShadedCell {
    let value: Double
    let (x, y): (Double, Double)
    let (width, height): (Double, Double)
  }

  var all: [ShadedCell] {
    (0..<grid.rows).flatMap { row in
      (0..<grid.columns).map { column in
        ShadedCell(value: grid[row, column], x: x(column), y: y(row), width: width, height: height)
      }
    }
  }

  /// The scale itself, from the least number to the greatest one.
  var legend: [ShadedCell] {
    scale.values(24).enumerated().map { place, value in
      ShadedCell(
        value: value, x: x(0) + 8 * Double(place), y: y(grid.rows) + 12, width: 8, height: 12)
    }
  }

  var width: Double { (SVGDrawing.width - 120) / Double(grid.columns) }
  var height: Double { min(max(240 / Double(grid.rows), 4), 40) }

  /// True if a number fits into a cell.
  var haveRoom: Bool { width >= 48 && height >= 18 }

  func x(_ column: Int) -> Double { 96 + Double(column) * width }
  func y(_ row: Int) -> Double { 28 + Double(row) * height }
}
