import MatrixLanguage
import TerminalUI

/// What TAB offers: symbols behind a backslash, and the names that are known.
enum Completions {
  static func completion(_ text: String, _ cursor: Int, workspace: Workspace) -> Completion {
    let before = Substring(text.unicodeScalars.prefix(cursor))
    if let found = SymbolInput.candidates(for: before) {
      let isUnique = Set(found.symbols.map(\.symbol)).count == 1
      return Completion(
        replacing: found.replaced,
        with: isUnique ? [found.symbols[0].symbol] : found.symbols.map { "\\" + $0.word })
    }
    if let found = NameCompletion(workspace: workspace).candidates(for: before) {
      return Completion(replacing: found.replaced, with: found.names)
    }
    return Completion()
  }
}
