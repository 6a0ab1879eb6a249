import MatrixLanguage

/// A typed line that is a command: `:goto 3`.
package struct CommandInput: Hashable, Sendable {
  package let word: String
  package let argument: String

  /// - Returns: nil if the line is no command. Full-width colons, letters, digits and spaces count.
  package init?(_ line: String) {
    let line = line.folded.trimmed
    guard line.hasPrefix(":") else { return nil }
    let parts = line.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
    word = parts.first.map(String.init) ?? ""
    argument = parts.count > 1 ? String(parts[1]).trimmed : ""
  }
}
