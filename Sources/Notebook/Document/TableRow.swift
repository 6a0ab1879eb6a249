/// The cells of a line of a table.
enum TableRow {
  /// Splits at each `|` that has no backslash before it, inside code as well.
  static func cells(in line: Range<Int>, of source: SourceText) -> [Excerpt] {
    let bytes = source.bytes
    var range = line
    if bytes[range].first == .bar { range = range.dropFirst() }
    var cells: [Excerpt] = []
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let isEscaped =
        bytes[offset] == .backslash && offset + 1 < range.upperBound && bytes[offset + 1] == .bar
      if isEscaped {
        // The bar stays, the backslash goes.
        pieces.append(start..<offset)
        start = offset + 1
        offset += 2
      } else if bytes[offset] == .bar {
        cells.append(cell(pieces + [start..<offset], of: source))
        pieces = []
        offset += 1
        start = offset
      } else {
        offset += 1
      }
    }
    if !pieces.isEmpty || !bytes.trimmed(start..<offset).isEmpty {
      cells.append(cell(pieces + [start..<offset], of: source))
    }
    return cells
  }

  private static func cell(_ pieces: [Range<Int>], of source: SourceText) -> Excerpt {
    let excerpt = Excerpt(pieces, of: source, separator: "")
    return excerpt[Array(excerpt.text.utf8).trimmed(0..<excerpt.text.utf8.count)]
  }
}

extension OpenTable {
  /// A table, if its second line is a row of `---`, `:--`, `:-:` or `--:`.
  init?(_ lines: [Range<Int>], delimiters: LineCursor, _ source: SourceText) {
    guard lines.count == 1, source.bytes[lines[0]].contains(.bar),
      source.bytes[delimiters.content].allSatisfy({
        $0 == .hyphen || $0 == .colon || $0 == .bar || $0.isBlank
      })
    else { return nil }
    header = TableRow.cells(in: source.bytes.trimmed(lines[0]), of: source)
    let marks = TableRow.cells(in: delimiters.content, of: source)
    alignments = marks.compactMap { Table.Alignment($0.text) }
    guard alignments.count == marks.count, alignments.count == header.count else { return nil }
    start = lines[0].lowerBound
    end = delimiters.content.upperBound
  }

  func finished() -> Table {
    Table(
      alignments: alignments,
      header: header.map(InlineParser.parse),
      rows: rows.map { row in row.prefix(header.count).map(InlineParser.parse) })
  }
}

extension Table.Alignment {
  fileprivate init?(_ mark: String) {
    guard mark.contains("-"), mark.drop(while: { $0 == ":" }).count >= mark.count - 1,
      mark.allSatisfy({ $0 == "-" || $0 == ":" })
    else { return nil }
    switch (mark.first == ":", mark.last == ":") {
    case (true, true): self = .center
    case (false, true): self = .trailing
    default: self = .leading
    }
  }
}
