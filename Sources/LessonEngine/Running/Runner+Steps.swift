import MatrixLanguage
import Notebook
import StyledText

/// From step to step.
extension Runner {
  // MARK: Into a step

  /// Begins a step anew, with fresh numbers. A passed step stays passed.
  mutating func enter(_ place: Int, saying remark: Markup? = nil) -> [Event] {
    self.place = place
    let attempt = stepRecord.attempt + 1
    note(.stepEntered(attempt: attempt, seed: lesson.seed(forAttempt: attempt)))
    piece = 0
    let failure = begin(before: 0)
    guard remark != nil || !failure.isEmpty else { return walk(under: heading) }
    let top: [Block] = remark.map { [.paragraph($0)] } ?? []
    return shown([top], under: heading) + failure + walk()
  }

  /// Goes to a step as it was left, so that nothing begun in it is lost. A finished one is shown
  /// for reading.
  mutating func visit(_ place: Int) -> [Event] {
    self.place = place
    guard stepRecord.isOpen else { return enter(place) }
    piece = firstOpenPiece
    note(.stepReopened, piece: piece)
    let failure = begin(before: piece)
    if waiting != nil { return failure + ask(question, under: heading) }
    return failure + shown(reading + [[.paragraph(texts.onceMore)]], under: heading) + finishStep()
  }

  /// Shows the open step: finished pieces are skipped.
  mutating func reopen() -> [Event] {
    piece = firstOpenPiece
    if waiting != nil { return ask(question, under: heading) }
    return shown(question, under: heading) + finishStep()
  }

  /// Sets the values that a piece starts from.
  private mutating func begin(before piece: Int) -> [Event] {
    attempted = [:]
    stepValues = beginning
    do throws(AuthoredCellError) {
      adopt(try scopeOfPiece(piece))
      return []
    } catch {
      return complaint(of: error, then: texts.brokenSetup)
    }
  }

  var heading: [Block] {
    [.heading(Markup("\(place + 1)/\(lesson.steps.count)  ") + styled(step.title), level: 2)]
  }

  // MARK: Out of a step

  /// The end of a step.
  mutating func finishStep() -> [Event] {
    if !stepRecord.isComplete { note(.passed) }
    recall = Recall()
    let following = following
    let title = following.map { lesson.steps[$0.place].title.plain }
    return [
      .show([.paragraph(texts.goOn(to: title, isReturn: following?.isReturn == true))])
    ]
  }

  /// The step after this one: the next, then those that come back.
  private var following: (place: Int, isReturn: Bool)? {
    let hasReturned = record.returned.contains(step.key)
    if !hasReturned, lesson.steps.indices.contains(place + 1) { return (place + 1, false) }
    return lesson.steps.indices.first(where: comesBack).map { ($0, true) }
  }

  /// True if the step is asked once more at the lesson's end: its solution was seen, and no variant
  /// showed that it was understood.
  private func comesBack(_ place: Int) -> Bool {
    let step = lesson.steps[place]
    let record = record[step.key]
    return record.isPassed && !record.isPassedUnaided
      && !step.pieces.contains { ($0 as? any Question)?.hasVariant == true }
      && !self.record.returned.contains(step.key)
  }

  /// True if a step comes back, or has come back and waits, so that the student has not reached the
  /// end.
  var isReturning: Bool {
    if lesson.steps.indices.contains(where: comesBack) { return true }
    guard let current = record.current, record.returned.contains(current) else { return false }
    return !record[current].isComplete && !record[current].isPassedUnaided
  }

  mutating func nextStep() -> [Event] {
    let following = following
    if following?.isReturn != false, !record.isAtEnd { noteOfLesson(.lessonFinished) }
    guard let following else {
      let isFirst = progress.mark == .done && !hasToldDone
      if isFirst { hasToldDone = true }
      let ending = LessonEnding(lesson, progress, in: course, isFirst: isFirst)
      return [.show(texts.ending(ending, on: presentation.screen))]
    }
    return following.isReturn
      ? enter(following.place, saying: texts.comesBack) : visit(following.place)
  }
}
