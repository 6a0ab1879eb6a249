package import Notebook
import StyledText

/// What answers nothing: experiments, questions, lists.
extension Runner {
  /// Runs a line that answers nothing. It can spoil nothing either: what is asked is judged in a
  /// scope of its own.
  mutating func play(_ code: String, saying remark: [Block] = []) -> [Event] {
    noting { $0.run(code, byHand: true) } + [.show(remark)]
  }

  /// Runs the cell that keeps what was chosen by hand.
  package mutating func keep(_ code: String) -> [Event] {
    noting { $0.keep(code) }
  }

  /// Notes a cell if it runs: as it is to be run again, which is less where it was stopped.
  private mutating func noting(_ run: (inout Console) -> [Event]) -> [Event] {
    let before = console.session.cells.count
    let events = run(&console)
    if let cell = console.session.cells.last, console.session.cells.count > before {
      note(.cellAccepted(code: cell.code))
    }
    return events
  }

  /// Runs a cell that comes from elsewhere, and is no answer therefore.
  package mutating func run(_ code: String) -> [Event] {
    noting { $0.run(code) }.parted
  }
}
