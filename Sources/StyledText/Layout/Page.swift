/// Blocks to be shown below each other.
package struct Page: Hashable, Sendable {
  package var blocks: [Block]

  package init(_ blocks: [Block]) {
    self.blocks = blocks
  }

  /// The page as lines of a screen, none of which is wider than `width` columns.
  ///
  /// A page narrower than two columns is laid out at two, so that every character fits.
  ///
  /// - Parameter isASCII: whether the bars are in ASCII.
  package func lines(
    width: Int, rule: DisplayWidth.Rule = .standard, isASCII: Bool = false
  ) -> [Markup] {
    PageLayout(width: max(2, width), rule: rule, hasASCIIBars: isASCII || rule.ambiguousIsWide)
      .lines(of: blocks).map { Markup($0) }
  }
}

private struct PageLayout {
  var width: Int
  let rule: DisplayWidth.Rule
  let hasASCIIBars: Bool

  func lines(of blocks: [Block]) -> [[Glyph]] {
    blocks.flatMap(lines(of:))
  }

  private func lines(of block: Block) -> [[Glyph]] {
    switch block {
    case .paragraph(let text):
      Wrapping(width: width).lines(of: text.glyphs(rule))
    case .heading(let text, level: _):
      Wrapping(width: width).lines(of: text.glyphs(rule).map(\.asHeading))
    case .verbatim(let text):
      verbatimLines(of: text.glyphs(rule))
    case .item(let marker, let blocks):
      hang(blocks, under: marker.glyphs(rule))
    case .barred(let blocks, let role):
      barredLines(of: blocks, role)
    case .blank:
      [[]]
    }
  }

  /// Lines that are too long continue on the next, a little to the right: nothing is lost, and text
  /// at the left is still the start of a line. They break behind a space, if one is near.
  private func verbatimLines(of glyphs: [Glyph]) -> [[Glyph]] {
    var source = glyphs.split(omittingEmptySubsequences: false) { $0.character == "\n" }
    if source.count > 1, source.last?.isEmpty == true { source.removeLast() }
    return source.flatMap(continuedLines(of:))
  }

  private func continuedLines(of line: ArraySlice<Glyph>) -> [[Glyph]] {
    let indent = spaces(width < 8 ? 0 : 2)
    var lines = [Array(piece(of: line, width: width))]
    var rest = line.dropFirst(lines[0].count)
    while !rest.isEmpty {
      let piece = piece(of: rest, width: width - indent.count)
      lines.append(indent + piece)
      rest = rest.dropFirst(piece.count)
    }
    return lines
  }

  /// The part of a line that fits, up to the last space in its second half if the line continues.
  private func piece(of line: ArraySlice<Glyph>, width: Int) -> ArraySlice<Glyph> {
    let piece = line.prefix(fitting: width)
    guard piece.count < line.count,
      let space = piece.lastIndex(where: \.isSpace), space - piece.startIndex >= piece.count / 2
    else { return piece }
    return piece[...space]
  }

  /// Puts the marker before the first line and as many spaces before the others. If that leaves no
  /// room for words, the marker stands on a line of its own.
  private func hang(_ blocks: [Block], under marker: [Glyph]) -> [[Glyph]] {
    let indent = marker.totalWidth
    guard width - indent >= Self.narrowest else {
      return Wrapping(width: width).lines(of: marker) + lines(of: blocks)
    }
    let inner = narrowed(by: indent).lines(of: blocks)
    guard let first = inner.first else { return Wrapping(width: width).lines(of: marker) }
    let others = inner.dropFirst().map { $0.isEmpty ? [] : spaces(indent) + $0 }
    return [marker + first] + others
  }

  private func barredLines(of blocks: [Block], _ role: Role) -> [[Glyph]] {
    let sign = hasASCIIBars ? "| " : role == .secondary ? "│ " : "▌ "
    let bar = Markup(sign, role).glyphs(rule)
    guard width - bar.totalWidth >= Self.narrowest else { return lines(of: blocks) }
    return narrowed(by: bar.totalWidth).lines(of: blocks).map { line in
      line.isEmpty ? Array(bar.dropLast()) : bar + line
    }
  }

  private func narrowed(by columns: Int) -> PageLayout {
    var layout = self
    layout.width -= columns
    return layout
  }

  private func spaces(_ count: Int) -> [Glyph] {
    Array(repeating: Glyph(character: " ", role: .plain, width: 1), count: count)
  }

  private static let narrowest = 6
}

extension Glyph {
  fileprivate var asHeading: Glyph {
    var glyph = self
    if role == .plain { glyph.role = .heading }
    return glyph
  }
}
