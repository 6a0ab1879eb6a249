import Notebook
package import PlainFiles

/// The lessons of one folder, all read to their end: each is proved among the others.
package struct LessonCatalog: Sendable {
  package let lessons: [Lesson]
  /// The outline in `course.md`, if there is one.
  let outline: CourseOutline?
  /// The files that could not be read.
  package let failures: [FileError]

  package init(
    _ lessons: [Lesson], outline: CourseOutline? = nil, failures: [FileError] = []
  ) {
    self.lessons = lessons
    self.outline = outline
    self.failures = failures
  }

  package init(_ folder: LessonFolder) {
    self.init(folder.files.map(\.lesson), outline: folder.outline, failures: folder.failures)
  }

  /// These lessons, and those of another catalog whose ids they lack.
  func adding(_ other: LessonCatalog) -> LessonCatalog {
    let ids = Set(lessons.map(\.id))
    return LessonCatalog(
      other.lessons.filter { !ids.contains($0.id) } + lessons, outline: outline)
  }

  /// The problems between the lessons: ids that two have, and needs that no lesson meets.
  package func problems(of lesson: Lesson) -> [LessonProblem] {
    let files = lessons.filter { $0.id == lesson.id }.map(\.document.source.name)
    let place = lesson.document.frontMatter["id"]?.value.range ?? 0..<0
    var problems = files.filter { $0 != lesson.document.source.name }.map { file in
      LessonProblem(.duplicateLesson(id: lesson.id, file: file), at: place)
    }
    if let outline, !outline.names(lesson.fileName, among: lessons.map(\.fileName)) {
      let line = CourseOutline.line(title: lesson.title, file: lesson.fileName)
      problems.append(LessonProblem(.notInCourse(line: line), at: place))
    }
    let ids = lessons.map(\.id)
    let own = lessons.firstIndex { $0.document.source.name == lesson.document.source.name }
    for need in lesson.needs {
      if let cycle = cycle(from: lesson, over: need.value) {
        problems.append(LessonProblem(.cycle(cycle), at: need.range))
      } else if let index = ids.firstIndex(of: need.value) {
        // In a course, its file gives the order, and problems of order are reported there.
        guard let own, index >= own, outline == nil else { continue }
        problems.append(LessonProblem(.laterNeed(need.value), at: need.range))
      } else {
        let suggestion = NearName.find(need.value, in: ids)
        problems.append(
          LessonProblem(.unknownNeed(need.value, suggestion: suggestion), at: need.range))
      }
    }
    return problems
  }

  /// The ids of all lessons that a lesson builds on: those that it needs, and those that they need.
  func needs(of lesson: Lesson) -> Set<String> {
    var found: Set<String> = []
    var open = lesson.needs.map(\.value)
    while let id = open.popLast() {
      guard found.insert(id).inserted else { continue }
      open += lessons.first { $0.id == id }?.needs.map(\.value) ?? []
    }
    return found
  }

  /// The shortest cycle of needs through a lesson, beginning with one that it names; it starts at
  /// the first lesson, so that each lesson of a cycle reports the same one.
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

  /// True if it holds all lessons of another catalog, and so is that course in its own folder.
  func holds(_ course: LessonCatalog) -> Bool {
    let ids = Set(lessons.map(\.id))
    return course.lessons.allSatisfy { ids.contains($0.id) }
  }
}

extension Lesson {
  /// The name of its file, without the folders before it.
  var fileName: String { document.source.fileName }
}

package enum LessonCatalogError: Error, Hashable, Sendable {
  case unreadableFolder(String)
}
