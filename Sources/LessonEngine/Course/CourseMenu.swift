import Notebook
package import StyledText

/// The lessons of a course as a table: their parts with bars and minutes, the lessons done and the
/// next one.
///
/// ```
/// One unit                      ███░░░░░  74 min  2/6
///   The four steps, on the values of one hidden unit over a batch.
///   ✓  1  First steps           ████████  10 min         first-steps
///   ✓  2  The mean of a batch   ████████  10 min         mean
/// → ½  3  The variance of a …   ███░░░░░  12 min  4/10   variance
/// ```
package struct CourseMenu {
  private let list: LessonList
  private let screen: Screen
  private let texts: RunnerTexts
  private let next: LessonList.ListedLesson?
  private let table: MenuTable

  package init(_ list: LessonList, _ screen: Screen) {
    self.list = list
    self.screen = screen
    texts = RunnerTexts(
      language: screen.language, labels: ChoiceLabels(isSpoken: screen.isAccessible))
    next = list.next
    table = MenuTable(screen)
  }

  /// The whole table.
  package func blocks() -> [Block] {
    page(list.parts.map { part in rows(of: part) + part.rows.map { row($0) } })
  }

  /// The table with advice below it, as the screen has room for them.
  ///
  /// If the whole is too long, first only the part that comes next shows its lessons, then the other
  /// parts lose their texts, then all texts are left out, then the other parts, and at last all but
  /// the lesson that comes next.
  package func fitted(above advice: [Block]) -> [Block] {
    let isOpen = list.parts.map { $0.rows.contains { $0.number == next?.number } }
    let parts = zip(list.parts, isOpen).map { part, isOpen in
      isOpen ? rows(of: part) + part.rows.map { row($0) } : rows(of: part, numbers: part.numbers)
    }
    let open = zip(parts, isOpen).filter(\.1).map(\.0)
    let smallest = { page([next.map { [row($0)] } ?? []], isBrief: true) }
    let pages = [
      blocks, { page(parts) }, { page(zip(parts, isOpen).map { $1 ? $0 : $0.withoutTexts }) },
      { page(parts.map(\.withoutTexts), isBrief: true) },
      { page(open.map(\.withoutTexts), isBrief: true) },
    ]
    // Below them stand an empty row and the prompt.
    return pages.lazy.map { $0() + advice }
      .first { screen.lines($0).count + 2 <= screen.height } ?? smallest() + advice
  }

  /// The table with the steps of each lesson that was opened.
  package func steps() -> [Block] {
    page(
      list.parts.map { part in
        rows(of: part)
          + part.rows.map { lesson in
            var row = row(lesson)
            row.below = lesson.progress.steps.isEmpty ? [] : steps(of: lesson)
            return row
          }
      })
  }

  // MARK: Rows

  /// - Parameter isBrief: whether the course is shown without its title and its text.
  private func page(_ parts: [[MenuTable.MenuRow]], isBrief: Bool = false) -> [Block] {
    let lines = table.blocks(parts.flatMap(\.self))
    var page: [Block] = []
    if !isBrief {
      page += list.title.map { [.heading(Markup($0), level: 1)] } ?? []
      let opening = styled(list.outline?.opening ?? [])
      if !page.isEmpty, !opening.isEmpty { page.append(.blank) }
      page += opening
    }
    var start = lines.startIndex
    for part in parts {
      let end = start + part.count
      if !page.isEmpty { page.append(.blank) }
      page += lines[start..<end].flatMap(\.self)
      start = end
    }
    return page + [.blank, .paragraph(texts.courseDone(list.rows))]
  }

  /// The row of a part, and the course's text about it; none for lessons in no part.
  private func rows(of part: LessonList.ListedPart, numbers: String? = nil) -> [MenuTable.MenuRow] {
    let isForgotten = list.outline != nil && part.outline == nil
    guard let title = isForgotten ? texts.furtherLessons : part.outline?.title else { return [] }
    let row = MenuTable.MenuRow(
      title: Markup(title, .strong) + Markup(numbers.map { "  \($0)" } ?? "", .secondary),
      share: part.rows.share, minutes: texts.minutes(part.rows.minutes),
      count: "\(part.rows.done)/\(part.rows.count)", below: styled(part.outline?.opening ?? []))
    return [row]
  }

  private func row(_ lesson: LessonList.ListedLesson) -> MenuTable.MenuRow {
    MenuTable.MenuRow(lesson, isNext: lesson.number == next?.number, texts)
  }

  private func steps(of row: LessonList.ListedLesson) -> [Block] {
    row.file.lesson.steps.enumerated().map { index, step in
      texts.step(index + 1, Markup(step.title.plain), row.progress.mark(of: step.key))
    }
  }

  private func styled(_ blocks: [DocumentBlock]) -> [Block] {
    blocks.styled(texts.style(screen.rule))
  }
}

extension MenuTable.MenuRow {
  /// The row of a lesson.
  ///
  /// - Parameter isNext: whether it is the one that the arrow points to.
  init(_ lesson: LessonList.ListedLesson, isNext: Bool, _ texts: RunnerTexts) {
    let mark = lesson.progress.mark
    let isCounted = mark == .partDone || mark == .skipped
    self.init(
      lead: .init(
        arrow: isNext, mark: texts.mark(mark).symbol, number: lesson.number,
        words: [texts.mark(mark).word, isNext ? texts.comesNext : ""]),
      title: Markup(lesson.header.title), share: lesson.share,
      minutes: texts.minutes(lesson.header.minutes),
      count: isCounted ? "\(lesson.progress.passed)/\(lesson.progress.steps.count)" : "",
      id: lesson.header.id)
  }
}

extension [MenuTable.MenuRow] {
  fileprivate var withoutTexts: [MenuTable.MenuRow] {
    map { row in
      var row = row
      row.below = []
      return row
    }
  }
}

extension LessonList.ListedPart {
  /// `1–6`
  fileprivate var numbers: String? {
    guard let first = rows.first?.number, let last = rows.last?.number else { return nil }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
