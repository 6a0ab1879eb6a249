/// A notebook, a lesson or a transcript: Markdown with cells, read once.
///
/// A document is never refused: all of its problems are in `problems`, and the rest is read as well
/// as possible.
package struct Document: Hashable, Sendable {
  package let source: SourceText
  package let frontMatter: FrontMatter
  /// The blocks before the first section, with the title.
  package let preamble: [DocumentBlock]
  package let sections: [Section]
  /// In the order of the document.
  package let problems: [DocumentProblem]

  package init(_ source: SourceText) {
    let matter = FrontMatterParser(source)
    let lines = (matter.nextLine..<source.lineStarts.count + 1).map(source.lineRange)
    let isUTF16 = source.isUTF16
    // Bytes of another encoding have no meaning as Markdown.
    let body = BlockParser.parse(isUTF16 == nil ? lines : [], of: source)
    self.source = source
    frontMatter = matter.frontMatter

    let starts = body.blocks.indices.filter { body.blocks[$0].beginsSection }
    preamble = Array(body.blocks[..<(starts.first ?? body.blocks.endIndex)])
    let ends = starts.dropFirst() + [body.blocks.endIndex]
    sections = zip(starts, ends).compactMap { Section(body.blocks[$0..<$1]) }

    var problems = matter.problems + body.problems + Self.duplicateIDs(sections)
    problems += sections.map(\.headingBlock.range).filter { range in
      matter.isFrontMatter(source.lines(in: range).dropLast())
    }
    .map { range in
      let isSecond = matter.frontMatter.range != nil
      return DocumentProblem(
        .lateFrontMatter(isSecond: isSecond), at: source.lines(in: range).first ?? range)
    }
    if let isUTF16 {
      problems = [DocumentProblem(.notText(isUTF16: isUTF16), at: 0..<0)]
    } else if let encoding = source.invalidEncoding() {
      problems.append(
        DocumentProblem(.invalidEncoding(count: encoding.count), at: encoding.first))
    }
    self.problems = problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// True if its bytes are no text that can be read.
  package var isUnreadable: Bool {
    problems.contains { if case .notText = $0.kind { true } else { false } }
  }

  /// True if a mark is missing that says where blocks begin and end, so that other problems may
  /// only follow from that.
  package var isTorn: Bool {
    problems.contains { problem in
      switch problem.kind {
      case .unclosedFence, .unclosedTag, .unclosedFrontMatter, .lateFrontMatter: true
      default: false
      }
    }
  }

  /// The first heading of level 1 before the sections.
  package var title: Heading? {
    preamble.lazy.compactMap { block in
      if case .heading(let heading) = block.content, heading.level == 1 { heading } else { nil }
    }
    .first
  }

  /// All blocks, section headings included.
  package var blocks: [DocumentBlock] {
    preamble + sections.flatMap { [$0.headingBlock] + $0.blocks }
  }

  /// All fences that stand in no list and no quote: the cells, their outputs, and the rest.
  package var fences: [Fence] { blocks.compactMap(\.fence) }

  private static func duplicateIDs(_ sections: [Section]) -> [DocumentProblem] {
    var first: [String: Range<Int>] = [:]
    return sections.compactMap(\.id).compactMap { id in
      if let range = first[id.value] {
        return DocumentProblem(.duplicateID(id.value, first: range), at: id.range)
      }
      first[id.value] = id.range
      return nil
    }
  }
}

/// A `## Heading` and all that follows it up to the next one.
package struct Section: Hashable, Sendable {
  package let heading: Heading
  package let headingBlock: DocumentBlock
  package let blocks: [DocumentBlock]

  /// - Returns: nil if the first block is no heading.
  init?(_ blocks: ArraySlice<DocumentBlock>) {
    guard let first = blocks.first, case .heading(let heading) = first.content else { return nil }
    self.heading = heading
    headingBlock = first
    self.blocks = Array(blocks.dropFirst())
  }

  package var id: Located<String>? { heading.id }
  package var title: [Inline] { heading.title }

  /// From the heading to the end of the last block.
  package var range: Range<Int> {
    let last = blocks.last ?? headingBlock
    return headingBlock.range.lowerBound..<last.range.upperBound
  }
}

extension DocumentBlock {
  package var fence: Fence? {
    if case .fence(let fence) = content { fence } else { nil }
  }

  fileprivate var beginsSection: Bool {
    if case .heading(let heading) = content { heading.level == 2 } else { false }
  }
}

extension Excerpt {
  /// Reads the text as Markdown: a hint, whose lines stand between the marks of a fence.
  package func blocks(of source: SourceText) -> [DocumentBlock] {
    BlockParser.parse(lineRanges, of: source).blocks
  }

  /// Reads the text as running text: the comment behind a check.
  package var inlines: [Inline] { InlineParser.parse(self) }
}
