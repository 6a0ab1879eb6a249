import StyledText

/// The label of a piece of code, for diagnostics and for the memory of values.
package enum CellLabel: Hashable, Sendable {
  /// A cell of the notebook, `In[7]`.
  case input(Int)
  /// The numbers that a lesson's step prepares.
  case setup
  /// A program in a file, or a cell in one that begins at this line.
  case file(String, firstLine: Int = 1)

  /// What begins so many lines further down.
  package func moved(by lines: Int) -> CellLabel {
    if case .file(let name, let line) = self { .file(name, firstLine: line + lines) } else { self }
  }
}

/// A place in code: UTF-8 offsets into the text of its cell.
package typealias SourceRange = Range<Int>

/// The text of one cell, with a name for it.
package struct CellSource: Hashable, Sendable {
  package let label: CellLabel
  package let text: String

  package init(_ text: String, label: CellLabel = .input(1)) {
    self.label = label
    self.text = text
  }

  /// The code in a range.
  package subscript(range: SourceRange) -> String {
    let utf8 = text.utf8
    let count = utf8.count
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    let start = utf8.index(utf8.startIndex, offsetBy: lower)
    let end = utf8.index(start, offsetBy: upper - lower)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  /// The line that holds an offset: its number from 1, the range of its text, without the break.
  package func line(at offset: Int) -> (number: Int, range: SourceRange) {
    var number = 1
    var start = 0
    var position = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") {
        if position >= offset { return (number, start..<position) }
        number += 1
        start = position + 1
      }
      position += 1
    }
    return (number, start..<position)
  }

  /// The same label for another text.
  package func with(text: String) -> CellSource {
    CellSource(text, label: label)
  }

  /// The text in which a part is replaced.
  package func replacing(_ range: SourceRange, with replacement: String) -> String {
    self[0..<range.lowerBound] + replacement + self[range.upperBound..<text.utf8.count]
  }
}

extension String {
  /// Code within a sentence: one line, not too long.
  package var excerpt: String {
    // A character may have any number of marks over it, so scalars are counted first.
    let start = unicodeScalars.prefix(200)
    let line = String(start).split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .joined(separator: " ")
    guard line.count > 40 || start.endIndex < endIndex else { return line }
    return line.prefix(39) + "…"
  }

  /// The same with spaces for line breaks.
  package var oneLine: String {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ")
  }
}
