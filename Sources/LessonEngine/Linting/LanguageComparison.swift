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

  /// What differs first; what comes after it would only follow from that.
  private func compare(_ parts: [Part], _ others: [Part], in place: Range<Int>) -> [LessonFinding] {
    for (part, other) in zip(parts, others) where part.essence != other.essence {
      let range = part.range ?? place
      guard part.role == other.role else {
        return [finding(.pieces(expected: other.role), at: range)]
      }
      guard let text = other.text else { return [finding(.key, at: range)] }
      return [finding(.code(expected: text), at: range)]
    }
    if others.count > parts.count {
      return [finding(.pieces(expected: others[parts.count].role), at: parts.last?.range ?? place)]
    }
    guard parts.count > others.count else { return [] }
    return [finding(.pieces(expected: ""), at: parts[others.count].range ?? place)]
  }
}

/// A part of a step that has to be the same in every language.
private struct Part {
  /// What the author calls it.
  let role: String
  /// What counts: code without its comments, texts and spaces.
  let essence: [String]
  /// The line of it, if it is code.
  let text: String?
  let range: Range<Int>?

  static func code(_ fence: Fence, role: String) -> Part {
    let lines: [Substring] = fence.code.text.split(separator: "\n")
    let essence = lines.map { CodeLine($0, at: 0).essence }.filter { !$0.isEmpty }
    return Part(
      role: role, essence: [role] + essence, text: fence.code.text, range: fence.firstLine)
  }

  static func key(_ quiz: Step.Quiz) -> Part {
    Part(
      role: "- [ ]", essence: ["- [ ]", "\(quiz.choices.count)", "\(quiz.key)"], text: nil,
      range: quiz.choices.first?.range)
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
      [.code(task.starter, role: "zt task")]
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
