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
  /// The colours in which it is drawn; nil without colours.
  package var colors: ColorDepth?

  package init(
    language: InterfaceLanguage = .english, width: Int = 80, isASCII: Bool = false,
    rule: DisplayWidth.Rule = .standard, colors: ColorDepth? = nil
  ) {
    self.language = language
    self.width = width
    self.isASCII = isASCII
    self.rule = rule
    self.colors = colors
  }

  /// Whether there are colours enough to show numbers by them.
  var hasFields: Bool { colors != nil && colors != .basic }

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

  /// A text at the right of so many columns.
  func right(_ text: String, in columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.displayWidth(rule))) + text
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

  /// What the samples beside a picture stand for, as many on a line as fit.
  func legend(_ entries: [(sample: Markup, name: String)]) -> [Markup] {
    var lines: [Markup] = []
    for entry in entries {
      let text = entry.sample + Markup(" " + shown(entry.name))
      let last = lines.last.map { $0 + Markup("   ") + text }
      if let last, last.displayWidth(rule) <= columns {
        lines[lines.count - 1] = last
      } else {
        lines.append(text)
      }
    }
    return lines
  }
}
