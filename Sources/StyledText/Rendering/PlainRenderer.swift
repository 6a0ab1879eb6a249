/// Turns text with meaning into the text of one kind of output.
///
/// A renderer is the last step before a terminal or a file, so each sanitises its text.
package protocol MarkupRenderer: Sendable {
  func render(_ markup: Markup) -> String
}

extension MarkupRenderer {
  /// Lines, each of them ended.
  package func render(_ lines: some Sequence<Markup>) -> String {
    lines.map { render($0) + "\n" }.joined()
  }
}

/// The words alone: for pipes, files and terminals without colours.
package struct PlainRenderer: MarkupRenderer {
  package init() {}

  package func render(_ markup: Markup) -> String {
    markup.plain.sanitized
  }
}
