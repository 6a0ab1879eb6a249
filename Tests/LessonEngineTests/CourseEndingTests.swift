import LessonEngine
import Notebook
import StyledText
import Support
import Testing

@Suite struct `The end of a lesson in its course` {
  /// What a student reads who goes through a lesson when some lessons are done.
  ///
  /// - Returns: the page below the heading of the ending.
  private func ending(
    of id: String, finished: Int, language: InterfaceLanguage = .english,
    width: Int = 80
  ) throws -> String {
    var student = try student(of: id, finished: finished, language: language, width: width)
    student.start()
    var page = ""
    for _ in 0..<5 where !student.runner.isOver { page = student.types("") }
    #expect(student.runner.isOver)
    return page
  }

  private func student(
    of id: String, finished: Int, language: InterfaceLanguage = .english,
    width: Int = 80
  ) throws -> Student {
    let course = SampleCourse(finished: finished, in: language)
    let file = try #require(course.folder.files.first { $0.header.id == id })
    return Student(
      file.lesson, after: entries(of: course, but: id), in: course.folder, language: language,
      width: width)
  }

  /// The journal as entries, without those of one lesson.
  private func entries(of course: SampleCourse, but id: String) -> [JournalEntry] {
    course.journal.lessons.keys.sorted().filter { $0 != id && course.journal[$0].isFinished }
      .map { JournalEntry(.lessonFinished, lesson: $0) }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `says what was learnt and what comes next`(language: InterfaceLanguage) throws {
    var pages: [String] = []
    for (id, finished) in [
      ("mean", 1), ("identity", 5), ("which-value", 9), ("capstone", 17), ("capstone", 9),
    ] {
      pages.append(
        "# \(id), after \(finished)\n"
          + (try ending(of: id, finished: finished, language: language)))
    }
    Golden.expect(
      pages.joined(separator: "\n\n"), matches: "endings-\(language.rawValue)")
  }

  @Test func `says once that a part is done, and that the course is`() throws {
    for (id, finished, said) in [
      ("identity", 5, "The part “Part 1” is done"),
      // Whichever lesson of it comes last.
      ("mean", 6, "The part “Part 1” is done"),
      ("first-steps", 18, "The course “Batch normalization” is done"),
    ] {
      var student = try student(of: id, finished: finished)
      student.start()
      for _ in 0..<5 where !student.runner.isOver { student.types("") }
      #expect(student.screen.count { $0.plain.contains(said) } == 1)
      // Coming to the end again, in this conversation and in a later one.
      student.types(":goto 4")
      student.types("")
      #expect(student.screen.count { $0.plain.contains(said) } == 1)
      #expect(student.screen.count { $0.plain.contains("That was") } == 2)
      let lesson = student.lesson
      var later = Student(
        lesson, after: student.entries, in: SampleCourse(finished: 0).folder)
      later.start()
      for _ in 0..<5 where !later.runner.isOver { later.types("") }
      #expect(later.screen.contains { $0.plain.contains("That was") })
      #expect(!later.screen.contains { $0.plain.contains(said) })
    }
  }

  @Test func `does not say that a part is done while a lesson of it is open`() throws {
    for (id, finished) in [("identity", 3), ("mean", 1), ("capstone", 9)] {
      let page = try ending(of: id, finished: finished)
      #expect(!page.contains("is done\n"), "\(page)")
    }
  }

  @Test func `leads back to what is still open`() throws {
    let page = try ending(of: "capstone", finished: 9)
    #expect(page.contains("Enter → still open: “z or a?”. :quit leaves."))
    var student = try student(of: "capstone", finished: 9)
    student.start()
    for _ in 0..<5 { student.types("") }
    #expect(student.wayOut == "which-value")
  }

  @Test func `tells the end after the steps that come back`() throws {
    let task =
      "```zt task\na = ____\n```\n\n```hint\nTwo.\n```\n\n```zt solution\na = 2\n```\n\n"
      + "```zt check\na ≈ 2\n```"
    let lesson = lesson(steps: task, "Read.")
    let outline = CourseOutline(
      Document(SourceText("# C\n\n## P\n\n- [A lesson](a.md)\n\nYou can store a 2.\n")))
    let source = SourceText(name: "a.md", bytesOf: lesson)
    let folder = LessonFolder([.init(source)], outline: outline)
    var student = Student(lesson, in: folder)
    student.start()
    for line in [":solution", "a = 2", ""] { student.types(line) }
    let back = student.types("")
    #expect(back.contains("Here it is once more") && !back.contains("You can store a 2."))
    // Even for a student who leaves in the middle.
    var later = Student(lesson, after: student.entries, in: folder)
    later.start()
    later.types("a = 2")
    #expect(later.types("").contains("You can store a 2."))
  }
}

extension SourceText {
  fileprivate init(name: String, bytesOf lesson: Lesson) {
    self.init(name: name, lesson.document.source.text)
  }
}
