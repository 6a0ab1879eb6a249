/// Gathering the lines of a leaf.
extension BlockParser {
  /// Adds a line to a fence or a comment, in which only the end has a meaning.
  ///
  /// - Returns: false if the line, or the rest of it, is Markdown.
  mutating func gatherVerbatim(_ cursor: inout LineCursor) -> Bool {
    switch leaf {
    case .fence(var fence):
      // It is taken out of `leaf`, so that its lines are appended to and not copied.
      leaf = .none
      if let closing = cursor.fenceClosing(fence.opening) {
        finish(fence, closing: closing)
      } else if let next = cursor.fenceOpening(below: fence.opening) {
        endUnclosed(fence, before: next)
        return false
      } else {
        cursor.skipIndentation(fence.indentation)
        fence.lines.append(cursor.rest)
        leaf = .fence(fence)
      }
      return true
    case .hidden(let tag):
      guard let end = source.bytes.firstOffset(of: tag.end, in: cursor.rest) else { return true }
      leaf = .none
      cursor.jump(to: end + tag.end.utf8CodeUnitCount)
      isAfterTag = !tag.isComment && cursor.isBlank
      return cursor.isBlank
    case .none, .paragraph, .indented, .foreign, .table:
      return false
    }
  }

  /// Ends a fence whose closing row is missing where the next one begins: a closing row has no words
  /// behind it, so these marks can only open another fence.
  private mutating func endUnclosed(_ fence: OpenFence, before next: Range<Int>) {
    let marks = source.text(in: fence.opening)
    problems.append(
      DocumentProblem(.unclosedFence(marks: marks, next: next), at: fence.opening))
    finish(fence, closing: nil)
  }

  mutating func gatherParagraph(_ cursor: LineCursor) {
    guard case .paragraph(var lines) = leaf else { return }
    leaf = .none
    lines.append(cursor.content.lowerBound..<cursor.end)
    leaf = .paragraph(lines)
  }

  /// Reads what a line holds inside its containers.
  mutating func readLeaf(_ cursor: inout LineCursor) {
    if skipHidden(&cursor) && cursor.isBlank { return }
    if cursor.isBlank { return readBlankLine() }
    noteLineAfterTag(cursor)
    if extendLeaf(cursor) { return }
    finishLeaf()
    beginLeaf(&cursor)
  }

  private mutating func readBlankLine() {
    isAfterTag = false
    guard case .indented(var lines) = leaf else { return finishLeaf() }
    leaf = .none
    lines.append(contentEnd..<contentEnd)
    leaf = .indented(lines)
  }

  /// True if a line begins a leaf that needs no blank line above it.
  func beginsLeaf(_ cursor: LineCursor) -> Bool {
    cursor.heading != nil || cursor.fenceOpening != nil || cursor.isRule || beginsHidden(cursor)
  }

  private mutating func extendLeaf(_ cursor: LineCursor) -> Bool {
    let isIndented = cursor.indentation >= 4
    switch leaf {
    case .paragraph:
      if !isIndented {
        if endParagraph(cursor) { return true }
        if beginsLeaf(cursor) { return false }
      }
      gatherParagraph(cursor)
      return true
    case .indented(var lines):
      guard isIndented else { return false }
      leaf = .none
      var cursor = cursor
      cursor.skipIndentation(4)
      lines.append(cursor.rest)
      leaf = .indented(lines)
      return true
    case .foreign(var lines):
      leaf = .none
      lines.append(cursor.rest)
      leaf = .foreign(lines)
      return true
    case .table(var table):
      if isIndented || beginsLeaf(cursor) { return false }
      leaf = .none
      table.rows.append(TableRow.cells(in: cursor.content, of: source))
      table.end = cursor.content.upperBound
      leaf = .table(table)
      return true
    case .none, .fence, .hidden:
      return false
    }
  }

  /// Turns the paragraph into a heading or a table, if the line says so.
  private mutating func endParagraph(_ cursor: LineCursor) -> Bool {
    guard case .paragraph(let lines) = leaf else { return false }
    if let level = cursor.underlineLevel {
      leaf = .none
      let title = Excerpt(trimmed(lines), of: source)
      addHeading(level, title, at: title.range.lowerBound..<cursor.content.upperBound)
      return true
    }
    guard let table = OpenTable(lines, delimiters: cursor, source) else { return false }
    leaf = .table(table)
    return true
  }

  private mutating func beginLeaf(_ cursor: inout LineCursor) {
    if cursor.indentation >= 4 {
      cursor.skipIndentation(4)
      leaf = .indented([cursor.rest])
    } else if let heading = cursor.heading {
      addHeading(heading.level, Excerpt([heading.title], of: source), at: cursor.content)
    } else if let heading = cursor.headingWithoutSpace {
      // It is read as the heading that was meant, so that nothing below it stands in the wrong step.
      problems.append(DocumentProblem(.headingWithoutSpace, at: cursor.content))
      addHeading(heading.level, Excerpt([heading.title], of: source), at: cursor.content)
    } else if let fence = cursor.fenceOpening {
      leaf = .fence(
        OpenFence(opening: fence.marks, info: fence.info, indentation: cursor.indentation))
    } else if cursor.isRule {
      add(.literal(Excerpt([cursor.content], of: source)), cursor.content)
    } else if cursor.isForeignTag {
      leaf = .foreign([cursor.content])
    } else {
      leaf = .paragraph([cursor.content.lowerBound..<cursor.end])
    }
  }

  func trimmed(_ lines: [Range<Int>]) -> [Range<Int>] {
    guard let last = lines.last else { return lines }
    return lines.dropLast() + [source.bytes.trimmed(last)]
  }
}
