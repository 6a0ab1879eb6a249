/// A block as Python, MATLAB, Julia or C write it, read as text: a word, a header, and lines that
/// stand further in, or up to `end`, or in braces. They may hold blocks again.
struct ForeignBlock {
  /// The block as this language writes it, on one line; nil where it has no such thing.
  let code: String?
  /// Behind its last character.
  let end: Int

  /// The bytes of the longest block that is looked at.
  static let mostBytes = 4_000

  /// - Returns: nil where no block begins, or a longer one than a person types.
  init?(at word: SourceRange, in text: CellSource) {
    let rest = text[word.lowerBound..<min(text.text.utf8.count, word.lowerBound + Self.mostBytes)]
    if let (branches, length) = Self.braced(rest) {
      code = branches.flatMap(Self.code)
      end = word.lowerBound + length
    } else {
      var reader = BlockReader(text, from: word.lowerBound)
      guard let block = reader.block() else { return nil }
      (code, end) = block
    }
  }

  /// A part of a block with its own header: `if z > 0: …`, then `else: …`.
  struct Branch {
    let word: String
    let header: String
    var statements: [String] = []
  }

  /// The branches in braces with which a text begins, nil if one of them holds braces again; and how
  /// many bytes they take.
  private static func braced(_ text: String) -> (branches: [Branch]?, length: Int)? {
    var branches: [Branch]? = []
    var rest = text[...]
    var end: String.Index?
    while end == nil || rest.hasPrefix("else") {
      let line = rest.prefix { !$0.isNewline }
      guard let open = line.firstIndex(of: "{"),
        let close = rest.matchingBrace(from: open)
      else { break }
      let words = rest[..<open].split(separator: " ", maxSplits: 2).map(String.init)
      let isChoice = words.starts(with: ["else", "if"])
      let word = isChoice ? "elif" : String(rest.prefix { $0.isLetter })
      let header = String(rest[..<open].dropFirst(isChoice ? 7 : word.count)).trimmed
      guard Opening.colon(in: header[...]) == nil else { break }
      let body = rest[rest.index(after: open)..<close]
      let statements = body.split { $0 == ";" || $0.isNewline }
        .map { String($0).uncommented.returned }.filter { !$0.isEmpty }
      branches =
        body.contains("{")
        ? nil : branches.map { $0 + [Branch(word: word, header: header, statements: statements)] }
      let behind = rest.index(after: close)
      end = behind
      rest = rest[behind...].drop { $0.isWhitespace }
    }
    return end.map { (branches, text[..<$0].utf8.count) }
  }

  // MARK: Rewriting

  static func code(of branches: [Branch]) -> String? {
    guard let first = branches.first else { return nil }
    switch first.word {
    case "for": return loop(first)
    case "def", "function": return definition(first)
    case "if": return choice(branches)
    case "while": return branches.count == 1 ? bounded(first) : nil
    default: return nil
    }
  }

  /// `repeat 100 { x = where(x > 0, x - 1, x) }`, for one statement that stores a value
  private static func bounded(_ block: Branch) -> String? {
    let condition = block.header.withoutBrackets
    guard block.statements.count == 1, !["True", "true", "1"].contains(condition),
      let sign = [" = ", " -= ", " += ", " *= ", " /= "].first(where: block.statements[0].contains),
      let place = block.statements[0].firstRange(of: sign)
    else { return nil }
    let name = String(block.statements[0][..<place.lowerBound])
    var value = String(block.statements[0][place.upperBound...])
    if sign != " = " { value = "\(name) \(sign.dropFirst().prefix(1)) \(value.asOperand)" }
    return "repeat 100 { \(name) = where(\(condition), \(value), \(name)) }"
  }

  /// The statements in braces; a block of none needs something to stand there.
  private static func braced(_ statements: [String], else placeholder: String) -> String {
    "{ \(statements.isEmpty ? placeholder : statements.joined(separator: "; ")) }"
  }

  /// `for i in range(10) { … }`, also for `i = 1:10`.
  private static func loop(_ block: Branch) -> String? {
    let header = block.header.withoutBrackets
    let variable = String(header.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    var values = header.dropFirst(variable.count).drop { $0 == " " }
    guard !variable.isEmpty,
      let sign = ["in ", "= ", "=", "∈ ", "∈"].first(where: { values.hasPrefix($0) })
    else { return nil }
    values = values.dropFirst(sign.count)
    return "for \(variable) in \(counted(String(values).trimmed)) "
      + braced(block.statements, else: variable)
  }

  /// `range(1, 11)` for `1:10`, anything else as it is.
  private static func counted(_ values: String) -> String {
    let parts = values.split(separator: ":", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard 2...3 ~= parts.count, !values.contains("["), !values.contains("("), let last = parts.last
    else { return values }
    let end = Int(last).flatMap { $0 < 1 << 50 ? "\($0 + 1)" : nil } ?? "\(last) + 1"
    return "range(\(parts[0]), \(end)\(parts.count == 3 ? ", " + parts[1] : ""))"
  }

  /// `f(z) = { …; last }`
  private static func definition(_ block: Branch) -> String? {
    var header = block.header
    var statements = block.statements
    // `function y = f(x)` names what it gives.
    if let sign = header.firstRange(of: " = "),
      header.firstIndex(of: "(").map({ sign.lowerBound < $0 }) == true
    {
      statements.append(String(header[..<sign.lowerBound]))
      header = String(header[sign.upperBound...])
    }
    guard let open = header.firstIndex(of: "("), header.last == ")" else { return nil }
    let parameters = header[header.index(after: open)...].dropLast()
    let first = parameters.prefix { $0 != "," && $0 != "=" }
    let body =
      statements.count == 1
      ? statements[0] : braced(statements, else: first.isEmpty ? "0" : String(first))
    return "\(header) = \(body)"
  }

  /// `y = where(c, a, where(d, b, c))`; without an `else`, y stays what it is.
  private static func choice(_ branches: [Branch]) -> String? {
    guard let first = branches.first, branches.allSatisfy({ $0.statements.count <= 1 }) else {
      return nil
    }
    let then = first.statements.first ?? "1"
    let target = then.assignedName
    var value = target ?? "0"
    for branch in branches.reversed() {
      let statement = branch.statements.first ?? then
      guard statement.assignedName == target else { return nil }
      let own = target == nil ? statement : statement.assignedValue
      let isLast = branch.word == "else"
      value = isLast ? own : "where(\(branch.header.withoutBrackets), \(own), \(value))"
    }
    return target.map { "\($0) = \(value)" } ?? value
  }
}

extension Substring {
  /// Where the brace closes that opens at a place.
  fileprivate func matchingBrace(from open: Index) -> Index? {
    var depth = 0
    for place in self[open...].indices {
      if self[place] == "{" { depth += 1 }
      if self[place] == "}" { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }
}

extension String {
  /// A statement without the `return` that no function needs here; nothing for `pass`.
  var returned: String {
    guard hasPrefix("return ") else { return self == "pass" ? "" : self }
    return String(dropFirst(7)).trimmed
  }

  /// `z > 0` of `(z > 0)`.
  fileprivate var withoutBrackets: String {
    for word in [" do", " then"] where hasSuffix(word) {
      return String(dropLast(word.count)).trimmed.withoutBrackets
    }
    guard first == "(", last == ")", !dropFirst().dropLast().contains("(") else { return self }
    return String(dropFirst().dropLast()).trimmed
  }

  /// y of `y = e`.
  fileprivate var assignedName: String? {
    guard let sign = firstRange(of: " = ") else { return nil }
    let name = String(self[..<sign.lowerBound])
    return name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) ? name : nil
  }

  /// e of `y = e`.
  fileprivate var assignedValue: String {
    firstRange(of: " = ").map { String(self[$0.upperBound...]) } ?? self
  }
}
