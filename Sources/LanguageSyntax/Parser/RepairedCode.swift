import NumericCore
import StyledText

/// Tries the repairs of a diagnostic: each becomes a repair of its whole line, once that line can
/// be read.
///
/// A line, or a block of lines that becomes one, may hold the same mistake several times, as in `[1
/// 2 3]`; repairs are made until the line can be read within its cell, and none is offered if it
/// never can.
struct RepairedCode {
  private static let attempts = 20
  /// Longer cells are read once, without trials of repairs.
  private static let longestCell = 10_000

  private let source: CellSource
  private let vocabulary: Vocabulary
  private let allowance: Allowance
  /// The bytes that may still be read for trials of repairs.
  private var bytesLeft = 200_000

  init(_ source: CellSource, knowing vocabulary: Vocabulary, under allowance: Allowance) {
    self.source = source
    self.vocabulary = vocabulary
    self.allowance = allowance
  }

  /// The diagnostic with those repairs that work.
  mutating func tried(_ diagnostic: SyntaxDiagnostic) -> SyntaxDiagnostic {
    var repairs: [Repair] = []
    if source.text.utf8.count <= Self.longestCell {
      for repair in diagnostic.repairs {
        if let mended = mended(diagnostic, beginningWith: repair), !repairs.contains(mended) {
          repairs.append(mended)
        }
      }
    }
    return SyntaxDiagnostic(diagnostic.problem, at: diagnostic.range, repairs)
  }

  private mutating func mended(_ diagnostic: SyntaxDiagnostic, beginningWith change: Repair)
    -> Repair?
  {
    let places = [diagnostic.range, change.range, change.within ?? change.range]
    let first = source.line(at: places.map(\.lowerBound).min() ?? 0).range
    let last = source.line(at: places.dropFirst().map(\.upperBound).max() ?? 0).range
    let broken = first.lowerBound..<max(first.upperBound, last.upperBound)
    var line = broken
    var text = source
    var repair: Repair? = change
    for _ in 0..<Self.attempts {
      guard let next = repair, line.contains(next.range), bytesLeft > 0 else { return nil }
      text = text.with(text: text.replacing(next.range, with: next.replacement))
      line = line.lowerBound..<line.upperBound - next.range.count + next.replacement.utf8.count
      bytesLeft -= text.text.utf8.count
      let (_, diagnostics) = Parser.read(text, knowing: vocabulary, under: allowance)
      guard !diagnostics.isInterrupted else { return nil }
      let left = diagnostics.first.filter { line.contains($0.range) }
        .min { $0.range.lowerBound < $1.range.lowerBound }
      guard let left else {
        let code = text[line].trimmed
        return code.isEmpty ? nil : Repair(range: source.trimmed(broken), replacement: code)
      }
      repair = left.repairs.first
    }
    return nil
  }
}

extension SourceRange {
  fileprivate func contains(_ other: SourceRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension CellSource {
  /// A range without the white space at its ends.
  fileprivate func trimmed(_ range: SourceRange) -> SourceRange {
    let text = self[range]
    let lead = text.prefix { $0.isWhitespace }.utf8.count
    return range.lowerBound + lead..<range.lowerBound + lead + text.trimmed.utf8.count
  }
}
