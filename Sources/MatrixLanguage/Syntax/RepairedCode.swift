import NumericCore

/// Turns a finding that knows its repairs into fixes, each once the repaired line has been read.
///
/// A line, or a block of lines that becomes one, may hold the same mistake several times, as in
/// `[1 2 3]`; repairs are made until the line reads well within its cell, and nothing is offered if
/// it never does.
struct RepairedCode {
  private static let attempts = 20
  /// Longer cells are read once and not again for each repair.
  private static let longestCell = 10_000

  private let source: CellSource
  private let allowance: Allowance
  /// The bytes that may still be read for the sake of fixes.
  private var bytesLeft = 200_000

  init(_ source: CellSource, under allowance: Allowance) {
    self.source = source
    self.allowance = allowance
  }

  mutating func fixes(for finding: Finding) -> [Fix] {
    guard source.text.utf8.count <= Self.longestCell else { return [] }
    var fixes: [Fix] = []
    for repair in finding.repairs {
      if let fix = fix(for: finding, beginningWith: repair), !fixes.contains(fix) {
        fixes.append(fix)
      }
    }
    return fixes
  }

  private mutating func fix(for finding: Finding, beginningWith change: Repair) -> Fix? {
    let places = [finding.range, change.range, change.within ?? change.range]
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
      let (_, findings) = Parser.read(text, under: allowance)
      guard !findings.isInterrupted else { return nil }
      let left = findings.first.filter { line.contains($0.range) }
        .min { $0.range.lowerBound < $1.range.lowerBound }
      guard let left else {
        let code = text[line].trimmed
        return code.isEmpty ? nil : Fix(code, replacing: source.trimmed(broken))
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
