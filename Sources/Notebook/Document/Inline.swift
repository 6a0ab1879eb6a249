/// A stretch of running text in one style.
///
/// Inlines are a flat row: emphasis inside a link inside strong text is one inline that has all
/// three. There is no tree, so there is no depth that a hostile document could exhaust.
package struct Inline: Hashable, Sendable {
  package enum InlineContent: Hashable, Sendable {
    case text(String)
    /// `` `code` ``
    case code(String)
    /// `` `= expression` ``: its value is put here, from the reader's own numbers.
    case computed(Excerpt)
    /// Two spaces or a backslash at a line's end.
    case lineBreak
  }

  /// The target of a link. Neighbouring inlines of one link share it.
  package struct Link: Hashable, Sendable {
    package let address: Located<String>
  }

  package let content: InlineContent
  package let isEmphasized: Bool
  package let isStrong: Bool
  package let link: Link?
  package let range: Range<Int>
}

extension Sequence<Inline> {
  /// The text without its marks; computed values are left out.
  package var plain: String {
    map { inline in
      switch inline.content {
      case .text(let text), .code(let text): text
      case .computed: ""
      case .lineBreak: "\n"
      }
    }
    .joined()
  }
}
