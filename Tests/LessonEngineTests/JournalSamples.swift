import Foundation
import LessonEngine
import Support

extension JournalEntry {
  /// One of each fact, with what is hard to write down.
  static let samples: [JournalEntry] = {
    let facts: [Fact] = [
      .lessonStarted, .lessonFinished, .stepEntered(attempt: 3, seed: .max),
      .cellAccepted(code: "γ = \"a\\n\"\n\tz̃ := γ / 2 # \u{2028}\0"), .predicted(answer: "4×1"),
      .answered(choice: 0, isRight: true), .wrongAnswer(code: ""), .hintShown(level: 2),
      .solutionShown, .passed, .skipped, .undone, .restarted, .drafted(code: "批量"),
      .stepReopened, .wrongAnswer(code: "γ = 1", mistakes: ["gamma-one", "no-shift"]),
    ]
    return facts.enumerated().map { index, fact in
      JournalEntry(
        fact, lesson: "z-norm",
        step: index < 2 ? nil : StepKey(id: "s\(index)", hash: ContentHash(UInt64(index))),
        piece: index % 3 == 0 ? index : nil,
        time: index % 2 == 0 ? Date(timeIntervalSince1970: 1_700_000_000) : nil)
    }
  }()

  static func random(using random: inout SeededGenerator) -> JournalEntry {
    let fact = samples[Int(random.next() % UInt64(samples.count))].fact
    let step = [a, b, c, nil][Int(random.next() % 4)]
    let piece = [nil, 0, 1][Int(random.next() % 3)]
    return JournalEntry(fact, lesson: "x", step: step, piece: piece)
  }
}
