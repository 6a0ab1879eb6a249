/// Where a lesson stands in its course: what comes after it, and what a student has done with it.
package struct CoursePlace: Sendable {
  /// The lesson after this one; after the last one, the first that is still open.
  let next: LessonHeader?
  /// Whether `next` comes before this lesson, and was left out.
  let goesBack: Bool
  /// The part that begins with `next`.
  let nextPart: CourseOutline.Part?
  /// The part that this lesson belongs to, if all its other lessons are at their end.
  let endingPart: CourseOutline.Part?
  /// The course, if all other lessons are.
  let endingCourse: CourseOutline?

  /// - Parameter journal: what the student has done in all lessons.
  /// - Returns: nil if the lesson is none of the folder.
  package init?(of lesson: String, in folder: LessonFolder, journal: Journal = Journal()) {
    func isOpen(_ file: LessonFolder.File) -> Bool {
      file.header.id != lesson && !journal[file.header.id].hasBeenFinished
    }
    func part(of id: String) -> Int? {
      folder.parts.firstIndex { $0.files.contains { $0.header.id == id } }
    }
    let files = folder.files
    guard let place = files.firstIndex(where: { $0.header.id == lesson }),
      let own = part(of: lesson)
    else { return nil }
    let following = files.dropFirst(place + 1).first
    next = (following ?? files.first(where: isOpen))?.header
    goesBack = following == nil
    let other = next.flatMap { part(of: $0.id) }
    nextPart = other == own ? nil : other.flatMap { folder.parts[$0].outline }
    endingPart =
      folder.parts[own].files.contains(where: isOpen) ? nil : folder.parts[own].outline
    endingCourse = files.contains(where: isOpen) ? nil : folder.outline
  }
}
