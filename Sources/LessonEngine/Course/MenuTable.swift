import Notebook
import StyledText

/// Lays the rows of a menu out in columns, as many as the screen has room for.
struct MenuTable {
  struct MenuRow {
    /// The marks before the title of a lesson; a part has none.
    struct Lead {
      let arrow: Bool
      let mark: Markup
      let number: Int
      /// The meaning of the mark and the arrow in words.
      let words: [String]
    }

    var lead: Lead?
    let title: Markup
    let share: Double
    let minutes: String
    let count: String
    var id = ""
    /// The blocks below it.
    var below: [Block] = []
  }

  private let screen: Screen

  init(_ screen: Screen) {
    self.screen = screen
  }

  /// The widths of the columns; a column without room is left out.
  private struct Columns {
    var title: Int
    var bar: Int
    var minutes: Int
    var count: Int
    var id: Int

    /// The width of the columns behind the title, with their gaps.
    var behind: Int { [bar, minutes, count, id].reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) } }
  }

  /// The lines of each row, with the blocks below it.
  func blocks(_ rows: [MenuRow]) -> [[Block]] {
    if screen.isAccessible { return rows.map { [.paragraph(spoken($0))] + $0.below } }
    let leads = rows.map(lead)
    let columns = columns(rows, leads)
    let inset = leads.map { $0.displayWidth(screen.rule) }.max() ?? 0
    return zip(rows, leads).map { row, lead in
      let indent = lead.displayWidth(screen.rule)
      let title = Page([.paragraph(screen.spelled(row.title))])
        .lines(width: columns.title - indent, rule: screen.rule)
      var line = lead + (title.first ?? Markup())
      line = padded(line, to: columns.title)
      line += cells(row, columns)
      let rest = title.dropFirst().map { Markup(String(repeating: " ", count: indent)) + $0 }
      let below = Block.item(
        marker: Markup(String(repeating: " ", count: row.lead == nil ? 2 : inset)), row.below)
      return [.verbatim(([line.trimmed] + rest).joinedInLines())]
        + (row.below.isEmpty ? [] : [below])
    }
  }

  /// `3. The variance of a batch, 12 min, begun, 4/10, next`
  private func spoken(_ row: MenuRow) -> Markup {
    let number = row.lead.map { "\($0.number). " } ?? ""
    let rest = [row.minutes] + (row.lead?.words ?? []) + [row.count]
    return Markup(number) + row.title
      + Markup(rest.filter { !$0.isEmpty }.map { ", " + $0 }.joined())
  }

  // MARK: Columns

  private func columns(_ rows: [MenuRow], _ leads: [Markup]) -> Columns {
    func widest(_ text: (MenuRow) -> String) -> Int {
      rows.map { screen.spelled(text($0)).displayWidth(screen.rule) }.max() ?? 0
    }
    let titles = zip(rows, leads).map { ($1 + screen.spelled($0.title)).displayWidth(screen.rule) }
    var columns = Columns(
      title: titles.max() ?? 0, bar: 8, minutes: widest(\.minutes), count: widest(\.count),
      id: widest(\.id))
    // Columns that are shown elsewhere as well are given up first; a title continues on the next
    // line.
    let narrower: [(WritableKeyPath<Columns, Int>, Int)] = [
      (\.id, 0), (\.bar, 4), (\.count, 0), (\.bar, 0),
    ]
    for (column, width) in narrower where columns.title + columns.behind > screen.width {
      columns[keyPath: column] = width
    }
    let least = (leads.map { $0.displayWidth(screen.rule) }.max() ?? 0) + 4
    columns.title = max(least, min(columns.title, screen.width - columns.behind))
    return columns
  }

  private func cells(_ row: MenuRow, _ columns: Columns) -> Markup {
    var cells = Markup()
    func add(_ cell: Markup, _ width: Int, isTrailing: Bool = false) {
      guard width > 0 else { return }
      let cell = screen.spelled(cell)
      let room = String(repeating: " ", count: max(0, width - cell.displayWidth(screen.rule)))
      cells += isTrailing ? Markup("  " + room) + cell : Markup("  ") + cell + Markup(room)
    }
    add(bar(row.share, width: columns.bar), columns.bar)
    add(Markup(row.minutes, .secondary), columns.minutes, isTrailing: true)
    add(Markup(row.count, .secondary), columns.count)
    add(Markup(row.id, .code), columns.id)
    return cells
  }

  /// `███░░░░░`: full only if all is done, and empty only if nothing is.
  private func bar(_ share: Double, width: Int) -> Markup {
    let (full, empty) = screen.isASCII ? ("#", ".") : ("█", "░")
    let cells = width / full.displayWidth(screen.rule)
    let least = share > 0 ? 1 : 0
    let most = share < 1 ? cells - 1 : cells
    let filled = min(max(Int(share * Double(cells)), least), most)
    guard filled >= 0 else { return Markup() }
    return Markup(String(repeating: full, count: filled), .accent)
      + Markup(String(repeating: empty, count: cells - filled), .secondary)
  }

  private func lead(_ row: MenuRow) -> Markup {
    guard let lead = row.lead else { return Markup() }
    let arrow = screen.spelled(Markup("→", .accent))
    let marks = ["✓", "½", "–", "·"].map { screen.spelled($0).displayWidth(screen.rule) }
    let number = String(lead.number)
    return padded(lead.arrow ? arrow : Markup(), to: arrow.displayWidth(screen.rule)) + Markup(" ")
      + padded(screen.spelled(lead.mark), to: marks.max() ?? 1)
      + Markup(String(repeating: " ", count: max(1, 3 - number.count)) + number + "  ")
  }

  private func padded(_ text: Markup, to width: Int) -> Markup {
    text + Markup(String(repeating: " ", count: max(0, width - text.displayWidth(screen.rule))))
  }
}

extension Markup {
  /// Without the spaces at its end.
  fileprivate var trimmed: Markup {
    var spans = spans
    while var last = spans.popLast() {
      while last.text.last == " " { last.text.removeLast() }
      guard last.text.isEmpty else { return Markup(spans + [last]) }
    }
    return Markup()
  }
}
