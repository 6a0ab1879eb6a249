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
    let course = SampleCourse(finished: finished, leavesOut: false, in: language)
    let file = try #require(course.folder.files.first { $0.header.id == id })
    return Student(
      file.lesson, after: course.entries.filter { $0.lesson != id }, in: course.folder,
      language: language,
      width: width)
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

  @Test func `says nothing of the sort while a step is skipped, and says it once it is done`()
    throws
  {
    let course = SampleCourse(finished: 6, leavesOut: true)
    // The last lesson of the part is done, and a step of another one is not.
    let file = try #require(course.folder.files.first { $0.header.id == "identity" })
    var other = Student(
      file.lesson, after: course.entries.filter { $0.lesson != "identity" }, in: course.folder)
    other.start()
    for _ in 0..<5 where !other.runner.isOver { other.types("") }
    #expect(other.screen.contains { $0.plain.contains("That was") })
    #expect(!other.screen.contains { $0.plain.contains("is done") })

    // It is done in the end, by a student who has been at the end before.
    let left = try #require(course.folder.files.first { $0.header.id == "mean" })
    var student = Student(left.lesson, after: course.entries, in: course.folder)
    #expect(student.start().contains("3/4"))
    for _ in 0..<5 where !student.runner.isOver { student.types("") }
    #expect(student.screen.count { $0.plain.contains("The part “Part 1” is done") } == 1)
  }

  @Test func `leads back to what is still open`() throws {
    let page = try ending(of: "capstone", finished: 9)
    #expect(page.contains("Enter → still open: “z or a?”. :quit leaves."))
    // What lies behind is not what comes next.
    for (id, finished) in [("capstone", 9), ("capstone", 0), ("capstone", 15)] {
      let page = try ending(of: id, finished: finished)
      #expect(!page.contains("The next part is") && !page.contains("Next:"), "\(page)")
    }
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
