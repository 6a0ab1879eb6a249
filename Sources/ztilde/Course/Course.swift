import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import StyledText

/// The lessons that a command works with, and the student's progress.
struct Course {
  let folder: LessonFolder
  let journalFile: JournalFile
  private let limit: Int

  /// The lessons that come with the program, in the interface's language or, where there are none
  /// yet, in the standard one.
  init(_ surroundings: Surroundings) throws(CommandError) {
    let limit = surroundings.limits.lessonBytes
    let languages = [surroundings.language, .standard]
    let folders = languages.lazy.compactMap(surroundings.folders.lessons).compactMap { folder in
      try? LessonFolder.reading(folder, within: surroundings.folders.lessons, limit: limit)
    }
    guard let folder = folders.first(where: { !$0.files.isEmpty }) else { throw .noLessons }
    self.folder = folder
    self.limit = limit
    journalFile = JournalFile(path: surroundings.folders.journal)
  }

  func journal() throws(CommandError) -> Journal {
    do throws(FileError) {
      return try journalFile.journal()
    } catch {
      throw .journal(error)
    }
  }

  /// The lesson that a word means: an id, how one begins, a number, or the path of a file.
  func lesson(_ word: String) throws(CommandError) -> Lesson {
    if word.hasSuffix(".md") || word.contains("/") { return try lesson(at: word) }
    switch folder.match(word) {
    case .lesson(let file): return file.lesson
    case .ambiguous(let ids): throw .ambiguousLesson(word, ids)
    case .none(let suggestion): throw .unknownLesson(word, suggestion: suggestion)
    }
  }

  private func lesson(at path: String) throws(CommandError) -> Lesson {
    do throws(FileError) {
      return Lesson(Document(try SourceText.reading(path, limit: limit)))
    } catch {
      throw .unreadableFile(error)
    }
  }

  /// True if a lesson is one of the course, and not a file from elsewhere.
  func has(_ lesson: Lesson) -> Bool {
    folder.files.contains { $0.header == lesson.header }
  }

  /// The place of a lesson in the course; nil for a file from elsewhere.
  func place(of lesson: Lesson, _ journal: Journal = Journal()) -> CoursePlace? {
    CoursePlace(of: lesson.id, in: folder, journal: journal)
  }
}
