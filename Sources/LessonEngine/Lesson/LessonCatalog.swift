package import Notebook

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The lessons of one folder, in the order of their file names.
package struct LessonCatalog: Sendable {
  /// What a word that names a lesson leads to.
  package enum Match: Hashable, Sendable {
    case lesson(Lesson)
    /// Several lessons begin with the word.
    case ambiguous(ids: [String])
    case none(suggestion: String?)
  }

  package let lessons: [Lesson]
  /// The files that could not be read.
  package let failures: [SourceTextError]

  package init(_ lessons: [Lesson], failures: [SourceTextError] = []) {
    self.lessons = lessons
    self.failures = failures
  }

  /// Reads all `.md` files of a folder. Files that cannot be read are in `failures`.
  ///
  /// - Parameter limit: how many bytes a lesson may have.
  /// - Throws: `LessonCatalogError.unreadableFolder`
  package static func reading(
    folder: String, limit: Int
  ) throws(LessonCatalogError) -> LessonCatalog {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .unreadableFolder(folder)
    }
    var lessons: [Lesson] = []
    var failures: [SourceTextError] = []
    for name in names.filter({ $0.hasSuffix(".md") && $0 != "README.md" }).sorted() {
      do throws(SourceTextError) {
        let source = try SourceText.reading(folder + "/" + name, limit: limit)
        lessons.append(Lesson(Document(source)))
      } catch {
        failures.append(error)
      }
    }
    return LessonCatalog(lessons, failures: failures)
  }

  /// These lessons, and those of another catalog whose ids they lack.
  func adding(_ other: LessonCatalog) -> LessonCatalog {
    let ids = Set(lessons.map(\.id))
    return LessonCatalog(other.lessons.filter { !ids.contains($0.id) } + lessons)
  }

  /// Finds a lesson by its id, by its number from 1, or by how its id begins.
  package func match(_ word: String) -> Match {
    if let lesson = lessons.first(where: { $0.id == word }) { return .lesson(lesson) }
    if let number = Int(word), number > 0, lessons.indices.contains(number - 1) {
      return .lesson(lessons[number - 1])
    }
    let matches = word.isEmpty ? [] : lessons.filter { $0.id.hasPrefix(word) }
    switch matches.count {
    case 0: return .none(suggestion: NearName.find(word, in: lessons.map(\.id)))
    case 1: return .lesson(matches[0])
    default: return .ambiguous(ids: matches.map(\.id))
    }
  }

  /// What is wrong between the lessons: ids that two have, and needs that nothing meets.
  package func problems(of lesson: Lesson) -> [LessonProblem] {
    let files = lessons.filter { $0.id == lesson.id }.map(\.document.source.name)
    let place = lesson.document.frontMatter["id"]?.value.range ?? 0..<0
    var problems = files.filter { $0 != lesson.document.source.name }.map { file in
      LessonProblem(.duplicateLesson(id: lesson.id, file: file), at: place)
    }
    let ids = lessons.map(\.id)
    let own = lessons.firstIndex { $0.document.source.name == lesson.document.source.name }
    for need in lesson.needs {
      if let index = ids.firstIndex(of: need.value) {
        guard let own, index >= own else { continue }
        problems.append(LessonProblem(.laterNeed(need.value), at: need.range))
      } else {
        let suggestion = NearName.find(need.value, in: ids)
        problems.append(
          LessonProblem(.unknownNeed(need.value, suggestion: suggestion), at: need.range))
      }
    }
    return problems
  }
}

package enum LessonCatalogError: Error, Hashable, Sendable {
  case unreadableFolder(String)
}
