package import Notebook

/// One `## Heading` of a lesson: something to read, and something to do.
///
/// When a step starts, the lesson's `setup` and then the step's own are run in silence. After that
/// its pieces are walked in order; each question waits for the student.
package struct Step: Sendable {
  /// The id, under which progress is kept. A step without one is named after its place.
  package let id: String
  package let title: [Inline]
  package let range: Range<Int>
  /// All `zt setup` cells of the step, wherever they stand in it.
  package let setup: [Fence]
  package let pieces: [any Piece]
  /// The parts that must be the same in every language.
  let parts: [StepPart]
  /// The content of the step's questions, as a number (see `ContentHash`).
  package let contentHash: ContentHash

  init(
    id: String, title: [Inline], range: Range<Int>, setup: [Fence], pieces: [any Piece]
  ) {
    self.id = id
    self.title = title
    self.range = range
    self.setup = setup
    self.pieces = pieces
    parts = setup.map(\.setupPart) + pieces.flatMap(\.parts)
    contentHash = ContentHash(parts)
  }
}

extension Fence {
  /// A setup, of a step or of the lesson.
  var setupPart: StepPart { .code(self, role: "zt setup", countedAs: "setup") }
}

extension Step {
  /// The number, from 0, of the question at a place among the pieces. Prose is not counted.
  func question(at place: Int) -> Int {
    pieces.prefix(place).count { $0 is any Question }
  }

  /// The place of a question among the pieces; behind the last question, the place behind all.
  func place(ofQuestion number: Int) -> Int {
    let places = pieces.indices.filter { pieces[$0] is any Question }
    return places.indices.contains(number) ? places[number] : pieces.count
  }
}
