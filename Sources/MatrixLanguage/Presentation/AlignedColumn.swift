/// A column of numbers with their decimal points under each other.
struct AlignedColumn {
  /// Its place in the matrix; nil for the one that stands for those left out.
  let index: Int?
  /// The widths on both sides of the place before the decimal point.
  private let wholes: Int
  private let fractions: Int

  init(index: Int?, entries: [String]) {
    let parts = entries.map(Self.parts)
    self.index = index
    wholes = parts.map(\.whole).max() ?? 0
    fractions = parts.map(\.fraction).max() ?? 0
  }

  var width: Int { wholes + fractions }

  /// An entry with the blanks around it; nothing stands behind the last one of a line.
  func aligned(_ entry: String, isLast: Bool) -> String {
    let parts = Self.parts(of: entry)
    let before = String(repeating: " ", count: max(0, wholes - parts.whole))
    let behind = isLast ? "" : String(repeating: " ", count: max(0, fractions - parts.fraction))
    return before + entry + behind
  }

  /// The widths before the decimal point or the exponent, and from there on.
  private static func parts(of entry: String) -> (whole: Int, fraction: Int) {
    let whole = entry.prefix { $0 != "." && $0 != "e" }.count
    return (whole, entry.count - whole)
  }
}
