package import StyledText

/// The candidates of TAB, in columns below the text.
package struct CandidateList: Hashable, Sendable {
  package var candidates: [String]

  package init(_ candidates: [String]) {
    self.candidates = candidates
  }

  /// At most `limit` rows. The last one counts the candidates without room.
  package func rows(
    columns: Int, limit: Int, rule: DisplayWidth.Rule = .standard, ellipsis: String = "…"
  ) -> [Markup] {
    guard limit > 0 else { return [] }
    let gap = 2
    let widest = candidates.map { $0.displayWidth(rule) }.max() ?? 0
    let across = max(1, (columns - 1 + gap) / (widest + gap))
    let needed = (candidates.count + across - 1) / across
    let isCut = needed > limit
    let height = isCut ? max(1, limit - 1) : needed
    let shown = candidates.prefix(height * across)
    var rows = (0..<min(height, shown.count)).map { row in
      let cells = stride(from: row, to: shown.count, by: height).map { shown[$0] }
      let padded = cells.map { cell in
        cell + String(repeating: " ", count: widest + gap - cell.displayWidth(rule))
      }
      let text = padded.joined().prefix(fitting: columns - 1, rule)
      return Markup(String(text.reversed().drop { $0 == " " }.reversed()), .secondary)
    }
    if isCut, limit > 1 {
      rows.append(Markup("\(ellipsis) +\(candidates.count - shown.count)", .secondary))
    }
    return rows
  }
}

extension StringProtocol {
  /// The longest prefix that fits into some columns.
  func prefix(fitting width: Int, _ rule: DisplayWidth.Rule) -> SubSequence {
    var used = 0
    return prefix { character in
      used += character.displayWidth(rule)
      return used <= width
    }
  }
}
