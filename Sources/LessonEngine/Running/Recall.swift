import Notebook
import StyledText

/// How far a question has moved up since it was shown.
struct Recall: Hashable, Sendable {
  /// Whether the student has been told that Enter shows it again.
  private(set) var isDue = false
  private var lines = 0

  /// What may be shown before the question is told to be gone: most of a screen of 24 rows.
  private static let screenful = 14

  /// Counts what was shown.
  ///
  /// - Returns: whether it is time to tell how the question is seen again.
  mutating func add(_ count: Int) -> Bool {
    lines += count
    guard lines > Self.screenful else { return false }
    remind()
    return true
  }

  /// The student is told now.
  mutating func remind() {
    lines = 0
    isDue = true
  }
}

extension Runner {
  /// Runs a line that answers nothing. It can spoil nothing either: what is asked is judged in a
  /// scope of its own.
  mutating func play(_ code: String, saying remark: [Block] = []) -> [Event] {
    let before = console.session.cells.count
    let events = console.run(code)
    if console.session.cells.count > before { note(.cellAccepted(code: code)) }
    return recalling(events + [.show(remark)])
  }

  /// After a screenful of other things, one line tells how to see the question again. It comes at
  /// once if those other things have taken the code out of the editor.
  mutating func recalling(_ events: [Event]) -> [Event] {
    guard let waiting, !isOver else { return events }
    var count = 0
    var hasDraft = false
    for event in events {
      switch event {
      case .show(let blocks), .complain(let blocks):
        count += Page(blocks).lines(width: presentation.width).count + 1
      case .edit: hasDraft = true
      case .openLesson, .leave: return events
      }
    }
    let isFar = recall.add(count)
    guard case .task = waiting else {
      return isFar ? events + [.show([.paragraph(texts.recall)])] : events
    }
    if hasDraft { return isFar ? events + [.show([.paragraph(texts.recallUnchanged)])] : events }
    guard isFar || !recall.isDue else { return events }
    recall.remind()
    return events + [.show([.paragraph(texts.recallWithCode)])]
  }
}
