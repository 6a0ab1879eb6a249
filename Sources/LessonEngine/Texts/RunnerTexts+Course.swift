import MatrixLanguage
import Notebook
import StyledText

/// What is said of a course as a whole.
extension RunnerTexts {
  // MARK: The menu

  var furtherLessons: String { text("Further lessons", "其他课程") }

  func minutes(_ minutes: Int?) -> String {
    minutes.map { text("\($0) min", "\($0) 分钟") } ?? ""
  }

  /// How much of the course is done, and how long the rest takes.
  func courseDone(_ rows: [LessonList.Row]) -> Markup {
    let (all, done) = (rows.count, rows.done)
    let time = duration(rows.minutesLeft)
    let lessons = "\(all) lesson\(all == 1 ? "" : "s")"
    if done == all, all > 0 {
      return Markup("✓ ", .success)
        + Markup(text("All \(lessons) are done.", "\(all) 课全部学完。"))
    }
    return done == 0
      ? quiet("\(lessons), about \(time) in all.", "共 \(all) 课，大约需要 \(time)。")
      : quiet(
        "\(done) of \(lessons) \(done == 1 ? "is" : "are") done; about \(time) are left.",
        "\(all) 课中学完了 \(done) 课，大约还需要 \(time)。")
  }

  /// Long times to five minutes: nobody knows them better.
  private func duration(_ minutes: Int) -> String {
    guard minutes >= 100 else { return text("\(minutes) minutes", "\(minutes) 分钟") }
    let rounded = (minutes + 4) / 5 * 5
    let hours = rounded / 60
    let rest = rounded % 60
    return text("\(hours) h", "\(hours) 小时")
      + (rest == 0 ? "" : text(" \(rest) min", " \(rest) 分钟"))
  }

  /// How `course.md` is shown: it has no values.
  func style(_ rule: DisplayWidth.Rule) -> DocumentStyle {
    DocumentStyle(
      computed: { Markup($0.text.trimmed, .code) }, width: { $0.displayWidth(rule) })
  }
}
