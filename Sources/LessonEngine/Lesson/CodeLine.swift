/// A line of code and the comment behind it.
///
/// A lesson needs to know only this about the language: a comment begins at the first `#` outside a
/// text.
struct CodeLine {
  /// The bytes before the comment, without the blanks at both ends.
  let code: Range<Int>
  /// The bytes behind the `#`, likewise.
  let comment: Range<Int>?
  /// The code with its texts emptied and its blanks single.
  let essence: String

  /// - Parameter offset: the offset of the line in its source.
  init(_ line: Substring, at offset: Int) {
    var hash: String.Index?
    var essence = ""
    var isInText = false
    var index = line.startIndex
    while index < line.endIndex, hash == nil {
      let character = line[index]
      if isInText {
        if character == "\\", line.index(after: index) < line.endIndex {
          index = line.index(after: index)
        } else if Self.isQuote(character) {
          isInText = false
          essence.append("\"")
        }
      } else if character == "#" || character == "＃" {
        hash = index
        continue
      } else if character.isWhitespace {
        if essence.last != " " { essence.append(" ") }
      } else {
        isInText = Self.isQuote(character)
        essence.append(isInText ? "\"" : character)
      }
      index = line.index(after: index)
    }
    let end = hash ?? line.endIndex
    code = Self.trimmed(line[..<end], in: line, at: offset)
    comment = hash.map { Self.trimmed(line[line.index(after: $0)...], in: line, at: offset) }
    while essence.last == " " { essence.removeLast() }
    self.essence = String(essence.drop { $0 == " " })
  }

  /// Curly and full-width quotes are read as straight ones, as the language does.
  private static func isQuote(_ character: Character) -> Bool {
    character == "\"" || character == "“" || character == "”" || character == "＂"
  }

  private static func trimmed(
    _ part: Substring, in line: Substring, at offset: Int
  ) -> Range<Int> {
    var part = part
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    let start = offset + line.utf8.distance(from: line.startIndex, to: part.startIndex)
    return start..<start + part.utf8.count
  }
}
