package import MatrixLanguage
package import Notebook
package import StyledText

/// A lesson at work: it takes a typed line and returns what to show.
///
/// All that it knows beyond the lesson follows from the student's record, so that going back,
/// undoing and resuming are the same: read the record, and be there. What a line adds to the record
/// waits in `unsaved` for whoever keeps the journal.
///
/// The pieces of a step are in `Runner+Pieces`, tasks in `Runner+Tasks`, commands in
/// `Runner+Commands`, and the way back into a step in `Runner+Record`.
package struct Runner: Sendable {
  package let lesson: Lesson
  /// The lesson that comes after this one.
  let next: Lesson?
  var console: Console
  var record: LessonRecord
  /// What the journal does not know yet.
  private(set) var unsaved: [JournalEntry] = []
  /// The place of the step that is open.
  var place = 0
  /// The place of the piece that waits for an answer; behind the last one, the step is done.
  var piece = 0
  /// The steps that have come back at the lesson's end, since their solution was seen; nil before.
  var returned: Set<Int>?
  var isOver = false
  /// How many lines of free play have been shown since the question was.
  var linesSinceQuestion = 0
  /// The empty workspace of which everything begins.
  let beginning: Workspace

  /// - Parameter workspace: an empty one, whose allowance and seed are used.
  package init(
    _ lesson: Lesson, next: Lesson? = nil, record: LessonRecord, workspace: Workspace,
    presentation: Presentation
  ) {
    self.lesson = lesson
    self.next = next
    self.record = record
    beginning = workspace
    console = Console(workspace, presentation: presentation)
  }

  package var presentation: Presentation {
    get { console.presentation }
    set { console.presentation = newValue }
  }

  package var workspace: Workspace { console.session.workspace }

  var texts: RunnerTexts { RunnerTexts(language: presentation.language) }

  var step: Step { lesson.steps[place] }

  /// The step's record.
  var stepRecord: StepRecord { record[step.key] }

  /// The piece that waits for an answer.
  var waiting: Step.Piece? { step.pieces.indices.contains(piece) ? step.pieces[piece] : nil }

  /// `identity 3/10`
  package var prompt: Markup {
    Markup("\(lesson.id) \(place + 1)/\(lesson.steps.count)> ", .prompt)
  }

  /// Answers a line, or several that belong together.
  package mutating func receive(_ input: String) -> [Event] {
    let line = input.trimmed
    if line.isEmpty { return goOn() }
    if let command = CommandInput(line) { return obey(command) }
    if let topic = HelpTopic(line) {
      return recallingQuestion([.show(console.help(on: topic))])
    }
    return answer(input)
  }

  /// What Enter alone does: go on, or show again what is asked.
  private mutating func goOn() -> [Event] {
    if isOver { return [.leave] }
    switch waiting {
    case nil: return nextStep()
    case .cell(let cell): return run(cell)
    case .prediction(let prediction): return reveal(prediction, guess: nil)
    case .task, .quiz: return question
    case .prose, .example: return walk()
    }
  }

  // MARK: The record

  /// Adds a fact to the record.
  mutating func note(_ fact: JournalEntry.Fact, piece: Int? = nil) {
    noteOfLesson(fact, step: step.key, piece: piece)
  }

  /// Adds a fact that is about the lesson as a whole.
  mutating func noteOfLesson(
    _ fact: JournalEntry.Fact, step: StepKey? = nil, piece: Int? = nil
  ) {
    let entry = JournalEntry(fact, lesson: lesson.id, step: step, piece: piece)
    record.add(entry)
    unsaved.append(entry)
  }

  /// Hands over what the journal does not know yet.
  package mutating func takeUnsaved() -> [JournalEntry] {
    defer { unsaved = [] }
    return unsaved
  }

  // MARK: Free play

  /// Runs a line that answers nothing. It can spoil nothing either: what is asked is judged in a
  /// scope of its own.
  mutating func play(_ code: String) -> [Event] {
    let before = console.session.cells.count
    let events = console.run(code)
    if console.session.cells.count > before { note(.cellAccepted(code: code)) }
    return recallingQuestion(events)
  }

  /// After a screenful of other things, one line tells how to see the question again.
  mutating func recallingQuestion(_ events: [Event]) -> [Event] {
    for case .show(let blocks) in events {
      linesSinceQuestion += Page(blocks).lines(width: presentation.width).count + 1
    }
    guard linesSinceQuestion > Self.screenful, waiting != nil, !isOver else { return events }
    linesSinceQuestion = 0
    return events + [.show([.paragraph(texts.recall)])]
  }

  private static let screenful = 14
}
