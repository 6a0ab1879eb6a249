import LessonEngine
import StyledText

/// The lessons as they lie in `Lessons/`, so that a new one is tested as soon as it is there.
enum Courses {
  /// The folder of the whole package.
  static let package: String = {
    let parts: [Substring] = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  static func folder(in language: InterfaceLanguage) throws -> LessonFolder {
    try LessonFolder.reading(package + "/Lessons/" + language.rawValue, limit: 8 << 20)
  }

  static func lessons(in language: InterfaceLanguage) -> [Lesson] {
    (try? folder(in: language))?.files.map(\.lesson) ?? []
  }
}
