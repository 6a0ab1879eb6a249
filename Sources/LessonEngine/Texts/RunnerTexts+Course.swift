import MatrixLanguage
import Notebook
import StyledText

/// What is said of a course as a whole.
extension RunnerTexts {
  // MARK: The menu

  var furtherLessons: String { Localized(en: "Further lessons", zh: "其他课程")[language] }

  func minutes(_ minutes: Int?) -> String {
    minutes.map { Localized(en: "\($0) min", zh: "\($0) 分钟")[language] } ?? ""
  }

  /// How much of the course is done, and how long the rest takes.
  func courseDone(_ rows: [LessonList.ListedLesson]) -> Markup {
    let (all, done) = (rows.count, rows.done)
    let time = duration(rows.minutesLeft)
    let lessons = "\(all) lesson\(all == 1 ? "" : "s")"
    if done == all, all > 0 {
      return Markup("✓ ", .success)
        + Markup(Localized(en: "All \(lessons) are done.", zh: "\(all) 课全部学完。")[language])
    }
    return done == 0
      ? quiet(Localized(en: "\(lessons), about \(time) in all.", zh: "共 \(all) 课，大约需要 \(time)。"))
      : quiet(
        Localized(
          en: "\(done) of \(lessons) \(done == 1 ? "is" : "are") done; about \(time) are left.",
          zh: "\(all) 课中学完了 \(done) 课，大约还需要 \(time)。"))
  }

  /// Long times to five minutes: nobody knows them better.
  private func duration(_ minutes: Int) -> String {
    guard minutes >= 100 else {
      return Localized(en: "\(minutes) minutes", zh: "\(minutes) 分钟")[language]
    }
    let rounded = (minutes + 4) / 5 * 5
    let hours = rounded / 60
    let rest = rounded % 60
    return Localized(en: "\(hours) h", zh: "\(hours) 小时")[language]
      + (rest == 0 ? "" : Localized(en: " \(rest) min", zh: " \(rest) 分钟")[language])
  }

  /// How `course.md` is shown: it has no values.
  func style(_ rule: DisplayWidth.Rule) -> DocumentStyle {
    DocumentStyle(
      computed: { Markup($0.text.trimmed, .code) }, width: { $0.displayWidth(rule) })
  }
}
