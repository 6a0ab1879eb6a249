import Notebook
import StyledText

/// What is said of what is done.
extension RunnerTexts {
  func mark(_ mark: Progress.Mark) -> (symbol: Markup, word: String) {
    switch mark {
    case .done: (Markup("✓", .success), text("done", "完成"))
    case .partDone: (Markup("½", .warning), text("begun", "进行中"))
    case .skipped: (Markup("–", .secondary), text("skipped", "已跳过"))
    case .untouched: (Markup("·", .secondary), "")
    }
  }

  /// The lesson's last page: what was learnt, what is done with it, and what comes next.
  func ending(_ ending: LessonEnding, _ rule: DisplayWidth.Rule) -> [Block] {
    let lesson = ending.lesson
    var page: [Block] = [
      .blank,
      .heading(
        Markup(text("That was “\(lesson.title)”", "“\(lesson.title)”学完了"), .heading), level: 2),
      .paragraph(counted(ending.progress)),
    ]
    if !lesson.summary.isEmpty {
      page.append(.paragraph(Markup(text("In short: ", "本课要点：") + lesson.summary)))
    }
    if !lesson.new.isEmpty {
      var names = Markup(text("New to you: ", "本课新学的："))
      for (place, name) in lesson.new.enumerated() {
        names += Markup(place == 0 ? "" : "  ") + Markup(name.value, .code)
      }
      page.append(.paragraph(names))
    }
    return page + done(ending, rule) + [.blank] + comes(ending.course, rule)
  }

  private func done(_ ending: LessonEnding, _ rule: DisplayWidth.Rule) -> [Block] {
    if let course = ending.doneCourse {
      let title = course.title ?? ""
      let heading = text("The course “\(title)” is done", "课程“\(title)”全部学完了")
      return [.blank, .heading(Markup(heading, .heading), level: 2)]
        + course.parts.filter { !$0.entries.isEmpty && !$0.closing.isEmpty }.map { part in
          .item(marker: Markup("✓ ", .success), part.closing.styled(style(rule)))
        }
    }
    guard let part = ending.donePart, let title = part.title else { return [] }
    let heading = text("The part “\(title)” is done", "“\(title)”这一部分学完了")
    return [.blank, .heading(Markup(heading, .heading), level: 2)]
      + part.closing.styled(style(rule))
  }

  private func comes(_ course: CoursePlace?, _ rule: DisplayWidth.Rule) -> [Block] {
    guard let course, let next = course.next else {
      return [.paragraph(quiet("Play on as you like; Enter leaves.", "可以继续自由练习；按回车离开。"))]
    }
    var page: [Block] = []
    if let part = course.nextPart, let title = part.title {
      page.append(.paragraph(Markup(text("The next part is “\(title)”.", "下一部分是“\(title)”。"))))
      page += part.opening.styled(style(rule))
    } else if !course.goesBack, !next.summary.isEmpty {
      page.append(.paragraph(Markup(text("Next: ", "接下来：") + next.summary)))
    }
    let title = next.title
    let way =
      course.goesBack
      ? quiet("Enter → still open: “\(title)”. ", "回车 → 还没学完的一课：“\(title)”。")
      : quiet("Enter → the next lesson: “\(title)”. ", "回车 → 下一课：“\(title)”。")
    return page + [.paragraph(way + command("quit", "退出") + quiet(" leaves.", " 可离开。"))]
  }

  private func counted(_ progress: Progress) -> Markup {
    let (passed, all) = (progress.passed, progress.steps.count)
    guard passed < all else {
      return Markup("✓ ", .success) + Markup(text("All \(all) steps are done.", "\(all) 个步骤全部完成。"))
    }
    let open = progress.steps.indices.filter { progress.mark(of: progress.steps[$0]) != .done }
    let places = open.map { String($0 + 1) }.joined(separator: text(", ", "、"))
    return Markup(
      text(
        "\(passed) of \(all) steps are done. Still open: \(places). ",
        "\(all) 个步骤完成了 \(passed) 个，还差：\(places)。"))
      + command("review", "复习") + Markup(text(" leads back to them.", " 可以回去补上。"))
  }
}
