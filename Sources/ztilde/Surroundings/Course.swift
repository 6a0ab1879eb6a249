import FoundationEssentials
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import StyledText

/// The lessons that a command works with, and what the student has done of them.
struct Course {
  let catalog: LessonCatalog
  let journalFile: JournalFile
  private let limit: Int

  /// The lessons that come with the program, in the interface's language or, where there are none
  /// yet, in English.
  init(_ surroundings: Surroundings) throws {
    limit = surroundings.limits.lessonBytes
    journalFile = JournalFile(path: surroundings.folders.journal)
    let languages = [surroundings.language, .english]
    let folders = languages.compactMap(surroundings.folders.lessons)
    let limit = self.limit
    let catalogs = folders.lazy.compactMap { try? LessonCatalog.reading(folder: $0, limit: limit) }
    guard let catalog = catalogs.first(where: { !$0.lessons.isEmpty }) else {
      throw CourseError.noLessons
    }
    self.catalog = catalog
  }

  var journal: Journal {
    get throws { Journal(try journalFile.entries()) }
  }

  /// The lesson that a word means: an id, how one begins, a number, or the path of a file.
  func lesson(_ word: String) throws(CourseError) -> Lesson {
    if word.hasSuffix(".md") || word.contains("/") { return try lesson(at: word) }
    switch catalog.match(word) {
    case .lesson(let lesson): return lesson
    case .ambiguous(let ids): throw .ambiguous(word, ids)
    case .none(let suggestion): throw .unknown(word, suggestion: suggestion)
    }
  }

  private func lesson(at path: String) throws(CourseError) -> Lesson {
    do throws(SourceTextError) {
      return Lesson(Document(try SourceText.reading(path, limit: limit)))
    } catch {
      throw .unreadable(error)
    }
  }

  /// The lesson after another one, if it is one of the course.
  func lesson(after lesson: Lesson) -> Lesson? {
    let lessons = catalog.lessons
    guard let place = lessons.firstIndex(where: { $0.id == lesson.id }) else { return nil }
    return lessons.indices.contains(place + 1) ? lessons[place + 1] : nil
  }
}

enum CourseError: Error {
  case noLessons
  case ambiguous(String, [String])
  case unknown(String, suggestion: String?)
  case unreadable(SourceTextError)
}
