/// The names with which a word may go on.
package struct NameCompletion: Sendable {
  private let names: [String]

  /// - Parameter workspace: whose names are offered besides the builtins.
  package init(workspace: Workspace) {
    let own = workspace.names.flatMap { name in
      name.spelling == name.asciiSpelling
        ? [name.spelling] : [name.spelling, name.asciiSpelling]
    }
    let functions = Builtins.operations.map(\.name) + SpecialForm.allCases.map(\.name)
    let views = ViewWord.allCases.map { $0.rawValue + " " }
    names = Set(own + functions.map { $0 + "(" } + views).sorted()
  }

  /// - Returns: how many scalars before the cursor would be replaced, and what may replace them.
  package func candidates(for text: Substring) -> (replaced: Int, names: [String])? {
    let scalars = text.unicodeScalars
    let start =
      scalars.lastIndex { !Spelling.isNameContinuation(Spelling.folded($0)) }
      .map(scalars.index(after:)) ?? scalars.startIndex
    let word = String(scalars[start...])
    guard !word.isEmpty else { return nil }
    let matches = names.filter { $0.hasPrefix(word) }
    return matches.isEmpty ? nil : (word.unicodeScalars.count, matches)
  }
}
