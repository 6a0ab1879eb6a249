/// What there is to say at the end of a lesson.
struct LessonEnding {
  let lesson: Lesson
  let progress: Progress
  let course: CoursePlace?
  /// What has ended with the lesson, if this has not been said before.
  let endingPart: CourseOutline.Part?
  let endingCourse: CourseOutline?

  init(_ lesson: Lesson, _ progress: Progress, in course: CoursePlace?, isFirst: Bool) {
    self.lesson = lesson
    self.progress = progress
    self.course = course
    endingPart = isFirst ? course?.endingPart : nil
    endingCourse = isFirst ? course?.endingCourse : nil
  }
}
