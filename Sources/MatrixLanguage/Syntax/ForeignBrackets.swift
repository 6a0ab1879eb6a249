/// Brackets as other languages use them: rows without commas, places in round brackets, lists that
/// are computed, sets, slices with a step.
extension Parser {
  /// `[1 2 3]`: a value stands where a comma should.
  mutating func refuseSpacedRow(in open: SourceRange) throws(Unreadable) {
    guard startsOperand(current) else { return }
    let gap = previousRange.upperBound..<current.range.lowerBound
    guard isOnSameLine else { try failForLineBreak(in: open) }
    try fail(
      .foreign(.spacedRow), at: current.range, repair: Repair(range: gap, replacement: ", "))
  }

  /// `[1, 2⏎ 3, 4]`: lines of as many numbers are rows, and else one row goes on.
  private mutating func failForLineBreak(in open: SourceRange) throws(Unreadable) -> Never {
    let gap = previousRange.upperBound..<current.range.lowerBound
    let (before, behind) = (entriesBefore(position), entriesBehind(position))
    let areRows = before == behind && before > 1 && !isAt(.leftBracket)
    let close = closing(from: position)?.upperBound ?? current.range.upperBound
    try fail(
      .foreign(.lineBreak), at: current.range,
      repair: Repair(
        range: gap, replacement: areRows ? "; " : ", ", within: open.lowerBound..<close))
  }

  /// How many entries the line has that ends before a token.
  private func entriesBefore(_ place: Int) -> Int {
    var (count, depth, index) = (1, 0, place - 1)
    while index > 0 {
      switch tokens[index].kind {
      case .symbol(.rightParenthesis), .symbol(.rightBracket): depth += 1
      case .symbol(.leftParenthesis), .symbol(.leftBracket): depth -= 1
      case .symbol(.comma) where depth == 0: count += 1
      case .symbol(.semicolon) where depth == 0: return count
      default: break
      }
      if depth < 0 || breaksLine(before: index) { return count }
      index -= 1
    }
    return count
  }

  /// How many entries the line has that begins at a token.
  private func entriesBehind(_ place: Int) -> Int {
    var (count, depth) = (1, 0)
    for index in place..<tokens.count {
      if index > place, breaksLine(before: index) { return count }
      switch tokens[index].kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket): depth -= 1
      case .symbol(.comma) where depth == 0: count += 1
      case .symbol(.semicolon) where depth == 0: return count
      default: break
      }
      if depth < 0 { return count }
    }
    return count
  }

  private func breaksLine(before index: Int) -> Bool {
    text[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
      .contains { $0.isNewline }
  }

  /// The bracket that closes what is open at a token.
  private func closing(from place: Int) -> SourceRange? {
    var depth = 0
    for token in tokens[place...] {
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth -= 1
      default: continue
      }
      if depth < 0 { return token.range }
    }
    return nil
  }

  /// `Z(:, 1)` and `z(2:end)`, at the bracket: places as MATLAB counts them.
  mutating func refuseRoundIndex(of name: Name, at range: SourceRange) throws(Unreadable) {
    guard Builtins.named[name] == nil, SpecialForm.named[name] == nil,
      !Self.functionNames.contains(name.spelling), hasSliceAhead
    else { return }
    let open = advance().range
    var entries: [String] = []
    var isPlain = true
    repeat {
      let (entry, _) = try indexEntry()
      let code = counted(entry)
      isPlain = isPlain && code != nil
      entries.append(code ?? "")
    } while take(.comma)
    try expect(.rightParenthesis, closing: .leftParenthesis, at: open)
    let whole = range.lowerBound..<previousRange.upperBound
    try fail(
      .foreign(.roundIndex), at: open,
      repair: isPlain
        ? Repair(
          range: whole, replacement: "\(text[range])[\(entries.joined(separator: ", "))]") : nil)
  }

  /// What functions are called: `f(1:3)` wants a row, where `z(1:3)` picks from one.
  private static let functionNames: Set<String> = ["f", "g", "h", "F", "G", "H"]

  /// Whether a colon stands between the round brackets that open here, in none of their own.
  private var hasSliceAhead: Bool {
    var depth = 0
    for token in tokens[position...].prefix(Self.longestCall) {
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket), .symbol(.leftBrace): depth += 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): depth -= 1
      case .symbol(.colon) where depth == 1: return true
      case .newline: return false
      default: break
      }
      if depth == 0 { return false }
    }
    return false
  }

  /// The tokens of the longest call in which places are looked for.
  private static let longestCall = 32

  /// `0` for `1`, `-1` for `end`, `0:3` for `1:3`.
  private func counted(_ entry: Expression.Subscript) -> String? {
    switch entry {
    case .position(let place): return counted(place)
    case .slice(let lower, let upper, _):
      guard let upper else { return lower.flatMap(counted).map { "\($0):" } ?? ":" }
      guard let first = lower.flatMap(counted) else { return nil }
      if upper.placeFromEnd == -1 { return "\(first):" }
      if let end = upper.placeFromEnd { return "\(first):\(end + 1)" }
      return "\(first):\(text[upper.range])"
    }
  }

  private func counted(_ place: Expression) -> String? {
    if let end = place.placeFromEnd { return "\(end)" }
    guard case .number(let number) = place.kind else { return "\(text[place.range]) - 1" }
    return WholeNumber.exactly(number).flatMap { $0 > 0 ? "\($0 - 1)" : nil }
  }

  /// `f(1 2)` and `f(1⏎2)`: an argument stands where a comma should.
  mutating func refuseSpacedArguments(behind value: Expression) throws(Unreadable) {
    guard startsOperand(current) else { return }
    var areNumbers = false
    if case (.number, .number) = (value.kind, current.kind) { areNumbers = true }
    guard areNumbers || !isOnSameLine else { return }
    let gap = previousRange.upperBound..<current.range.lowerBound
    try fail(
      .expected(.symbol(","), found: currentText), at: current.range,
      repair: Repair(range: gap, replacement: ", "))
  }

  /// `[x² for x in z]` and `sum(x² for x in z)`, behind what is computed in each turn.
  mutating func refuseComprehension(
    of value: Expression, in open: SourceRange?
  ) throws(Unreadable) {
    guard current.kind == .keyword(.for) else { return }
    let sign = advance().range
    guard case .name(let name) = current.kind, next.kind == .keyword(.in) else {
      try fail(.foreign(.comprehension), at: sign)
    }
    advance()
    advance()
    let values = try expression(binding: .or)
    let loop = "for \(name) in \(text[values.range]) { \(text[value.range]) }"
    let isWhole = open == nil ? isAt(.rightParenthesis) : isAt(.rightBracket)
    guard isWhole else { try fail(.foreign(.comprehension), at: sign) }
    let end = open == nil ? previousRange.upperBound : advance().range.upperBound
    try fail(
      .foreign(.comprehension), at: sign,
      repair: Repair(
        range: (open ?? value.range).lowerBound..<end, replacement: loop))
  }

  /// `{1, 2}`, where a value should stand.
  mutating func refuseBraces() throws(Unreadable) {
    guard isAt(.leftBrace) else { return }
    let inner = tokens[(position + 1)...].prefix(Self.longestCall).prefix { token in
      switch token.kind {
      case .number, .name, .text, .symbol(.comma), .symbol(.semicolon), .symbol(.minus): true
      default: false
      }
    }
    let close = position + 1 + inner.count
    guard close < tokens.count, tokens[close].kind == .symbol(.rightBrace),
      inner.contains(where: { $0.kind == .symbol(.comma) })
    else { return }
    let range = current.range.lowerBound..<tokens[close].range.upperBound
    let values = text[range.lowerBound + 1..<range.upperBound - 1].trimmed
    position = close
    try fail(
      .foreign(.braces), at: range, repair: Repair(range: range, replacement: "[\(values)]"))
  }

  /// `z[0:3:2]`, at the second colon.
  mutating func refuseSliceStep() throws(Unreadable) {
    guard isAt(.colon) else { return }
    try fail(.foreign(.sliceStep))
  }

  /// `Z[..., 0]`, and the three points behind which a line of MATLAB goes on.
  mutating func refuseEllipsis(instead code: String) throws(Unreadable) {
    guard isAt(.dot), next.kind == .symbol(.dot), position + 2 < tokens.count,
      tokens[position + 2].kind == .symbol(.dot)
    else { return }
    let range = current.range.lowerBound..<tokens[position + 2].range.upperBound
    // Where the line goes on, the break is left out too.
    let behind = tokens[(position + 3)...].first { $0.kind != .newline }
    let end = code.isEmpty ? behind?.range.lowerBound ?? 0 : 0
    try fail(
      .foreign(.increment("...")), at: range,
      repair: Repair(
        range: range.lowerBound..<max(range.upperBound, end), replacement: code))
  }

  /// `[a, b] = f(x)`, at the sign.
  mutating func refuseBracketedNames(_ left: Expression) throws(Unreadable) {
    guard case .brackets(let rows) = left.kind, rows.count == 1 else { return }
    let names = rows[0].compactMap { entry in
      if case .name = entry.kind { text[entry.range] } else { String?.none }
    }
    guard names.count == rows[0].count, !names.isEmpty else { return }
    advance()
    let value = try expressionList()
    var code = text[value.range]
    if case .call(let function, _, let arguments) = value.kind, names.count == 2,
      arguments.count == 1, ["size", "shape"].contains(function.spelling)
    {
      let shape = "shape(\(text[arguments[0].value.range]))"
      code = "\(shape)[0], \(shape)[1]"
    }
    try fail(
      .foreign(.bracketedNames), at: left.range,
      repair: Repair(
        range: left.range.lowerBound..<value.range.upperBound,
        replacement: "\(names.joined(separator: ", ")) = \(code)"))
  }
}
