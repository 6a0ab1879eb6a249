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
