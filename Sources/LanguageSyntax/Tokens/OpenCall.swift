/// The call in whose brackets code breaks off: `mean(Z, ax`.
package struct OpenCall: Hashable, Sendable {
  package let function: Name
  /// The names of the arguments that are given by name.
  package let labels: Set<Name>
  /// The number of arguments given by place.
  package let placed: Int
  /// The argument that the code breaks off in.
  package let last: Last

  package enum Last: Hashable, Sendable {
    /// Nothing yet, or one word, which may be its label.
    case word(String)
    case expression
  }

  /// - Returns: nil if the code breaks off in no call.
  package init?(in code: String) {
    let tokens = Lexer.tokens(of: code).filter { $0.kind != .end && $0.kind != .newline }
    guard let open = Self.openBracket(in: tokens), open > 0, tokens[open].kind.opensCall,
      case .name(let function) = tokens[open - 1].kind
    else { return nil }
    self.function = function
    var arguments = Self.arguments(in: tokens[(open + 1)...])
    let last = arguments.removeLast()
    let labels = arguments.compactMap(Self.label)
    self.labels = Set(labels)
    placed = arguments.count - labels.count
    self.last = Self.last(last, in: CellSource(code))
  }

  /// The function of the innermost call that code breaks off in, whatever other brackets are open
  /// within it: that of `mean([1, 2`.
  package static func function(around code: String) -> Name? {
    let tokens = Lexer.tokens(of: code)
    return openBrackets(in: tokens).reversed().lazy.compactMap { open -> Name? in
      guard open > 0, tokens[open].kind.opensCall, case .name(let name) = tokens[open - 1].kind
      else { return nil }
      return name
    }.first
  }

  /// The place of the innermost bracket that is open at the end.
  private static func openBracket(in tokens: [Token]) -> Int? { openBrackets(in: tokens).last }

  /// The places of the brackets that are open at the end, the innermost last.
  private static func openBrackets(in tokens: [Token]) -> [Int] {
    var open: [Int] = []
    for (place, token) in tokens.enumerated() {
      guard case .symbol(let symbol) = token.kind else { continue }
      if symbol.closing != nil { open.append(place) }
      if symbol.closesBracket { _ = open.popLast() }
    }
    return open
  }

  /// The arguments, the last of which may be empty.
  private static func arguments(in tokens: ArraySlice<Token>) -> [ArraySlice<Token>] {
    var depth = 0
    var arguments: [ArraySlice<Token>] = []
    var start = tokens.startIndex
    for (place, token) in zip(tokens.indices, tokens) {
      guard case .symbol(let symbol) = token.kind else { continue }
      if symbol.closing != nil { depth += 1 }
      if symbol.closesBracket { depth -= 1 }
      guard symbol == .comma, depth == 0 else { continue }
      arguments.append(tokens[start..<place])
      start = place + 1
    }
    return arguments + [tokens[start...]]
  }

  private static func label(of argument: ArraySlice<Token>) -> Name? {
    guard argument.count > 1, case .name(let name) = argument[argument.startIndex].kind,
      argument[argument.startIndex + 1].kind == .symbol(.assign)
    else { return nil }
    return name
  }

  private static func last(_ argument: ArraySlice<Token>, in source: CellSource) -> Last {
    guard let token = argument.last else { return .word("") }
    let text = source[token.range.lowerBound..<source.text.utf8.count]
    guard argument.count == 1, case .name = token.kind, source[token.range] == text else {
      return argument.isEmpty ? .word("") : .expression
    }
    return .word(text)
  }
}

/// The text that code breaks off in, without its second quote: `load("da`.
package struct OpenText: Hashable, Sendable {
  package let text: String
  /// The function it belongs to.
  package let function: Name?

  /// - Returns: nil if the code breaks off in no text.
  package init?(in code: String) {
    let tokens = Lexer.tokens(of: code)
    guard let last = tokens.dropLast().last, case .invalid = last.kind else { return nil }
    let rest = CellSource(code)[last.range.lowerBound..<code.utf8.count]
    guard String(rest.prefix(1)).folded == "\"" else { return nil }
    text = String(rest.dropFirst())
    function = OpenCall(in: code)?.function
  }
}

extension Token.Kind {
  fileprivate var opensCall: Bool { self == .symbol(.leftParenthesis) }
}

extension Symbol {
  fileprivate var closesBracket: Bool {
    self == .rightParenthesis || self == .rightBracket || self == .rightBrace
  }
}
