#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The names of the facts in the file. A new fact does not compile without a name, nor a name
/// without code that reads it.
package enum FactName: String, CaseIterable {
  case lessonStarted, lessonFinished, stepEntered, stepReopened, cellAccepted, predicted, answered,
    wrongAnswer, hintShown, solutionShown, passed, skipped, undone, restarted, drafted
}

/// An entry as flat fields, of which each fact uses some.
struct JournalFields: Codable {
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
    let name: FactName
    switch entry.fact {
    case .lessonStarted: name = .lessonStarted
    case .lessonFinished: name = .lessonFinished
    case .stepEntered(let attempt, let seed):
      name = .stepEntered
      self.attempt = attempt
      self.seed = seed
    case .stepReopened: name = .stepReopened
    case .cellAccepted(let code):
      name = .cellAccepted
      self.code = code
    case .predicted(let answer):
      name = .predicted
      self.answer = answer
    case .answered(let choice, let isRight):
      name = .answered
      self.choice = choice
      right = isRight
    case .wrongAnswer(let code, let mistakes):
      name = .wrongAnswer
      self.code = code
      self.mistakes = mistakes.isEmpty ? nil : mistakes.joined(separator: " ")
    case .hintShown(let level):
      name = .hintShown
      self.level = level
    case .solutionShown: name = .solutionShown
    case .passed: name = .passed
    case .skipped: name = .skipped
    case .undone: name = .undone
    case .restarted: name = .restarted
    case .drafted(let code):
      name = .drafted
      self.code = code
    }
    fact = name.rawValue
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
    switch FactName(rawValue: fact) {
    case .lessonStarted: .lessonStarted
    case .lessonFinished: .lessonFinished
    case .stepEntered:
      attempt.flatMap { attempt in seed.map { .stepEntered(attempt: attempt, seed: $0) } }
    case .stepReopened: .stepReopened
    case .cellAccepted: code.map { .cellAccepted(code: $0) }
    case .predicted: answer.map { .predicted(answer: $0) }
    case .answered:
      choice.flatMap { choice in right.map { .answered(choice: choice, isRight: $0) } }
    case .wrongAnswer:
      code.map {
        .wrongAnswer(code: $0, mistakes: mistakes?.split(separator: " ").map(String.init) ?? [])
      }
    case .hintShown: level.map { .hintShown(level: $0) }
    case .solutionShown: .solutionShown
    case .passed: .passed
    case .skipped: .skipped
    case .undone: .undone
    case .restarted: .restarted
    case .drafted: code.map { .drafted(code: $0) }
    case nil: nil
    }
  }
}
