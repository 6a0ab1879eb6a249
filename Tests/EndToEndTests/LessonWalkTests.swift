import LessonEngine
import Notebook
import StyledText
import Support
import Testing

/// All lessons that there are, each in both languages and on two screens.
@Suite struct `Every lesson` {
  struct Walk: Sendable, CustomTestStringConvertible {
    let lesson: Lesson
    let language: InterfaceLanguage
    let size: ScreenSize

    var testDescription: String { "\(lesson.id), \(language.rawValue), \(size)" }
  }

  static let walks = [InterfaceLanguage.english, .chinese].flatMap { language in
    Courses.lessons(in: language).flatMap { lesson in
      [ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 40, rows: 20)].map {
        Walk(lesson: lesson, language: language, size: $0)
      }
    }
  }

  @Test func `is in both languages`() {
    let ids = [InterfaceLanguage.english, .chinese].map { Courses.lessons(in: $0).map(\.id) }
    #expect(ids[0] == ids[1])
    #expect(ids[0].count >= 6)
  }

  @Test func `gives an English term once, where it is first used`() {
    var lessons: [String: String] = [:]
    for lesson in Courses.lessons(in: .chinese) {
      let prose = lesson.document.source.text.split(separator: "```").enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined(separator: "\n")
      // A year is a source, and may be given again.
      for term in ChineseProse.terms(in: prose) where !term.contains(where: \.isNumber) {
        #expect(lessons[term] == nil, "\(term) in \(lesson.id) and in \(lessons[term] ?? "")")
        lessons[term] = lesson.id
      }
    }
    #expect(lessons.count >= 20)
  }

  @Test(arguments: walks)
  func `is walked to its end, past every mistake that it names`(walk: Walk) throws {
    let lesson = walk.lesson
    var walker = try LessonWalker(lesson, in: walk.language, on: walk.size)
    try walker.walk()
    let mistakes = lesson.steps.flatMap(\.pieces).flatMap(NamedMistake.all)
    #expect(walker.countOfMistakes == mistakes.count)
    #expect(walker.unsaidMistakes.isEmpty)
    #expect(walker.misshownTurns.isEmpty)
    #expect(walker.shown.contains { $0.contains(lesson.title) })
    #expect(walker.shown.filter { $0.displayWidth() > walk.size.columns }.isEmpty)
    #expect(walker.texts.flatMap(Self.innerWords).isEmpty)
    switch walk.language {
    case .english: #expect(walker.texts.filter(ChineseProse.isChinese).isEmpty)
    case .chinese:
      // The ending has the rows of the menu, with the ids of lessons.
      let code = lesson.wordsOfCode.union(
        Self.walks.flatMap { ChineseProse.words(of: $0.lesson.id) })
      // A name may stand with a lowered digit, and a typed line breaks anywhere.
      let stray = walker.texts.flatMap { ChineseProse.strayWords(in: $0, besides: code) }
        .filter { word in !code.contains { $0.hasSuffix(word) || $0 == word + "_" } }
      #expect(stray.isEmpty)
    }
    #expect(try walker.leave() == .exited(0))
    #expect(try walker.marks() == [.done])
  }

  /// What a program lets slip when a value is not made into words, and what a terminal would obey.
  private static func innerWords(_ text: String) -> [String] {
    let words = ["Optional(", "nil", "LessonEngine", "LanguageSyntax", "MatrixLanguage", "= `"]
    let isObeyed = { (scalar: Unicode.Scalar) in
      scalar != "\n" && scalar.properties.generalCategory == .control
    }
    return words.filter(text.contains)
      + text.unicodeScalars.filter(isObeyed).map { "U+\($0.value)" }
  }
}

extension Lesson {
  /// The words of all code in the text, in fences and between backticks.
  fileprivate var wordsOfCode: Set<String> {
    var words = Set<String>()
    var isFence = false
    for line in document.source.text.split(separator: "\n") {
      if line.hasPrefix("```") {
        isFence.toggle()
      } else if isFence {
        words.formUnion(ChineseProse.words(of: String(line)))
      } else {
        let parts: [Substring] = line.split(separator: "`", omittingEmptySubsequences: false)
        for place in parts.indices where !place.isMultiple(of: 2) {
          words.formUnion(ChineseProse.words(of: String(parts[place])))
        }
      }
    }
    return words.union(ChineseProse.words(of: id))
  }
}
