package import StyledText

/// What a terminal can show of a plot.
package struct PlotStyle: Hashable, Sendable {
  package var language: InterfaceLanguage
  /// The columns of the screen.
  package var width: Int
  /// Whether nothing but ASCII may be drawn.
  package var isASCII: Bool
  /// How wide the terminal draws what Unicode leaves open.
  package var rule: DisplayWidth.Rule

  package init(
    language: InterfaceLanguage = .standard, width: Int = 80, isASCII: Bool = false,
    rule: DisplayWidth.Rule = .standard
  ) {
    self.language = language
    self.width = width
    self.isASCII = isASCII
    self.rule = rule
  }

  /// The columns that a picture takes: a wider one is harder to read, and a narrower one has no
  /// room for its labels.
  var columns: Int { width.clamped(to: 24...80) }

  /// The rows of a picture without its axis and legend, which leave it room on a screen of 24. An
  /// axis of two, three, four or six parts has its ticks at equal distances on them.
  var rows: Int { 13 }

  var signs: Signs {
    if isASCII { return .ascii }
    return rule.ambiguousIsWide ? .narrow : .unicode
  }

  /// A name as it can be shown: on one line, and in ASCII if need be.
  func shown(_ name: String) -> String {
    let line = name.sanitized.split(separator: "\n").joined(separator: " ")
    return isASCII ? ASCIISpelling.spell(line) : line
  }

  /// A name in exactly so many columns.
  func fitted(_ name: String, to columns: Int) -> String {
    var text = shown(name)
    if text.displayWidth(rule) > columns {
      while text.displayWidth(rule) > columns - 2, !text.isEmpty { text.removeLast() }
      text += ".."
    }
    return text + String(repeating: " ", count: max(0, columns - text.displayWidth(rule)))
  }
}
