/// What there is to say at the end of a lesson.
struct LessonEnding {
  let lesson: Lesson
  let progress: LessonProgress
  let course: CoursePlace?
  /// What is done now that the lesson is, and was not before.
  let donePart: CourseOutline.OutlinedPart?
  let doneCourse: CourseOutline?

  /// - Parameter isFirst: whether the student comes here for the first time with all steps done.
  init(_ lesson: Lesson, _ progress: LessonProgress, in course: CoursePlace?, isFirst: Bool) {
    self.lesson = lesson
    self.progress = progress
    self.course = course
    donePart = isFirst ? course?.partDoneElse : nil
    doneCourse = isFirst ? course?.courseDoneElse : nil
  }
}
