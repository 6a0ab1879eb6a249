import StyledText

/// The abilities of a screen to show plots.
extension Screen {
  /// True if there are enough colours to show numbers by them.
  var hasFields: Bool { colors != nil && colors != .basic }

  /// The columns that a picture takes: a wider one is harder to read, and a narrower one has no
  /// room for its labels.
  var pictureColumns: Int { width.clamped(to: 24...80) }

  /// The rows of a picture without its axis and legend, which leave it room on a screen of 24. An
  /// axis of two, three, four or six parts has its ticks at equal distances on them.
  var pictureRows: Int { 13 }

  var signs: Signs {
    if isASCII { return .ascii }
    return rule.ambiguousIsWide ? .narrow : .unicode
  }

  /// A name for the screen: on one line, and in ASCII if the screen needs it.
  func shown(_ name: String) -> String {
    spelled(name.sanitized.split(separator: "\n").joined(separator: " "))
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

  /// The legend of a picture: samples with names, as many on a line as fit.
  func legend(_ entries: [(sample: Markup, name: String)]) -> [Markup] {
    var lines: [Markup] = []
    for entry in entries {
      let text = entry.sample + Markup(" " + shown(entry.name))
      let last = lines.last.map { $0 + Markup("   ") + text }
      if let last, last.displayWidth(rule) <= pictureColumns {
        lines[lines.count - 1] = last
      } else {
        lines.append(text)
      }
    }
    return lines
  }
}
