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

/// The messages for names without a value that mean something in other languages.
extension Habit.Said {
  package static func truthValue(_ word: String) -> Self {
    Self(
      "truth-value", en: "there is no \(word) in this language; 1 is true and 0 is not",
      zh: "这门语言里没有 \(word)；1 表示真，0 表示假")
  }

  package static func cOperator(_ typed: String, instead word: String) -> Self {
    Habits.otherSign.said([typed, word])
  }

  package static func keyword(_ word: String) -> Self {
    Habits.otherWord.said([word], note: Habits.otherWords[word])
  }

  package static var quoteTranspose: Self { Habits.transpose.said() }

  package static var derivative: Self { Habits.derivative.said() }

  package static func squareCall(_ function: String) -> Self {
    Self(
      "square-call", en: "\(function) takes its value in round brackets",
      zh: "\(function) 的参数要写在圆括号里")
  }

  private init(_ id: String, en: String, zh: String) {
    self.init(id: id, page: Habit.PageID.habit.rawValue, text: Localized(en: en, zh: zh), note: nil)
  }
}
