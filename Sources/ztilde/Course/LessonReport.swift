import LessonEngine
import Notebook
import StyledText

/// Shows the lessons and the progress in them, to read or as JSON.
struct LessonReport {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// - Parameter word: a course, or one lesson; without a word, the course that comes with the program.
  func show(_ word: String?, json: Bool, _ blocks: (CourseMenu) -> [Block]) throws {
    try surroundings.reporting {
      let (course, lesson) = try Course.opened(by: word, surroundings)
      let all = LessonList(course.folder, journal: try course.journal())
      let row = all.rows.first { $0.header.id == lesson?.id }
      let list = row.map { LessonList($0) } ?? all
      if json {
        try Printer.write(list.json())
      } else {
        try surroundings.printer.show(blocks(CourseMenu(list, surroundings.screen)))
      }
    }
  }
}
