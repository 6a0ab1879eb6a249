import Notebook

/// Finds formulas in LaTeX: a terminal shows them as they are typed, and so do many viewers of
/// Markdown.
struct MathCheck {
  let lesson: Lesson

  func diagnostics() -> [LessonDiagnostic] {
    let source = lesson.document.source
    return lesson.paragraphs.flatMap { inlines in
      let text = ProseText(inlines, of: source)
      return Self.formulas(in: text).map { range, isDisplayed in
        let formula = text.text(range)
        let fix = LatexText.plain(formula).map { isDisplayed ? "```text\n\($0)\n```" : $0 }
        return LessonDiagnostic(
          .proof(.latex(formula, fix: fix)), in: source, at: text.sourceRange(of: range))
      }
    }
  }

  /// The formulas with their marks; a display formula stands on a line of its own.
  static func formulas(in text: ProseText) -> [(range: Range<Int>, isDisplayed: Bool)] {
    let signs = text.characters
    var found: [(range: Range<Int>, isDisplayed: Bool)] = []
    // A mark without its partner is searched for once.
    var unclosed: Set<String> = []
    var place = 0
    while place < signs.count {
      if let (end, isDisplayed) = end(ofFormulaAt: place, signs, &unclosed) {
        found.append((place..<end, isDisplayed))
        place = end
      } else {
        // A backslash escapes the next sign.
        place += signs[place] == "\\" ? 2 : 1
      }
    }
    return found
  }

  private static let pairs = [("$$", "$$", true), ("\\[", "\\]", true), ("\\(", "\\)", false)]

  private static func end(
    ofFormulaAt place: Int, _ signs: [Character], _ unclosed: inout Set<String>
  ) -> (Int, Bool)? {
    let rest = signs[place...]
    for (open, close, isDisplayed) in pairs where rest.starts(with: open) {
      guard !unclosed.contains(close) else { return nil }
      if let end = end(behind: close, in: signs, from: place + 2) { return (end, isDisplayed) }
      unclosed.insert(close)
      return nil
    }
    if rest.first == "$" { return inlineEnd(from: place, signs).map { ($0, false) } }
    return commandEnd(from: place, signs).map { ($0, false) }
  }

  private static func end(behind mark: String, in signs: [Character], from place: Int) -> Int? {
    signs.indices.dropFirst(place).first { signs[$0...].starts(with: mark) }
      .map { $0 + mark.count }
  }

  /// Behind the `$` that closes another one. Prices are none: within a pair no blank stands at its marks,
  /// and no digit behind it.
  private static func inlineEnd(from place: Int, _ signs: [Character]) -> Int? {
    guard let close = signs[(place + 1)...].firstIndex(of: "$"), close > place + 1,
      !signs[place + 1].isWhitespace, !signs[close - 1].isWhitespace, signs[close - 1] != "\\",
      close + 1 == signs.count || !signs[close + 1].isNumber
    else { return nil }
    return close + 1
  }

  /// The most characters of an argument.
  private static let longest = 200

  /// Behind a command such as `\mu`, with its arguments. A folder such as `C:\data` is none.
  private static func commandEnd(from place: Int, _ signs: [Character]) -> Int? {
    guard signs[place] == "\\",
      place == 0
        || !(signs[place - 1].isASCII && signs[place - 1].isLetter || signs[place - 1] == ":")
    else { return nil }
    var end = place + 1
    while end < signs.count, signs[end].isASCII, signs[end].isLetter { end += 1 }
    guard end > place + 2 else { return nil }
    while end < signs.count, signs[end] == "{",
      let close = signs[end...].prefix(longest).firstIndex(of: "}")
    {
      end = close + 1
    }
    return end
  }
}

extension Lesson {
  /// All running text that a student may read: prose, hints, messages, and comments of checks.
  var paragraphs: [[Inline]] {
    let questions = steps.flatMap(\.pieces).compactMap { $0 as? any Question }
    let hints = questions.flatMap { $0.help ?? [] }.flatMap(\.blocks)
    return (document.blocks + hints).flatMap(\.paragraphs) + questions.flatMap(\.comments)
  }
}

extension Question {
  /// The comments of a task's checks.
  fileprivate var comments: [[Inline]] {
    let task = self as? Step.Task ?? (self as? Step.Order)?.task
    return task?.checks.map(\.comment) ?? []
  }
}
