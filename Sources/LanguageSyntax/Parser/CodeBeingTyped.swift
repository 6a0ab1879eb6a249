import NumericCore

/// Code in an editor, and what is wrong with it whatever is typed next.
///
/// While a line is typed from left to right it cannot be read at most of its places, and is not
/// wrong for that. So only what stands before the word at the cursor is judged, and of that only
/// where reading stopped at a word with others behind it: no end of the line makes it right. The
/// lines below the cursor's are judged too, if that line leaves nothing open.
package struct CodeBeingTyped {
  private let source: CellSource
  private let vocabulary: Vocabulary
  /// The cursor, in bytes.
  private let cursor: Int

  /// - Parameters:
  ///   - cursor: the number of Unicode scalars before the cursor.
  ///   - vocabulary: the functions that the code need not define.
  package init(_ text: String, cursor: Int, knowing vocabulary: Vocabulary) {
    source = CellSource(text)
    self.vocabulary = vocabulary
    self.cursor = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor))).utf8.count
  }

  /// Where the code is wrong, in Unicode scalars, from left to right.
  package var mistakes: [Range<Int>] {
    let before = source.with(text: source[0..<startOfWord])
    return (mistakes(before) + mistakesBelow).map { range in
      let start = source[0..<range.lowerBound].unicodeScalars.count
      return start..<(start + source[range].unicodeScalars.count)
    }
  }

  /// Where the word begins that the cursor is behind: a name, a number, or an operator, which may
  /// go on.
  private var startOfWord: Int {
    let before = Array(source[0..<cursor].unicodeScalars)
    let isPart =
      before.last.map(Self.isPartOfWord) == true ? Self.isPartOfWord : Self.isPartOfOperator
    var start = before.count - before.reversed().prefix(while: isPart).count
    // The sign of an exponent, as in `1e-5`.
    if start > 2, "+-".unicodeScalars.contains(before[start - 1]),
      "eE".unicodeScalars.contains(before[start - 2]), Spelling.isDigit(before[start - 3])
    {
      start -= 2
    }
    return before[..<start].reduce(0) { $0 + UTF8.width($1) }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    Spelling.isNameContinuation(Spelling.folded(scalar)) || Spelling.isCombiningMark(scalar)
  }

  private static func isPartOfOperator(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !"()[]{},;（）［］【】｛｝，；\"".unicodeScalars.contains(scalar)
  }

  /// The mistake in code that goes on behind its end.
  private func mistakes(_ code: CellSource) -> [SourceRange] {
    let end = code.text.utf8.count
    return read(code) { stop, tokens in
      guard let stop else { return false }
      let place = tokens[stop]
      switch place.kind {
      case .end: return false
      case .newline: return tokens[stop...].contains { $0.kind != .newline && $0.kind != .end }
      // Its own end is where it was typed to.
      default: return place.range.upperBound < end || code.endsInBracket
      }
    }
  }

  /// The mistake below the line of the cursor.
  private var mistakesBelow: [SourceRange] {
    let end = source.line(at: cursor).range.upperBound
    guard end < source.text.utf8.count, !Cell.isIncomplete(source[0..<end]) else { return [] }
    return read(source) { stop, tokens in stop.map { tokens[$0].kind != .end } ?? true }
      .filter { $0.lowerBound > end }
  }

  /// The places of what cannot be read, of those whose stop counts.
  private func read(
    _ code: CellSource, where counts: (_ stop: Int?, _ tokens: [Token]) -> Bool
  ) -> [SourceRange] {
    var parser = Parser(code, knowing: vocabulary, under: .unlimited)
    _ = parser.statements(inBlock: false)
    return zip(parser.diagnostics.first, parser.diagnostics.stops).compactMap { diagnostic, stop in
      guard diagnostic.problem != .unfilledBlank, counts(stop, parser.tokens) else { return nil }
      guard diagnostic.range.isEmpty, let stop else { return diagnostic.range }
      return parser.tokens[stop].range
    }
  }
}

extension CellSource {
  /// True if nothing that is typed behind its last sign makes another sign of it.
  fileprivate var endsInBracket: Bool {
    text.unicodeScalars.last.map { "()[]{},;（）［］【】｛｝，；".unicodeScalars.contains($0) } ?? false
  }
}
