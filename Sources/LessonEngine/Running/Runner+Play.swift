import Notebook
import StyledText

/// What answers nothing: experiments, questions, lists.
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
