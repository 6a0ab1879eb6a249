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

  package func findings() -> [LessonFinding] {
    properties + missingSteps + movedSteps + lessonSetup
      + lesson.steps.flatMap { step in
        model.step(step.id).map { findings(in: step, $0) } ?? []
      }
  }

  private func finding(_ difference: LanguageDifference, at range: Range<Int>) -> LessonFinding {
    let flaw = LessonFlaw.otherLanguage(difference, file: model.document.source.name)
    return LessonFinding(.flaw(flaw), in: lesson.document.source, at: range)
  }

  private var properties: [LessonFinding] {
    let source = lesson.document.source
    func compare(_ key: String, _ isSame: Bool) -> [LessonFinding] {
      let range = lesson.document.frontMatter[key]?.value.range ?? source.lineRange(1)
      return isSame ? [] : [finding(.property(key), at: range)]
    }
    return compare("needs", lesson.needs.map(\.value) == model.needs.map(\.value))
      + compare("minutes", lesson.minutes == model.minutes)
      + compare("seed", lesson.seed == model.seed)
      + compare("new", lesson.new.map(\.value) == model.new.map(\.value))
  }

  // MARK: Steps

  private var missingSteps: [LessonFinding] {
    let place =
      lesson.document.frontMatter["id"]?.value.range ?? lesson.document.source.lineRange(1)
    let missing = model.steps.filter { lesson.step($0.id) == nil }
    let extra = lesson.steps.filter { model.step($0.id) == nil }
    return missing.map { finding(.missingStep($0.id), at: place) }
      + extra.map { finding(.extraStep($0.id), at: $0.headingLine(in: lesson)) }
  }

  /// The first step that stands elsewhere than in the model.
  private var movedSteps: [LessonFinding] {
    let own = lesson.steps.filter { model.step($0.id) != nil }
    let others = model.steps.filter { lesson.step($0.id) != nil }
    let moved = zip(own, others).first { $0.id != $1.id }
    return moved.map { [finding(.movedStep($0.0.id), at: $0.0.headingLine(in: lesson))] } ?? []
  }

  private var lessonSetup: [LessonFinding] {
    compare(
      lesson.setup.map(\.setupPart), model.setup.map(\.setupPart),
      in: lesson.document.source.lineRange(1))
  }

  private func findings(in step: Step, _ other: Step) -> [LessonFinding] {
    compare(step.parts, other.parts, in: step.headingLine(in: lesson))
  }

  /// Walks along both. Where they part, a block that comes later in the other one has been left out
  /// there; what does not come at all has another form. So each difference is told once.
  private func compare(_ parts: [StepPart], _ others: [StepPart], in place: Range<Int>)
    -> [LessonFinding]
  {
    var findings: [LessonFinding] = []
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
          findings.append(finding(right.difference, at: left.range ?? last))
        } else if let id = right.id, id.value != left.id?.value {
          findings.append(
            finding(.id(expected: id.value), at: left.id?.range ?? left.range ?? last))
        }
        advance(&own, &ownLeft, &last)
        advance(&other, &otherLeft)
      } else if let right, !comesHere || left == nil {
        let missing = LanguageDifference.missingBlock(right.role, line: line(of: right))
        findings.append(finding(missing, at: left?.range ?? last))
        advance(&other, &otherLeft)
      } else {
        findings.append(finding(.extraBlock(part.role), at: part.range ?? last))
        advance(&own, &ownLeft, &last)
      }
    }
    return findings
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
