import StyledText

/// Marks under operands, and their labels: to the right of the mark, one below the other, or to the
/// left where only that has room. Two labels share a line where they can.
struct MarkedOperands {
  private let operands: [MarkedOperand]
  /// The column of the operator between two operands.
  private let sign: Int?
  /// The number of columns.
  private let width: Int

  struct MarkedOperand {
    let columns: Range<Int>
    let label: String
    /// The label where the long one has no room.
    let shortLabel: String
  }

  init(_ operands: [MarkedOperand], sign: Int?, width: Int) {
    self.sign = sign
    self.width = width
    self.operands = operands.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
  }

  /// The column of an operand from which its label hangs.
  private func stem(_ index: Int) -> Int {
    let columns = operands[index].columns
    return columns.lowerBound + max(0, columns.count - 1) / 2
  }

  var lines: [String] { [underline] + labels }

  private func labelWidth(_ index: Int) -> Int { operands[index].label.displayWidth() + 1 }

  /// True if the first label has room on the line of the second, before its mark.
  private var sharesLine: Bool {
    operands.count == 2 && labelWidth(0) <= stem(0) && stem(1) + 1 + labelWidth(1) <= width
  }

  private var underline: String {
    var line = TextRow()
    var marks = operands.indices.map { (columns: operands[$0].columns, stem: stem($0)) }
    if let sign, sharesLine { marks.append((sign..<sign + 1, sign)) }
    for mark in marks.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      for column in mark.columns where column < mark.stem { line.put("─", at: column) }
      line.put("┬", at: mark.stem)
      for column in mark.columns where column > mark.stem { line.put("─", at: column) }
    }
    return line.text
  }

  private var labels: [String] {
    if sharesLine {
      var line = TextRow()
      line.put(operands[0].label + " ╯", at: stem(0) - labelWidth(0))
      if let sign { line.put("│", at: sign) }
      line.put("╰ " + operands[1].label, at: stem(1))
      return [line.text]
    }
    return operands.indices.reversed().map { index in
      var line = TextRow()
      for earlier in operands[..<index].indices { line.put("│", at: stem(earlier)) }
      let before = index == 0 ? 0 : stem(index - 1) + 1
      if stem(index) + 1 + labelWidth(index) <= width {
        line.put("╰ " + operands[index].label, at: stem(index))
      } else if labelWidth(index) <= stem(index) - before {
        line.put(operands[index].label + " ╯", at: stem(index) - labelWidth(index))
      } else {
        line.put("╰ " + operands[index].shortLabel, at: stem(index))
      }
      return line.text
    }
  }
}

/// A row of text that is filled column by column, from the left.
private struct TextRow {
  private(set) var text = ""
  private var width = 0

  /// Puts a piece at a column that is not filled yet.
  mutating func put(_ piece: String, at column: Int) {
    guard column >= width else { return }
    text += String(repeating: " ", count: column - width) + piece
    width = column + piece.displayWidth()
  }
}
