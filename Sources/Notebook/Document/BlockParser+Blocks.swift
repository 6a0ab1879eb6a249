/// Making blocks of the lines that were gathered.
extension BlockParser {
  mutating func add(_ content: DocumentBlock.Content, _ range: Range<Int>) {
    containers[containers.count - 1].blocks.append(DocumentBlock(content: content, range: range))
  }

  /// - Parameter range: the title and its marks.
  mutating func addHeading(_ level: Int, _ excerpt: Excerpt, at range: Range<Int>) {
    var title = excerpt
    var id: Located<String>?
    // An id stands on the last line; the title of an underlined heading may have several.
    if let last = excerpt.lineRanges.last,
      let suffix = HeadingID.readSuffix(source, of: last)
    {
      id = suffix.id
      let rest = excerpt.lineRanges.dropLast() + [last.lowerBound..<suffix.start]
      title = Excerpt(trimmed(Array(rest)), of: source)
    }
    let heading = Heading(level: level, title: InlineParser.parse(title), id: id)
    add(.heading(heading), range)
  }

  /// Makes a block of the open leaf.
  mutating func finishLeaf() {
    let finished = leaf
    leaf = .none
    switch finished {
    case .none: break
    case .paragraph(let lines):
      let excerpt = Excerpt(trimmed(lines), of: source)
      let inlines = InlineParser.parse(excerpt)
      if !inlines.isEmpty { add(.paragraph(inlines), excerpt.range) }
    case .fence(let fence):
      let marks = source.text(in: fence.opening)
      problems.append(
        DocumentProblem(.unclosedFence(marks: marks, next: nil), at: fence.opening))
      finish(fence, closing: nil)
    case .indented(var lines):
      while lines.last?.isEmpty == true { lines.removeLast() }
      let excerpt = Excerpt(lines, of: source)
      add(.literal(excerpt), excerpt.range)
    case .foreign(let lines):
      let excerpt = Excerpt(lines, of: source)
      add(.literal(excerpt), excerpt.range)
    case .table(let table):
      add(.table(table.finished()), table.start..<table.end)
    case .hidden(let tag):
      problems.append(DocumentProblem(.unclosedTag(tag.name), at: tag.range))
    }
  }

  mutating func finish(_ fence: OpenFence, closing: Range<Int>?) {
    let code = Excerpt(fence.lines, of: source, at: fence.info.upperBound)
    let end = closing?.upperBound ?? max(fence.info.upperBound, code.range.upperBound)
    let words = words(in: fence.info)
    let range = fence.opening.lowerBound..<end
    if words.first?.value == "zt", containers.count > 1 {
      problems.append(
        DocumentProblem(.nestedCell, at: fence.opening.lowerBound..<fence.info.upperBound))
    }
    add(
      .fence(
        Fence(words: words, code: code, opening: fence.opening, closing: closing, range: range)),
      range)
  }

  private func words(in range: Range<Int>) -> [Located<String>] {
    source.bytes[range].split(whereSeparator: \.isBlank).map { word in
      Located(String(decoding: word, as: UTF8.self), at: word.startIndex..<word.endIndex)
    }
  }

  /// Makes a block, or an item of the list around it, from a closed container.
  mutating func finish(_ container: OpenContainer) {
    let range = container.start..<max(container.start, contentEnd)
    switch container.kind {
    case .document: break
    case .quote: add(.quote(container.blocks), range)
    case .item(_, let box):
      containers[containers.count - 1].items.append(
        OpenContainer.Item(box: box, blocks: container.blocks, range: range))
    case .list(let marker):
      if container.items.contains(where: { $0.box != nil }) {
        add(.choices(container.items.map { choice($0) }), range)
      } else {
        let list = ItemList(
          start: marker.number, isLoose: container.isLoose, items: container.items.map(\.blocks))
        add(.list(list), range)
      }
    }
  }

  private mutating func choice(_ item: OpenContainer.Item) -> Choice {
    if item.box == nil {
      problems.append(DocumentProblem(.choiceWithoutBox, at: item.range))
    }
    var inlines: [Inline] = []
    if let first = item.blocks.first, case .paragraph(let paragraph) = first.content {
      inlines = paragraph
    }
    if item.blocks.count > (inlines.isEmpty ? 0 : 1) {
      problems.append(DocumentProblem(.choiceWithBlocks, at: item.range))
    }
    return Choice(isRight: item.box == true, inlines: inlines, range: item.range)
  }
}
