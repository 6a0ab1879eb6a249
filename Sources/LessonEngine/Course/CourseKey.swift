import PlainFiles
import StyledText

/// The key of a course in the journal. Lessons of the same id in two courses have different records.
package enum CourseKey: Hashable, Sendable {
  /// The course that comes with the program. Its lessons are kept under their ids alone, as they were
  /// before there was any other course.
  case shipped
  /// The `id` in `course.md`, which stays when the folder is moved.
  case id(String)
  /// The path of the folder, for lessons without such an id.
  case folder(String)

  /// The key of a course without an id.
  ///
  /// - Parameter folder: the folder of its lessons; in a folder of a language, the one above counts.
  init(folder: String) {
    self = .folder(RealPath(folder)?.courseFolder ?? folder)
  }

  /// The key of a lesson in the journal: `mean`, `my-course/mean` or `/home/ada/lessons/mean`.
  ///
  /// An id that `ztilde check` would refuse may hold a slash, which must not look like another course.
  package func lesson(_ id: String) -> String {
    let id = id.replacing("%", with: "%25").replacing("/", with: "%2F")
    return switch self {
    case .shipped: id
    case .id(let course): course + "/" + id
    case .folder(let path): path + "/" + id
    }
  }

  /// True if a key belongs to the course that comes with the program.
  package static func isShipped(_ lesson: String) -> Bool { !lesson.contains("/") }
}

extension RealPath {
  /// The folder of the course that has lessons in this folder.
  var courseFolder: String {
    InterfaceLanguage(rawValue: path.fileName) == nil ? path : path.folder
  }
}
