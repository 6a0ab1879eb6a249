import LessonEngine
import Support
import Testing

/// Steps `a`, `b` and `c`, as they are now.
let a = StepKey(id: "a", hash: ContentHash(1))
let b = StepKey(id: "b", hash: ContentHash(2))
let c = StepKey(id: "c", hash: ContentHash(3))

func entered(_ step: StepKey, attempt: Int = 1) -> JournalEntry {
  JournalEntry(.stepEntered(attempt: attempt, seed: UInt64(attempt)), lesson: "x", step: step)
}

func fact(_ fact: JournalEntry.Fact, _ step: StepKey, piece: Int? = nil) -> JournalEntry {
  JournalEntry(fact, lesson: "x", step: step, piece: piece)
}

func ran(_ code: String, _ step: StepKey, piece: Int? = nil) -> JournalEntry {
  fact(.cellAccepted(code: code), step, piece: piece)
}

@Suite struct `The journal` {
  private func record(_ entries: JournalEntry...) -> LessonRecord {
    Journal(entries)["x"]
  }

  private func progress(_ entries: JournalEntry...) -> LessonProgress {
    LessonProgress(steps: [a, b, c], record: Journal(entries)["x"])
  }

  // MARK: Resuming

  @Test func `replays setups and accepted cells in their order`() {
    let record = record(
      entered(a), ran("p", a, piece: 1), ran("q", a), entered(b, attempt: 2), ran("r", b))
    #expect(
      record.replay == [
        .setup(a, before: 0, seed: 1), .cell(a, piece: 1, code: "p"),
        .cell(a, piece: nil, code: "q"),
        .setup(b, before: 0, seed: 2), .cell(b, piece: nil, code: "r"),
      ])
    #expect(record.current == b)
    #expect(record[a].donePieces == [1])
  }

  @Test func `forgets an undone cell, and opens its piece again`() {
    let record = record(
      entered(a), ran("p", a, piece: 0), ran("q", a, piece: 2), fact(.undone, a))
    #expect(record.replay == [.setup(a, before: 0, seed: 1), .cell(a, piece: 0, code: "p")])
    #expect(record[a].donePieces == [0])
  }

  @Test func `has nothing to undo before the step's first cell`() {
    let before = record(entered(a), ran("p", a), entered(b))
    #expect(record(entered(a), ran("p", a), entered(b), fact(.undone, b)) == before)
  }

  @Test func `goes back to a step's beginning`() {
    let record = record(
      entered(a), ran("p", a), entered(b), ran("q", b, piece: 0),
      fact(.hintShown(level: 2), b, piece: 1),
      fact(.drafted(code: "d"), b), fact(.restarted, b))
    #expect(record.replay.last == .setup(b, before: 0, seed: 1))
    #expect(record.replay.count == 3)
    #expect(record[b].donePieces == [])
    #expect(record[b].hints == [:])
    #expect(record[b].draft == "")
    #expect(record[b].attempt == 1)
  }

  @Test func `comes back to a step as it was left`() {
    let record = record(
      entered(a), ran("p", a, piece: 1), fact(.drafted(code: "d"), a, piece: 2), entered(b),
      fact(.stepReopened, a, piece: 2))
    #expect(record.current == a)
    #expect(record.replay.last == .setup(a, before: 2, seed: 1))
    #expect(record[a].donePieces == [1])
    #expect(record[a].draft == "d")
    #expect(record[a].attempt == 1)
  }

  @Test func `cannot come back to a step that was never entered`() {
    #expect(record(entered(b), fact(.stepReopened, a, piece: 2)) == record(entered(b)))
  }

  @Test func `opens what comes after an undone piece again`() {
    let record = record(
      entered(a), ran("p", a, piece: 0), fact(.answered(choice: 1, isRight: true), a, piece: 1),
      fact(.passed, a), fact(.undone, a))
    #expect(record[a].donePieces == [])
    #expect(record[a].isPassed && !record[a].isComplete)
  }

  @Test func `knows which steps came back after the lesson's end`() {
    let finished = JournalEntry(.lessonFinished, lesson: "x")
    let atEnd = record(entered(a), entered(b), finished)
    #expect(atEnd.isFinished && atEnd.isAtEnd)
    let after = record(entered(a), entered(b), finished, entered(a, attempt: 2))
    #expect(after.returned == [a])
    #expect(after.isFinished && !after.isAtEnd)
    let anew = record(
      entered(a), finished, entered(a, attempt: 2), JournalEntry(.restarted, lesson: "x"))
    #expect(anew.returned == [])
    #expect(!anew.isFinished && !anew[a].isOpen)
  }

  @Test func `begins a lesson anew and keeps what was passed`() {
    let progress = progress(
      entered(a), ran("p", a), fact(.passed, a), JournalEntry(.restarted, lesson: "x"))
    #expect(progress.record.replay == [])
    #expect(progress.record.current == nil)
    #expect(progress.mark(of: a) == .done)
  }

  @Test func `keeps the draft until it has passed`() {
    let draft = fact(.drafted(code: "γ = "), a)
    #expect(record(entered(a), draft)[a].draft == "γ = ")
    #expect(record(entered(a), draft, fact(.wrongAnswer(code: "γ = 1"), a))[a].draft == "γ = ")
    #expect(record(entered(a), draft, ran("z", a))[a].draft == "γ = ")
    #expect(record(entered(a), draft, ran("γ = 2", a, piece: 0))[a].draft == "")
  }

  @Test func `knows which hints, guesses and choices belong to the last attempt`() {
    let all = [
      entered(a), fact(.hintShown(level: 2), a, piece: 0), fact(.hintShown(level: 1), a, piece: 0),
      fact(.predicted(answer: "4"), a, piece: 1), fact(.predicted(answer: "5"), a, piece: 1),
      fact(.answered(choice: 0, isRight: false), a, piece: 2),
      fact(.answered(choice: 1, isRight: true), a, piece: 3),
    ]
    let first = Journal(all)["x"][a]
    #expect(first.hints == [0: 2])
    #expect(first.predictions == [1: "5"])
    #expect(first.choices == [2: 0, 3: 1])
    #expect(first.donePieces == [3])
    let second = Journal(all + [entered(a, attempt: 2)])["x"][a]
    #expect(second.hints == [:])
    #expect(second.predictions == [:])
    #expect(second.choices == [:])
    #expect(second.donePieces == [])
    #expect(second.attempt == 2)
    #expect(second.seed == 2)
  }

  // MARK: Marks

  @Test func `marks steps and lessons`() {
    #expect(progress().mark == .untouched)
    #expect(progress(entered(a)).mark == .partDone)
    #expect(progress(entered(a), fact(.passed, a)).mark == .partDone)
    let twoPassed = [entered(a), fact(.passed, a), entered(b), fact(.passed, b), entered(c)]
    func marks(_ end: JournalEntry) -> [LessonProgress.Mark] {
      let progress = LessonProgress(steps: [a, b, c], record: Journal(twoPassed + [end])["x"])
      return [progress.mark(of: a), progress.mark(of: c), progress.mark]
    }
    #expect(marks(fact(.passed, c)) == [.done, .done, .done])
    #expect(marks(fact(.skipped, c)) == [.done, .skipped, .skipped])
    #expect(marks(fact(.wrongAnswer(code: ""), c)) == [.done, .partDone, .partDone])
  }

  @Test func `does not lose a pass by anything that follows`() {
    let followers: [JournalEntry] = [
      fact(.skipped, a), fact(.restarted, a), fact(.undone, a), entered(a, attempt: 2),
      fact(.solutionShown, a), fact(.wrongAnswer(code: ""), a),
      JournalEntry(.restarted, lesson: "x"), JournalEntry(.lessonStarted, lesson: "x"),
    ]
    for follower in followers {
      #expect(progress(entered(a), fact(.passed, a), follower).mark(of: a) == .done, "\(follower)")
    }
  }

  @Test func `opens a step again when it asks something else, and only that`() {
    let changed = StepKey(id: "a", hash: ContentHash(9))
    let journal = Journal([entered(a), fact(.passed, a), entered(b), fact(.passed, b)])
    let progress = LessonProgress(steps: [changed, b, c], record: journal["x"])
    #expect(progress.mark(of: changed) == .untouched)
    #expect(progress.mark(of: b) == .done)
    #expect(progress.passed == 1)
  }

  @Test func `comes back to what was not done unaided`() {
    let progress = progress(
      entered(a), fact(.solutionShown, a), fact(.passed, a), entered(b), fact(.passed, b),
      entered(c), fact(.skipped, c))
    #expect(progress.review == [a, c])
    let again = Journal([
      entered(a), fact(.solutionShown, a), fact(.passed, a), entered(a, attempt: 2),
      fact(.passed, a),
    ])
    #expect(!again["x"][a].needsReview)
  }

  @Test func `goes on where the student was`() {
    #expect(progress().resumption == 0)
    #expect(progress(entered(b)).resumption == 1)
    #expect(progress(entered(b), fact(.passed, b)).resumption == 1)
    #expect(progress(entered(a), entered(b), fact(.stepReopened, a)).resumption == 0)
    let finished = JournalEntry(.lessonFinished, lesson: "x")
    #expect(progress(entered(b), fact(.passed, b), finished).resumption == 0)
    #expect(progress(entered(a), fact(.passed, a), entered(c), finished).resumption == 1)
    #expect(
      progress(
        entered(a), fact(.passed, a), fact(.passed, b), entered(c), fact(.passed, c), finished
      ).resumption == nil)
    let edited = LessonProgress(
      steps: [a, StepKey(id: "b", hash: ContentHash(9)), c], record: Journal([entered(b)])["x"])
    #expect(edited.resumption == 1)
  }

  // MARK: Laws

  @Test func `keeps lessons apart`() {
    let other = JournalEntry(.passed, lesson: "y", step: a)
    let journal = Journal([entered(a), other])
    #expect(journal["y"][a].isPassed)
    #expect(!journal["x"][a].isPassed)
    #expect(journal.lastLesson == "y")
    #expect(journal["z"] == LessonRecord())
  }

  @Test(arguments: 0..<100)
  func `is a fold: what was is a beginning of what is`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let entries = (0..<60).map { _ in JournalEntry.random(using: &random) }
    var stepwise = Journal()
    var passed: Set<StepKey> = []
    for (count, entry) in entries.enumerated() {
      stepwise.add(entry)
      #expect(stepwise == Journal(entries[...count]))
      let now = Set(stepwise["x"].steps.filter(\.value.isPassed).keys)
      #expect(now.isSuperset(of: passed), "a pass was lost by \(entry)")
      passed = now
    }
  }
}
