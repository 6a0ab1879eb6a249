import LanguageSyntax
import MatrixLanguage
import StyledText

/// A typed line that is a command: `:goto 3`, `:save! notes.md`.
package struct CommandInput: Hashable, Sendable {
  package let word: String
  package let argument: String
  /// The argument as it was typed: a file's name may have full-width signs in it.
  package let name: String
  /// True if the word ends in `!`, which overrules refusals.
  package let isForced: Bool
  /// True if it was typed without its colon.
  package private(set) var isUnmarked = false

  /// - Returns: nil if the line is no command. Full-width colons, letters, digits and spaces are
  ///   understood.
  package init?(_ line: String) {
    let line = line.trimmed
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let first = parts.first.map({ String($0).folded }), first.hasPrefix(":") else {
      return nil
    }
    var rest = parts.count > 1 ? parts[1][...] : ""
    var word = String(first.dropFirst())
    if word.isEmpty {
      // `: help`
      let words = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      word = words.first.map { String($0).folded } ?? ""
      rest = words.count > 1 ? words[1] : ""
    }
    isForced = word.hasSuffix("!")
    self.word = isForced ? String(word.dropLast()) : word
    name = String(rest).trimmed
    argument = name.folded
  }

  var unmarked: CommandInput {
    var input = self
    input.isUnmarked = true
    return input
  }
}
