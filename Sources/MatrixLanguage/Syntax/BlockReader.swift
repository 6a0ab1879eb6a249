/// Reads lines, and blocks of them: such as stand further in, or such as go up to `end`.
struct BlockReader {

  private var lines: ArraySlice<Line> = []
  /// Whether an `end` is missing, after which nothing can be said of what is inside of what.
  private var isBroken = false

  struct Line {
    let indentation: Int
    /// Without its comment.
    let code: String
    let end: Int
  }

  init(_ text: CellSource, from start: Int) {
    let line = text.line(at: start).range
    guard line.upperBound - start <= ForeignBlock.mostBytes else { return }
    var end = start
    var indentation = text[line.lowerBound..<start].indentation
    while end < text.text.utf8.count, end - start <= ForeignBlock.mostBytes {
      let part = text[end..<min(text.text.utf8.count, end + ForeignBlock.mostBytes)]
      let code = part.prefix { !$0.isNewline }
      if end > start { indentation = String(code).indentation }
      end += code.utf8.count
      lines.append(Line(indentation: indentation, code: String(code).uncommented, end: end))
      end += 1
    }
  }

  /// The block that the first line opens; nil if it opens none.
  mutating func block() -> (code: String?, end: Int)? {
    guard let first = lines.first, let opening = Opening(first.code) else { return nil }
    var branches: [ForeignBlock.Branch] = []
    var end = first.end
    var isReadable = true
    var next: Opening? = opening
    while let opening = next, let line = lines.popFirst() {
      var branch = ForeignBlock.Branch(word: opening.word, header: opening.header)
      end = line.end
      switch opening.style {
      case .colon where !opening.rest.isEmpty: branch.statements = [opening.rest.returned]
      case .colon, .end:
        guard let body = body(under: line, opening.style, &end) else {
          isReadable = false
          break
        }
        branch.statements = body
      }
      branches.append(branch)
      next = lines.first.flatMap { following in
        following.indentation == line.indentation ? Opening(following.code) : nil
      }.flatMap { $0.continues ? $0 : nil }
    }
    if opening.style == .end {
      guard !isBroken, let last = lines.popFirst(), last.code == "end" else {
        isBroken = true
        return nil
      }
      end = last.end
    }
    guard !isBroken else { return nil }
    return (isReadable ? ForeignBlock.code(of: branches) : nil, end)
  }

  /// The statements of a body; nil if one of them cannot be written here.
  private mutating func body(
    under line: Line, _ style: Opening.Style, _ end: inout Int
  ) -> [String]? {
    var statements: [String]? = []
    while !isBroken, let next = lines.first {
      let belongs =
        style == .colon
        ? next.code.isEmpty || next.indentation > line.indentation
        : next.code != "end" && Opening(next.code)?.continues != true
      guard belongs else { break }
      if let (code, last) = block() {
        end = last
        statements = code.flatMap { code in statements.map { $0 + [code] } }
      } else {
        guard !isBroken else { return nil }
        lines.removeFirst()
        if !next.code.isEmpty { end = next.end }
        let statement = next.code.returned
        if !statement.isEmpty { statements?.append(statement) }
      }
    }
    return statements
  }
}

/// The first line of a block: `for i in range(10):`, `else:`, `if z > 0` with an `end` further down.
struct Opening {
  let word: String
  let header: String
  /// What stands behind the colon.
  let rest: String
  let style: Style

  enum Style {
    case colon, end
  }

  /// Whether it goes on with a block that has begun.
  var continues: Bool { word == "elif" || word == "else" }

  private static let words = ["for", "if", "elif", "elseif", "else", "while", "def", "function"]

  init?(_ code: String) {
    let spelled = code.prefix { $0.isLetter }
    guard Self.words.contains(String(spelled)) else { return nil }
    var behind = code.dropFirst(spelled.count)
    var word = String(spelled)
    if word == "else", behind.hasPrefix(" if ") { (word, behind) = ("elif", behind.dropFirst(3)) }
    if word == "elseif" { word = "elif" }
    self.word = word
    if let colon = Self.colon(in: behind) {
      header = String(behind[..<colon]).trimmed
      rest = String(behind[behind.index(after: colon)...]).trimmed
      style = .colon
    } else if word != "def", behind.isEmpty == (word == "else"), !behind.contains("{") {
      (header, rest, style) = (String(behind).trimmed, "", .end)
    } else {
      return nil
    }
  }

  /// The colon that ends a header: in `1:10` there is no space behind it.
  static func colon(in code: Substring) -> Substring.Index? {
    var depth = 0
    for place in code.indices {
      switch code[place] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case ":" where depth == 0:
        let next = code.index(after: place)
        if next == code.endIndex || code[next].isWhitespace { return place }
      default: break
      }
    }
    return nil
  }
}

extension String {
  fileprivate var indentation: Int { prefix { $0 == " " || $0 == "\t" }.count }

  /// A line of code without its comment, and without a semicolon at its end.
  var uncommented: String {
    let code = String(prefix { $0 != "#" }).trimmed
    return code.last == ";" ? String(code.dropLast()).trimmed : code
  }
}
