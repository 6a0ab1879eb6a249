import LessonEngine
import Notebook
import StyledText
import Support
import Testing

/// What a whole lesson looks like.
@Suite struct `The screen of a lesson` {
  /// The identity, by somebody who guesses wrong, makes two mistakes, and needs help.
  private func visit(language: InterfaceLanguage = .english, width: Int) throws -> Student {
    let lessons = Shipped.lessons
    var student = Student(
      try Shipped.lesson("identity"), next: lessons.first, language: language, width: width)
    student.start()
    for line in ["c", "", "e", "a", "b", "", "z", ""] { student.types(line) }
    student.types("γ = σ² + ε\nβ = -μ\nz̃ = γ * z_norm + β")
    student.types("γ = √(σ² + ε\nβ = -μ\nz̃ = γ * z_norm + β")
    for line in [":hint", ":solution"] { student.types(line) }
    student.types("γ = √(σ² + ε)\nβ = μ\nz̃ = γ * (z - μ) / √(σ² + ε) + β")
    for line in ["", ":skip", ":back", ""] { student.types(line) }
    while let input = student.runner.demonstration { student.types(input) }
    for line in [":steps", ":nonsense", ""] { student.types(line) }
    return student
  }

  @Test(arguments: [80, 40])
  func `reads well`(width: Int) throws {
    let student = try visit(width: width)
    Golden.expect(text(student.screen), matches: "identity-en-\(width)")
    expectFit(student, width: width)
  }

  @Test func `reads well in Chinese`() throws {
    let student = try visit(language: .chinese, width: 80)
    Golden.expect(text(student.screen), matches: "identity-zh-80")
    expectFit(student, width: 80)
  }

  @Test func `has colours that mean something`() throws {
    let lines = try visit(width: 80).screen.prefix(100)
    let text = ANSIRenderer(Palette(.basic)).render(lines)
    Golden.expect(text.replacing("\u{1B}", with: "␛"), matches: "identity-en-ansi")
  }

  private func text(_ screen: [Markup]) -> String {
    screen.map(\.plain).joined(separator: "\n")
  }

  /// What is typed may be as long as one likes; the editor folds it.
  private func expectFit(_ student: Student, width: Int) {
    for line in student.screen where line.spans.first?.role != .prompt {
      #expect(line.plain.displayWidth() <= width, "\(line.plain)")
    }
  }
}
