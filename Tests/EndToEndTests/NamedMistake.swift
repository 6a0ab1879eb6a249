import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import StyledText

/// A mistake that a lesson names, and what it says of it.
struct NamedMistake {
  /// What a student types who makes it.
  let reply: String
  /// What is said, without the values that are computed.
  let words: [String]

  /// The mistakes that a piece names. A new kind of question is a line here.
  static func all(of piece: any Piece) -> [NamedMistake] {
    switch piece {
    case let task as Step.Task: task.wrongs.map { NamedMistake($0, in: task) }
    case let order as Step.Order:
      order.task.wrongs.map { NamedMistake($0, in: order.task).inLetters(of: order) }
    case let quiz as Step.Quiz: quiz.choices.indices.compactMap { NamedMistake(at: $0, in: quiz) }
    default: []
    }
  }

  private init(reply: String, words: [String]) {
    (self.reply, self.words) = (reply, words)
  }

  /// The letters of the lines that make it.
  private func inLetters(of order: Step.Order) -> NamedMistake {
    let letters = reply.split(separator: "\n").compactMap { line in
      order.lines.firstIndex(of: String(line)).map(Self.letter)
    }
    return NamedMistake(reply: letters.joined(separator: " "), words: words)
  }

  private static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place)))
  }

  /// A wrong choice.
  private init?(at place: Int, in quiz: Step.Quiz) {
    let choice = quiz.choices[place]
    guard !choice.isRight else { return nil }
    reply = Self.letter(place)
    words = choice.reason.wordsAroundValues
  }

  /// The task's solution, with the wrong lines in the place of those that store the same.
  private init(_ wrong: Step.Wrong, in task: Step.Task) {
    let own = NamedMistake.lines(of: wrong.fence.code.text)
    let solution = NamedMistake.lines(of: task.solution?.code.text ?? "")
    let names = Set(own.flatMap(\.names))
    let start = solution.firstIndex { !names.isDisjoint(with: $0.names) } ?? solution.endIndex
    let kept = solution.enumerated().filter { names.isDisjoint(with: $0.element.names) }
    let before = kept.filter { $0.offset < start }.map(\.element.text)
    let after = kept.filter { $0.offset > start }.map(\.element.text)
    reply = (before + own.map(\.text) + after).joined(separator: "\n")
    words = wrong.message.flatMap { block -> [String] in
      if case .paragraph(let inlines) = block.content { inlines.wordsAroundValues } else { [] }
    }
  }

  private static func lines(of code: String) -> [(text: String, names: [Name])] {
    guard let cell = try? Cell(CellSource(code)) else { return [(code, [])] }
    return cell.statements.map { (String(cell.source[$0.range]), $0.assignedNames) }
  }
}

extension [Inline] {
  fileprivate var wordsAroundValues: [String] {
    markup { _ in Markup("\u{0}") }.plain.split(separator: "\u{0}").map(String.init)
  }
}
