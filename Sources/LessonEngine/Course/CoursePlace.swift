/// The place of a lesson in its course: the next lesson, and the progress in the others.
package struct CoursePlace: Sendable {
  private let folder: LessonFolder
  private let journal: Journal
  private let lesson: String
  /// Its place among all lessons, and that of its part.
  private let place: Int
  private let part: Int

  /// - Parameter journal: the student's record of all lessons.
  /// - Returns: nil if the lesson is not in the folder.
  package init?(of lesson: String, in folder: LessonFolder, journal: Journal = Journal()) {
    guard let place = folder.files.firstIndex(where: { $0.header.id == lesson }),
      let part = folder.part(of: lesson)
    else { return nil }
    self.folder = folder
    self.journal = journal
    self.lesson = lesson
    self.place = place
    self.part = part
  }

  /// The key of the lesson in the journal.
  package var key: String { folder.key.lesson(lesson) }

  /// The student's record of the lesson.
  package var record: LessonRecord { journal[key] }

  /// The lesson after this one; after the last one, the first that is not done.
  var next: LessonHeader? {
    (following ?? folder.files.first(where: isOpen))?.header
  }

  /// True if `next` comes before this lesson, and was left out.
  var goesBack: Bool { following == nil }

  /// The row of the lesson in the menu, and that of the next one.
  ///
  /// - Parameter progress: of the lesson, which the journal may not know yet.
  func rows(_ progress: LessonProgress) -> [LessonList.ListedLesson] {
    let file = folder.files[place]
    let own = LessonList.ListedLesson(number: place + 1, file: file, progress: progress)
    let next = folder.files.firstIndex { $0.header.id == self.next?.id }.map { place in
      let file = folder.files[place]
      return LessonList.ListedLesson(
        number: place + 1, file: file, record: folder.record(of: file, in: journal))
    }
    return [own] + (next.map { [$0] } ?? [])
  }

  /// The part that begins with the lesson after this one.
  var nextPart: CourseOutline.OutlinedPart? {
    let other = following.flatMap { folder.part(of: $0.header.id) }
    return other == part ? nil : other.flatMap { folder.parts[$0].outline }
  }

  /// The part of the lesson, if all else in it is done.
  var partDoneElse: CourseOutline.OutlinedPart? {
    folder.parts[part].files.contains(where: isOpen) ? nil : folder.parts[part].outline
  }

  /// The course, if all else in it is done.
  var courseDoneElse: CourseOutline? {
    folder.files.contains(where: isOpen) ? nil : folder.outline
  }

  private var following: LessonFolder.File? { folder.files.dropFirst(place + 1).first }

  /// True if another lesson is not done. It is read only if it was ever opened.
  private func isOpen(_ file: LessonFolder.File) -> Bool {
    guard file.header.id != lesson else { return false }
    guard let record = folder.record(of: file, in: journal) else { return true }
    return LessonProgress(of: file.lesson, record: record).mark != .done
  }
}

extension LessonFolder {
  /// The place of the part that has a lesson.
  fileprivate func part(of lesson: String) -> Int? {
    parts.firstIndex { $0.files.contains { $0.header.id == lesson } }
  }
}

/// The facts for the last page of a lesson.
struct LessonEnding {
  let lesson: Lesson
  let progress: LessonProgress
  let course: CoursePlace?
  /// The part and the course that this lesson has completed.
  let donePart: CourseOutline.OutlinedPart?
  let doneCourse: CourseOutline?

  /// - Parameter isFirst: true if the student comes here for the first time with all steps done.
  init(_ lesson: Lesson, _ progress: LessonProgress, in course: CoursePlace?, isFirst: Bool) {
    self.lesson = lesson
    self.progress = progress
    self.course = course
    donePart = isFirst ? course?.partDoneElse : nil
    doneCourse = isFirst ? course?.courseDoneElse : nil
  }
}
