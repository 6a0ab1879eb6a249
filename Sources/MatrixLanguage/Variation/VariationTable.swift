import NumericCore
import StyledText

/// A variation as a table: the varied number in the first column, then what the block shows.
///
///     γ     mean(z̃)  std(z̃)
///     0     5        0
///     0.25  5        0.25
struct VariationTable {
  private let variation: Variation
  private let format: ValueFormat

  private static let gap = "  "

  init(_ variation: Variation, _ format: ValueFormat) {
    self.variation = variation
    self.format = format
  }

  var markup: Markup {
    let rows = variation.frames.map { frame in
      [format.number(frame.value)] + frame.printed.flatMap { cells(of: $0) }
    }
    let columns = rows.map(\.count).max() ?? 1
    let titles = titles(columns)
    let widths = (0..<columns).map { column in
      ([titles] + rows).map { column < $0.count ? $0[column].displayWidth() : 0 }.max() ?? 0
    }
    let lines = [line(titles, widths, .secondary)] + rows.map { line($0, widths, .number) }
    return lines.dropFirst().reduce(lines[0]) { $0 + "\n" + $1 }
  }

  /// The name, then what each column shows.
  private func titles(_ columns: Int) -> [String] {
    var titles = [variation.name.spelling]
    for printed in variation.frames.first?.printed ?? [] {
      let title = printed.name?.spelling ?? printed.code
      titles += cells(of: printed).indices.map { $0 == 0 ? title : "" }
    }
    return titles + Array(repeating: "", count: max(0, columns - titles.count))
  }

  private func cells(of printed: Printed) -> [String] {
    switch printed.content {
    case .value(.list(let parts)): parts.map(cell)
    case .value(let value): [cell(value)]
    case .explanation, .variation: []
    }
  }

  /// A matrix is abbreviated to one line.
  private func cell(_ value: Value) -> String {
    guard case .matrix(let matrix) = value, matrix.count > 4 else { return format.inline(value) }
    let first = matrix.elements.prefix(3).map { format.number($0) }.joined(separator: ", ")
    return "[\(matrix.shape): \(first), …]"
  }

  private func line(_ cells: [String], _ widths: [Int], _ role: Role) -> Markup {
    var text = ""
    for (column, cell) in cells.enumerated() {
      text += cell
      if column < cells.count - 1 {
        text += String(repeating: " ", count: widths[column] - cell.displayWidth()) + Self.gap
      }
    }
    while text.last == " " { text.removeLast() }
    return Markup(text, role)
  }
}
