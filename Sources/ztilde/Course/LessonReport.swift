import LessonEngine
import Notebook
import StyledText

/// Shows the lessons and the progress in them, to read or as JSON.
struct LessonReport {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  func show(json: Bool, _ blocks: (CourseMenu) -> [Block]) throws {
    try surroundings.reporting {
      let course = try Course(surroundings)
      let list = LessonList(course.folder, journal: try course.journal())
      if json {
        try Printer.write(list.json())
      } else {
        try surroundings.printer.show(blocks(CourseMenu(list, surroundings.screen)))
      }
    }
  }
}
