/// Turns a finding that knows its repair into a fix, once the repaired line has been read.
///
/// A line may hold the same mistake several times, as in `[1 2 3]`; repairs are made until it reads
/// well, and nothing is offered if it never does.
enum RepairedCode {
  private static let attempts = 20

  static func fixes(for finding: Finding, in source: SourceText, depthLimit: Int) -> [Fix] {
    guard let repair = finding.repair else { return [] }
    let line = source.line(at: finding.range.lowerBound).range
    guard line.upperBound - line.lowerBound <= 2_000, line.contains(repair.range) else { return [] }
    var text = source.with(text: source[line])
    var next: Repair? = repair.shifted(by: -line.lowerBound)
    for _ in 0..<attempts {
      guard let repair = next else { return [] }
      text = text.with(text: text.replacing(repair.range, with: repair.replacement))
      let (_, findings) = Parser.read(text, depthLimit: depthLimit)
      if findings.isEmpty { return [Fix(text.text.trimmed)] }
      next = findings.first?.repair
    }
    return []
  }
}

extension Repair {
  fileprivate func shifted(by offset: Int) -> Repair {
    Repair(
      range: range.lowerBound + offset..<range.upperBound + offset, replacement: replacement)
  }
}

extension SourceRange {
  fileprivate func contains(_ other: SourceRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension String {
  /// The text without white space at its ends.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
