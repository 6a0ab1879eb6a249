import LanguageSyntax

/// The names whose gradient is asked for, while the loss is being evaluated.
final class GradientQuestion: Sendable {
  let names: [Code.AskedName]
  /// The function level at which private names are meant.
  let level: Int
  /// The time of the question: values stored earlier were not computed within it.
  let start: Int
  /// The gradient, and the cell that holds it.
  let code: Code
  let source: CellSource

  init(_ names: [Code.AskedName], level: Int, start: Int, code: Code, source: CellSource) {
    self.names = names
    self.level = level
    self.start = start
    self.code = code
    self.source = source
  }

  /// The place of a slot among the names, at a level of calls.
  func place(of slot: Slot, at level: Int) -> Int? {
    guard slot.global != nil || level == self.level else { return nil }
    return names.indices.first { names[$0].slot == slot }
  }
}
