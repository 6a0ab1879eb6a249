import Notebook
import StyledText

/// The texts about finished steps and lessons.
extension RunnerTexts {
  func mark(_ mark: LessonProgress.Mark) -> (symbol: Markup, word: String) {
    switch mark {
    case .done: (Markup("✓", .success), Localized(en: "done", zh: "完成")[language])
    case .partDone: (Markup("½", .warning), Localized(en: "begun", zh: "进行中")[language])
    case .skipped: (Markup("–", .secondary), Localized(en: "skipped", zh: "已跳过")[language])
    case .untouched: (Markup("·", .secondary), "")
    }
  }

  private var here: String { Localized(en: "you are here", zh: "当前位置")[language] }

  /// The word for the arrow of the menu.
  var comesNext: String { Localized(en: "next", zh: "接下来")[language] }

  /// A step in a list, as a lesson stands in the menu: `→ ½  3  The mean moves along  begun`.
  ///
  /// - Parameter isHere: whether the student is at it.
  func step(_ number: Int, _ title: Markup, _ mark: LessonProgress.Mark, isHere: Bool = false)
    -> Block
  {
    let (symbol, word) = self.mark(mark)
    if labels == .numbers {
      let words = [word, isHere ? here : ""].filter { !$0.isEmpty }.map { ", " + $0 }.joined()
      let step = Localized(en: "step \(number): ", zh: "第 \(number) 步：")[language]
      return .paragraph(Markup(step) + title + Markup(words))
    }
    let padding = String(repeating: " ", count: number < 10 ? 2 : 1)
    return .item(
      marker: Markup(isHere ? "→ " : "  ", .accent) + symbol + Markup("\(padding)\(number)  "),
      [
        .paragraph(
          title + Markup(word.isEmpty ? "" : "  " + word, .secondary)
            + Markup(isHere ? "  " + here : "", .accent))
      ])
  }

  /// The lesson's last page: what was learnt, what is now complete, and what comes next.
  func ending(_ ending: LessonEnding, on screen: Screen) -> [Block] {
    let rule = screen.rule
    let lesson = ending.lesson
    var page: [Block] = [
      .blank,
      .heading(
        Markup(
          Localized(en: "That was “\(lesson.title)”", zh: "“\(lesson.title)”学完了")[language],
          .heading), level: 2),
      .blank,
    ]
    let rows = (ending.course?.rows(ending.progress) ?? []).enumerated().map { place, lesson in
      MenuTable.MenuRow(lesson, isNext: place > 0, self)
    }
    if !rows.isEmpty { page += MenuTable(screen).blocks(rows).flatMap(\.self) + [.blank] }
    page.append(.paragraph(counted(ending.progress)))
    if !lesson.summary.isEmpty {
      page.append(
        .paragraph(Markup(Localized(en: "In short: ", zh: "本课要点：")[language] + lesson.summary)))
    }
    if !lesson.new.isEmpty {
      var names = Markup(Localized(en: "New to you: ", zh: "本课新学的：")[language])
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
      let heading = Localized(en: "The course “\(title)” is done", zh: "课程“\(title)”全部学完了")
      return [.blank, .heading(Markup(heading[language], .heading), level: 2), .blank]
        + course.parts.filter { !$0.entries.isEmpty && !$0.closing.isEmpty }.map { part in
          .item(marker: Markup("✓ ", .success), part.closing.styled(style(rule)))
        }
    }
    guard let part = ending.donePart, let title = part.title else { return [] }
    let heading = Localized(en: "The part “\(title)” is done", zh: "“\(title)”这一部分学完了")[language]
    return [.blank, .heading(Markup(heading, .heading), level: 2), .blank]
      + part.closing.styled(style(rule))
  }

  private func comes(_ course: CoursePlace?, _ rule: DisplayWidth.Rule) -> [Block] {
    guard let course, let next = course.next else {
      return [
        .paragraph(
          quiet(Localized(en: "Play on as you like; Enter leaves.", zh: "可以继续自由练习；按回车离开。")))
      ]
    }
    var page: [Block] = []
    if let part = course.nextPart, let title = part.title {
      page.append(
        .paragraph(Localized(en: "The next part is “\(title)”.", zh: "下一部分是“\(title)”。")[language]))
      page += part.opening.styled(style(rule))
    } else if !course.goesBack, !next.summary.isEmpty {
      page.append(.paragraph(Markup(Localized(en: "Next: ", zh: "接下来：")[language] + next.summary)))
    }
    let way =
      course.goesBack
      ? Localized(en: "still open", zh: "还没学完的一课") : Localized(en: "the next lesson", zh: "下一课")
    let enter = quiet(
      Localized(
        en: "Enter → \(way.en): “\(next.title)”. \(code: ":quit") leaves.",
        zh: "回车 → \(way.zh)：“\(next.title)”。\(code: ":退出") 可离开。"))
    return page + [.paragraph(enter)]
  }

  private func counted(_ progress: LessonProgress) -> Markup {
    let (passed, all) = (progress.passed, progress.steps.count)
    guard passed < all else {
      return Markup("✓ ", .success)
        + Markup(Localized(en: "All \(all) steps are done.", zh: "\(all) 个步骤全部完成。")[language])
    }
    let open = progress.steps.indices.filter { progress.mark(of: progress.steps[$0]) != .done }
    let places = open.map { String($0 + 1) }.separated[language]
    return Localized(
      en:
        "\(passed) of \(all) steps are done. Still open: \(places). \(code: ":review") leads back to them.",
      zh: "\(all) 个步骤完成了 \(passed) 个，还差：\(places)。\(code: ":复习") 可以回去补上。")[language]
  }
}
