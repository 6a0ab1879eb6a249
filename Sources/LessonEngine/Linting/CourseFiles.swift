import Notebook
import NumericCore
import PlainFiles
import StyledText

/// The lessons named by paths on the command line, and those around them.
struct CourseFiles {
  private let limit: Int
  private(set) var failures: [FileError] = []
  /// The folders in which there are too many files to look at.
  private(set) var hugeFolders: [String] = []
  /// The folders that have been read.
  private var folders: [String: LessonFolder] = [:]
  /// The lessons of those that have been read to their end, whether they were named or not.
  private var catalogs: [String: LessonCatalog] = [:]
  /// The files that were named, by their folders.
  private var named: [String: Set<String>] = [:]
  /// The identities of the named files: one file may have several names.
  private var identities: Set<FileIdentity> = []
  /// The folders that were named, with their `course.md` if they have one.
  private var courseFolders: Set<String> = []

  /// The language of the lessons that all others are compared with.
  private static let modelLanguage = InterfaceLanguage.standard.rawValue

  init(limit: Int) {
    self.limit = limit
  }

  /// The lessons that were named, each with the lessons of its folder.
  var lessons: [(lesson: Lesson, catalog: LessonCatalog)] {
    named.keys.sorted().flatMap { folder in
      let catalog = catalogs[folder] ?? LessonCatalog([])
      let files = named[folder] ?? []
      return catalog.lessons.filter { files.contains($0.document.source.name) }
        .map { ($0, catalog) }
    }
  }

  /// The outline of the course in each folder that was named, with the lessons of the folder.
  var courses: [(outline: CourseOutline, catalog: LessonCatalog)] {
    courseFolders.sorted().compactMap { folder in
      guard let catalog = catalogs[folder], let outline = catalog.outline else { return nil }
      return (outline, catalog)
    }
  }

  /// The files that could not be read beside those that were named.
  var neighbourFailures: [FileError] {
    named.keys.flatMap { catalogs[$0]?.failures ?? [] }.filter { !failures.contains($0) }
  }

  /// The same lesson in the language that others are compared with, if this is not that one.
  mutating func model(of lesson: Lesson) -> Lesson? {
    modelCatalog(of: lesson.document.source.name)?.lessons.first { $0.id == lesson.id }
  }

  /// The lessons that those beside a file are compared with, if it is in another language.
  mutating func modelCatalog(of file: String) -> LessonCatalog? {
    let folder = file.folder
    let parts: [Substring] = folder.split(separator: "/", omittingEmptySubsequences: false)
    guard let language = parts.last, language != Self.modelLanguage,
      InterfaceLanguage(rawValue: String(language)) != nil
    else { return nil }
    let parent = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    let models = parent + "/" + Self.modelLanguage
    return catalog(of: models, within: parent)
  }

  /// The missing files of a lesson in other languages that have lessons.
  mutating func missingTranslations(of lesson: Lesson) -> [String] {
    missingTranslations(of: lesson.document.source.name) { folder in
      folder.files.contains { $0.header.id == lesson.id }
    }
  }

  /// The missing files in other languages beside a file.
  ///
  /// - Parameter isThere: true if the lessons of another language have it.
  mutating func missingTranslations(
    of file: String, where isThere: (LessonFolder) -> Bool
  ) -> [String] {
    let parts: [Substring] = file.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, let file = parts.last,
      let own = InterfaceLanguage(rawValue: String(parts[parts.count - 2]))
    else { return [] }
    let parent = parts.count > 2 ? parts.dropLast(2).joined(separator: "/") : "."
    return InterfaceLanguage.allCases.filter { $0 != own }.compactMap { language in
      let folder = (parts.dropLast(2) + [language.rawValue[...]]).joined(separator: "/")
      guard let lessons = lessons(of: folder, within: parent), !lessons.files.isEmpty,
        !isThere(lessons)
      else { return nil }
      return folder + "/" + file
    }
  }

  /// Adds a file, or all lessons below a folder.
  mutating func add(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if FileKind(path) == .special(.folder) {
      addFolder(path)
    } else {
      addFile(path)
    }
  }

  private mutating func addFolder(_ root: String) {
    let walk = FolderWalk(root, limit: Limits.courseEntries)
    guard walk.isComplete else {
      hugeFolders.append(root)
      return
    }
    failures += walk.failures
    for folder in walk.folders { addLessons(of: folder, within: root) }
  }

  /// Adds the lessons of a folder, and the outline of their course.
  private mutating func addLessons(of folder: String, within root: String) {
    guard let catalog = catalog(of: folder, within: root) else { return }
    for lesson in catalog.lessons { name(lesson.document.source.name, in: folder) }
    courseFolders.insert(folder)
    failures += catalog.failures
  }

  private mutating func addFile(_ path: String) {
    let folder = path.folder
    // A name without a folder is read through its folder, which is `.`.
    let name = path.contains("/") ? path : folder + "/" + path
    do throws(FileError) {
      let source = try SourceText.reading(name, name: name, limit: limit)
      // A named `course.md` stands for its lessons.
      if source.fileName == CourseOutline.fileName {
        return addLessons(of: folder, within: folder)
      }
      let catalog = catalog(of: folder, within: folder) ?? LessonCatalog([])
      if !catalog.lessons.contains(where: { $0.document.source.name == name }) {
        // A broken link among neighbours is no problem of a file that was named.
        let failures = catalog.failures.filter { $0.path != name }
        catalogs[folder] = LessonCatalog(
          catalog.lessons + [Lesson(Document(source))], outline: catalog.outline,
          failures: failures)
      }
      self.name(name, in: folder)
    } catch {
      failures.append(error)
    }
  }

  private mutating func name(_ file: String, in folder: String) {
    if let identity = FileIdentity(file), !identities.insert(identity).inserted { return }
    named[folder, default: []].insert(file)
  }

  private mutating func catalog(of folder: String, within root: String) -> LessonCatalog? {
    if let catalog = catalogs[folder] { return catalog }
    let catalog = lessons(of: folder, within: root).map { LessonCatalog($0.withoutNotes) }
    catalogs[folder] = catalog
    return catalog
  }

  /// The lessons of a folder, of which only the headers are read.
  private mutating func lessons(of folder: String, within root: String) -> LessonFolder? {
    if let lessons = folders[folder] { return lessons }
    let lessons = try? LessonFolder.reading(folder, within: root, limit: limit)
    folders[folder] = lessons
    return lessons
  }
}
