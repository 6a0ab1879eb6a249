/// A problem in a document.
package struct DocumentProblem: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  package enum Kind: Hashable, Sendable {
    /// Bytes that are no UTF-8, at `count` places.
    case invalidEncoding(count: Int)
    /// The file is no text at all, or one in UTF-16; nothing else is said of it.
    case notText(isUTF16: Bool)
    /// The `---` above the front matter has no `---` below it.
    case unclosedFrontMatter
    /// Lines of front matter below the document's first line; or a second front matter.
    case lateFrontMatter(isSecond: Bool)
    /// A list without the bracket that ends it. It is read all the same.
    case unclosedList(key: String, items: [String])
    /// A line of the front matter that is neither `key: value` nor a comment.
    case unreadableFrontMatter(line: String)
    /// A list in lines of its own, `- a`. It is read all the same.
    case blockList(key: String, items: [String])
    /// A value that goes on in further lines. It is read all the same.
    case continuedValue(key: String)
    /// A key that stands in the front matter twice; the first one counts.
    case duplicateKey(String, first: Range<Int>)
    /// A section's id that another section has already.
    case duplicateID(String, first: Range<Int>)
    /// An id in a comment that has no heading above it.
    case idWithoutHeading(String)
    /// An id for a heading that has one already.
    case secondID(String, first: String)
    /// `##Title`: a heading wants a space after its marks.
    case headingWithoutSpace
    /// A fence that runs to the end of the document, or of the list or quote that it stands in; or up
    /// to the first line of another one, which is then read as such.
    case unclosedFence(marks: String, next: Range<Int>?)
    /// A `<!--` or `<summary>` that hides the rest of the document.
    case unclosedTag(String)
    /// Markdown right below a `<details>` tag: other viewers show its marks as they are.
    case noBlankLineAfterTag
    /// Lists and quotes inside each other, deeper than `limit`; the inner marks are shown as text.
    case nestedTooDeeply(limit: Int)
    /// A `zt` cell inside a list or a quote: it is shown, and never run.
    case nestedCell
    /// An item without `[ ]` or `[x]` in a list of choices.
    case choiceWithoutBox
    /// A choice that holds more than one paragraph; only the first one is used.
    case choiceWithBlocks
  }

  package let kind: Kind
  package let range: Range<Int>

  package init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension DocumentProblem {
  /// A warning is about how the document looks elsewhere, an error about what it means.
  package var severity: Severity {
    switch kind {
    case .headingWithoutSpace, .noBlankLineAfterTag, .nestedCell, .nestedTooDeeply,
      .choiceWithBlocks:
      .warning
    case .invalidEncoding, .notText, .unclosedFrontMatter, .unreadableFrontMatter, .blockList,
      .unclosedList, .lateFrontMatter, .continuedValue, .duplicateKey, .duplicateID,
      .idWithoutHeading, .secondID, .unclosedFence,
      .unclosedTag, .choiceWithoutBox:
      .error
    }
  }

  /// The id, shown in brackets after the severity: `error[unclosed-fence]`.
  package var id: String {
    switch kind {
    case .invalidEncoding, .notText: "encoding"
    case .unclosedFrontMatter: "unclosed-front-matter"
    case .unreadableFrontMatter, .blockList, .unclosedList, .continuedValue, .lateFrontMatter:
      "front-matter"
    case .duplicateKey: "duplicate-key"
    case .duplicateID: "duplicate-id"
    case .idWithoutHeading: "stray-id"
    case .secondID: "second-id"
    case .headingWithoutSpace: "heading-space"
    case .unclosedFence: "unclosed-fence"
    case .unclosedTag: "unclosed-tag"
    case .noBlankLineAfterTag: "tag-blank-line"
    case .nestedTooDeeply: "nesting"
    case .nestedCell: "nested-cell"
    case .choiceWithoutBox: "choice-box"
    case .choiceWithBlocks: "choice-blocks"
    }
  }
}
