import MatrixLanguage
import Notebook
import StyledText

/// The question stays on the screen: output that would push it off the top is followed by a repetition
/// of it, since nothing comes between a line and its answer. Only if both have no room together, one
/// line says how to see it again.
extension Runner {
  /// Counts the shown events, if the question they belong to still waits for its answer.
  mutating func recalling(_ events: [Event]) -> [Event] {
    guard !recall.isFresh, !isOver, waiting != nil, !events.contains(where: \.leads) else {
      return events
    }
    let rows = rows(of: events)
    recall.rows += rows
    let draft = events.compactMap(\.draft).last
    let prompt = rowsTyped(draft ?? "")
    let isGone = recall.isGone || rowsOfQuestion + recall.rows + prompt > presentation.screen.height
    guard self.draft != nil, draft == nil else {
      guard isGone else { return events }
      return asked(below: events, rows: rows + prompt)
        ?? reminded(events, by: draft == nil ? texts.recall : texts.recallUnchanged)
    }
    // Free play has taken the code out of the editor, which is said once.
    let isKnown = recall.isDue
    var page = events
    if isGone {
      guard let again = asked(below: events, rows: rows + prompt + 2) else {
        return reminded(events, by: texts.recallWithCode)
      }
      page = again
    }
    recall.isDue = true
    return isKnown ? page : page + [.show([.paragraph(texts.codeWaits)])]
  }

  /// Shows the events and then the question, if both have room.
  private mutating func asked(below events: [Event], rows: Int) -> [Event]? {
    // An empty row stands between the two.
    guard rows + 1 + rowsOfQuestion <= presentation.screen.height else { return nil }
    recall = Recall()
    return events + shown(reminder, under: heading)
  }

  private mutating func reminded(_ events: [Event], by line: Markup) -> [Event] {
    (recall.isDue, recall.isGone) = (true, true)
    return events + [.show([.paragraph(line)])]
  }

  /// The question without the advice what to do with the code that stood in the editor.
  private var reminder: [[Block]] {
    draft == nil ? question : question.dropLast()
  }

  // MARK: Rows

  /// The rows of the question, without the empty one that sets it off.
  private var rowsOfQuestion: Int { rows(of: shown(reminder, under: heading)) - 1 }

  /// The rows that events take.
  func rows(of events: [Event]) -> Int {
    events.parted.map { event in
      switch event {
      case .show(let blocks), .page(let blocks), .complain(let blocks):
        presentation.screen.lines(blocks).count
      case .vary(let variation):
        // The value stands above the output of its block.
        presentation.screen
          .lines([.blank] + (variation.frames.last.map(presentation.blocks) ?? [])).count
      case .edit, .openLesson, .open, .save, .export, .set, .leave: 0
      }
    }.reduce(0, +)
  }

  /// The rows that a text takes in the editor, behind the prompt and under it, with the empty row above
  /// them.
  func rowsTyped(_ text: String) -> Int {
    let (width, rule) = (max(1, presentation.width), presentation.screen.rule)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      (prompt.displayWidth(rule) + line.displayWidth(rule)) / width + 1
    }.reduce(1, +)
  }
}

extension Event {
  /// True if it leads elsewhere.
  fileprivate var leads: Bool {
    switch self {
    case .openLesson, .leave: true
    case .show, .page, .complain, .edit, .vary, .open, .save, .export, .set: false
    }
  }

  fileprivate var draft: String? {
    if case .edit(let text) = self { text } else { nil }
  }
}

/// The distance that a question has moved up since it was shown.
struct Recall: Hashable, Sendable {
  /// The rows that were shown and typed below the question.
  var rows = 0
  /// True if nothing has been shown below it yet.
  var isFresh = true
  /// True if it has left the screen.
  var isGone = false
  /// True if Enter alone shows it again, and the student has been told so.
  var isDue = false
}
