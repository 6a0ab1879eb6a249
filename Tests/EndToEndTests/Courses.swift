import LessonEngine
import StyledText

/// The lessons as they lie in `Lessons/`, so that a new one is tested as soon as it is there.
enum Courses {
  /// The folder of the whole package.
  static let package: String = {
    let parts: [Substring] = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  static func lessons(in language: InterfaceLanguage) -> [Lesson] {
    let folder = package + "/Lessons/" + language.rawValue
    return (try? LessonCatalog.reading(folder: folder, limit: 8 << 20))?.lessons ?? []
  }
}
