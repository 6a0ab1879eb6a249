package import MatrixLanguage
import StyledText

/// The output of a cell, as an `output` block shows it.
package struct CellOutput: Hashable, Sendable {
  package let text: String

  package init(_ printed: [Printed], format: ValueFormat = ValueFormat()) {
    text = printed.map { PlainRenderer().render(format.markup($0)) }.joined(separator: "\n")
  }

  /// The output of a cell in the language of an `output`: a plot is described in words.
  package init(_ printed: [Printed], inLanguageOf output: String) {
    var format = ValueFormat()
    format.language = InterfaceLanguage(of: output)
    self.init(printed, format: format)
  }

  /// A line in which an `output` differs.
  package struct Mismatch: Hashable, Sendable {
    /// The place of the line among all lines of the `output`; nil if it is too short.
    package let line: Int?
    /// The line printed instead; nil if nothing more is printed.
    package let printed: String?
  }

  /// Compares line by line and number by number, at the digits that the `output` shows. The
  /// alignment of columns and empty lines do not matter.
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
      && zip(expected, found).allSatisfy { $0 == $1 || areSameNumber($0, $1) }
  }

  private static func areSameNumber(_ expected: Substring, _ found: Substring) -> Bool {
    guard let expected = ShownNumber(expected), let found = ShownNumber(found) else {
      return false
    }
    // A whole number claims to be exact.
    return expected.isWhole ? expected.value == found.value : expected.shows(found.value)
  }
}
