package import StyledText

/// Running text: each block of a document as the element that means the same.
extension PageWriter {
  /// - Parameter computed: the value of a `` `= expression` ``.
  package mutating func add(_ blocks: [DocumentBlock], computed: (Excerpt) -> Markup) {
    for block in blocks { add(block, computed: computed) }
  }

  // Blocks are nested at most `BlockParser.depthLimit` deep, so recursion is safe here.
  package mutating func add(_ block: DocumentBlock, computed: (Excerpt) -> Markup) {
    func line(_ inlines: [Inline]) -> [PageNode] { self.nodes(of: inlines, computed: computed) }
    switch block.content {
    case .heading(let heading): add(heading, computed: computed)
    case .paragraph(let inlines): add(.element("p", [:], line(inlines)))
    case .list(let list):
      let items = list.items.flatMap { item -> [PageNode] in
        .element("li", [:], self.nodes(of: item, isTight: !list.isLoose, computed: computed))
      }
      guard let start = list.start else { return add(.element("ul", [:], items)) }
      add(.element("ol", ["start": "\(start)"], items))
    case .choices(let choices):
      let items = choices.flatMap { choice -> [PageNode] in
        let reason: [PageNode] = choice.reason.isEmpty ? [] : [.text(" — ")] + line(choice.reason)
        return .element(
          "li", [:], [.text(choice.isRight ? "☑ " : "☐ ")] + line(choice.text) + reason)
      }
      add(.element("ul", ["class": "choices"], items))
    case .table(let table): add(table, computed: computed)
    case .quote(let blocks):
      let content = gathering { $0.add(blocks, computed: computed) }
      add(.element("blockquote", [:], content))
    case .fence(let fence): add(verbatim: fence.code.text, as: fence.isOutput ? "" : "code")
    case .literal(let text): add(verbatim: text.text, as: "")
    }
  }

  /// A heading that links may lead to.
  package mutating func add(_ heading: Heading, computed: (Excerpt) -> Markup) {
    let level = min(max(heading.level, 1), 6)
    let content = nodes(of: heading.title, computed: computed)
    let id = anchor(heading.id?.value, number: nextNumber())
    add(.element("h\(level)", ["id": "\(id)"], content))
  }

  /// The item of a list. Where items stand close, its text is no paragraph.
  private mutating func nodes(
    of item: [DocumentBlock], isTight: Bool, computed: (Excerpt) -> Markup
  ) -> [PageNode] {
    item.flatMap { block -> [PageNode] in
      if isTight, case .paragraph(let inlines) = block.content {
        return nodes(of: inlines, computed: computed)
      }
      return gathering { $0.add(block, computed: computed) }
    }
  }

  private mutating func add(_ table: Table, computed: (Excerpt) -> Markup) {
    func row(_ row: Table.Row, _ name: String) -> [PageNode] {
      .element(
        "tr", [:],
        row.enumerated().flatMap { column, inlines -> [PageNode] in
          let alignment =
            table.alignments.indices.contains(column) ? table.alignments[column] : .leading
          let content = nodes(of: inlines, computed: computed)
          switch alignment {
          case .leading: return .element(name, [:], content)
          case .center: return .element(name, ["class": "center"], content)
          case .trailing: return .element(name, ["class": "right"], content)
          }
        })
    }
    let rows = table.rows.flatMap { row($0, "td") }
    let body: [PageNode] = rows.isEmpty ? [] : .element("tbody", [:], rows)
    add(
      .element(
        "div", ["class": "wide"],
        .element("table", [:], .element("thead", [:], row(table.header, "th")) + body)))
  }

  // MARK: Within a line

  /// Neighbouring inlines of one link are one link.
  package func nodes(of inlines: [Inline], computed: (Excerpt) -> Markup) -> [PageNode] {
    var nodes: [PageNode] = []
    var rest = inlines[...]
    while let first = rest.first {
      let run = rest.prefix { $0.link == first.link }
      rest = rest.dropFirst(run.count)
      let content = run.flatMap { self.nodes(of: $0, computed: computed) }
      if let written = first.link?.address.value,
        let address = address(written)?.safeAddress
      {
        nodes += .element("a", ["href": "\(address)"], content)
      } else {
        nodes += content
      }
    }
    return nodes
  }

  private func nodes(of inline: Inline, computed: (Excerpt) -> Markup) -> [PageNode] {
    var nodes: [PageNode] =
      switch inline.content {
      case .text(let text): [.text(text)]
      case .code(let code): .element("code", [:], text: code)
      case .computed(let code): .element("span", ["class": "num"], text: computed(code).plain)
      case .lineBreak: .element("br")
      }
    if inline.isEmphasized { nodes = .element("em", [:], nodes) }
    if inline.isStrong { nodes = .element("strong", [:], nodes) }
    return nodes
  }
}
