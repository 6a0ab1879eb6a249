import ArgumentParser
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import StyledText

/// Writes each lesson of a course as a file of its own: a notebook, a script, or a document to read.
struct FolderExport {
  private let format: ExportFormat
  private let surroundings: Surroundings
  private let lessons: [LessonFile]
  /// The lessons that could not be read.
  private let failures: [FileError]

  /// A lesson, and the path of its file in the folder that is written.
  private struct LessonFile {
    let exporting: Exporting
    let path: String
  }

  init(
    _ folder: String, as format: ExportFormat, withSolutions: Bool, _ surroundings: Surroundings
  ) throws(CommandError) {
    (self.format, self.surroundings) = (format, surroundings)
    let course = CourseFolder(folder, limit: surroundings.limits.lessonBytes)
    let editions = course.editions
    guard !editions.isEmpty else { throw .noLessonsIn(folder) }
    failures = editions.flatMap(\.lessons.failures)
    lessons = editions.flatMap { language, lessons in
      lessons.files.map { file in
        let lesson = file.lesson
        let start = language.map { $0.rawValue + "/" } ?? ""
        let path = start + file.name.withoutEnding + format.ending
        return LessonFile(
          exporting: Exporting(
            source: .document(lesson.document), dataPlaces: lesson.dataPlaces,
            surroundings: surroundings, path: path, withSolutions: withSolutions),
          path: path)
      }
    }
  }

  /// Writes all files, or none where one of them would take the place of another's.
  ///
  /// - Throws: `ExitCode.failure` when cells failed, which is reported.
  func write(into folder: String, replaces: Bool) throws {
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    let files = try lessons.map { lesson in
      (root + lesson.path, lesson.exporting, try lesson.exporting.exported(as: format))
    }
    for (path, _, exported) in files
    where !replaces && !ExportedFile(path: path).isFree(for: exported.text.bytes) {
      throw CommandError.foreignFile(path)
    }
    for (path, exporting, exported) in files {
      DurableFile.makeFolders(above: path, rights: 0o755)
      try ExportedFile(path: path).write(exported.text.bytes)
      // What it loads, it loads from its own folder.
      let there = [DataPlace(path.folder)]
      for name in exported.files
      where !name.contains("/") && DataFolder.path(of: name, in: there) == nil {
        try exporting.lay(name, into: path.folder, replaces: replaces)
      }
      surroundings.printer.complain(exported.remarks)
    }
    for failure in failures { surroundings.say(.unreadableFile(failure)) }
    guard failures.isEmpty, files.allSatisfy({ $2.hasRun }) else { throw ExitCode.failure }
  }
}

extension String {
  /// `01-halves` of `01-halves.md`.
  fileprivate var withoutEnding: String { hasSuffix(".md") ? String(dropLast(3)) : self }
}
