/// A replacement of some bytes of a source.
package struct SourceEdit: Hashable, Sendable {
  package let range: Range<Int>
  package let replacement: String

  package init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension SourceText {
  /// The bytes with some of them replaced and all others as they were.
  ///
  /// - Precondition: no two edits overlap.
  package func applying(_ edits: [SourceEdit]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      precondition(edit.range.lowerBound >= copied, "two edits of a source overlap")
      result += bytes[copied..<edit.range.lowerBound]
      result += edit.replacement.utf8
      copied = edit.range.upperBound
    }
    return result + bytes[copied...]
  }

  /// Edits that put other lines between a fence's marks.
  ///
  /// The new lines get the prefix (`> `, an indentation) and the line break that the fence has. The
  /// marks are made longer if one of the new lines would be taken for the closing row.
  ///
  /// - Returns: nil for a fence that is not closed, since the end of its lines would be a guess.
  package func edits(replacingCodeOf fence: Fence, with text: String) -> [SourceEdit]? {
    guard let closing = fence.closing else { return nil }
    let closingLine = lineRange(line(at: closing.lowerBound))
    let prefix = self.text(in: closingLine.lowerBound..<closing.lowerBound)
    let body = lineStarts[line(at: fence.opening.lowerBound)]..<closingLine.lowerBound
    let text = FencedText(text)
    var edits = [SourceEdit(body, lines(of: text, prefix: prefix, after: fence))]
    let mark = Character(UnicodeScalar(bytes[fence.opening.lowerBound]))
    let needed = text.marks(mark)
    if needed > fence.opening.count {
      let marks = String(repeating: mark, count: needed)
      edits += [SourceEdit(fence.opening, marks), SourceEdit(closing, marks)]
    }
    return edits
  }

  /// Adds an `output` fence below a cell.
  ///
  /// - Returns: nil if the cell's fence is not closed.
  package func edit(addingOutput text: String, below fence: Fence) -> SourceEdit? {
    guard let closing = fence.closing else { return nil }
    let closingLine = lineRange(line(at: closing.lowerBound))
    let prefix = self.text(in: closingLine.lowerBound..<closing.lowerBound)
    let lineBreak = lineBreak(after: fence)
    let text = FencedText(text)
    let marks = String(repeating: "`", count: text.marks("`"))
    return SourceEdit(
      closingLine.upperBound..<closingLine.upperBound,
      lineBreak + prefix.trimmingBlanksAtEnd + lineBreak
        + prefix + marks + "output" + lineBreak
        + lines(of: text, prefix: prefix, after: fence)
        + prefix + marks)
  }

  private func lines(of text: FencedText, prefix: String, after fence: Fence) -> String {
    var lines = text.lines
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      (line.isEmpty ? prefix.trimmingBlanksAtEnd : prefix + line) + lineBreak(after: fence)
    }
    .joined()
  }

  /// The line break that ends the fence's first line.
  private func lineBreak(after fence: Fence) -> String {
    let line = line(at: fence.opening.lowerBound)
    guard line < lineStarts.count else { return "\n" }
    return text(in: lineRange(line).upperBound..<lineStarts[line])
  }
}

extension String {
  fileprivate var trimmingBlanksAtEnd: String {
    var text = self[...]
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
