extension SVGDrawing {
  /// Cells whose strength stands for their numbers, which are written in them if there is room.
  func picture(of heatmap: Heatmap) -> Picture {
    let grid = heatmap.grid.shrunk(rows: 64, columns: 96)
    let cells = HeatmapCells(
      grid, extent: Extent(heatmap.least?.value ?? 0, heatmap.greatest?.value ?? 1))
    var elements = shades(of: cells)
    if cells.haveRoom, grid.rows == heatmap.rows, grid.columns == heatmap.columns {
      elements += numbers(of: cells)
    }
    elements += labels(of: heatmap, beside: cells)
    return Picture(elements: elements, height: cells.y(grid.rows) + 16)
  }

  /// The cells of one shade are one path: a page with some thousand rectangles is a slow one.
  private func shades(of cells: HeatmapCells) -> [SVGElement] {
    var paths: [HeatmapCells.Shade: String] = [:]
    for row in 0..<cells.grid.rows {
      for column in 0..<cells.grid.columns {
        guard let shade = cells.shade(row, column) else { continue }
        paths[shade, default: ""] +=
          "M\(SVGValue(cells.x(column)).text) \(SVGValue(cells.y(row)).text)"
          + "h\(SVGValue(cells.width).text)v\(SVGValue(cells.height).text)"
          + "h\(SVGValue(-cells.width).text)z"
      }
    }
    return paths.sorted { $0.key < $1.key }.map { shade, path in
      SVGElement(
        "path",
        [
          "d": SVGValue(path), "fill": color(shade.isNegative ? 1 : 0),
          "fill-opacity": SVGValue(Numeral.short(shade.opacity)), "shape-rendering": "crispEdges",
        ])
    }
  }

  private func numbers(of cells: HeatmapCells) -> [SVGElement] {
    (0..<cells.grid.rows).flatMap { row in
      (0..<cells.grid.columns).map { column in
        label(
          Numeral.short(cells.grid[row, column], digits: 3), x: cells.x(column) + cells.width / 2,
          y: cells.y(row) + cells.height / 2 + 4, anchor: "middle")
      }
    }
  }

  private func labels(of heatmap: Heatmap, beside cells: HeatmapCells) -> [SVGElement] {
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

/// Where the cells of a heatmap lie, and how strong they are.
private struct HeatmapCells {
  let grid: Grid
  let extent: Extent

  init(_ grid: Grid, extent: Extent) {
    self.grid = grid
    self.extent = extent
  }

  var width: Double { (SVGDrawing.width - 120) / Double(grid.columns) }
  var height: Double { min(max(240 / Double(grid.rows), 4), 40) }

  /// Whether a number fits into a cell.
  var haveRoom: Bool { width >= 48 && height >= 18 }

  func x(_ column: Int) -> Double { 96 + Double(column) * width }
  func y(_ row: Int) -> Double { 28 + Double(row) * height }

  struct Shade: Hashable, Comparable {
    let isNegative: Bool
    let step: Int

    /// Faint ones can still be told from the page.
    var opacity: Double { 0.08 + 0.72 * Double(step) / Double(Self.steps) }

    static let steps = 20

    static func < (left: Shade, right: Shade) -> Bool {
      left.step != right.step ? left.step < right.step : left.isNegative && !right.isNegative
    }
  }

  /// The shade of a cell; nil if it holds no finite number.
  func shade(_ row: Int, _ column: Int) -> Shade? {
    let value = grid[row, column]
    guard value.isFinite else { return nil }
    let step = Int((extent.fraction(of: value) * Double(Shade.steps)).rounded())
    return Shade(isNegative: value < 0, step: step.clamped(to: 0...Shade.steps))
  }
}
