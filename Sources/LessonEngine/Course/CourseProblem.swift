import Notebook

/// A problem in a `course.md`.
package enum CourseProblem: Hashable, Sendable {
  case noTitle
  /// Progress could only be kept under the place of the folder. These lines give it an id.
  case noID(lines: String)
  /// An id that another course has, which is in this file.
  case repeatedID(String, file: String)
  case unknownKey(String, known: [String])
  case noLessons
  /// A line among the lessons that has no link.
  case noLink
  /// A link that leads to no lesson of the folder; perhaps another one was meant.
  case missingLesson(file: String, suggestion: String?)
  case repeatedLesson(file: String, line: Int)
  /// A line with another title than the lesson itself has, and the link as it should be.
  case otherTitle(String, link: String)
  /// A lesson that comes before one that it needs.
  case laterNeed(lesson: String, need: String, line: Int)

  // The other language
  case missingCourse(file: String)
  case otherID(expected: String, file: String)
  case otherParts(count: Int, expected: Int, file: String)
  /// A part that has other lessons there, or the same in another order.
  case otherLessons([String], file: String)

  var severity: DocumentProblem.Severity {
    switch self {
    case .noID, .unknownKey, .otherTitle, .laterNeed: .warning
    default: .error
    }
  }

  /// The id, shown in brackets after the severity.
  var id: String {
    switch self {
    case .noTitle: "no-title"
    case .noID: "missing-id"
    case .repeatedID: "repeated-id"
    case .unknownKey: "unknown-key"
    case .noLessons: "no-lessons"
    case .noLink: "no-link"
    case .missingLesson: "missing-lesson"
    case .repeatedLesson: "repeated-lesson"
    case .otherTitle: "other-title"
    case .laterNeed: "later-need"
    case .missingCourse: "missing-translation"
    case .otherID, .otherParts, .otherLessons: "other-language"
    }
  }
}
