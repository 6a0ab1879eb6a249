import NumericCore

/// What a block shows while a number goes from one value to another: `vary γ from 0 to 3 { … }`.
///
/// It is data. Over a pipe its frames are a table; at a terminal, the same block is shown for
/// whatever value the arrow keys choose.
package struct Variation: Sendable {
  package let name: Name
  package let lower: Double
  package let upper: Double
  /// The value that the name has.
  package let current: Double
  /// The block, without its braces.
  package let body: CellSource
  package let frames: [Frame]

  /// What the block shows for one value.
  package struct Frame: Sendable {
    package let value: Double
    package let printed: [Printed]
  }

  /// How many frames there are, the first and the last included: twelve equal steps, as halves,
  /// thirds and quarters of the way are among them.
  package static let frameCount = 13

  /// The value of a frame.
  package static func value(_ frame: Int, from lower: Double, to upper: Double) -> Double {
    if frame == frameCount - 1 { return upper }
    return lower + (upper - lower) * Double(frame) / Double(frameCount - 1)
  }
}

extension Workspace {
  /// What a variation shows for a value, the notebook being as it is otherwise.
  package func frame(
    of variation: Variation, at value: Double
  ) throws(EvaluationError) -> Variation.Frame {
    var copy = self
    copy.define(variation.name, as: .number(value), origin: variation.body.label)
    // The block has been read before, as a part of its cell.
    let cell = try? Cell(variation.body, under: resources.allowance)
    guard let cell else { return Variation.Frame(value: value, printed: []) }
    return Variation.Frame(value: value, printed: try copy.run(cell))
  }
}
