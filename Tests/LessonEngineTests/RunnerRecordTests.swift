import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Support
import Testing

/// What a student has done is all that a runner needs to be where they were.
@Suite struct `A lesson that was left` {
  @Test(arguments: Shipped.quick, [1, 2, 3])
  func `is found as it was, after every line`(id: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var student = Student(try Shipped.lesson(id))
    student.start()
    // The first lesson trains networks, and each return to it trains them again.
    let count = id == Shipped.ids.first ? 5 : 50
    for _ in 0..<count where student.wayOut == nil {
      let line = student.anyLine(using: &random)
      student.types(line)
      try expectSame(student, after: line)
    }
  }

  private func expectSame(_ student: Student, after line: String) throws {
    guard !student.runner.isOver else { return }
    var other = Student(student.lesson, after: student.entries)
    other.start()
    let comment = Comment(rawValue: "after \(line), step \(student.runner.place + 1)")
    #expect(other.runner.place == student.runner.place, comment)
    #expect(other.runner.piece == student.runner.piece, comment)
    #expect(other.entries.count == student.entries.count, comment)
    let (values, others) = (student.values, other.values)
    #expect(Set(values.keys) == Set(others.keys), comment)
    for (name, value) in values {
      let isSame = others[name].map { Self.isSame($0, value) } == true
      #expect(isSame, "\(name) \(comment)")
    }
    guard student.isAtTask else { return }
    var asking = student
    asking.goesBackToQuestion()
    #expect(other.draft == asking.draft, comment)
  }

  /// A setup that runs again defines its functions anew.
  private static func isSame(_ value: Value, _ other: Value) -> Bool {
    guard case .function(let function) = value, case .function(let twin) = other else {
      return value.isIdentical(to: other)
    }
    return function.definition == twin.definition
  }

  @Test(arguments: [1, 2, 3])
  func `survives being killed between any two facts`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lesson = try Shipped.lesson("identity")
    var student = Student(lesson)
    student.start()
    for _ in 0..<50 where student.wayOut == nil {
      student.types(student.anyLine(using: &random))
    }
    for count in student.entries.indices {
      var other = Student(lesson, after: Array(student.entries[...count]))
      other.start()
      for _ in 0..<200 {
        guard let input = other.runner.demonstration else { break }
        other.types(input)
      }
      #expect(other.runner.isOver, "killed after \(count + 1) facts")
    }
  }

  /// A journal can be edited by hand, and its numbers may be any.
  @Test(arguments: [Int.max, Int.max - 1, 0, -1, .min])
  func `goes on whatever numbers stand in its journal`(number: Int) throws {
    let lesson = try Shipped.lesson("identity")
    for step in lesson.steps {
      let facts: [JournalEntry.Fact] = [
        .stepEntered(attempt: number, seed: UInt64(bitPattern: Int64(number))),
        .hintShown(level: number), .answered(choice: number, isRight: true),
        .predicted(answer: "1.5e\(number)"), .cellAccepted(code: "μ = 1"), .stepReopened, .undone,
      ]
      let entries = facts.map {
        JournalEntry($0, lesson: lesson.id, step: step.key, piece: number)
      }
      var student = Student(lesson, after: entries)
      student.start()
      let line = "\(number)"
      for input in [
        line, "1.5e\(line)", ":goto \(line)", ":run \(line)", ":edit \(line)", ":hint", ":hint",
        ":solution", ":back", ":again", ":restart", ":undo", ":review", ":steps",
      ] { student.types(input) }
    }
  }

  @Test func `asks again only what its author has changed`() {
    let steps = ["```zt\nx = 1\n```", "```zt\ny = 2\n```\n\n```zt\n3\n```", "```zt\nz = 4\n```"]
    var student = Student(lesson(steps: steps[0], steps[1], steps[2]))
    student.start()
    for line in ["", "", "free = 5", ""] { student.types(line) }

    let mended = lesson(steps: steps[0], "Some prose.\n\n" + steps[1], steps[2])
    var same = Student(mended, after: student.entries)
    #expect(same.start().hasSuffix("    3\n\nEnter runs it."))

    let edited = lesson(steps: steps[0], steps[1].replacing("2", with: "7"), steps[2])
    var later = Student(edited, after: student.entries)
    #expect(later.start().contains("still to be done.\n\n2/3  Step two\n\n    y = 7"))
    #expect(later.mark(ofStep: 1) == .done)
    #expect(later.mark(ofStep: 2) == .partDone)
    #expect(later.value(Name("x")) == "1" && later.value(Name("free")) == "5")
    later.types("")
    #expect(later.value(Name("y")) == "7")

    let shorter = lesson(steps: steps[0])
    var end = Student(shorter, after: student.entries)
    #expect(end.start().contains("1/1  Step one"))
  }

  @Test(arguments: Shipped.quick, [1, 2, 3])
  func `never loses a step that was passed`(id: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var student = Student(try Shipped.lesson(id))
    student.start()
    var passed: Set<Int> = []
    for _ in 0..<50 where student.wayOut == nil {
      let line = student.anyLine(using: &random)
      student.types(line)
      let now = Set((1...student.lesson.steps.count).filter { student.mark(ofStep: $0) == .done })
      #expect(now.isSuperset(of: passed), "lost by \(line)")
      passed = now
    }
  }
}

extension Student {
  fileprivate var isAtTask: Bool {
    let pieces = lesson.steps[runner.place].pieces
    return pieces.indices.contains(runner.piece) && pieces[runner.piece] is Step.Task
  }

  fileprivate mutating func goesBackToQuestion() {
    types(":goto \(runner.place + 1)")
  }

  /// Something that a student may type: right, wrong, playful, or a command.
  fileprivate func anyLine(using random: inout SeededGenerator) -> String {
    let right = runner.demonstration ?? ""
    let plays = [
      "z", "z = [1, 2]", "γ = 7", "s = 2; s * 3", "x = random(1, 3)", "μ = nonsense", "mean(", "?μ",
      "1 +\n1", "y = _",
    ]
    let answers = ["a", "b", "c", "4", "1x4", "γ = 1", "μ = ____", "β = 0", "z̃ = γ * z_norm + β"]
    let commands = [
      ":hint", ":hint", ":solution", ":skip", ":back", ":goto 2", ":goto 1", ":again", ":restart",
      ":review", ":undo", ":undo", ":steps", ":vars", ":nonsense", "：提示", ":digits 6",
    ]
    func any(of lines: [String]) -> String { lines.randomElement(using: &random) ?? "" }
    return switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: right
    case 4..<5: ""
    case 5..<6: any(of: answers)
    case 6..<8: any(of: plays)
    default: any(of: commands)
    }
  }
}
