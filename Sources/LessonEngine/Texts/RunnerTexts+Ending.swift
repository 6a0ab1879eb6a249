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

  /// The lesson's last page.
  func ending(_ lesson: Lesson, progress: Progress, next: LessonHeader?) -> [Block] {
    var page: [Block] = [
      .blank,
      .heading(
        Markup(text("That was “\(lesson.title)”", "“\(lesson.title)”学完了"), .heading), level: 2),
      .paragraph(counted(progress)),
    ]
    if !lesson.new.isEmpty {
      var names = Markup(text("New to you: ", "本课新学的："))
      for (place, name) in lesson.new.enumerated() {
        names += Markup(place == 0 ? "" : "  ") + Markup(name.value, .code)
      }
      page.append(.paragraph(names))
    }
    return page + [.blank, .paragraph(farewell(next))]
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

  private func farewell(_ next: LessonHeader?) -> Markup {
    guard let next else {
      return quiet("Play on as you like; Enter leaves.", "可以继续自由练习；按回车离开。")
    }
    return quiet("Enter → the next lesson: \(next.title). ", "回车 → 下一课：\(next.title)。")
      + command("quit", "退出") + quiet(" leaves.", " 可离开。")
  }
}
