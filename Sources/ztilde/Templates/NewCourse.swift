import LessonEngine
import StyledText

/// A course to begin from: `course.md` and two lessons.
struct NewCourse: Sendable {
  let id: String

  /// Its files, the one that makes a course of the others last.
  func files(in language: InterfaceLanguage) -> [(name: String, text: String)] {
    [
      ("01-\(LessonTemplate.lessonID).md", LessonTemplate.lesson[language].text),
      ("02-percent.md", LessonTemplate.next[language].text),
      (
        CourseOutline.fileName,
        LessonTemplate.course[language].text(naming: LessonTemplate.courseID, as: id)
      ),
    ]
  }
}
