import StyledText

/// The words on the page of a lesson beside those of its author.
package struct LessonPageTexts: Sendable {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  func steps(_ count: Int) -> String {
    Localized(en: "\(count) step\(count == 1 ? "" : "s")", zh: "共 \(count) 步")[language]
  }

  package var answer: String { Localized(en: "Answer", zh: "答案")[language] }

  package var result: String {
    Localized(en: "Guess first, then see what it prints", zh: "先猜一猜，再看结果")[language]
  }

  package var solution: String { Localized(en: "One solution", zh: "参考答案")[language] }

  package var task: String {
    Localized(en: "Your turn: replace each ____.", zh: "轮到你了：把每个 ____ 换成代码。")[language]
  }

  /// For code that has a fault and no blank.
  package var mend: String {
    Localized(en: "Your turn: mend this code.", zh: "轮到你了：改正这段代码。")[language]
  }

  package var order: String {
    Localized(en: "Put the lines in order; some may be too many.", zh: "把各行排好顺序；有的行可能用不上。")[
      language]
  }

  /// - Parameter level: from 1.
  package func hint(_ level: Int, of count: Int) -> String {
    count == 1
      ? Localized(en: "Hint", zh: "提示")[language]
      : Localized(en: "Hint \(level) of \(count)", zh: "提示 \(level)/\(count)")[language]
  }

  /// The task for a student who has seen the solution.
  var variant: String {
    Localized(en: "Once more, after the solution was seen", zh: "看过参考答案之后再做一次")[language]
  }

  /// What is said if a check does not hold.
  func unmet(_ condition: String) -> String {
    Localized(en: "If not \(condition)", zh: "如果不满足 \(condition)")[language]
  }

  /// What is said of a mistake.
  func mistake(_ id: String?) -> String {
    guard let id else { return Localized(en: "A mistake", zh: "一种错误")[language] }
    return Localized(en: "The mistake \(id)", zh: "错误 \(id)")[language]
  }

  package var mistakes: String {
    Localized(en: "Mistakes that others have made", zh: "常见的错误")[language]
  }

  // MARK: A course

  /// The name of a course that has no title, and the way to it.
  var course: String { Localized(en: "The course", zh: "课程目录")[language] }

  var neighbours: String { Localized(en: "Other lessons", zh: "其他课")[language] }

  var languages: String { Localized(en: "Languages", zh: "语言")[language] }

  /// Before the files that a lesson loads.
  var data: String { Localized(en: "Its data: ", zh: "本课数据：")[language] }

  func minutes(_ count: Int) -> String {
    Localized(en: "\(count) minutes", zh: "\(count) 分钟")[language]
  }
}
