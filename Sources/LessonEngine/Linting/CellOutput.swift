package import MatrixLanguage
import StyledText

/// What a cell prints, as an `output` block shows it.
package struct CellOutput: Hashable, Sendable {
  package let text: String

  package init(_ printed: [Printed], format: ValueFormat = ValueFormat()) {
    text = printed.map { format.markup($0).plain }.joined(separator: "\n")
  }

  /// Where an `output` says something else.
  package struct Mismatch: Hashable, Sendable {
    /// The place of the line among all lines of the `output`; nil if it is too short.
    package let line: Int?
    /// What stands there instead; nil if nothing more is printed.
    package let printed: String?
  }

  /// Compares line by line and number by number, at the digits that the `output` shows. How its
  /// columns are aligned does not matter, nor do empty lines.
  ///
  /// - Returns: nil if the `output` is true.
  package func mismatch(with output: String) -> Mismatch? {
    let expected = Self.lines(of: output)
    let found = Self.lines(of: text)
    for (line, other) in zip(expected, found) where !Self.agree(line.text, other.text) {
      return Mismatch(line: line.place, printed: other.text.trimmed)
    }
    if expected.count > found.count {
      return Mismatch(line: expected[found.count].place, printed: nil)
    }
    guard found.count > expected.count else { return nil }
    return Mismatch(line: nil, printed: found[expected.count].text.trimmed)
  }

  private static func lines(of text: String) -> [(place: Int, text: String)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset, String($0.element)) }
      .filter { !$0.1.trimmed.isEmpty }
  }

  private static func agree(_ expected: String, _ found: String) -> Bool {
    let expected: [Substring] = expected.split(whereSeparator: \.isWhitespace)
    let found: [Substring] = found.split(whereSeparator: \.isWhitespace)
    return expected.count == found.count
      && zip(expected, found).allSatisfy { $0 == $1 || DecimalNumber.agree($0, $1) }
  }
}

/// A number in a text, with the digits that it shows.
struct DecimalNumber {
  let value: Double
  /// Half a unit of the last digit; 0 for a whole number, which claims to be exact.
  let tolerance: Double

  init?(_ text: some StringProtocol) {
    let text = String(text).lowercased()
    // Double reads more than the notebook prints: "0x1p3", "infinity".
    guard let first = text.first(where: { $0 != "-" }), first.isNumber || first == ".",
      let value = Double(text)
    else { return nil }
    let parts = text.split(separator: "e", maxSplits: 1)
    let decimals = (parts.first ?? "").drop { $0 != "." }.dropFirst().count
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    self.value = value
    let isWhole = decimals == 0 && parts.count == 1
    tolerance = isWhole ? 0 : 0.5 * (Double("1e\(exponent - decimals)") ?? 0)
  }

  /// Whether a number shows the same as another one, as far as the first one's digits go.
  static func agree(_ shown: some StringProtocol, _ other: some StringProtocol) -> Bool {
    guard let shown = DecimalNumber(shown), let other = DecimalNumber(other) else { return false }
    // A tie may have been rounded either way.
    let slack = 1e-9 * shown.tolerance
    return (shown.value - other.value).magnitude <= shown.tolerance + slack
  }
}
