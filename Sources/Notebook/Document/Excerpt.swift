/// Text gathered from the source without the marks around it, with the origin of each byte.
///
/// The code of a cell inside a quote has lost the `>` of every line, and the code of a cell in a
/// list its indentation. An excerpt remembers the places of its pieces, so that an error at its
/// third line is reported at the right line and column of the file.
package struct Excerpt: Hashable, Sendable {
  /// A stretch of the text that is unbroken in the source.
  struct SourceStretch: Hashable, Sendable {
    let textOffset: Int
    let sourceRange: Range<Int>
  }

  /// The lines, joined by line feeds.
  package let text: String
  let pieces: [SourceStretch]
  /// From the first byte of the first piece to the last byte of the last one.
  package let range: Range<Int>

  /// Joins stretches of the source.
  init(_ ranges: [Range<Int>], of source: SourceText, separator: String = "\n", at start: Int = 0) {
    var text = ""
    var pieces: [SourceStretch] = []
    for range in ranges {
      if !pieces.isEmpty { text += separator }
      pieces.append(SourceStretch(textOffset: text.utf8.count, sourceRange: range))
      text += source.text(in: range)
    }
    self.text = text
    self.pieces = pieces
    let first = ranges.first?.lowerBound ?? start
    range = first..<max(first, ranges.last?.upperBound ?? start)
  }

  private init(text: String, pieces: [SourceStretch], range: Range<Int>) {
    self.text = text
    self.pieces = pieces
    self.range = range
  }

  package var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// The lines of the source that the text was gathered from.
  var lineRanges: [Range<Int>] { pieces.map(\.sourceRange) }

  /// The place of a byte of the text in the source.
  package func sourceOffset(of textOffset: Int) -> Int {
    guard var piece = pieces.first else { return range.lowerBound }
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].textOffset <= textOffset { low = middle } else { high = middle }
    }
    piece = pieces[low]
    return min(
      piece.sourceRange.lowerBound + max(0, textOffset - piece.textOffset),
      piece.sourceRange.upperBound)
  }

  /// The range of a stretch of the text in the source.
  package func sourceRange(of textRange: Range<Int>) -> Range<Int> {
    let start = sourceOffset(of: textRange.lowerBound)
    guard !textRange.isEmpty else { return start..<start }
    // The last byte is looked up, not the one behind it, which may stand on another line.
    return start..<max(start, sourceOffset(of: textRange.upperBound - 1) + 1)
  }

  /// The place in the source of the character at a line and column of the text, both from 1.
  package func sourceOffset(of position: SourcePosition) -> Int {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    lines = lines.dropFirst(max(position.line, 1) - 1)
    guard let line = lines.first else { return range.upperBound }
    let characters = line.prefix(max(position.column, 1) - 1)
    return sourceOffset(
      of: text.utf8.distance(from: text.startIndex, to: characters.endIndex))
  }

  /// A part of the text, by its bytes.
  package subscript(textRange: Range<Int>) -> Excerpt {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: textRange.lowerBound)
    let end = utf8.index(start, offsetBy: textRange.count)
    var kept: [SourceStretch] = []
    for piece in pieces {
      let low = max(piece.textOffset, textRange.lowerBound)
      let high = min(piece.textOffset + piece.sourceRange.count, textRange.upperBound)
      guard low < high else { continue }
      let source = piece.sourceRange.lowerBound - piece.textOffset
      kept.append(
        SourceStretch(
          textOffset: low - textRange.lowerBound, sourceRange: low + source..<high + source))
    }
    return Excerpt(
      text: String(decoding: utf8[start..<end], as: UTF8.self), pieces: kept,
      range: sourceRange(of: textRange))
  }
}
