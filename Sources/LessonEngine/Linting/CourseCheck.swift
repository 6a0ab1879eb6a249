import Notebook

/// Checks that a `course.md` names lessons that are there, each once and after those that it needs;
/// and that it is the same course in every language.
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

  func findings() -> [LessonFinding] {
    let document = outline.document
    let problems = document.problems.map {
      LessonFinding(.document($0), in: document.source, at: $0.range)
    }
    guard !document.isUnreadable else { return problems }
    let texts = outline.opening + outline.parts.flatMap { $0.opening + $0.closing }
    return problems + whole + lines + order
      + LinkCheck(texts, in: document.source).findings()
  }

  private func finding(_ problem: CourseProblem, at range: Range<Int>) -> LessonFinding {
    LessonFinding(.course(problem), in: outline.document.source, at: range)
  }

  private func line(_ entry: CourseOutline.Entry) -> Int {
    outline.document.source.line(at: entry.range.lowerBound)
  }

  // MARK: Its lines

  private var whole: [LessonFinding] {
    (outline.title == nil ? [finding(.noTitle, at: outline.place)] : [])
      + (outline.entries.isEmpty ? [finding(.noLessons, at: outline.place)] : [])
  }

  private var lines: [LessonFinding] {
    var first: [String: Int] = [:]
    return outline.entries.compactMap { entry in
      guard let address = entry.address, let file = entry.file else {
        return finding(.noLink, at: entry.range)
      }
      if let line = first[file] {
        return finding(.repeatedLesson(file: file, line: line), at: address.range)
      }
      first[file] = line(entry)
      guard let lesson = lessons[file] else {
        let near = NearName.find(file, in: catalog.lessons.map(\.fileName))
        return finding(.missingLesson(file: file, suggestion: near), at: address.range)
      }
      guard lesson.title != entry.title else { return nil }
      let link = CourseOutline.link(title: lesson.title, file: file)
      return finding(.otherTitle(lesson.title, link: link), at: entry.range)
    }
  }

  /// Lessons that need each other have no order, and are told so themselves.
  private var order: [LessonFinding] {
    var seen: Set<String> = []
    var findings: [LessonFinding] = []
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
        findings.append(finding(problem, at: entry.range))
      }
    }
    return findings
  }

  // MARK: The other language

  /// What is another course in the language that others are compared with.
  func findings(comparing model: CourseCheck) -> [LessonFinding] {
    let file = model.outline.document.source.name
    let (own, other) = (outline.parts, model.outline.parts)
    guard own.count == other.count else {
      let problem = CourseProblem.otherParts(
        count: own.count, expected: other.count, file: file)
      return [finding(problem, at: outline.place)]
    }
    return zip(own, other).compactMap { part, expected in
      let ids = model.ids(of: expected)
      return self.ids(of: part) == ids
        ? nil : finding(.otherLessons(ids, file: file), at: part.place)
    }
  }

  /// The lessons of a part by their ids, which are the same in every language.
  private func ids(of part: CourseOutline.OutlinedPart) -> [String] {
    part.entries.compactMap { entry in entry.file.map { lessons[$0]?.id ?? $0 } }
  }

  /// That another language has lessons and no course.
  func isMissing(in file: String) -> LessonFinding {
    finding(.missingCourse(file: file), at: outline.place)
  }
}
