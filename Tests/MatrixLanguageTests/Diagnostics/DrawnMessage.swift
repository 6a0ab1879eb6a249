import MatrixLanguage
import StyledText

/// A message, read as a student reads it: the code with its marks, and all other words.
struct DrawnMessage: CustomStringConvertible {
  let rows: [String]
  private(set) var excerpts: [DrawnExcerpt] = []
  /// The rows around the code.
  private var prose: [String] = []

  init(_ markup: Markup) {
    rows = markup.plain.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for row in rows {
      guard let bar = row.firstRange(of: "│ ") else {
        prose.append(row)
        continue
      }
      let text = String(row[bar.upperBound...])
      if row[..<bar.lowerBound].allSatisfy(\.isWhitespace), !excerpts.isEmpty {
        excerpts[excerpts.count - 1].rowsBelow.append(text)
      } else {
        excerpts.append(DrawnExcerpt(code: text))
      }
    }
  }

  var description: String { rows.joined(separator: "\n") }

  /// All that is said beside the code, however it is broken into rows.
  var words: String { prose.joined().filter { !$0.isWhitespace } }

  /// The columns of the arrows between fixes and their results, where both stand in one row.
  var arrowColumns: Set<Int> {
    let beforeArrows = prose.compactMap { row in
      row.firstRange(of: "   → ").map { row[..<$0.lowerBound] }
    }
    return Set(
      beforeArrows.filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.displayWidth() })
  }
}

/// A line of code as it is drawn, and the rows below it.
struct DrawnExcerpt {
  let code: String
  /// The marks, then their labels.
  var rowsBelow: [String] = []

  /// The columns of the marks.
  private var marked: [Int] { columns(of: "^─┬", in: rowsBelow.first ?? "") }
  /// The columns from which labels hang.
  var stems: [Int] { columns(of: "┬", in: rowsBelow.first ?? "") }
  /// The columns at which labels begin, end or are passed by.
  var joints: [Int] { rowsBelow.dropFirst().flatMap { columns(of: "╰╯│", in: $0) } }

  private func columns(of signs: String, in row: String) -> [Int] {
    row.indices.filter { signs.contains(row[$0]) }.map { row[..<$0].displayWidth() }
  }

  /// What the labels say, from left to right.
  var labels: [String] {
    rowsBelow.dropFirst().flatMap { row in
      let texts = row.split { "╰╯│".contains($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
      return zip(columns(of: "╰╯", in: row), texts)
    }
    .sorted { $0.0 < $1.0 }.map { String($0.1).trimmed }
  }

  /// Whether the code is `line`, or a part of it between ellipses, and exactly these columns of the
  /// line are marked, as far as they are shown.
  func shows(_ line: String, marking pieces: [Range<Int>]) -> Bool {
    let isCutBefore = code != line && code.hasPrefix("…")
    let isCutBehind = code != line && code.hasSuffix("…")
    let shown = code.dropFirst(isCutBefore ? 1 : 0).dropLast(isCutBehind ? 1 : 0)
    let lead = isCutBefore ? 1 : 0
    return line.ranges(of: shown).contains { place in
      guard isCutBefore || place.lowerBound == line.startIndex,
        isCutBehind || place.upperBound == line.endIndex
      else { return false }
      let shift = lead - line[..<place.lowerBound].displayWidth()
      let end = lead + shown.displayWidth()
      let wanted = pieces.flatMap { piece in
        piece.map { $0 + shift }.filter {
          $0 >= lead && ($0 < end || piece.count == 1 && $0 == end)
        }
      }
      return Set(wanted) == Set(marked)
    }
  }
}
