import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import StyledText
import Testing

@Suite struct `The lessons that are shipped` {
  @Test func `are proved`() {
    let report = Linter().report(on: [Self.folder])
    #expect(report.lessons > 0)
    let diagnostics = report.diagnostics.map { $0.text(in: .english) }
    #expect(diagnostics.isEmpty, "\(diagnostics.joined(separator: "\n"))")
  }

  /// Who always takes the same letter is wrong in most questions.
  @Test(arguments: Shipped.ids)
  func `have no letter that is right in more than two of five questions`(id: String) throws {
    let keys = try Shipped.lesson(id).steps.flatMap(\.pieces).flatMap { $0.key }
    #expect(!keys.isEmpty)
    for (letter, places) in Dictionary(grouping: keys, by: \.self) {
      #expect(places.count * 5 <= keys.count * 2, "letter \(letter) of \(keys)")
    }
  }

  @Test(arguments: Shipped.ids)
  func `set a task by the fourth step`(id: String) throws {
    #expect(try Shipped.lesson(id).steps.prefix(4).contains { $0.task != nil })
  }

  @Test(arguments: Shipped.ids)
  func `draw a picture`(id: String) throws {
    let lesson = try Shipped.lesson(id)
    #expect(
      try lesson.steps.contains { step in
        try step.pieces.indices.contains { try drawsPicture(lesson, step, at: $0) }
      })
  }

  private func drawsPicture(_ lesson: Lesson, _ step: Step, at place: Int) throws -> Bool {
    guard let code = step.pieces[place].code else { return false }
    var workspace = try StepScope(lesson, step, before: place).workspace(seed: lesson.seed)
    let printed = (try? workspace.run(AuthoredCell(code).cell)) ?? []
    return printed.contains { printed in
      switch printed.content {
      case .value(.plot), .variation: true
      case .value, .explanation, .stopped: false
      }
    }
  }

  /// The first lesson lets two networks learn from one start. Its choices hold for other starts too.
  @Test(arguments: 1...5)
  func `open with two networks of which batch normalization makes one learn`(seed: Int) throws {
    let source = try Shipped.lesson("first-steps").document.source
    let text = source.text.replacing("seed=1)", with: "seed=\(seed))")
    let lesson = Lesson(Document(SourceText(name: source.name, text)))
    var workspace = try StepScope(lesson, lesson.steps[0]).workspace(seed: lesson.seed)
    let shares = try workspace.run(
      Cell(CellSource("about = read_digits(0) < 0.2 and read_digits(1) > 0.8\nabout")))
    #expect(CellOutput(shares).text.hasSuffix("1"))
  }

  private static var folder: String {
    let parts: [Substring] = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/Lessons"
  }
}

extension Piece {
  /// The places of the right choices, if the piece has any.
  fileprivate var key: [Int] {
    if let quiz = self as? Step.Quiz { return quiz.key }
    guard case .choice(let quiz)? = (self as? Step.Prediction)?.aspect else { return [] }
    return quiz.key
  }
}
