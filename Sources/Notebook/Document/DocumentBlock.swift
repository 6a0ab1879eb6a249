/// A block of a document, between two blank lines.
///
/// Comments, `<details>` and `<summary>` leave no block behind.
package struct DocumentBlock: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case heading(Heading)
    case paragraph([Inline])
    case list(ItemList)
    /// A task list, `- [x] choice — reason`.
    case choices([Choice])
    case table(Table)
    /// Nested at most `BlockParser.depthLimit` deep, as are lists.
    case quote([DocumentBlock])
    case fence(Fence)
    /// Text that ztilde does not read, shown as it is.
    case literal(Excerpt)
  }

  package let content: Content
  package let range: Range<Int>
}

/// A line that names what follows it.
package struct Heading: Hashable, Sendable {
  /// From 1 for the title to 6.
  package let level: Int
  package let title: [Inline]
  /// `{#id}` at the line's end, or in a comment there or below.
  package internal(set) var id: Located<String>?
}

/// A list whose items are no choices.
package struct ItemList: Hashable, Sendable {
  /// The first item's number, if the items are numbered.
  package let start: Int?
  /// True if blank lines separate the items.
  package let isLoose: Bool
  package let items: [[DocumentBlock]]
}

/// One line of a task list: `- [x] choice — reason`.
package struct Choice: Hashable, Sendable {
  package let isRight: Bool
  package let text: [Inline]
  /// The reason behind the dash; empty without one.
  package let reason: [Inline]
  package let range: Range<Int>
}

/// Rows of cells under a row of headings.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case leading, center, trailing
  }

  package typealias Row = [[Inline]]

  /// One for each column.
  package let alignments: [Alignment]
  package let header: Row
  /// Each at most as long as the header.
  package let rows: [Row]
}
