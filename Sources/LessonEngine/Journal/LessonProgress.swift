/// The progress in a lesson, given its present steps.
package struct LessonProgress: Hashable, Sendable {
  /// The mark of a lesson in the menu, or of a step in the list of steps.
  package enum Mark: Hashable, Sendable {
    case untouched
    /// Begun, and not at its end.
    case partDone
    /// At its end, with something left out on the way.
    case skipped
    case done
  }

  package let steps: [StepKey]
  package let record: LessonRecord

  package init(of lesson: Lesson, record: LessonRecord) {
    self.init(steps: lesson.steps.map(\.key), record: record)
  }

  package init(steps: [StepKey], record: LessonRecord) {
    self.steps = steps
    self.record = record
  }

  package var passed: Int { steps.count { record[$0].isPassed } }

  package var mark: Mark {
    let marks = Set(steps.map { mark(of: $0) })
    if marks.isEmpty || marks == [.untouched] { return .untouched }
    if marks.contains(.untouched) || marks.contains(.partDone) { return .partDone }
    return marks.contains(.skipped) ? .skipped : .done
  }

  package func mark(of step: StepKey) -> Mark {
    let record = record[step]
    if record.isPassed { return .done }
    if record.isSkipped { return .skipped }
    return record.isEntered ? .partDone : .untouched
  }

  /// The step at which the lesson continues: the student's step, or after the lesson's end the
  /// first one that is not passed. Nil if there is none.
  ///
  /// A step whose content has changed since is entered like a new one, by its place.
  package var resumption: Int? {
    if !record.isAtEnd, let place = record.current.flatMap(steps.firstIndex) { return place }
    let last = record.current.flatMap { key in steps.firstIndex { $0.id == key.id } } ?? 0
    let start = record.isAtEnd ? 0 : last
    let later = steps.indices.dropFirst(start).first { mark(of: steps[$0]) != .done }
    return later ?? steps.indices.first { mark(of: steps[$0]) != .done }
  }

  /// The steps that were entered and are worth coming back to, in the lesson's order.
  package var review: [StepKey] { steps.filter { record[$0].needsReview } }
}
