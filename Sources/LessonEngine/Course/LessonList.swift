/// The lessons of a course with the student's progress in each, for a menu.
package struct LessonList: Sendable {
  package struct ListedLesson: Sendable {
    /// Its number from 1, through the whole course.
    package let number: Int
    package let file: LessonFolder.File
    /// Empty for a lesson that was never opened, which therefore is not read.
    package let progress: LessonProgress

    package var header: LessonHeader { file.header }

    /// The share of it that is done, from 0 to 1.
    var share: Double {
      progress.steps.isEmpty ? 0 : Double(progress.passed) / Double(progress.steps.count)
    }
  }

  package struct ListedPart: Sendable {
    /// The outline of these lessons; nil for those that the course does not name.
    package let outline: CourseOutline.OutlinedPart?
    package let rows: [ListedLesson]
  }

  package let title: String?
  package let outline: CourseOutline?
  package let parts: [ListedPart]

  package init(_ folder: LessonFolder, journal: Journal) {
    title = folder.title
    outline = folder.outline
    var number = 0
    parts = folder.parts.map { part in
      let rows = part.files.map { file in
        number += 1
        return ListedLesson(
          number: number, file: file, record: folder.record(of: file, in: journal))
      }
      return ListedPart(outline: part.outline, rows: rows)
    }
  }

  /// One lesson of a list, without the words about its course.
  package init(_ lesson: ListedLesson) {
    (title, outline) = (nil, nil)
    parts = [ListedPart(outline: nil, rows: [lesson])]
  }

  package var rows: [ListedLesson] { parts.flatMap(\.rows) }

  /// The next lesson: the first that is not at its end, or else the first with a step left out. Nil
  /// if all are done.
  package var next: ListedLesson? {
    let open = rows.filter { $0.progress.mark != .done }
    return open.first { $0.progress.mark != .skipped } ?? open.first
  }
}

extension LessonList.ListedLesson {
  init(number: Int, file: LessonFolder.File, record: LessonRecord?) {
    self.init(
      number: number, file: file,
      progress: record.map { LessonProgress(of: file.lesson, record: $0) }
        ?? LessonProgress(steps: [], record: LessonRecord()))
  }
}

extension [LessonList.ListedLesson] {
  var minutes: Int { reduce(0) { $0 + ($1.header.minutes ?? 0) } }

  /// The minutes that are left.
  var minutesLeft: Int {
    let left = reduce(0.0) { sum, row in sum + (1 - row.share) * Double(row.header.minutes ?? 0) }
    return Int(left.rounded(.up))
  }

  /// The share of them that is done, from 0 to 1: a long lesson counts for more.
  var share: Double {
    var (whole, done) = (0.0, 0.0)
    for row in self {
      let weight = Double(Swift.max(1, row.header.minutes ?? 1))
      whole += weight
      done += weight * row.share
    }
    return whole > 0 ? done / whole : 0
  }

  var done: Int { count { $0.progress.mark == .done } }
}
