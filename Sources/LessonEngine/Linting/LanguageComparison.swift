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
    let own = lesson.setup.map { Part.code($0, role: "zt setup") }
    let others = model.setup.map { Part.code($0, role: "zt setup") }
    return compare(own, others, in: lesson.document.source.lineRange(1))
  }

  private func findings(in step: Step, _ other: Step) -> [LessonFinding] {
    compare(step.parts, other.parts, in: step.headingLine(in: lesson))
  }

  /// Walks along both. Where they part, a block that comes later in the other one has been left out
  /// there; what does not come at all has another form. So each difference is told once.
  private func compare(_ parts: [Part], _ others: [Part], in place: Range<Int>) -> [LessonFinding] {
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
          findings.append(finding(left.difference(from: right), at: left.range ?? last))
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

  private func counts(of parts: [Part]) -> [[String]: Int] {
    parts.reduce(into: [:]) { $0[$1.essence, default: 0] += 1 }
  }

  private func advance(_ parts: inout ArraySlice<Part>, _ left: inout [[String]: Int]) {
    guard let part = parts.popFirst() else { return }
    left[part.essence, default: 0] -= 1
  }

  private func advance(
    _ parts: inout ArraySlice<Part>, _ left: inout [[String]: Int], _ last: inout Range<Int>
  ) {
    last = parts.first?.range ?? last
    advance(&parts, &left)
  }

  private func line(of part: Part) -> Int {
    model.document.source.line(at: part.range?.lowerBound ?? 0)
  }
}

/// A part of a step that has to be the same in every language.
private struct Part {
  /// What the author calls it.
  let role: String
  /// What counts: code without its comments, texts and spaces.
  let essence: [String]
  /// What it is, if it is code.
  let text: String?
  let range: Range<Int>?
  /// The choices and which are right, if it is a quiz.
  var quiz: Step.Quiz?

  func difference(from model: Part) -> LanguageDifference {
    if let quiz = model.quiz { return .key(choices: quiz.choices.count, right: quiz.key) }
    return model.text.map { .code(expected: $0) } ?? .block(expected: model.role)
  }

  static func code(_ fence: Fence, role: String) -> Part {
    let lines: [Substring] = fence.code.text.split(separator: "\n")
    let essence = lines.map { CodeLine($0, at: 0).essence }.filter { !$0.isEmpty }
    return Part(
      role: role, essence: [role] + essence, text: fence.code.text, range: fence.firstLine)
  }

  static func key(_ quiz: Step.Quiz) -> Part {
    Part(
      role: "- [ ]", essence: ["- [ ]", "\(quiz.choices.count)", "\(quiz.key)"], text: nil,
      range: quiz.choices.first?.range, quiz: quiz)
  }

  /// A level of help, whose words are another in each language.
  static func hint(_ hint: Step.Hint) -> Part {
    Part(role: "hint", essence: ["hint"], text: nil, range: hint.fence.firstLine)
  }

  static func check(_ check: Step.Check) -> Part {
    let text = check.condition.text
    return Part(
      role: "zt check", essence: ["zt check", CodeLine(text[...], at: 0).essence], text: text,
      range: check.range)
  }
}

extension Step {
  fileprivate var parts: [Part] {
    setup.map { .code($0, role: "zt setup") } + pieces.flatMap(\.parts)
  }

  fileprivate func headingLine(in lesson: Lesson) -> Range<Int> {
    let source = lesson.document.source
    return source.lineRange(source.line(at: range.lowerBound))
  }
}

extension Step.Piece {
  fileprivate var parts: [Part] {
    switch self {
    case .prose: []
    case .cell(let cell): cell.parts(role: "zt")
    case .quiz(let quiz): [.key(quiz)]
    case .example(let example): [.code(example.fence, role: "python")]
    case .prediction(let prediction):
      switch prediction.question {
      case .value: prediction.cell.parts(role: "zt predict value")
      case .shape: prediction.cell.parts(role: "zt predict shape")
      case .choice(let quiz): prediction.cell.parts(role: "zt predict") + [.key(quiz)]
      }
    case .task(let task):
      [.code(task.starter, role: "zt task")] + task.hints.map(Part.hint)
        + [task.solution].compactMap(\.self).map { .code($0, role: "zt solution") }
        + [task.variant].compactMap(\.self).map { .code($0, role: "zt task variant") }
        + task.checks.map(Part.check)
        + task.wrongs.map { .code($0.fence, role: "zt wrong") }
    }
  }
}

extension Step.Cell {
  fileprivate func parts(role: String) -> [Part] {
    [.code(fence, role: role)]
  }
}
