package import StyledText

/// A way of writing that people bring from NumPy, MATLAB or mathematics: how it is recognised, its
/// message, and the code to write here instead.
///
/// To add one, declare it in the file of its theme and name it in that file's list. `HabitTests`
/// runs each sample with its first fix and compares the result.
package struct Habit: Sendable {
  package let id: String
  /// The page about it.
  let page: PageID
  /// The message; `{}` stands for each of the words that were found.
  let text: Localized<String>
  let note: Localized<String>?
  package let samples: [Sample]
  let find: @Sendable (StatementTokens) -> Found?

  init(
    _ id: String, page: PageID = .habit, en: String, zh: String, note: Localized<String>? = nil,
    samples: [Sample], find: @escaping @Sendable (StatementTokens) -> Found?
  ) {
    self.id = id
    self.page = page
    text = Localized(en: en, zh: zh)
    self.note = note
    self.samples = samples
    self.find = find
  }

  enum PageID: String, Sendable {
    case habit, syntax, ambiguous
    case fixedName = "fixed-name"
  }

  /// A cell with the habit, and its value after the first fix.
  package struct Sample: Hashable, Sendable {
    package let code: String
    /// The cell before it.
    package let setup: String
    /// The last output of the fixed cell; nil if the meaning cannot be known, so that there is no
    /// fix.
    package let value: String?

    init(_ code: String, after setup: String = "", gives value: String?) {
      (self.code, self.setup, self.value) = (code, setup, value)
    }
  }

  /// A place where a habit was found.
  struct Found {
    let range: SourceRange
    /// The words for the text.
    var words: [String] = []
    var note: Localized<String>?
    /// The called function, for a note if there is no fix.
    var function: Name?
    /// The repairs, the likeliest first.
    var repairs: [Repair] = []
  }

  /// A habit with the words that were found, ready for its message.
  package struct Said: Hashable, Sendable {
    package let id: String
    package let page: String
    package let text: Localized<String>
    package let note: Localized<String>?
    package var function: Name?
  }

  func said(_ words: [String] = [], note: Localized<String>? = nil) -> Said {
    let words = words.map(\.excerpt)
    return Said(
      id: id, page: page.rawValue,
      text: Localized(en: text.en.filled(with: words), zh: text.zh.filled(with: words)),
      note: note ?? self.note)
  }

  func diagnostic(in statement: StatementTokens) -> SyntaxDiagnostic? {
    find(statement).map { found in
      var said = said(found.words, note: found.note)
      said.function = found.function
      return SyntaxDiagnostic(.foreign(said), at: found.range, found.repairs)
    }
  }
}

extension String {
  /// The text with words in place of `{}`.
  fileprivate func filled(with words: [String]) -> String {
    let parts = split(separator: "{}", omittingEmptySubsequences: false)
    let filled = zip(words, parts.dropFirst()).map { $0 + $1 }
    return (parts.prefix(1).map(String.init) + filled).joined()
  }
}
