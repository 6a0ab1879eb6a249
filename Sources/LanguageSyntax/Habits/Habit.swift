package import StyledText

/// A way of writing that people bring from NumPy, MATLAB or mathematics: how it is recognised, what is
/// said about it, and what is written in its place here.
///
/// To add one, declare it in the file of its theme and name it in that file's list. `HabitTests` runs
/// each sample with its first fix and compares what comes out.
package struct Habit: Sendable {
  package let id: String
  /// The page that tells more.
  let page: PageID
  /// What is said; `{}` stands for each of the words that were found.
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

  /// A cell that is written so, and the value that it has with the first fix.
  package struct Sample: Hashable, Sendable {
    package let code: String
    /// The cell before it.
    package let setup: String
    /// What a cell shows last; nil where the meaning cannot be known, so that there is no fix.
    package let value: String?

    init(_ code: String, after setup: String = "", gives value: String?) {
      (self.code, self.setup, self.value) = (code, setup, value)
    }
  }

  /// Where a habit was found.
  struct Found {
    let range: SourceRange
    /// What the text says of it.
    var words: [String] = []
    var note: Localized<String>?
    /// The function that is called, of which something may be said where there is no fix.
    var function: Name?
    /// What would mend it, the likeliest first.
    var repairs: [Repair] = []
  }

  /// A habit with the words that were found, ready to be said.
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
  /// The text with words in the places of `{}`.
  fileprivate func filled(with words: [String]) -> String {
    let parts = split(separator: "{}", omittingEmptySubsequences: false)
    let filled = zip(words, parts.dropFirst()).map { $0 + $1 }
    return (parts.prefix(1).map(String.init) + filled).joined()
  }
}
