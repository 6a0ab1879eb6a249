import LanguageSyntax
import MatrixLanguage
package import Notebook
package import StyledText

/// Input at a question, and its answers.
extension Runner {
  /// Input that is no answer is free play.
  mutating func answer(_ input: String) -> [Event] {
    waiting?.reply(to: input, in: &self) ?? play(input)
  }

  /// Goes on behind the answered question.
  ///
  /// - Parameters:
  ///   - fact: the answer, as the journal keeps it: a cell that ran, or a choice that was right.
  ///   - events: the events of the answer.
  package mutating func goOn(noting fact: JournalEntry.Fact, below events: [Event]) -> [Event] {
    note(fact, piece: piece)
    piece += 1
    return events + walk()
  }

  /// The problem of the lesson, and the way past it.
  mutating func complaint(of error: AuthoredCellError, then consolation: Markup) -> [Event] {
    [
      console.complaint(about: error.diagnostics),
      .show([.paragraph(error.isInterruption ? texts.interrupted : consolation)]),
    ]
  }

  /// The next line of a student who knows everything, for a lesson that shows itself. At a question
  /// without an answer, it skips the step.
  ///
  /// - Returns: nil when the lesson is over.
  package var demonstration: String? {
    if isOver { return nil }
    guard let waiting else { return "" }
    return waiting.rightReply(in: self) ?? ":skip"
  }

  /// Takes the code out of the editor, so that the student can try something else first. The code
  /// is kept.
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

  /// Runs a line of free play. It cannot spoil anything, since answers are judged in a scope of
  /// their own.
  package mutating func play(_ code: String, saying remark: [Block] = []) -> [Event] {
    (lookAtAttempt(code) ?? noting { $0.run(code, byHand: true) }) + [.show(remark)]
  }

  /// The values of the notebook, hidden by those of the last failed attempt.
  var viewed: Workspace { workspace.storing(attempted) }

  /// Runs a line that reads the values of the last attempt, as after the hint "look at mean(d)". It
  /// leaves nothing in the notebook, like the attempt itself.
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

  package mutating func runSilently(_ code: String) -> [Event] {
    noting { $0.runSilently(code) }
  }

  /// Notes a cell if it runs, in the form in which it is run again: a stopped cell does fewer
  /// steps.
  private mutating func noting(_ run: (inout Console) -> [Event]) -> [Event] {
    let before = console.session.cells.count
    let events = run(&console)
    if let cell = console.session.cells.last, console.session.cells.count > before {
      note(.cellAccepted(code: cell.code))
    }
    return events
  }

  /// Runs a cell from a file, which therefore is no answer.
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
