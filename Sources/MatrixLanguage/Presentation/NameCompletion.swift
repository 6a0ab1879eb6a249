import LanguageSyntax

/// The completions of a word: names of the notebook, the builtins, and in a call the names of its
/// arguments.
package struct NameCompletion: Sendable {
  private let workspace: Workspace

  /// - Parameter workspace: its names are offered besides the builtins.
  package init(workspace: Workspace) {
    self.workspace = workspace
  }

  /// - Returns: the number of scalars before the cursor to replace, and the names that may replace
  ///   them.
  package func candidates(for text: Substring) -> (replaced: Int, names: [String])? {
    let scalars = text.unicodeScalars
    let start =
      scalars.lastIndex { !Spelling.isNameContinuation(Spelling.folded($0)) }
      .map(scalars.index(after:)) ?? scalars.startIndex
    let word = String(scalars[start...])
    let matches = labels(in: OpenCall(in: String(text))) + names(beginningWith: word)
    return matches.isEmpty ? nil : (word.unicodeScalars.count, matches)
  }

  /// The names that have values, and the functions with a bracket behind them.
  private func names(beginningWith word: String) -> [String] {
    guard !word.isEmpty else { return [] }
    let own = workspace.names.flatMap(\.spellings)
    let functions = Builtins.operations.map(\.name) + SpecialForm.allCases.map(\.name)
    let views = ViewWord.allCases.map { $0.rawValue + " " }
    return Set(own + functions.map { $0 + "(" } + views).filter { $0.hasPrefix(word) }.sorted()
  }

  // MARK: Arguments

  /// The names of arguments that the call still lacks: `axis=`. Before anything is typed, only
  /// those that a call may leave out, since the others are seldom named.
  private func labels(in call: OpenCall?) -> [String] {
    guard let call, case .word(let word) = call.last else { return [] }
    let missing = parameters(of: call.function).dropFirst(call.placed)
      .filter { !call.labels.contains($0.name) }
    if word.isEmpty { return missing.filter { !$0.isRequired }.map { $0.name.spelling + "=" } }
    // `mean(z` is far more often the z of the notebook than the name of the argument.
    return missing.flatMap { parameter in
      parameter.name.spellings.filter { $0.hasPrefix(word) }
        .filter { $0 != word || !parameter.isRequired }
    }
    .map { $0 + "=" }
  }

  private func parameters(of function: Name) -> [(name: Name, isRequired: Bool)] {
    if case .function(let own) = workspace[function]?.value {
      return own.definition.parameters.map { ($0.name, $0.defaultValue == nil) }
    }
    guard let builtin = Builtins.named[function], !builtin.isVariadic else { return [] }
    return builtin.parameters.map { (Name($0.name), $0.isRequired) }
  }
}

extension Name {
  /// As it is shown, and as it is typed where that differs.
  fileprivate var spellings: [String] {
    spelling == asciiSpelling ? [spelling] : [spelling, asciiSpelling]
  }
}
