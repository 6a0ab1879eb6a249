import Notebook

/// Checks that a `course.md` names existing lessons, each once and after those that it needs, and
/// that it is the same course in every language.
struct CourseCheck {
  private let outline: CourseOutline
  /// The lessons of its folder.
  private let catalog: LessonCatalog
  private let lessons: [String: Lesson]

  init(_ outline: CourseOutline, _ catalog: LessonCatalog) {
    self.outline = outline
    self.catalog = catalog
    lessons = Dictionary(catalog.lessons.map { ($0.fileName, $0) }) { first, _ in first }
  }

  func diagnostics() -> [LessonDiagnostic] {
    let document = outline.document
    let problems = document.problems.map {
      LessonDiagnostic(.document($0), in: document.source, at: $0.range)
    }
    guard !document.isUnreadable else { return problems }
    let texts = outline.opening + outline.parts.flatMap { $0.opening + $0.closing }
    return problems + whole + properties + lines + order
      + LinkCheck(texts, in: document.source).diagnostics()
  }

  private func diagnostic(_ problem: CourseProblem, at range: Range<Int>) -> LessonDiagnostic {
    LessonDiagnostic(.course(problem), in: outline.document.source, at: range)
  }

  private func line(_ entry: CourseOutline.Entry) -> Int {
    outline.document.source.line(at: entry.range.lowerBound)
  }

  // MARK: Its front matter

  private var properties: [LessonDiagnostic] {
    let frontMatter = outline.document.frontMatter
    let unknown = frontMatter.entries.filter { !CourseOutline.keys.contains($0.key.value) }
      .map { entry in
        diagnostic(
          .unknownKey(entry.key.value, known: CourseOutline.keys), at: entry.key.range)
      }
    guard let id = frontMatter["id"]?.text, !id.isEmpty else {
      let line = "id: \(outline.title.flatMap(Identifier.folded) ?? "my-course")"
      let lines = frontMatter.range == nil ? "---\n\(line)\n---" : line
      let place = frontMatter["id"]?.key.range ?? outline.document.source.lineRange(1)
      return unknown + [diagnostic(.noID(lines: lines), at: place)]
    }
    guard outline.id == nil else { return unknown }
    let problem = LessonProblem(.unsoundID(id), at: outline.idPlace)
    return unknown
      + [LessonDiagnostic(.lesson(problem), in: outline.document.source, at: problem.range)]
  }

  /// The diagnostic that another course has the same id.
  func isNamed(as file: String) -> LessonDiagnostic {
    diagnostic(.repeatedID(outline.id ?? "", file: file), at: outline.idPlace)
  }

  // MARK: Its lines

  private var whole: [LessonDiagnostic] {
    (outline.title == nil ? [diagnostic(.noTitle, at: outline.place)] : [])
      + (outline.entries.isEmpty ? [diagnostic(.noLessons, at: outline.place)] : [])
  }

  private var lines: [LessonDiagnostic] {
    var first: [String: Int] = [:]
    return outline.entries.compactMap { entry in
      guard let address = entry.address, let file = entry.file else {
        return diagnostic(.noLink, at: entry.range)
      }
      if let line = first[file] {
        return diagnostic(.repeatedLesson(file: file, line: line), at: address.range)
      }
      first[file] = line(entry)
      guard let lesson = lessons[file] else {
        let near = NearName.find(file, in: catalog.lessons.map(\.fileName))
        return diagnostic(.missingLesson(file: file, suggestion: near), at: address.range)
      }
      guard lesson.title != entry.title else { return nil }
      let link = CourseOutline.link(title: lesson.title, file: file)
      return diagnostic(.otherTitle(lesson.title, link: link), at: entry.range)
    }
  }

  /// Lessons that need each other have no order, which is reported for them.
  private var order: [LessonDiagnostic] {
    var seen: Set<String> = []
    var diagnostics: [LessonDiagnostic] = []
    let listed = outline.entries.compactMap { entry in
      entry.file.flatMap { lessons[$0] }.map { (entry: entry, lesson: $0) }
    }
    for (entry, lesson) in listed {
      seen.insert(lesson.id)
      for need in lesson.needs.map(\.value) where !seen.contains(need) {
        guard let later = listed.first(where: { $0.lesson.id == need }),
          !catalog.needs(of: later.lesson).contains(lesson.id)
        else { continue }
        let problem = CourseProblem.laterNeed(
          lesson: lesson.id, need: need, line: line(later.entry))
        diagnostics.append(diagnostic(problem, at: entry.range))
      }
    }
    return diagnostics
  }

  // MARK: The other language

  /// The differences from the course in the language that others are compared with.
  func diagnostics(comparing model: CourseCheck) -> [LessonDiagnostic] {
    let file = model.outline.document.source.name
    return differentID(from: model, file) + differentParts(from: model, file)
  }

  /// A missing id is found as such.
  private func differentID(from model: CourseCheck, _ file: String) -> [LessonDiagnostic] {
    guard let expected = model.outline.id, let id = outline.id, id != expected else { return [] }
    return [diagnostic(.otherID(expected: expected, file: file), at: outline.idPlace)]
  }

  private func differentParts(from model: CourseCheck, _ file: String) -> [LessonDiagnostic] {
    let (own, other) = (outline.parts, model.outline.parts)
    guard own.count == other.count else {
      let problem = CourseProblem.otherParts(
        count: own.count, expected: other.count, file: file)
      return [diagnostic(problem, at: outline.place)]
    }
    return zip(own, other).compactMap { part, expected in
      let ids = model.ids(of: expected)
      return self.ids(of: part) == ids
        ? nil : diagnostic(.otherLessons(ids, file: file), at: part.place)
    }
  }

  /// The lessons of a part by their ids, which are the same in every language.
  private func ids(of part: CourseOutline.OutlinedPart) -> [String] {
    part.entries.compactMap { entry in entry.file.map { lessons[$0]?.id ?? $0 } }
  }

  /// The diagnostic that another language has lessons and no course.
  func isMissing(in file: String) -> LessonDiagnostic {
    diagnostic(.missingCourse(file: file), at: outline.place)
  }
}
