package import Notebook
import NumericCore
import PlainFiles

/// The lessons of one folder, in the order of their file names. Each is read to its end only when
/// somebody wants it, so that a menu costs no more than its lines.
package struct LessonFolder: Sendable {
  package struct File: Sendable {
    package let header: LessonHeader
    private let source: SourceText

    package init(_ source: SourceText) {
      header = LessonHeader(source)
      self.source = source
    }

    /// The lesson, read now.
    package var lesson: Lesson { Lesson(Document(source)) }
  }

  /// What a word that names a lesson leads to.
  package enum Match: Sendable {
    case lesson(File)
    /// Several lessons begin with the word.
    case ambiguous(ids: [String])
    case none(suggestion: String?)
  }

  package let files: [File]
  /// The files that could not be read.
  package let failures: [SourceTextError]

  package init(_ files: [File], failures: [SourceTextError] = []) {
    self.files = files
    self.failures = failures
  }

  /// Reads all `.md` files of a folder. Files that cannot be read are in `failures`.
  ///
  /// - Parameters:
  ///   - root: the folder out of which no link may lead; without one, links are trusted.
  ///   - limit: how many bytes a lesson may have.
  /// - Throws: `LessonCatalogError.unreadableFolder`
  package static func reading(
    _ folder: String, within root: String? = nil, limit: Int
  ) throws(LessonCatalogError) -> LessonFolder {
    guard let entries = try? FolderEntry.all(in: folder, limit: Limits.courseEntries) else {
      throw .unreadableFolder(folder)
    }
    let root = root.flatMap(Place.init)
    var files: [File] = []
    var failures: [SourceTextError] = []
    var identities: Set<FileIdentity> = []
    for name in entries.map(\.name).filter({ $0.hasSuffix(".md") && $0 != "README.md" }) {
      let path = folder == "/" ? folder + name : folder + "/" + name
      // One file is one lesson, under however many names.
      if let identity = FileIdentity(path), !identities.insert(identity).inserted { continue }
      do throws(SourceTextError) {
        if let root, let file = Place(path), !file.isInside(root) {
          throw .unreadable(name: path, .outside)
        }
        files.append(File(try SourceText.reading(path, limit: limit)))
      } catch {
        failures.append(error)
      }
    }
    return LessonFolder(files, failures: failures)
  }

  /// Finds a lesson by its id, by its number from 1, or by how its id begins.
  package func match(_ word: String) -> Match {
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
