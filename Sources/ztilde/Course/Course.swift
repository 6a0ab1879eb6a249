import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import StyledText

/// The lessons that a command works with, and the student's progress.
///
/// The course that comes with the program is a folder like any other; only its place is known.
struct Course {
  /// The lessons in one language.
  let folder: LessonFolder
  let journalFile: JournalFile
  /// The lessons in all languages.
  private let place: CourseFolder

  private init(_ folder: LessonFolder, of place: CourseFolder, _ surroundings: Surroundings) {
    self.folder = folder
    self.place = place
    journalFile = JournalFile(path: surroundings.folders.journal)
  }

  /// The lessons that come with the program, in the interface's language if it has some.
  init(_ surroundings: Surroundings) throws(CommandError) {
    guard let place = surroundings.folders.course,
      let folder = place.lessons(in: surroundings.language), !folder.files.isEmpty
    else { throw .noLessons }
    self.init(folder, of: place, surroundings)
  }

  /// The ids of the lessons that come with the program; none if they are missing.
  static var shippedIDs: [String] {
    let lessons = Surroundings.folders.course?.lessons(in: Surroundings.spokenLanguage)
    return lessons?.files.map(\.header.id) ?? []
  }

  // MARK: What a word means

  /// A course, and the lesson of it that was named, if one was.
  typealias Opened = (course: Course, lesson: Lesson?)

  /// The lesson or the course that a word of the command line means; without a word, the course that
  /// comes with the program.
  static func opened(
    by word: String?, _ surroundings: Surroundings
  ) throws(CommandError) -> Opened {
    guard let word else { return (try Course(surroundings), nil) }
    return word.isPath
      ? try at(word, surroundings) : try Course(surroundings).opened(by: word, surroundings)
  }

  /// The meaning of a word among these lessons: an id, a number, a file, a folder, or the beginning of
  /// an id.
  func opened(
    by word: String, _ surroundings: Surroundings
  ) throws(CommandError) -> Opened {
    let match = folder.match(word)
    if case .lesson(let file) = match, file.header.id == word || Int(word) != nil {
      return (self, file.lesson)
    }
    if word.isPath || FileKind(word) == .special(.folder) {
      return try Self.at(word, surroundings)
    }
    switch match {
    case .lesson(let file): return (self, file.lesson)
    case .ambiguous(let ids): throw .ambiguousLesson(word, ids)
    case .none(let suggestion): throw .unknownLesson(word, suggestion: suggestion)
    }
  }

  /// The course in a folder, or a lesson in a file, with those that lie beside it.
  private static func at(
    _ word: String, _ surroundings: Surroundings
  ) throws(CommandError) -> Opened {
    let limit = surroundings.limits.lessonBytes
    let path = word.expandingHome(surroundings.folders.home)
    switch FileKind(path) {
    case .special(.folder):
      return (try Course(in: path.withoutFinalSlashes, surroundings), nil)
    case .file where path.fileName == CourseOutline.fileName:
      return (try Course(in: path.folder, surroundings), nil)
    case .file, .special, nil:
      let source = try surroundings.source(path)
      let place = CourseFolder(around: path, limit: limit)
      let course = Course(place.lessons(beside: source), of: place, surroundings)
      return (course, Lesson(Document(source)))
    }
  }

  /// The course in a folder. Its files that cannot be read are reported.
  private init(in path: String, _ surroundings: Surroundings) throws(CommandError) {
    let place = CourseFolder(path, limit: surroundings.limits.lessonBytes)
    guard let folder = place.lessons(in: surroundings.language) else {
      do throws(FileError) {
        _ = try FolderEntry.all(in: path, limit: 1)
      } catch {
        throw .unreadableFile(error)
      }
      throw .noLessonsIn(path)
    }
    for failure in folder.failures { surroundings.say(.unreadableFile(failure)) }
    guard !folder.files.isEmpty else { throw .noLessonsIn(path) }
    self.init(folder, of: place, surroundings)
  }

  // MARK: One of its lessons

  /// The place of a lesson in the course; nil if it is not there.
  func place(of lesson: Lesson, _ journal: Journal = Journal()) -> CoursePlace? {
    CoursePlace(of: lesson.id, in: folder, journal: journal)
  }

  /// The lesson in the language that the interface speaks now.
  ///
  /// - Returns: nil if it is not there in that language.
  func reopened(_ lesson: Lesson, _ surroundings: Surroundings) -> (course: Course, lesson: Lesson)?
  {
    guard let folder = place.lessons(in: surroundings.language),
      let file = folder.files.first(where: { $0.header.id == lesson.id })
    else { return nil }
    return (Course(folder, of: place, surroundings), file.lesson)
  }

  func journal() throws(CommandError) -> Journal {
    do throws(FileError) {
      return try journalFile.journal()
    } catch {
      throw .journal(error)
    }
  }
}

extension String {
  /// True for a word that is the path of a file or a folder, whether there is one or not.
  fileprivate var isPath: Bool { hasSuffix(".md") || contains("/") }

  fileprivate var withoutFinalSlashes: String {
    var path = self
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
