import LanguageSyntax
import MatrixLanguage
package import Notebook
package import StyledText

/// What is typed at a question, and what a question does with it.
extension Runner {
  /// Whatever is no answer is free play.
  mutating func answer(_ input: String) -> [Event] {
    waiting?.reply(to: input, in: &self) ?? play(input)
  }

  /// Goes on behind the question, which is answered.
  ///
  /// - Parameters:
  ///   - fact: the answer, as the journal keeps it: a cell that ran, or a choice that was right.
  ///   - events: what is said of the answer.
  package mutating func goOn(noting fact: JournalEntry.Fact, below events: [Event]) -> [Event] {
    note(fact, piece: piece)
    piece += 1
    return events + walk()
  }

  /// What is wrong with the lesson, and how the student gets past it.
  mutating func complaint(of error: AuthoredCellError, then consolation: Markup) -> [Event] {
    [
      console.complaint(about: error.diagnostics),
      .show([.paragraph(error.isInterruption ? texts.interrupted : consolation)]),
    ]
  }

  /// What a student who knows everything would type next: the lesson shows itself. Past a question
  /// that has no answer, it skips the step.
  ///
  /// - Returns: nil when the lesson is over.
  package var demonstration: String? {
    if isOver { return nil }
    guard let waiting else { return "" }
    return waiting.rightReply(in: self) ?? ":skip"
  }

  /// Takes the code out of the editor, to try something else first. Nothing of it is lost.
  package mutating func setAside(_ code: String) -> [Event] {
    guard let draft, !isOver else { return [] }
    if code.trimmed != draft.trimmed {
      guard let merged = TaskDraft(draft).replacing(with: TaskDraft(code)) else { return [] }
      note(.drafted(code: merged.code), piece: piece)
    }
    recall.isDue = true
    recall.rows += rowsTyped(code) + 1
    return [.show([.paragraph(texts.setAside)])]
  }

  // MARK: Free play

  /// Runs a line that answers nothing. It can spoil nothing either: what is asked is judged in a
  /// scope of its own.
  package mutating func play(_ code: String, saying remark: [Block] = []) -> [Event] {
    (lookAtAttempt(code) ?? noting { $0.run(code, byHand: true) }) + [.show(remark)]
  }

  /// The values of the notebook, with those of the attempt that failed last before them.
  var viewed: Workspace { workspace.storing(attempted) }

  /// Runs a line that reads what the last attempt has stored: "look at mean(d)" is followed by typing
  /// it. Nothing of it stays in the notebook, as nothing of the attempt does.
  private mutating func lookAtAttempt(_ code: String) -> [Event]? {
    guard let cell = try? Cell(CellSource(code)),
      cell.freeNames.union(cell.calledFunctions).contains(where: { attempted[$0] != nil })
    else { return nil }
    var console = console
    console.session.replaceValues(with: viewed)
    let events = console.run(code, byHand: true)
    for name in cell.assignedNames {
      attempted[name] = console.session.workspace[name]?.value
    }
    return events
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

extension Workspace {
  fileprivate func storing(_ values: [Name: Value]) -> Workspace {
    guard !values.isEmpty else { return self }
    var copy = self
    for (name, value) in values.sorted(by: { $0.key.spelling < $1.key.spelling }) {
      copy.define(name, as: value, origin: .setup)
    }
    return copy
  }
}
