import LanguageSyntax
import Notebook

/// The labels of a question's choices: letters, or numbers where they are listened to.
///
/// In the journal and among the pieces a choice is a letter; here it gets and loses its other name.
package enum ChoiceLabels: Hashable, Sendable {
  case letters, numbers

  init(isSpoken: Bool) {
    self = isSpoken ? .numbers : .letters
  }

  /// The label of a choice.
  func label(_ index: Int) -> String {
    switch self {
    case .letters: Step.Quiz.letter(index)
    case .numbers: String(index + 1)
    }
  }

  /// An answer with the letters of the choices in the place of their numbers: `2 1` is `b a`.
  /// Anything else stays as it is.
  ///
  /// - Parameter count: how many choices there are; a greater number is one of several digits:
  /// `213`.
  func inLetters(_ answer: String, of count: Int) -> String {
    guard self == .numbers else { return answer }
    let words = answer.folded.split { $0.isWhitespace || ",;.)".contains($0) }.map(String.init)
    let isOne = words.count == 1 && (Int(words[0]) ?? 0) > count
    let numbers = isOne ? words[0].map { Int(String($0)) } : words.map { Int($0) }
    let letters = numbers.compactMap { number in
      number.flatMap { (1...26).contains($0) ? Step.Quiz.letter($0 - 1) : nil }
    }
    let isDecimal = answer.folded.contains(".") && words.count > 1 && !answer.contains(" ")
    guard letters.count == numbers.count, !letters.isEmpty, !isDecimal else { return answer }
    return letters.joined(separator: " ")
  }

  /// The label of the choice that has this letter.
  func label(of letter: String) -> String {
    guard self == .numbers, let value = letter.utf8.first, letter.utf8.count == 1 else {
      return letter
    }
    let index = Int(value) - Int(UInt8(ascii: "a"))
    return (0..<26).contains(index) ? label(index) : letter
  }
}

extension DocumentStyle {
  /// The names of the choices of a question.
  var labels: ChoiceLabels { ChoiceLabels(isSpoken: isSpoken) }
}
