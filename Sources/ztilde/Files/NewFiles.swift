import LessonEngine
import Notebook
import NumericCore
import PlainFiles
import StyledText

/// Writes the files of a new lesson or a new course, and never over a file that is there.
struct NewFiles {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  private var texts: NewFileTexts { NewFileTexts(surroundings.language) }

  /// - Returns: the words for the author: what was written, and what to type next.
  func writeLesson(_ name: String) throws(CommandError) -> [Block] {
    let lesson: LessonName
    do throws(LessonName.NameError) {
      lesson = try LessonName(name, besides: Course.shippedIDs)
    } catch {
      throw .unfitName(error)
    }
    let text = LessonTemplate.lesson[surroundings.language]
      .text(naming: LessonTemplate.lessonID, as: lesson.id)
    try write(text, to: lesson.fileName)
    let isInCourse = FileKind(CourseOutline.fileName) == .file
    let title = LessonHeader(SourceText(name: lesson.fileName, text)).title
    let line = CourseOutline.line(title: title, file: lesson.fileName)
    return texts.lesson(lesson.fileName, line: isInCourse ? line : nil)
  }

  /// - Returns: the words for the author.
  func writeCourse(into folder: String) throws(CommandError) -> [Block] {
    guard !folder.fileName.isEmpty, folder == folder.sanitized, !folder.contains("\u{FFFD}") else {
      throw .unfitFolder(folder)
    }
    guard isFree(folder) else { throw .occupied(folder) }
    let course = NewCourse(id: id(of: folder))
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    let files = course.files(in: surroundings.language)
    DurableFile.makeFolders(above: start + CourseOutline.fileName, rights: 0o755)
    for (name, text) in files { try write(text, to: start + name) }
    return texts.course(start)
  }

  /// The id of the course in another language beside a folder, or else one that no other course has.
  private func id(of folder: String) -> String {
    let path = (RealPath(folder)?.path ?? folder) + "/" + CourseOutline.fileName
    let course = CourseFolder(around: path, limit: surroundings.limits.lessonBytes)
    if let id = course.editions.lazy.compactMap(\.lessons.outline?.id).first { return id }
    let mark = (0..<4).compactMap { _ in Self.signs.randomElement() }
    return (Identifier.folded(course.path.fileName) ?? "course") + "-" + String(mark)
  }

  /// Letters and digits that are not taken for each other.
  private static let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// True if nothing is at the path, or an empty folder.
  private func isFree(_ folder: String) -> Bool {
    guard FileKind(folder) == .special(.folder) else { return FileKind(folder) == nil }
    return (try? FolderEntry.all(in: folder, limit: 1))?.isEmpty == true
  }

  private func write(_ text: String, to path: String) throws(CommandError) {
    guard FileKind(path) == nil else { throw .occupied(path) }
    do throws(FileError) {
      try DurableFile.replace(path, with: Array(text.utf8), rights: 0o644)
    } catch {
      throw .unwritableFile(error)
    }
  }
}
