package import Notebook
import StyledText

/// What answers nothing: experiments, questions, lists.
extension Runner {
  /// Runs a line that answers nothing. It can spoil nothing either: what is asked is judged in a
  /// scope of its own.
  mutating func play(_ code: String, saying remark: [Block] = []) -> [Event] {
    let before = console.session.cells.count
    let events = console.run(code)
    if console.session.cells.count > before { note(.cellAccepted(code: code)) }
    return events + [.show(remark)]
  }

  /// Runs a cell that comes from elsewhere, and is no answer therefore.
  package mutating func run(_ code: String) -> [Event] {
    play(code).parted
  }
}
