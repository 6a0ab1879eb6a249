import LanguageSyntax

/// A formula, `z̃ := γ * z_norm + β`: it stays true, whatever changes.
final class Formula: Sendable {
  let name: Name
  let code: Code
  /// The cell that holds its text.
  let source: CellSource
  /// The statement in that cell.
  let range: SourceRange
  /// The symbols that it reads, in the order in which it names them.
  let reads: [Int]
  /// The sources of its value, without names that only come into a gradient.
  let sources: Sources
  /// The memory of its values.
  let memory: Memory

  init(name: Name, code: Code, source: CellSource, range: SourceRange, reads: [Int]) {
    self.name = name
    self.code = code
    self.source = source
    self.range = range
    self.reads = reads
    sources = code.drawnFrom
    memory = Memory(source, range, way: .formula)
  }
}
