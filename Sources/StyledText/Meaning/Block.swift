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
  /// Blocks that are set off from the rest.
  case quote([Block])
  /// An empty line.
  case blank
}
