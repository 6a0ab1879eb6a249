import LanguageSyntax
import MatrixLanguage
import StyledText

/// The topic of a question with `?`: `?mean`, `mean?`, `？γ`, or `?` alone.
package struct HelpTopic: Hashable, Sendable {
  package let word: String

  /// - Returns: nil if the line asks for no help. A question mark at the end of several words may
  ///   well be that of a comment.
  package init?(_ line: String) {
    let line = line.folded.trimmed
    if line.hasPrefix("?") {
      word = String(line.dropFirst()).trimmed
    } else if line.hasSuffix("?"), !line.contains(where: \.isWhitespace) {
      word = String(line.dropLast())
    } else {
      return nil
    }
  }
}
