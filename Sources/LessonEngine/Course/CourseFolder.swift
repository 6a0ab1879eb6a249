package import Notebook
import PlainFiles
package import StyledText

/// A course on disk: a folder of lessons, or a folder that has such a folder for each language.
package struct CourseFolder: Sendable {
  package let path: String
  private let isShipped: Bool
  private let limit: Int

  /// - Parameters:
  ///   - isShipped: true for the course that comes with the program.
  ///   - limit: the most bytes that a lesson may have.
  package init(_ path: String, isShipped: Bool = false, limit: Int) {
    (self.path, self.isShipped, self.limit) = (path, isShipped, limit)
  }

  /// The course to which a file belongs: those in the file's folder, and in the other languages beside
  /// it.
  package init(around file: String, limit: Int) {
    let folder = file.folder
    let isLanguage = InterfaceLanguage(rawValue: folder.fileName) != nil
    self.init(isLanguage ? folder.folder : folder, limit: limit)
  }

  /// The lessons in a language; where there are none, those in another language; and without a folder
  /// for a language, those in the folder itself.
  ///
  /// - Returns: nil if there are none.
  package func lessons(in language: InterfaceLanguage) -> LessonFolder? {
    let others = InterfaceLanguage.allCases.filter { $0 != language }
    let folders = ([language] + others).map { "\(path)/\($0.rawValue)" } + [path]
    return folders.lazy.compactMap { lessons(in: $0) }.first
  }

  /// The lessons in each language that has some, or else those in the folder itself.
  package var editions: [(language: InterfaceLanguage?, lessons: LessonFolder)] {
    let editions = InterfaceLanguage.allCases.compactMap { language in
      lessons(in: "\(path)/\(language.rawValue)").map { (Optional(language), $0) }
    }
    return editions.isEmpty ? lessons(in: path).map { [(nil, $0)] } ?? [] : editions
  }

  /// A lesson that was named, and the lessons beside it.
  package func lessons(beside lesson: SourceText) -> LessonFolder {
    let folder = lesson.name.folder
    let neighbours =
      (try? read(folder)) ?? LessonFolder([], key: CourseKey(folder: folder))
    return neighbours.forStudents(with: LessonFolder.File(lesson))
  }

  private func lessons(in folder: String) -> LessonFolder? {
    guard let lessons = try? read(folder).forStudents() else { return nil }
    return lessons.files.isEmpty && lessons.failures.isEmpty ? nil : lessons
  }

  private func read(_ folder: String) throws(LessonCatalogError) -> LessonFolder {
    try LessonFolder.reading(
      folder, within: path, key: isShipped ? .shipped : nil, limit: limit)
  }
}
