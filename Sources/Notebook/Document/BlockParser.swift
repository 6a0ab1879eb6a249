/// Turns lines into blocks, the way CommonMark describes it.
///
/// A document is read line by line. The containers that are open when a line begins form a stack:
/// the document, a quote in it, a list in that, an item of it, and at the top a leaf such as a
/// paragraph or a fence that gathers lines. A line first continues some of the open containers,
/// then may open new ones, and the rest of it belongs to a leaf. The stack is an array of bounded
/// height walked by loops, so no document is too deep, and each byte is read a bounded number of
/// times, so none is too slow.
struct BlockParser {
  /// The greatest height of the stack. Deeper quotes are read as the deepest open one, and deeper
  /// lists as text.
  static let depthLimit = 32

  let source: SourceText
  var containers: [OpenContainer]
  var leaf = OpenLeaf.none
  var problems: [DocumentProblem] = []
  /// The end of the last line that was not blank.
  var contentEnd: Int
  /// True if the line before was blank, or there was none.
  var isAfterBlank = true
  /// True if a `<details>` tag ended in the line before, with nothing behind it.
  var isAfterTag = false

  /// Reads lines of a source: all of them, or those of a hint between its marks.
  static func parse(
    _ lines: some Sequence<Range<Int>>, of source: SourceText
  ) -> (blocks: [DocumentBlock], problems: [DocumentProblem]) {
    var parser = BlockParser(source)
    for line in lines {
      parser.read(line)
    }
    parser.close(to: 1)
    parser.finishLeaf()
    return (parser.containers[0].blocks, parser.problems)
  }

  private init(_ source: SourceText) {
    self.source = source
    containers = [OpenContainer(.document, start: 0)]
    contentEnd = 0
  }

  private mutating func read(_ line: Range<Int>) {
    var cursor = LineCursor(source.bytes, line)
    let matched = matchContainers(&cursor)
    if matched == containers.count, gatherVerbatim(&cursor) {
      isAfterBlank = false
    } else {
      readMarkdown(&cursor, matched: matched)
    }
    let content = source.bytes.trimmed(line)
    if !content.isEmpty { contentEnd = content.upperBound }
  }

  private mutating func readMarkdown(_ cursor: inout LineCursor, matched: Int) {
    let isNested = openContainers(&cursor, above: matched)
    isAfterBlank = cursor.isBlank && !isNested
    if !isNested {
      if isLazy(cursor, matched: matched) { return gatherParagraph(cursor) }
      close(to: matched)
      if !cursor.isBlank { closeListWithoutItem() }
    }
    readLeaf(&cursor)
  }

  // MARK: Containers

  /// Walks over the marks of the open containers that the line continues, and counts them.
  private func matchContainers(_ cursor: inout LineCursor) -> Int {
    var matched = 1
    while matched < containers.count {
      switch containers[matched].kind {
      case .document, .list: break
      case .quote:
        guard cursor.skipQuoteMark() else { return matched }
      case .item(let indentation, _):
        if cursor.isBlank {
          // An item may begin with one blank line, not with two.
          guard !isEmptyItem(at: matched) else { return matched }
          cursor.skipIndentation(indentation)
        } else {
          guard cursor.indentation >= indentation else { return matched }
          cursor.skipIndentation(indentation)
        }
      }
      matched += 1
    }
    return matched
  }

  private func isEmptyItem(at height: Int) -> Bool {
    guard height == containers.count - 1, containers[height].blocks.isEmpty else { return false }
    if case .none = leaf { return true }
    return false
  }

  /// Opens the quotes and items that begin in the rest of the line.
  ///
  /// - Returns: whether there were any.
  private mutating func openContainers(
    _ cursor: inout LineCursor, above matched: Int
  ) -> Bool {
    var height = matched
    var areOpened = false
    while !cursor.isBlank, cursor.indentation < 4 {
      let start = cursor.content.lowerBound
      var ahead = cursor
      let kinds: [OpenContainer.Kind]
      var isSameList = false
      if ahead.skipQuoteMark() {
        kinds = [.quote]
      } else if let marker = cursor.listMarker, mayBegin(marker, cursor, height) {
        let indentation = ahead.skip(marker)
        let item = OpenContainer.Kind.item(indentation: indentation, box: ahead.skipBox())
        if case .list(let open) = containers[height - 1].kind, open.continues(marker) {
          isSameList = true
        }
        kinds = isSameList ? [item] : [.list(marker), item]
      } else {
        break
      }
      guard height + kinds.count <= Self.depthLimit else {
        noteDepth(at: start)
        guard case .quote = kinds[0] else { break }
        // Repeated on every line, the marks of a deep quote would be more text than a page can
        // show.
        cursor = ahead
        continue
      }
      close(to: height)
      finishLeaf()
      if isSameList {
        containers[height - 1].isLoose = containers[height - 1].isLoose || isAfterBlank
      } else {
        closeListWithoutItem()
      }
      containers += kinds.map { OpenContainer($0, start: start) }
      height = containers.count
      cursor = ahead
      areOpened = true
    }
    return areOpened
  }

  /// True if a marker may end the paragraph above it: a line of prose may begin with "1994." or be
  /// a lone dash.
  private func mayBegin(_ marker: ListMarker, _ cursor: LineCursor, _ height: Int) -> Bool {
    guard case .paragraph = leaf, height == containers.count else { return true }
    let isEmpty = cursor.content.count == marker.length
    return !isEmpty && (marker.number ?? 1) == 1
  }

  private mutating func noteDepth(at start: Int) {
    let kind = DocumentProblem.Kind.nestedTooDeeply(limit: Self.depthLimit)
    guard !problems.contains(where: { $0.kind == kind }) else { return }
    problems.append(DocumentProblem(kind, at: start..<start + 1))
  }

  /// True if the line continues a paragraph although it lacks the marks of its containers.
  private func isLazy(_ cursor: LineCursor, matched: Int) -> Bool {
    guard matched < containers.count, case .paragraph = leaf, !cursor.isBlank else { return false }
    return cursor.indentation >= 4 || !beginsLeaf(cursor)
  }

  /// A list goes on only with an item.
  private mutating func closeListWithoutItem() {
    guard let last = containers.last, last.isList else { return }
    close(to: containers.count - 1)
  }

  /// Closes containers until so many are open.
  private mutating func close(to height: Int) {
    while containers.count > height {
      finishLeaf()
      finish(containers.removeLast())
    }
  }
}
