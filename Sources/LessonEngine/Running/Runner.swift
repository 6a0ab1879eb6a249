package import LanguageSyntax
package import MatrixLanguage
package import Notebook
package import StyledText

/// A lesson at work: it takes a typed line and returns what to show.
///
/// All that it knows beyond the lesson follows from the student's record, so that going back,
/// undoing and resuming are the same: read the record, and be there. What a line adds to the record
/// waits in `unsaved` for the keeper of the journal.
///
/// Steps are entered and left in `Runner+Steps` and walked in `Runner+Pieces`; what is typed goes to
/// the question that waits (`Runner+Answers`) or to `Runner+Commands`; `Runner+Record` rebuilds the
/// values.
package struct Runner: Answerer, Sendable {
  package let lesson: Lesson
  /// Where the lesson stands in its course; nil if it belongs to none.
  let course: CoursePlace?
  /// Whether the student has been told what is done now that the lesson is, which is said once.
  var hasToldDone = false
  var console: Console
  package private(set) var record: LessonRecord
  /// What the journal does not know yet.
  private var unsaved: [JournalEntry] = []
  /// Whether a task's code is put before the student, who can set it aside with Ctrl-C.
  package var hasEditor = false
  /// The place of the step that is open.
  package internal(set) var place = 0
  /// The place of the piece that waits for an answer; behind the last one, the step is done.
  package internal(set) var piece = 0
  /// What the step itself has computed, which no free play can change.
  var stepValues: Workspace
  /// What the attempt that failed last has stored, to be looked at until the next one.
  package internal(set) var attempted: [Name: Value] = [:]
  /// How far the question has moved up.
  var recall = Recall()
  /// The empty workspace of which everything begins.
  let beginning: Workspace

  /// - Parameter workspace: an empty one, whose allowance and seed are used.
  package init(
    _ lesson: Lesson, course: CoursePlace? = nil, record: LessonRecord, workspace: Workspace,
    presentation: Presentation, settings: Settings = Settings()
  ) {
    self.lesson = lesson
    self.course = course
    self.record = record
    beginning = workspace
    stepValues = workspace
    console = Console(workspace, presentation: presentation, settings: settings)
    hasToldDone = progress.mark == .done && !isReturning
  }

  package var presentation: Presentation {
    get { console.presentation }
    set { console.presentation = newValue }
  }

  /// Whether the student can choose the values of `vary` with the arrow keys.
  package var variesByHand: Bool {
    get { console.variesByHand }
    set { console.variesByHand = newValue }
  }

  package var workspace: Workspace { console.session.workspace }

  /// What tells the time, for `:time`.
  package var clock: @Sendable () -> Duration {
    get { console.clock }
    set { console.clock = newValue }
  }

  /// `identity 3/10`
  package var prompt: Markup {
    guard !lesson.steps.isEmpty else { return Markup("\(lesson.id)> ", .prompt) }
    return Markup("\(lesson.id) \(place + 1)/\(lesson.steps.count)> ", .prompt)
  }

  /// Whether nothing is left but free play.
  package var isOver: Bool { record.isAtEnd || lesson.steps.isEmpty }

  /// Answers a line, or several that belong together.
  package mutating func receive(_ input: String) -> [Event] {
    if lesson.steps.isEmpty, !input.trimmed.isEmpty { return console.receive(input) }
    recall.isFresh = false
    recall.rows += rowsTyped(input)
    let events = reply(to: input)
    return recalling(events).parted
  }

  mutating func reply(to input: String) -> [Event] {
    switch TypedInput(input, or: LessonCommand.table.names, in: workspace) {
    case .nothing: goOn()
    case .command(let command): obey(command)
    case .question(let topic): [.page(help.page(on: topic))]
    case .code: answer(input)
    }
  }

  /// What Enter alone does: go on, or show again what is asked.
  mutating func goOn() -> [Event] {
    if lesson.steps.isEmpty { return [.leave] }
    if isOver { return [course?.next.map { .openLesson($0.id) } ?? .leave] }
    if recall.isDue { return ask(question) }
    guard let waiting else { return nextStep() }
    return waiting.reply(to: "", in: &self) ?? ask(question)
  }
}

// MARK: - What follows from the record

extension Runner {
  var texts: RunnerTexts { RunnerTexts(language: presentation.language) }

  package var step: Step { lesson.steps[place] }

  package var stepRecord: StepRecord { record[step.key] }

  /// What the step's random numbers are drawn from.
  var seed: UInt64 { stepRecord.seed ?? lesson.seed }

  /// The question that waits for an answer; nil if the step is done.
  var waiting: (any Question)? {
    step.pieces.indices.contains(piece) ? step.pieces[piece] as? any Question : nil
  }

  /// The first piece that asks for something and has not got it.
  var firstOpenPiece: Int {
    let done = stepRecord.donePieces
    return step.place(ofQuestion: (0...).first { !done.contains($0) } ?? 0)
  }

  var progress: Progress { Progress(steps: lesson.steps.map(\.key), record: record) }
}

// MARK: - What the record gains

extension Runner {
  /// Adds a fact about the open step, and perhaps about the question at a place in it.
  package mutating func note(_ fact: JournalEntry.Fact, piece: Int? = nil) {
    let question = piece.map(step.question)
    note(JournalEntry(fact, lesson: lesson.id, step: step.key, piece: question))
  }

  /// Adds a fact about the lesson as a whole.
  mutating func noteOfLesson(_ fact: JournalEntry.Fact) {
    note(JournalEntry(fact, lesson: lesson.id))
  }

  private mutating func note(_ entry: JournalEntry) {
    record.add(entry)
    unsaved.append(entry)
  }

  /// Hands over what the journal does not know yet.
  package mutating func takeUnsaved() -> [JournalEntry] {
    defer { unsaved = [] }
    return unsaved
  }
}

// MARK: - What is shown

extension [Event] {
  /// The same with an empty line between what is shown below each other.
  var parted: [Event] {
    reduce(into: []) { parted, event in
      switch event {
      case .show([]), .page([]), .complain([]): break
      case .show(let blocks): parted.append(.show(parted.isEmpty ? blocks : blocks.parted))
      case .page(let blocks): parted.append(.page(parted.isEmpty ? blocks : blocks.parted))
      case .complain(let blocks):
        parted.append(.complain(parted.isEmpty ? blocks : blocks.parted))
      case .edit, .vary, .openLesson, .open, .save, .set, .leave: parted.append(event)
      }
    }
  }
}

extension [Block] {
  fileprivate var parted: [Block] { first == .blank ? self : [.blank] + self }
}
