package import Notebook
import NumericCore
package import PlainFiles

/// The lessons of one folder, in the order of its `course.md`, or else of their file names. Each is read
/// to its end only when it is opened, so that a menu costs no more than its lines.
package struct LessonFolder: Sendable {
  package struct File: Sendable {
    package let header: LessonHeader
    private let source: SourceText

    /// Its name in the folder.
    package var name: String { source.fileName }

    package init(_ source: SourceText) {
      header = LessonHeader(source)
      self.source = source
    }

    /// True for Markdown that is no lesson, nor meant to be one.
    var isNote: Bool { !header.isLesson && !source.text.contains("```zt") }

    /// The lesson, read now.
    package var lesson: Lesson { Lesson(Document(source)) }
  }

  /// The result of a search for a lesson by a word.
  package enum LessonMatch: Sendable {
    case lesson(File)
    /// Several lessons begin with the word.
    case ambiguous(ids: [String])
    case none(suggestion: String?)
  }

  /// Lessons that belong together.
  package struct CoursePart: Sendable {
    /// The outline of them; nil for lessons that the course does not name, and without a course.
    package let outline: CourseOutline.OutlinedPart?
    package let files: [File]
  }

  /// The outline in `course.md`, if there is one.
  package let outline: CourseOutline?
  /// The title of the course, or else the name of its folder.
  package let title: String?
  /// The key of the course in the journal.
  package let key: CourseKey
  /// All lessons: those of the course, then those that it does not name.
  package let parts: [CoursePart]
  /// The files that could not be read.
  package let failures: [FileError]

  package var files: [File] { parts.flatMap(\.files) }

  package init(
    _ files: [File], outline: CourseOutline? = nil, name: String? = nil,
    key: CourseKey = .shipped, failures: [FileError] = []
  ) {
    var rest = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    let parts = (outline?.parts ?? []).map { part in
      let own = part.entries.compactMap { $0.file.flatMap { rest.removeValue(forKey: $0) } }
      return CoursePart(outline: part, files: own)
    }
    let named = Set(parts.flatMap(\.files).map(\.name))
    let unnamed = CoursePart(outline: nil, files: files.filter { !named.contains($0.name) })
    self.outline = outline
    title = outline?.title ?? name
    self.key = key
    self.parts = (parts + [unnamed]).filter { !$0.files.isEmpty }
    self.failures = failures
  }

  /// Reads all `.md` files of a folder. Files that cannot be read are in `failures`.
  ///
  /// - Parameters:
  ///   - root: the folder out of which no link may lead; without one, links are trusted.
  ///   - key: the key of the course in the journal; by default, its id says it, or its folder.
  ///   - limit: the most bytes that a lesson may have.
  /// - Throws: `LessonCatalogError.unreadableFolder`
  package static func reading(
    _ folder: String, within root: String? = nil, key: CourseKey? = nil, limit: Int
  ) throws(LessonCatalogError) -> LessonFolder {
    guard let entries = try? FolderEntry.all(in: folder, limit: Limits.courseEntries) else {
      throw .unreadableFolder(folder)
    }
    let root = root.flatMap(RealPath.init)
    var files: [File] = []
    var outline: CourseOutline?
    var failures: [FileError] = []
    var identities: Set<FileIdentity> = []
    for name in entries.map(\.name).filter({ $0.hasSuffix(".md") && $0 != "README.md" }) {
      let path = folder == "/" ? folder + name : folder + "/" + name
      // A file with several names is one lesson.
      if let identity = FileIdentity(path), !identities.insert(identity).inserted { continue }
      do throws(FileError) {
        if let root, let file = RealPath(path), !file.isInside(root) {
          throw FileError(path, .outside)
        }
        let source = try SourceText.reading(path, limit: limit)
        if name == CourseOutline.fileName {
          outline = CourseOutline(Document(source))
        } else {
          files.append(File(source))
        }
      } catch {
        failures.append(error)
      }
    }
    return LessonFolder(
      files, outline: outline, name: RealPath(folder)?.courseFolder.fileName,
      key: key ?? outline?.id.map { .id($0) } ?? CourseKey(folder: folder), failures: failures)
  }

  /// The lessons that a student meets: each id once, and no Markdown files without one, which are notes,
  /// unless `course.md` names them.
  ///
  /// - Parameter named: a lesson that is among them in any case.
  func forStudents(with named: File? = nil) -> LessonFolder {
    var files = files
    if let named {
      if let place = files.firstIndex(where: { $0.name == named.name }) {
        files[place] = named
      } else {
        files.append(named)
      }
    }
    let listed = self.listed
    var ids: Set<String> = []
    if let named { ids.insert(named.header.id) }
    files = files.filter { file in
      if file.name == named?.name { return true }
      guard file.header.isLesson || listed.contains(file.name) else { return false }
      return ids.insert(file.header.id).inserted
    }
    return LessonFolder(files, outline: outline, name: title, key: key, failures: failures)
  }

  /// The names of the files that the course names.
  private var listed: Set<String> { Set(outline?.entries.compactMap(\.file) ?? []) }

  /// All that are meant to be lessons, and what the course names.
  var withoutNotes: LessonFolder {
    let listed = self.listed
    return LessonFolder(
      files.filter { !$0.isNote || listed.contains($0.name) }, outline: outline, name: title,
      key: key, failures: failures)
  }

  /// The student's record of a lesson; nil if it was never opened.
  func record(of file: File, in journal: Journal) -> LessonRecord? {
    journal.lessons[key.lesson(file.header.id)]
  }

  /// Finds a lesson by its id, by its number from 1, or by the beginning of its id.
  package func match(_ word: String) -> LessonMatch {
    if let file = files.first(where: { $0.header.id == word }) { return .lesson(file) }
    if let number = Int(word), number > 0, files.indices.contains(number - 1) {
      return .lesson(files[number - 1])
    }
    let matches = word.isEmpty ? [] : files.filter { $0.header.id.hasPrefix(word) }
    switch matches.count {
    case 0: return .none(suggestion: NearName.find(word, in: files.map(\.header.id)))
    case 1: return .lesson(matches[0])
    default: return .ambiguous(ids: matches.map(\.header.id))
    }
  }
}

extension SourceText {
  /// The name without the folders before it.
  var fileName: String { name.fileName }
}
