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

  @Test(arguments: InterfaceLanguage.allCases)
  func `reads well`(language: InterfaceLanguage) throws {
    let screen = try visit(language: language, width: 80).screen
    Golden.expect(
      screen.map(\.plain).joined(separator: "\n"), matches: "identity-\(language.rawValue)-80")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `fits each width and loses no word`(language: InterfaceLanguage) throws {
    func lines(width: Int) throws -> [String] {
      // What is typed may be as long as one likes; the editor folds it.
      try visit(language: language, width: width).screen
        .filter { $0.spans.first?.role != .prompt }.map(\.plain)
    }
    // A bar stands beside each row of a verdict.
    func words(_ line: String) -> String { line.filter { !$0.isWhitespace && $0 != "▌" } }
    // Pictures and tables are drawn anew for each width.
    let whole = try lines(width: 1_000).filter { line in
      line.contains(where: \.isLetter) && !line.contains { "│█░".contains($0) }
    }
    .map(words)
    for width in [40, 80] {
      let lines = try lines(width: width)
      for line in lines { #expect(line.displayWidth() <= width, "\(line)") }
      let words = words(lines.joined())
      for line in whole { #expect(words.contains(line), "\(line)") }
    }
  }

  @Test func `has colours that mean something`() throws {
    let lines = try visit(width: 80).screen.prefix(100)
    let text = ANSIRenderer(Palette(.basic)).render(lines)
    Golden.expect(text.replacing("\u{1B}", with: "␛"), matches: "identity-en-ansi")
  }

}
