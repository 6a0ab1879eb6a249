import StyledText

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
