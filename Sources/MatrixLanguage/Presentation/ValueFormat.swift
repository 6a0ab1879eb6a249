import LanguageSyntax
import NumericCore
import Plotting
package import StyledText

/// The format of values: a number on its line, a matrix under its shape in aligned columns,
/// shortened in the middle if it does not fit.
package struct ValueFormat: Hashable, Sendable {
  package var number = NumberFormat()
  /// The language for values that are no numbers.
  package var language = InterfaceLanguage.standard
  /// The columns of the screen.
  package var width = 80
  /// The most rows of a matrix that are shown.
  package var rows = 10

  package init() {}

  private static let indent = "  "
  private static let gap = "  "
  private static let ellipsis = "…"

  /// A statement's value as lines: `μ = 4`, or `z = 1×4` and its rows.
  package func markup(_ printed: Printed) -> Markup {
    switch printed.content {
    case .explanation(let explanation): ExplanationDrawing(self).markup(explanation)
    case .variation(let variation): VariationTable(variation, self).markup
    case .stopped(let steps): Markup(Self.stopped(after: steps)[language], .secondary)
    case .value(let value): label(of: printed) + markup(value)
    }
  }

  /// The line below a training that Ctrl-C has stopped.
  private static func stopped(after steps: Int) -> Localized<String> {
    let count = "\(steps) step\(steps == 1 ? "" : "s")"
    return steps == 0
      ? Localized(
        en: "Stopped before the first step: nothing has changed.", zh: "第一步之前就停止了，什么都没有变。")
      : Localized(
        en: "Stopped after \(count): what they did is kept.", zh: "做完 \(steps) 步后停止，结果已保留。")
  }

  /// `μ = `, or nothing for a value without a name.
  package func label(of printed: Printed) -> Markup {
    printed.name.map { Markup($0.spelling, .name) + Markup(" = ", .operation) } ?? Markup()
  }

  /// The note below a value: each number of a column has met each of a row.
  package func markup(_ note: SpreadNote) -> Markup {
    let (left, right) = (note.left.code.excerpt, note.right.code.excerpt)
    let (a, b, code) = (note.left.shape, note.right.shape, note.code.excerpt)
    let met = Localized(
      en:
        "\(left) is \(a) and \(right) is \(b), so \(code) is \(note.shape): each number of the one has met each of the other.",
      zh: "\(left) 是 \(a)，\(right) 是 \(b)，所以 \(code) 是 \(note.shape)：一边的每个数都和另一边的每个数算了一次。")
    let paired = note.paired.map { code in
      Localized(en: " For pairs, write \(code)", zh: "想要一一对应，就写 \(code)")
    }
    return Markup((met + (paired ?? Localized(code: "")))[language], .secondary)
  }

  package func markup(_ value: Value) -> Markup {
    switch value {
    case .number(let number): return Markup(self.number(number), .number)
    case .text(let text): return Markup("\"\(text)\"", .string)
    case .function(let function): return Markup(function.signature, .function)
    case .model(let model): return Markup(model.description[language], .secondary)
    case .matrix(let matrix): return Markup(matrix.shape.description, .secondary) + body(of: matrix)
    case .plot(let plot): return Markup(plot.sentence[language])
    case .list(let parts):
      return parts.map(markup).reduce(into: Markup()) { list, part in
        if !list.isEmpty { list.append("\n") }
        list += part
      }
    }
  }

  /// A value within a line of prose: a matrix in brackets, as it would be typed.
  package func inline(_ value: Value) -> String {
    switch value {
    case .matrix(let matrix):
      let rows = (0..<min(matrix.rows, 4)).map { row in
        (0..<min(matrix.columns, 8)).map { number(matrix[row, $0]) }.joined(separator: ", ")
          + (matrix.columns > 8 ? ", …" : "")
      }
      return "[" + rows.joined(separator: "; ") + (matrix.rows > 4 ? "; …" : "") + "]"
    default:
      return markup(value).plain
    }
  }

  // MARK: Matrices

  private func body(of matrix: Matrix) -> Markup {
    guard matrix.count > 0 else { return Markup() }
    let rows = Self.shown(matrix.rows, room: self.rows)
    let columns = shownColumns(of: matrix, rows: rows)
    var body = Markup()
    for row in rows {
      body.append("\n" + Self.indent)
      for (place, column) in columns.enumerated() {
        if place > 0 { body.append(Self.gap) }
        let text = column.aligned(
          entry(matrix, row, column.index), isLast: place == columns.count - 1)
        body.append(text, row == nil || column.index == nil ? .secondary : .number)
      }
    }
    return body
  }

  /// The columns that fit on the screen, from both ends, each with its width.
  private func shownColumns(
    of matrix: Matrix, rows: [Int?]
  ) -> [AlignedColumn] {
    // No column is narrower than one digit and its gap, so more than these never fit.
    let candidates = Self.shown(matrix.columns, room: max(3, width / 3))
    var columns = candidates.map { column in
      AlignedColumn(index: column, entries: rows.map { entry(matrix, $0, column) })
    }
    while columns.count > 1, totalWidth(columns) > width {
      let middle = columns.count / 2
      if let ellipsis = columns.firstIndex(where: { $0.index == nil }) {
        // The first column always stays.
        guard columns.count > 2 else { break }
        columns.remove(at: ellipsis > columns.count - 1 - ellipsis ? ellipsis - 1 : ellipsis + 1)
      } else {
        columns[middle] = AlignedColumn(index: nil, entries: [Self.ellipsis])
      }
    }
    return columns
  }

  private func totalWidth(_ columns: [AlignedColumn]) -> Int {
    columns.reduce(Self.indent.count) { $0 + $1.width + Self.gap.count } - Self.gap.count
  }

  private func entry(_ matrix: Matrix, _ row: Int?, _ column: Int?) -> String {
    guard let row, let column else { return Self.ellipsis }
    return number(matrix[row, column])
  }

  /// The places from both ends that are shown; nil stands for those left out.
  private static func shown(_ count: Int, room: Int) -> [Int?] {
    guard count > room else { return (0..<count).map(\.self) }
    let tail = room / 2 - (room.isMultiple(of: 2) ? 1 : 0)
    let head = room - 1 - tail
    return (0..<head).map(\.self) + [nil] + (count - tail..<count).map(\.self)
  }
}
