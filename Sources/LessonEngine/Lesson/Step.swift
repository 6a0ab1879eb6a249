package import Notebook

/// One `## Heading` of a lesson: something to read, and something to do.
///
/// When a step starts, the lesson's `setup` and then the step's own are run in silence. After that
/// its pieces are walked in order; each but prose waits for the student.
package struct Step: Hashable, Sendable {
  /// What progress remembers. A step without an id is called after its place.
  package let id: String
  package let title: [Inline]
  package let range: Range<Int>
  /// All `zt setup` cells of the step, wherever they stand in it.
  package let setup: [Fence]
  package let pieces: [Piece]
  /// What the step asks for, as a number (see `ContentHash`).
  package let contentHash: ContentHash

  package enum Piece: Hashable, Sendable {
    /// Never empty, and never two in a row.
    case prose([DocumentBlock])
    case cell(Cell)
    case prediction(Prediction)
    /// At most one in a step.
    case task(Task)
    case quiz(Quiz)
    case example(Example)
  }

  /// ```` ```zt ````: shown, then run when the student presses Enter.
  package struct Cell: Hashable, Sendable {
    package let fence: Fence
    /// What it must print.
    package let output: Fence?

    package var code: Excerpt { fence.code }
  }

  /// ```` ```zt predict ````: guessed first, then run.
  package struct Prediction: Hashable, Sendable {
    package enum Question: Hashable, Sendable {
      case value
      case shape
      case choice(Quiz)
    }

    package let cell: Cell
    package let question: Question
  }

  /// A task list: choices, each with its reason.
  package struct Quiz: Hashable, Sendable {
    package let choices: [Choice]
    package let range: Range<Int>

    /// The places of the right choices, from 0: one, unless `ztilde check` has something to say.
    package var key: [Int] { choices.indices.filter { choices[$0].isRight } }
  }

  /// ```` ```python ````: shown, and never run here.
  package struct Example: Hashable, Sendable {
    package let fence: Fence
    package let output: Fence?
  }

  /// The step's task, if it has one.
  package var task: Task? {
    pieces.lazy.compactMap { if case .task(let task) = $0 { task } else { nil } }.first
  }
}

extension Step {
  /// The number, from 0, of the question at a place among the pieces. Prose is not counted.
  func question(at place: Int) -> Int {
    pieces.prefix(place).count(where: \.asksSomething)
  }

  /// The place of a question among the pieces; behind the last question, the place behind all.
  func place(ofQuestion number: Int) -> Int {
    let places = pieces.indices.filter { pieces[$0].asksSomething }
    return places.indices.contains(number) ? places[number] : pieces.count
  }
}

extension Step.Piece {
  /// Whether the student is to do something before the next piece is shown.
  var asksSomething: Bool {
    switch self {
    case .prose, .example: false
    case .cell, .prediction, .task, .quiz: true
    }
  }
}
