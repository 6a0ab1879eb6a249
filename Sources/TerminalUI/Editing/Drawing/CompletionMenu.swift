package import StyledText

/// The menu of TAB: the texts that it may put before the cursor, a row each with its help, and the
/// one that stands there now.
package struct CompletionMenu: Hashable, Sendable {
  private let candidates: [Completion.Candidate]
  /// The line as it was typed.
  package let typed: EditedText
  /// The number of its scalars before the cursor that the candidates replace.
  private let replaced: Int
  /// The candidate that stands in the line; nil before the first is chosen.
  package private(set) var chosen: Int?

  package init(_ candidates: [Completion.Candidate], typed: EditedText, replaced: Int) {
    self.candidates = candidates
    self.typed = typed
    self.replaced = replaced
  }

  /// Chooses the next candidate or the one before, and round.
  package mutating func step(forward: Bool) {
    let count = candidates.count
    guard let chosen else { return self.chosen = forward ? 0 : count - 1 }
    self.chosen = (chosen + (forward ? 1 : count - 1)) % count
  }

  /// The line with the chosen candidate in it, and the cursor behind that.
  package var line: EditedText {
    guard let chosen else { return typed }
    let start = typed.scalars[..<(typed.cursor - replaced)]
    let before = Array(start) + Array(candidates[chosen].text.unicodeScalars)
    return EditedText(before + typed.scalars[typed.cursor...], cursor: before.count)
  }

  // MARK: The rows

  /// At most `limit` rows, the chosen one among them. What has no room is counted in the last.
  package func rows(limit: Int, on screen: Screen) -> [Markup] {
    guard limit > 0 else { return [] }
    let isCut = candidates.count > limit
    let height = isCut ? max(1, limit - 1) : candidates.count
    let top = min(max(0, (chosen ?? 0) - height + 1), candidates.count - height)
    let shown = candidates.indices[top..<(top + height)]
    let columns = screen.width - 1
    let widest =
      shown.map { screen.spelled(candidates[$0].label).displayWidth(screen.rule) }
      .max() ?? 0
    let labelWidth = max(0, min(widest, columns - 2))
    var rows = shown.map { row($0, labelWidth: labelWidth, columns: columns, on: screen) }
    if isCut, limit > 1 {
      let place = chosen.map { "\($0 + 1)/" } ?? ""
      let count = "\(screen.ellipsis) \(place)\(candidates.count)"
      rows.append(Markup("  " + count, .secondary).cut(to: columns, on: screen))
    }
    return rows
  }

  private func row(_ place: Int, labelWidth: Int, columns: Int, on screen: Screen) -> Markup {
    let isChosen = place == chosen
    let label = screen.spelled(candidates[place].label).prefix(fitting: labelWidth, screen.rule)
    let padding = labelWidth - label.displayWidth(screen.rule)
    var row = Markup(isChosen ? "> " : "  ", .secondary)
    row.append(String(label), isChosen ? .selected : .plain)
    let note = screen.spelled(candidates[place].note)
    let room = columns - 2 - labelWidth - 2
    guard !note.isEmpty, room >= Self.shortestNote else { return row }
    row.append(String(repeating: " ", count: padding + 2))
    return row + Markup(note, .secondary).cut(to: room, on: screen)
  }

  /// Fewer columns would hold no word.
  private static let shortestNote = 6
}

extension Screen {
  /// The sign for the part that is not shown.
  var ellipsis: String { isASCII ? "..." : "…" }
}

extension Markup {
  /// As much of the beginning as fits into some columns, with a mark where something is missing.
  func cut(to width: Int, on screen: Screen) -> Markup {
    guard displayWidth(screen.rule) > width else { return self }
    var room = max(0, width - screen.ellipsis.displayWidth(screen.rule))
    var spans: [Span] = []
    for span in self.spans {
      let text = span.text.prefix(fitting: room, screen.rule)
      spans.append(Span(String(text), span.role))
      guard text.endIndex == span.text.endIndex else { break }
      room -= text.displayWidth(screen.rule)
    }
    let mark = screen.ellipsis.prefix(fitting: width, screen.rule)
    return Markup(spans + [Span(String(mark), spans.last?.role ?? .plain)])
  }
}

extension StringProtocol {
  /// As much of the beginning as fits into some columns.
  func prefix(fitting width: Int, _ rule: DisplayWidth.Rule) -> SubSequence {
    var used = 0
    return prefix { character in
      used += character.displayWidth(rule)
      return used <= width
    }
  }
}
