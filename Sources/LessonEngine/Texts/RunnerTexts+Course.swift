import MatrixLanguage
import Notebook
import StyledText

/// The texts about a course as a whole.
extension RunnerTexts {
  // MARK: The menu

  var furtherLessons: String { Localized(en: "Further lessons", zh: "其他课程")[language] }

  func minutes(_ minutes: Int?) -> String {
    minutes.map { Localized(en: "\($0) min", zh: "\($0) 分钟")[language] } ?? ""
  }

  /// The share of the course that is done, and the time for the rest.
  func courseDone(_ rows: [LessonList.ListedLesson]) -> Markup {
    let (all, done) = (rows.count, rows.done)
    let time = duration(rows.minutesLeft)
    let lessons = "\(all) lesson\(all == 1 ? "" : "s")"
    if done == all, all > 0 {
      return Markup("✓ ", .success)
        + Markup(
          Localized(
            en: all == 1 ? "The lesson is done." : "All \(lessons) are done.", zh: "\(all) 课全部学完。")[
              language])
    }
    return done == 0
      ? quiet(Localized(en: "\(lessons), about \(time) in all.", zh: "共 \(all) 课，大约需要 \(time)。"))
      : quiet(
        Localized(
          en: "\(done) of \(lessons) \(done == 1 ? "is" : "are") done; about \(time) are left.",
          zh: "\(all) 课中学完了 \(done) 课，大约还需要 \(time)。"))
  }

  /// Long times are rounded to five minutes, since they are estimates.
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

  /// The style of `course.md`, which has no computed values.
  func style(_ rule: DisplayWidth.Rule) -> DocumentStyle {
    DocumentStyle(
      computed: { Markup($0.text.trimmed, .code) }, width: { $0.displayWidth(rule) })
  }
}
