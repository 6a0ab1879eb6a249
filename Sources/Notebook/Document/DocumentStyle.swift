package import StyledText

/// The functions that show a document, supplied by callers who know the language and the terminal.
package struct DocumentStyle {
  /// The value of a `` `= expression` ``.
  package var computed: (Excerpt) -> Markup
  /// The code of a fence, perhaps coloured.
  package var code: (Fence) -> Markup
  /// The columns of a text.
  package var width: (String) -> Int
  /// True if the document is listened to: a table repeats its headings in each row.
  package var isSpoken = false

  package init(
    computed: @escaping (Excerpt) -> Markup,
    code: @escaping (Fence) -> Markup = { Markup($0.code.text, .code) },
    width: @escaping (String) -> Int
  ) {
    self.computed = computed
    self.code = code
    self.width = width
  }
}

extension Sequence<Inline> {
  /// The text with its meanings; a link is followed by its address, unless that is its text.
  package func markup(computed: (Excerpt) -> Markup) -> Markup {
    var markup = Markup()
    var link: Inline.Link?
    var linkText = ""
    func endLink() {
      guard let address = link?.address.value, address != linkText else { return }
      markup.append(" (\(address))", .secondary)
    }
    for inline in self {
      if inline.link != link {
        endLink()
        link = inline.link
        linkText = ""
      }
      let part = inline.markup(computed: computed)
      if link != nil { linkText += part.plain }
      markup += part
    }
    endLink()
    return markup
  }
}

extension Inline {
  fileprivate func markup(computed: (Excerpt) -> Markup) -> Markup {
    switch content {
    case .text(let text): Markup(text, role)
    case .code(let code): Markup(code, .code)
    case .computed(let code): computed(code)
    case .lineBreak: Markup("\n")
    }
  }

  private var role: Role {
    if link != nil { return .link }
    if isStrong { return .strong }
    return isEmphasized ? .emphasis : .plain
  }
}

extension Sequence<DocumentBlock> {
  /// The blocks as they are shown, with empty lines between them.
  package func styled(_ style: DocumentStyle) -> [Block] {
    var blocks: [Block] = []
    for block in self {
      if !blocks.isEmpty { blocks.append(.blank) }
      blocks += block.styled(style)
    }
    return blocks
  }
}

extension DocumentBlock {
  // Blocks are nested at most `BlockParser.depthLimit` deep, so recursion is safe here.
  fileprivate func styled(_ style: DocumentStyle) -> [Block] {
    func markup(_ inlines: [Inline]) -> Markup { inlines.markup(computed: style.computed) }
    switch content {
    case .heading(let heading):
      return [.heading(markup(heading.title), level: heading.level)]
    case .paragraph(let inlines):
      return [.paragraph(markup(inlines))]
    case .list(let list):
      return list.styled(style)
    case .choices(let choices):
      return choices.map { choice in
        var text = markup(choice.text)
        if !choice.reason.isEmpty { text += " — " + markup(choice.reason) }
        return .item(marker: Markup(choice.isRight ? "[x] " : "[ ] "), [.paragraph(text)])
      }
    case .table(let table):
      return [.verbatim(table.styled(style))]
    case .quote(let blocks):
      return [.barred(blocks.styled(style), .secondary)]
    case .fence(let fence):
      return [.indented(style.code(fence))]
    case .literal(let text):
      return [.verbatim(Markup(text.text))]
    }
  }
}

extension ItemList {
  fileprivate func styled(_ style: DocumentStyle) -> [Block] {
    var blocks: [Block] = []
    for (index, item) in items.enumerated() {
      if isLoose, index > 0 { blocks.append(.blank) }
      let marker = start.map { "\($0 + index). " } ?? "- "
      blocks.append(.item(marker: Markup(marker), item.styled(style)))
    }
    return blocks
  }
}
