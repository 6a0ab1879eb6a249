/// A part of a page, whatever the width of the page.
package enum Block: Hashable, Sendable {
  /// Running text; it is wrapped.
  case paragraph(Markup)
  /// A heading of level 1 and up.
  case heading(Markup, level: Int)
  /// Lines that keep their breaks and columns: code, matrices, diagnostics.
  case verbatim(Markup)
  /// A marker and the blocks under it, indented by the marker's width.
  case item(marker: Markup, [Block])
  /// Blocks with a bar beside them in the colour of a meaning: what is quoted, and what is said of an
  /// answer.
  case barred([Block], Role)
  /// An empty line.
  case blank

  /// Code and formulas, set off from prose by an indent.
  package static func indented(_ text: Markup) -> Block {
    .item(marker: Markup("    "), [.verbatim(text)])
  }
}

extension [Block] {
  /// The same without the bars beside blocks.
  package var withoutBars: [Block] {
    flatMap { block -> [Block] in
      switch block {
      case .barred(let blocks, _): return blocks.withoutBars
      case .item(let marker, let blocks): return [.item(marker: marker, blocks.withoutBars)]
      case .paragraph, .heading, .verbatim, .blank: return [block]
      }
    }
  }
}
