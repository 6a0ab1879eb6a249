/// Comments and folding tags, which leave no block, and the ids that comments hold.
extension BlockParser {
  func beginsHidden(_ cursor: LineCursor) -> Bool {
    guard cursor.indentation < 4 else { return false }
    let content = cursor.content
    return source.bytes.stands("<!--", at: content.lowerBound, in: content)
      || HiddenTag(in: source.bytes, at: content) != nil
  }

  /// Walks over the comments and tags that a line begins with.
  ///
  /// - Returns: true if there were any.
  mutating func skipHidden(_ cursor: inout LineCursor) -> Bool {
    var isFound = false
    while beginsHidden(cursor) {
      finishLeaf()
      isFound = true
      let content = cursor.content
      let tag = HiddenTag(in: source.bytes, at: content)
      isAfterTag = tag != nil
      if let tag {
        cursor.jump(to: tag.range.upperBound)
        guard tag.isOpen else { continue }
        leaf = .hidden(OpenTag(end: "</summary>", name: "<summary>", range: content))
      } else if let end = source.bytes.firstOffset(of: "-->", in: content.dropFirst(4)) {
        noteComment(content.lowerBound + 4..<end)
        cursor.jump(to: end + 3)
      } else {
        leaf = .hidden(OpenTag(end: "-->", name: "<!--", range: content))
        cursor.jump(to: cursor.end)
      }
    }
    return isFound
  }

  /// Other viewers take the lines right below a tag as part of it.
  mutating func noteLineAfterTag(_ cursor: LineCursor) {
    guard isAfterTag else { return }
    isAfterTag = false
    problems.append(DocumentProblem(.noBlankLineAfterTag, at: cursor.content))
  }

  /// A comment may give the heading above it an id.
  private mutating func noteComment(_ comment: Range<Int>) {
    guard let id = HeadingID.read(source, in: comment) else { return }
    let height = containers.count - 1
    guard let last = containers[height].blocks.last, case .heading(var heading) = last.content
    else {
      problems.append(DocumentProblem(.idWithoutHeading(id.value), at: id.range))
      return
    }
    if let first = heading.id {
      problems.append(DocumentProblem(.secondID(id.value, first: first.value), at: id.range))
      return
    }
    heading.id = id
    containers[height].blocks.removeLast()
    containers[height].blocks.append(
      DocumentBlock(content: .heading(heading), range: last.range.lowerBound..<comment.upperBound))
  }
}

/// `{#id}`, by itself or at the end of a heading.
enum HeadingID {
  /// The id that is all of a range.
  static func read(_ source: SourceText, in range: Range<Int>) -> Located<String>? {
    let content = source.bytes.trimmed(range)
    guard content.count > 3, source.bytes.stands("{#", at: content.lowerBound, in: content),
      source.bytes[content.upperBound - 1] == UInt8(ascii: "}")
    else { return nil }
    let id = content.lowerBound + 2..<content.upperBound - 1
    guard !source.bytes[id].contains(where: \.isWhitespace) else { return nil }
    return Located(source.text(in: id), at: id)
  }

  /// The id at the end of a heading, bare or in a comment, and where it begins.
  static func readSuffix(
    _ source: SourceText, of title: Range<Int>
  ) -> (id: Located<String>, start: Int)? {
    let bytes = source.bytes
    let isComment = bytes.stands("-->", at: title.upperBound - 3, in: title)
    let opening: StaticString = isComment ? "<!--" : "{#"
    let starts = title.reversed().first { bytes.stands(opening, at: $0, in: title) }
    guard let start = starts else { return nil }
    let inner =
      isComment ? start + 4..<max(start + 4, title.upperBound - 3) : start..<title.upperBound
    return read(source, in: inner).map { ($0, start) }
  }
}
