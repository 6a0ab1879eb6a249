package import LanguageSyntax
package import MatrixLanguage
package import Notebook
package import StyledText

/// A running lesson: it takes a typed line and returns events.
///
/// Its state follows from the lesson and the student's record, so that going back, undoing and
/// resuming are the same: the record is replayed. New entries of the record wait in `unsaved` for
/// the keeper of the journal.
///
/// Steps are entered and left in `Runner+Steps` and walked in `Runner+Pieces`; input goes to the
/// waiting question (`Runner+Answers`) or to `Runner+Commands`; `Runner+Record` rebuilds the
/// values.
package struct Runner: Answerer, Sendable {
  package let lesson: Lesson
  /// The place of the lesson in its course; nil if it belongs to none.
  let course: CoursePlace?
  /// True if the student has been told once what this lesson completes.
  var hasToldDone = false
  var console: Console
  package private(set) var record: LessonRecord
  /// The entries that the journal does not have yet.
  private var unsaved: [JournalEntry] = []
  /// True if a task's code is put into the editor, where Ctrl-C sets it aside.
  package var hasEditor = false
  /// The place of the step that is open.
  package internal(set) var place = 0
  /// The place of the piece that waits for an answer; behind the last one, the step is done.
  package internal(set) var piece = 0
  /// The values that the step itself has computed, which free play cannot change.
  var stepValues: Workspace
  /// The values of the last failed attempt, to be looked at until the next one.
  package internal(set) var attempted: [Name: Value] = [:]
  /// The distance that the question has moved up.
  var recall = Recall()
  /// The empty workspace from which everything begins.
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

  /// True if the student can choose the values of `vary` with the arrow keys.
  package var variesByHand: Bool {
    get { console.variesByHand }
    set { console.variesByHand = newValue }
  }

  package var workspace: Workspace { console.session.workspace }

  /// The clock for `:time`.
  package var clock: @Sendable () -> Duration {
    get { console.clock }
    set { console.clock = newValue }
  }

  /// `identity 3/10`
  package var prompt: Markup {
    guard !lesson.steps.isEmpty else { return Markup("\(lesson.id)> ", .prompt) }
    return Markup("\(lesson.id) \(place + 1)/\(lesson.steps.count)> ", .prompt)
  }

  /// True if only free play is left.
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
    switch TypedInput(input, or: Self.commands.names, in: workspace) {
    case .nothing: goOn()
    case .command(let command): obey(command)
    case .question(let topic): [.page(help.page(on: topic))]
    case .code: answer(input)
    }
  }

  /// The action of Enter alone: go on, or show the question again.
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
  var texts: RunnerTexts { RunnerTexts(language: presentation.language, labels: labels) }

  /// The labels of a question's choices.
  package var labels: ChoiceLabels {
    ChoiceLabels(isSpoken: presentation.screen.isAccessible)
  }

  package var step: Step { lesson.steps[place] }

  package var stepRecord: StepRecord { record[step.key] }

  /// The seed of the step's random numbers.
  var seed: UInt64 { stepRecord.seed ?? lesson.seed }

  /// The question that waits for an answer; nil if the step is done.
  var waiting: (any Question)? {
    step.pieces.indices.contains(piece) ? step.pieces[piece] as? any Question : nil
  }

  /// The first piece that has not got its answer.
  var firstOpenPiece: Int {
    let done = stepRecord.donePieces
    return step.place(ofQuestion: (0...).first { !done.contains($0) } ?? 0)
  }

  var progress: LessonProgress { LessonProgress(steps: lesson.steps.map(\.key), record: record) }
}

// MARK: - What the record gains

extension Runner {
  /// Adds a fact about the open step, and perhaps about the question at a place in it.
  package mutating func note(_ fact: JournalEntry.Fact, piece: Int? = nil) {
    let question = piece.map(step.question)
    note(JournalEntry(fact, lesson: journalKey, step: step.key, piece: question))
  }

  /// Adds a fact about the lesson as a whole.
  mutating func noteOfLesson(_ fact: JournalEntry.Fact) {
    note(JournalEntry(fact, lesson: journalKey))
  }

  private var journalKey: String { course?.key ?? lesson.id }

  private mutating func note(_ entry: JournalEntry) {
    record.add(entry)
    unsaved.append(entry)
  }

  /// Returns the entries that the journal does not have yet, and forgets them.
  package mutating func takeUnsaved() -> [JournalEntry] {
    defer { unsaved = [] }
    return unsaved
  }
}

// MARK: - What is shown

extension [Event] {
  /// The events with an empty line between shown blocks.
  var parted: [Event] {
    reduce(into: []) { parted, event in
      switch event {
      case .show([]), .page([]), .complain([]): break
      case .show(let blocks): parted.append(.show(parted.isEmpty ? blocks : blocks.parted))
      case .page(let blocks): parted.append(.page(parted.isEmpty ? blocks : blocks.parted))
      case .complain(let blocks):
        parted.append(.complain(parted.isEmpty ? blocks : blocks.parted))
      case .edit, .vary, .openLesson, .open, .save, .export, .set, .leave: parted.append(event)
      }
    }
  }
}

extension [Block] {
  fileprivate var parted: [Block] { first == .blank ? self : [.blank] + self }
}
