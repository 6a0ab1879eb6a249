#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An entry as flat fields, of which each fact uses some.
struct JournalFields: Codable {
  static let facts: Set<String> = [
    "lessonStarted", "lessonFinished", "stepEntered", "stepReopened", "cellAccepted", "predicted",
    "answered", "wrongAnswer", "hintShown", "solutionShown", "passed", "skipped", "undone",
    "restarted", "drafted",
  ]

  var v = JournalLine.version
  var fact: String
  var lesson: String
  var step: String?
  var hash: String?
  var piece: Int?
  var time: String?
  var attempt: Int?
  var seed: UInt64?
  var code: String?
  var answer: String?
  var choice: Int?
  var right: Bool?
  var level: Int?
  /// Ids, with a blank between them.
  var mistakes: String?

  init(v: Int, fact: String, lesson: String) {
    (self.v, self.fact, self.lesson) = (v, fact, lesson)
  }

  init(_ entry: JournalEntry) {
    lesson = entry.lesson
    step = entry.step?.id
    hash = entry.step?.hash.description
    piece = entry.piece
    time = entry.time?.ISO8601Format()
    switch entry.fact {
    case .lessonStarted: fact = "lessonStarted"
    case .lessonFinished: fact = "lessonFinished"
    case .stepEntered(let attempt, let seed):
      fact = "stepEntered"
      self.attempt = attempt
      self.seed = seed
    case .stepReopened: fact = "stepReopened"
    case .cellAccepted(let code):
      fact = "cellAccepted"
      self.code = code
    case .predicted(let answer):
      fact = "predicted"
      self.answer = answer
    case .answered(let choice, let isRight):
      fact = "answered"
      self.choice = choice
      right = isRight
    case .wrongAnswer(let code, let mistakes):
      fact = "wrongAnswer"
      self.code = code
      self.mistakes = mistakes.isEmpty ? nil : mistakes.joined(separator: " ")
    case .hintShown(let level):
      fact = "hintShown"
      self.level = level
    case .solutionShown: fact = "solutionShown"
    case .passed: fact = "passed"
    case .skipped: fact = "skipped"
    case .undone: fact = "undone"
    case .restarted: fact = "restarted"
    case .drafted(let code):
      fact = "drafted"
      self.code = code
    }
  }

  /// Nil if a field that the fact needs is missing.
  var entry: JournalEntry? {
    guard let known else { return nil }
    var key: StepKey?
    if let step {
      guard let hash = hash.flatMap(ContentHash.init) else { return nil }
      key = StepKey(id: step, hash: hash)
    }
    return JournalEntry(
      known, lesson: lesson, step: key, piece: piece,
      time: time.flatMap(Date.init(written:)))
  }

  private var known: JournalEntry.Fact? {
    switch fact {
    case "lessonStarted": .lessonStarted
    case "lessonFinished": .lessonFinished
    case "stepEntered":
      attempt.flatMap { attempt in seed.map { .stepEntered(attempt: attempt, seed: $0) } }
    case "stepReopened": .stepReopened
    case "cellAccepted": code.map { .cellAccepted(code: $0) }
    case "predicted": answer.map { .predicted(answer: $0) }
    case "answered":
      choice.flatMap { choice in right.map { .answered(choice: choice, isRight: $0) } }
    case "wrongAnswer":
      code.map {
        .wrongAnswer(code: $0, mistakes: mistakes?.split(separator: " ").map(String.init) ?? [])
      }
    case "hintShown": level.map { .hintShown(level: $0) }
    case "solutionShown": .solutionShown
    case "passed": .passed
    case "skipped": .skipped
    case "undone": .undone
    case "restarted": .restarted
    case "drafted": code.map { .drafted(code: $0) }
    default: nil
    }
  }
}
