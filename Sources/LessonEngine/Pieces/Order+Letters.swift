import LanguageSyntax
import MatrixLanguage

extension Step.Order {
  /// An answer in letters: `c a d`, `cad`, `C, A, D`, `ｃ，ａ，ｄ`.
  enum Letters: Hashable {
    case places([Int])
    /// A character among the letters that names no line.
    case strange(String)
    /// A line that was named twice.
    case repeated(Int)

    /// - Parameter count: the number of lines.
    /// - Returns: nil for anything else: words, and code that computes here.
    init?(_ input: String, of count: Int, in workspace: Workspace) {
      let words = input.folded.lowercased().split { $0.isWhitespace || ",;.()-→>".contains($0) }
      guard !words.isEmpty, !Self.computes(input, in: workspace) else { return nil }
      let letters = (0..<count).map(Step.Quiz.letter)
      let signs = words.joined().map(String.init)
      let places = signs.map { letters.firstIndex(of: $0) }
      if let strange = places.firstIndex(of: nil) {
        // A word may be a name; signs with blanks between them are none.
        guard words.count > 1, words.allSatisfy({ $0.count == 1 }) else { return nil }
        self = .strange(signs[strange])
        return
      }
      let found = places.compactMap(\.self)
      let again = found.indices.first { found[..<$0].contains(found[$0]) }
      self = again.map { .repeated(found[$0]) } ?? .places(found)
    }

    /// True if code reads only names that have values, as `d` or `a - b` may.
    private static func computes(_ input: String, in workspace: Workspace) -> Bool {
      guard let cell = try? Cell(CellSource(input)) else { return false }
      return cell.readNames.allSatisfy { workspace[$0] != nil }
    }
  }
}
