/// The `key: value` lines between two `---` at the top of a document.
///
/// This is the part of YAML that lessons need, and one thing more: a colon or an exclamation mark
/// in a value needs no quotes. Every key and every value knows where it stands.
package struct FrontMatter: Hashable, Sendable {
  package enum FieldValue: Hashable, Sendable {
    /// `key: value`, without its quotes if it had any.
    case text(String)
    /// `key: [a, b]`
    case list([Located<String>])
  }

  package struct Entry: Hashable, Sendable {
    package let key: Located<String>
    package let value: Located<FieldValue>
  }

  /// In the order of the document. Of a repeated key, only the first entry is here.
  package internal(set) var entries: [Entry] = []
  /// From the first `---` to the second one.
  package internal(set) var range: Range<Int>?

  package init() {}

  /// Reads the top of a text, and nothing below it.
  package init(of source: SourceText) {
    self = FrontMatterParser(source).frontMatter
  }

  package subscript(key: String) -> Entry? {
    entries.first { $0.key.value == key }
  }
}
