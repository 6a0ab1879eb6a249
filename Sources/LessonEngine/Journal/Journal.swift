/// The journal of a student, folded from the entries in their order.
///
/// A pure value: the same entries always give the same journal, and any beginning of them gives the
/// journal as it was then. Entries that make no sense where they stand change nothing.
package struct Journal: Hashable, Sendable {
  package private(set) var lessons: [String: LessonRecord] = [:]
  /// The lesson that the last entry was about.
  package private(set) var lastLesson: String?

  package init() {}

  package init(_ entries: some Sequence<JournalEntry>) {
    for entry in entries {
      add(entry)
    }
  }

  package mutating func add(_ entry: JournalEntry) {
    lastLesson = entry.lesson
    lessons[entry.lesson, default: LessonRecord()].add(entry)
  }

  /// The record of a lesson; it is empty for a lesson that was never opened.
  package subscript(lesson: String) -> LessonRecord {
    lessons[lesson] ?? LessonRecord()
  }
}
