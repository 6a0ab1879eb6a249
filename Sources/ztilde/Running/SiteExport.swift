import ArgumentParser
import LanguageSyntax
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import StyledText

/// Writes the lessons of a folder as pages for any host that serves files.
struct SiteExport {
  private let surroundings: Surroundings
  private let site: CourseSite
  /// The lessons that could not be read.
  private let failures: [FileError]

  /// - Parameter folder: one with lessons, or with a folder of them for each language.
  init(_ folder: String, _ surroundings: Surroundings) throws(CommandError) {
    self.surroundings = surroundings
    let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let course = CourseFolder(folder, limit: surroundings.limits.lessonBytes)
    let editions = course.editions.map { language, lessons in
      if let language {
        return CourseSite.Edition(language, lessons, in: language.rawValue + "/")
      }
      let title = lessons.outline?.title ?? lessons.files.first?.header.title ?? ""
      return CourseSite.Edition(InterfaceLanguage(of: title), lessons, in: "")
    }
    guard !editions.isEmpty else { throw .noLessonsIn(folder) }
    site = CourseSite(editions)
    failures = editions.flatMap(\.lessons.failures)
  }

  private typealias SiteFile = (path: String, bytes: [UInt8])

  /// Writes all files, or none where one of them would take the place of another's.
  ///
  /// - Throws: `ExitCode.failure` when cells failed, which the pages show.
  func write(into folder: String, replaces: Bool) throws {
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    var files: [SiteFile] = []
    let diagnostics = try surroundings.waiting { _ in try addLessons(to: &files, root) }
    // The last one, so that it never leads to a page that is not there yet.
    files.append((root + "index.html", site.startPage(in: surroundings.language).text.bytes))
    for (path, bytes) in files where !replaces && !ExportedFile(path: path).isFree(for: bytes) {
      throw CommandError.foreignFile(path)
    }
    for (path, bytes) in files {
      DurableFile.makeFolders(above: path, rights: 0o755)
      try ExportedFile(path: path).write(bytes)
    }
    surroundings.printer.complain(surroundings.presentation.blocks(diagnostics))
    for failure in failures { surroundings.say(.unreadableFile(failure)) }
    if !diagnostics.isEmpty || !failures.isEmpty { throw ExitCode.failure }
  }

  /// - Returns: what was wrong with cells.
  private func addLessons(
    to files: inout [SiteFile], _ root: String
  ) throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var data: Set<String> = []
    for edition in site.editions {
      for file in edition.lessons.files {
        let lesson = file.lesson
        var format = ValueFormat()
        (format.number, format.language) = (surroundings.presentation.number, edition.language)
        let workspace = surroundings.workspace(
          seed: lesson.seed, data: lesson.data, isWatched: false)
        let export = LessonPage(lesson, on: workspace, format: format) {
          CourseSite.address($0, in: edition)
        }
        guard !export.isStopped else { throw CommandError.stopped }
        diagnostics += export.diagnostics
        let loaded = lesson.loadedFiles.filter { !$0.contains("/") }
        var page = export.page
        site.link(&page, of: file, in: edition, data: loaded)
        files.append((root + CourseSite.path(of: file, in: edition), page.text.bytes))
        for name in loaded where data.insert(name).inserted {
          guard let path = DataFolder.path(of: name, in: lesson.dataPlaces) else { continue }
          let limit = surroundings.limits.dataBytes
          if let bytes = try? SourceText.reading(path, name: name, limit: limit).bytes {
            files.append((root + CourseSite.dataFolder + name, bytes))
          }
        }
      }
    }
    return diagnostics
  }
}
