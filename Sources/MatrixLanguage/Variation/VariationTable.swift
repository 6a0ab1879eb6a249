import LanguageSyntax
import NumericCore
import StyledText

/// A variation as a table: the varied number in the first column, then the outputs of the block.
///
///     γ     mean(z̃)  std(z̃)
///     0     5        0
///     0.25  5        0.25
///
/// Columns that have no room beside the others follow below, with the varied number once more; text
/// that is wider than the screen goes on in its column.
struct VariationTable {
  private let variation: Variation
  private let format: ValueFormat

  private static let gap = "  "

  init(_ variation: Variation, _ format: ValueFormat) {
    self.variation = variation
    self.format = format
  }

  var markup: Markup {
    let columns = self.columns
    guard let first = columns.first else { return Markup() }
    let groups = groups(of: Array(columns.dropFirst()), beside: first)
    var lines: [Markup] = []
    for (place, group) in groups.enumerated() {
      if place > 0 { lines.append(Markup()) }
      lines += table([first] + group)
    }
    return lines.joinedInLines()
  }

  // MARK: Columns

  /// A column of the table, its title first.
  private struct Column {
    var cells: [String]
    var width: Int

    init(_ title: String, _ rows: [String]) {
      let areNumbers = rows.allSatisfy { Double($0) != nil }
      let points = AlignedColumn(index: nil, entries: areNumbers ? rows : [])
      cells = [title] + (areNumbers ? rows.map { points.aligned($0, isLast: true) } : rows)
      width = cells.map { $0.displayWidth() }.max() ?? 0
    }
  }

  private var columns: [Column] {
    let cells = cells
    return (cells.first?.indices ?? 0..<0).map { column in
      Column(cells[0][column], cells.dropFirst().map { $0[column] })
    }
  }

  /// The titles, then what stands below them, row by row.
  var cells: [[String]] {
    let rows = variation.frames.map { frame in
      [format.number(frame.value)] + cells(of: frame)
    }
    let count = rows.map(\.count).max() ?? 1
    return [titles(count)]
      + rows.map { row in row + Array(repeating: "", count: count - row.count) }
  }

  /// The name, then what each column shows.
  private func titles(_ count: Int) -> [String] {
    var titles = [variation.name.spelling]
    for printed in variation.frames.first(where: { !$0.hasFailed })?.printed ?? [] {
      let title = printed.name?.spelling ?? printed.code
      titles += cells(of: printed).indices.map { $0 == 0 ? title : "" }
    }
    return titles + Array(repeating: "", count: max(0, count - titles.count))
  }

  private func cells(of frame: Variation.Frame) -> [String] {
    switch frame.outcome {
    case .success(let printed): return printed.flatMap { cells(of: $0) }
    case .failure(let error):
      let kind = error.diagnostic.problem.kind[format.language]
      return ["\(Diagnostic.word[format.language])[\(kind)]"]
    }
  }

  private func cells(of printed: Printed) -> [String] {
    switch printed.content {
    case .value(.list(let parts)): parts.map(cell)
    case .value(let value): [cell(value)]
    case .explanation, .variation, .stopped: []
    }
  }

  /// A matrix is abbreviated to one line.
  private func cell(_ value: Value) -> String {
    guard case .matrix(let matrix) = value, matrix.count > 4 else { return format.inline(value) }
    let first = matrix.elements.prefix(3).map { format.number($0) }.joined(separator: ", ")
    return "[\(matrix.shape): \(first), …]"
  }

  /// The columns that stand beside each other, and the first one beside all of them.
  private func groups(of columns: [Column], beside first: Column) -> [[Column]] {
    let room = max(format.width - first.width - Self.gap.count, Self.narrowest)
    var groups: [[Column]] = [[]]
    var left = room
    for column in columns {
      var column = column
      column.width = min(column.width, room)
      if column.width > left, groups.last?.isEmpty == false {
        groups.append([])
        left = room
      }
      groups[groups.count - 1].append(column)
      left -= column.width + Self.gap.count
    }
    return groups
  }

  private static let narrowest = 12

  // MARK: Lines

  private func table(_ columns: [Column]) -> [Markup] {
    (columns.first?.cells.indices ?? 0..<0).flatMap { row in
      lines(of: columns, row: row, row == 0 ? .secondary : .number)
    }
  }

  /// A row, which takes as many lines as its longest cell.
  private func lines(of columns: [Column], row: Int, _ role: Role) -> [Markup] {
    let cells = columns.map { column in
      Page([.paragraph(Markup(column.cells[row]))]).lines(width: column.width).map(\.plain)
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (cell, column) in zip(cells, columns) {
        let part = line < cell.count ? cell[line] : ""
        text += part + String(repeating: " ", count: max(0, column.width - part.displayWidth()))
        text += Self.gap
      }
      while text.last == " " { text.removeLast() }
      return Markup(text, role)
    }
  }
}

extension Variation {
  /// Its frames as a table: the titles, then a row for each value.
  package func table(_ format: ValueFormat) -> [[String]] { VariationTable(self, format).cells }
}
