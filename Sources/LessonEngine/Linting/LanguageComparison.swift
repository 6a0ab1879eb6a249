import Notebook

/// Checks that a lesson asks the same in both languages, so that progress in one is progress in the
/// other.
package struct LanguageComparison: Sendable {
  private let lesson: Lesson
  private let model: Lesson

  /// - Parameter model: the lesson of the same id in the other language, which is taken as it is.
  package init(_ lesson: Lesson, with model: Lesson) {
    self.lesson = lesson
    self.model = model
  }

  package func diagnostics() -> [LessonDiagnostic] {
    properties + missingSteps + movedSteps + lessonSetup
      + lesson.steps.flatMap { step in
        model.step(step.id).map { diagnostics(in: step, $0) } ?? []
      }
  }

  private func diagnostic(_ difference: LanguageDifference, at range: Range<Int>)
    -> LessonDiagnostic
  {
    let problem = ProofProblem.otherLanguage(difference, file: model.document.source.name)
    return LessonDiagnostic(.proof(problem), in: lesson.document.source, at: range)
  }

  private var properties: [LessonDiagnostic] {
    let source = lesson.document.source
    func compare(_ key: String, _ isSame: Bool) -> [LessonDiagnostic] {
      let range = lesson.document.frontMatter[key]?.value.range ?? source.lineRange(1)
      return isSame ? [] : [diagnostic(.property(key), at: range)]
    }
    return compare("needs", lesson.needs.map(\.value) == model.needs.map(\.value))
      + compare("minutes", lesson.minutes == model.minutes)
      + compare("seed", lesson.seed == model.seed)
      + compare("new", lesson.new.map(\.value) == model.new.map(\.value))
  }

  // MARK: Steps

  private var missingSteps: [LessonDiagnostic] {
    let place =
      lesson.document.frontMatter["id"]?.value.range ?? lesson.document.source.lineRange(1)
    let missing = model.steps.filter { lesson.step($0.id) == nil }
    let extra = lesson.steps.filter { model.step($0.id) == nil }
    return missing.map { diagnostic(.missingStep($0.id), at: place) }
      + extra.map { diagnostic(.extraStep($0.id), at: $0.headingLine(in: lesson)) }
  }

  /// The first step that stands elsewhere than in the model.
  private var movedSteps: [LessonDiagnostic] {
    let own = lesson.steps.filter { model.step($0.id) != nil }
    let others = model.steps.filter { lesson.step($0.id) != nil }
    let moved = zip(own, others).first { $0.id != $1.id }
    return moved.map { [diagnostic(.movedStep($0.0.id), at: $0.0.headingLine(in: lesson))] } ?? []
  }

  private var lessonSetup: [LessonDiagnostic] {
    compare(
      lesson.setup.map(\.setupPart), model.setup.map(\.setupPart),
      in: lesson.document.source.lineRange(1))
  }

  private func diagnostics(in step: Step, _ other: Step) -> [LessonDiagnostic] {
    compare(step.parts, other.parts, in: step.headingLine(in: lesson))
  }

  /// Walks along both. At a difference, a block that comes later in the other one was left out; a
  /// block that does not come at all has another form. So each difference is reported once.
  private func compare(_ parts: [StepPart], _ others: [StepPart], in place: Range<Int>)
    -> [LessonDiagnostic]
  {
    var diagnostics: [LessonDiagnostic] = []
    var (own, other) = (parts[...], others[...])
    var ownLeft = counts(of: parts)
    var otherLeft = counts(of: others)
    var last = place
    while let part = own.first ?? other.first {
      let (left, right) = (own.first, other.first)
      let isSame = left?.essence == right?.essence
      let comesHere = right.map { ownLeft[$0.essence, default: 0] > 0 } ?? true
      let comesThere = left.map { otherLeft[$0.essence, default: 0] > 0 } ?? true
      if isSame || !comesHere && !comesThere && left?.role == right?.role, let left, let right {
        if !isSame {
          diagnostics.append(diagnostic(right.difference, at: left.range ?? last))
        } else if let id = right.id, id.value != left.id?.value {
          diagnostics.append(
            diagnostic(.id(expected: id.value), at: left.id?.range ?? left.range ?? last))
        }
        advance(&own, &ownLeft, &last)
        advance(&other, &otherLeft)
      } else if let right, !comesHere || left == nil {
        let missing = LanguageDifference.missingBlock(right.role, line: line(of: right))
        diagnostics.append(diagnostic(missing, at: left?.range ?? last))
        advance(&other, &otherLeft)
      } else {
        diagnostics.append(diagnostic(.extraBlock(part.role), at: part.range ?? last))
        advance(&own, &ownLeft, &last)
      }
    }
    return diagnostics
  }

  private func counts(of parts: [StepPart]) -> [[String]: Int] {
    parts.reduce(into: [:]) { $0[$1.essence, default: 0] += 1 }
  }

  private func advance(_ parts: inout ArraySlice<StepPart>, _ left: inout [[String]: Int]) {
    guard let part = parts.popFirst() else { return }
    left[part.essence, default: 0] -= 1
  }

  private func advance(
    _ parts: inout ArraySlice<StepPart>, _ left: inout [[String]: Int], _ last: inout Range<Int>
  ) {
    last = parts.first?.range ?? last
    advance(&parts, &left)
  }

  private func line(of part: StepPart) -> Int {
    model.document.source.line(at: part.range?.lowerBound ?? 0)
  }
}

extension Step {
  fileprivate func headingLine(in lesson: Lesson) -> Range<Int> {
    let source = lesson.document.source
    return source.lineRange(source.line(at: range.lowerBound))
  }
}
