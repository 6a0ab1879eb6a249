import LessonEngine
import Notebook
import StyledText
import Testing

/// Every lesson that is shipped can be walked to its end, by whoever takes it.
@Suite struct `A lesson that is shipped` {
  @Test(arguments: Shipped.ids)
  func `shows itself to its end, with every step passed unaided`(id: String) throws {
    var student = Student(try Shipped.lesson(id))
    student.start()
    while let input = student.runner.demonstration {
      student.types(input)
      #expect(!student.hasComplaint, "\(input)")
    }
    for step in student.lesson.steps {
      #expect(student.runner.record[step.key].isPassedUnaided, "\(step.id)")
    }
  }

  @Test(arguments: Shipped.ids)
  func `can be skipped to its end`(id: String) throws {
    var student = Student(try Shipped.lesson(id))
    student.start()
    for _ in student.lesson.steps { student.types(":skip") }
    #expect(student.runner.isOver)
    #expect(!student.lesson.steps.indices.contains { student.mark(ofStep: $0 + 1) == .partDone })
  }

  @Test(arguments: Shipped.ids)
  func `can be walked by Enter alone and the solutions`(id: String) throws {
    var student = Student(try Shipped.lesson(id))
    student.start()
    // Guesses are never asked for twice; tasks and quizzes are, and those come back at the end.
    for _ in 0..<200 where !student.runner.isOver {
      let before = (student.runner.place, student.runner.piece)
      student.types("")
      guard before == (student.runner.place, student.runner.piece),
        let answer = student.runner.demonstration, !answer.isEmpty
      else { continue }
      student.types(":solution")
      student.types(answer)
    }
    #expect(student.runner.isOver)
    #expect((1...student.lesson.steps.count).allSatisfy { student.mark(ofStep: $0) == .done })
  }

  /// From the heading or the last answer to the prompt, with the starter in the editor.
  @Test(arguments: Shipped.ids)
  func `asks nothing that does not fit a screen of 24 rows`(id: String) throws {
    var student = Student(try Shipped.lesson(id))
    student.start()
    while let input = student.runner.demonstration {
      let question = student.types(":goto \(student.runner.place + 1)")
      let rows: [Substring] =
        question.split(separator: "\n", omittingEmptySubsequences: false)
        + student.draft.split(separator: "\n").dropFirst()
      // The last row is the prompt's.
      if student.isAsked {
        #expect(rows.count + 1 <= 24, "\(student.runner.prompt.plain)\n\(question)")
      }
      student.types(input)
    }
  }
}

extension Student {
  /// Whether something waits for an answer, and not for Enter at a step's end.
  fileprivate var isAsked: Bool {
    lesson.steps[runner.place].pieces.indices.contains(runner.piece)
  }
}
