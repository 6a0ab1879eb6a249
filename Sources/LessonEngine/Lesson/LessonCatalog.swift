package import Notebook

/// The lessons of one folder, all read to their end: what a lesson is proved against.
package struct LessonCatalog: Sendable {
  package let lessons: [Lesson]
  /// The files that could not be read.
  package let failures: [SourceTextError]

  package init(_ lessons: [Lesson], failures: [SourceTextError] = []) {
    self.lessons = lessons
    self.failures = failures
  }

  package init(_ folder: LessonFolder) {
    self.init(folder.files.map(\.lesson), failures: folder.failures)
  }

  /// Reads all lessons of a folder. Files that cannot be read are in `failures`.
  ///
  /// - Parameters:
  ///   - root: the folder out of which no link may lead; without one, links are trusted.
  ///   - limit: how many bytes a lesson may have.
  /// - Throws: `LessonCatalogError.unreadableFolder`
  package static func reading(
    folder: String, within root: String? = nil, limit: Int
  ) throws(LessonCatalogError) -> LessonCatalog {
    LessonCatalog(try LessonFolder.reading(folder, within: root, limit: limit))
  }

  /// These lessons, and those of another catalog whose ids they lack.
  func adding(_ other: LessonCatalog) -> LessonCatalog {
    let ids = Set(lessons.map(\.id))
    return LessonCatalog(other.lessons.filter { !ids.contains($0.id) } + lessons)
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
      if let cycle = cycle(from: lesson, over: need.value) {
        problems.append(LessonProblem(.cycle(cycle), at: need.range))
      } else if let index = ids.firstIndex(of: need.value) {
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

  /// The shortest way on which a lesson needs itself, beginning with one that it names; from the lesson
  /// that comes first, so that each lesson of a cycle tells of the same.
  private func cycle(from lesson: Lesson, over need: String) -> [String]? {
    var way = [need: [lesson.id]]
    var open = [need][...]
    while let id = open.popFirst(), let path = way[id] {
      if id == lesson.id {
        let start = path.indices.min { path[$0] < path[$1] } ?? 0
        return Array(path[start...] + path[..<start])
      }
      guard let next = lessons.first(where: { $0.id == id }) else { continue }
      for need in next.needs.map(\.value) where way[need] == nil {
        way[need] = path + [id]
        open.append(need)
      }
    }
    return nil
  }

  /// Whether it holds all lessons of another one, and so is that course in its own folder.
  func holds(_ course: LessonCatalog) -> Bool {
    let ids = Set(lessons.map(\.id))
    return course.lessons.allSatisfy { ids.contains($0.id) }
  }
}

package enum LessonCatalogError: Error, Hashable, Sendable {
  case unreadableFolder(String)
}
