import StyledText

extension SVGDrawing {
  /// Cells with the tints of their numbers, which are written in them if there is room.
  func picture(of heatmap: Heatmap) -> DrawnElements {
    let grid = heatmap.grid.shrunk(rows: 64, columns: 96)
    let cells = HeatmapCells(grid, scale: HeatmapScale(heatmap))
    var elements = shades(of: cells)
    if cells.haveRoom, grid.rows == heatmap.rows, grid.columns == heatmap.columns {
      elements += numbers(of: cells)
    }
    elements += labels(of: heatmap, beside: cells)
    return DrawnElements(elements: elements, height: cells.y(grid.rows) + 16)
  }

  /// The cells of one shade are one path: a page with some thousand rectangles is a slow one.
  private func shades(of cells: HeatmapCells) -> [PageElement] {
    var paths: [Tint: String] = [:]
    for row in 0..<cells.grid.rows {
      for column in 0..<cells.grid.columns {
        guard let tint = cells.scale.tint(of: cells.grid[row, column]) else { continue }
        paths[tint, default: ""] +=
          "M\(AttributeValue(cells.x(column)).text) \(AttributeValue(cells.y(row)).text)"
          + "h\(AttributeValue(cells.width).text)v\(AttributeValue(cells.height).text)"
          + "h\(AttributeValue(-cells.width).text)z"
      }
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

  var width: Double { (SVGDrawing.width - 120) / Double(grid.columns) }
  var height: Double { min(max(240 / Double(grid.rows), 4), 40) }

  /// True if a number fits into a cell.
  var haveRoom: Bool { width >= 48 && height >= 18 }

  func x(_ column: Int) -> Double { 96 + Double(column) * width }
  func y(_ row: Int) -> Double { 28 + Double(row) * height }
}
