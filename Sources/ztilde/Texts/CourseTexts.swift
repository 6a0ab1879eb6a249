import LessonEngine
import Notebook
import StyledText

/// What is said about lessons as a whole: the menu, the greeting, what cannot be found or kept.
struct CourseTexts {
  let language: InterfaceLanguage

  func text(_ english: String, _ chinese: String) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  // MARK: Greeting

  func greeting(resumable lesson: String?) -> [Block] {
    var line = Markup("z̃tilde", .strong)
    line += Markup(
      text("  ? helps, :lesson opens the lessons, :quit leaves.", "  ? 帮助，:课程 打开课程，:退出 离开。"))
    guard let lesson else { return [.paragraph(line)] }
    let resume =
      Markup(text("You were in a lesson; ", "上次学到一半：")) + Markup(":lesson \(lesson)", .code)
      + Markup(text(" goes on with it.", " 可以继续。"))
    return [.paragraph(line), .paragraph(resume)]
  }

  // MARK: The menu

  var choose: Markup {
    Markup(
      text(
        "A number opens a lesson; Enter opens the marked one; q leaves.",
        "输入编号打开一课；直接按回车打开箭头所指的一课；q 离开。"),
      .secondary)
  }

  func mark(_ mark: Progress.Mark) -> (symbol: Markup, word: String) {
    switch mark {
    case .done: (Markup("✓", .success), text("done", "完成"))
    case .partDone: (Markup("½", .warning), text("begun", "进行中"))
    case .skipped: (Markup("–", .secondary), text("parts skipped", "有跳过"))
    case .untouched: (Markup("·", .secondary), text("new", "未开始"))
    }
  }

  func minutes(_ minutes: Int?) -> String {
    minutes.map { text("\($0) min", "\($0) 分钟") } ?? ""
  }

  func passed(_ passed: Int, of steps: Int) -> String {
    text("\(passed) of \(steps) steps", "\(steps) 步中完成 \(passed) 步")
  }

  func checked(lessons: Int, findings: Int) -> Markup {
    if lessons == 0 { return Markup(text("No lesson was found.", "没有找到课程。"), .failure) }
    let count = text("\(lessons) lesson\(lessons == 1 ? "" : "s")", "\(lessons) 课")
    return findings == 0
      ? Markup("✓ ", .success) + Markup(count + text(", nothing to mend.", "，没有需要修改的地方。"))
      : Markup(
        count
          + text(
            ", \(findings) finding\(findings == 1 ? "" : "s").", "，发现 \(findings) 处问题。"),
        .failure)
  }

  // MARK: What went wrong

  func message(_ error: CourseError) -> Markup {
    switch error {
    case .noLessons:
      Markup(
        text(
          "No lessons were found beside the program or in ./Lessons. Is it installed whole?",
          "在程序旁边和 ./Lessons 里都没有找到课程。安装完整吗？"))
    case .ambiguous(let word, let ids):
      Markup(
        text(
          "“\(word)” could be \(ids.joined(separator: ", ")).",
          "“\(word)”可能是 \(ids.joined(separator: "、"))。"))
    case .unknown(let word, let suggestion?):
      Markup(
        text(
          "There is no lesson “\(word)”. Did you mean \(suggestion)?",
          "没有叫“\(word)”的课。是不是 \(suggestion)？"))
    case .unknown(let word, nil):
      Markup(
        text(
          "There is no lesson “\(word)”; `ztilde list` shows them all.",
          "没有叫“\(word)”的课；ztilde list 列出全部课程。"))
    case .unreadable(let error): unreadable(error)
    }
  }

  func unreadable(_ error: SourceTextError) -> Markup {
    switch error {
    case .tooLarge(let name, let count, let limit):
      Markup(
        text(
          "\(name) has \(count) bytes; a lesson has at most \(limit).",
          "\(name) 有 \(count) 字节，而一课最多 \(limit) 字节。"))
    case .unreadable(let name, _): Markup(text("\(name) cannot be read.", "无法读取 \(name)。"))
    }
  }

  func unwritable(_ path: String) -> Markup {
    Markup(text("\(path) cannot be written.", "无法写入 \(path)。"))
  }

  func journalProblem(_ error: JournalFileError) -> Markup {
    let warning =
      switch error {
      case .full(let path):
        text("The disk is full; \(path) cannot be written.", "磁盘已满，无法写入 \(path)。")
      case .cannotOpen(let path, _), .cannotWrite(let path, _):
        text("\(path) cannot be written.", "无法写入 \(path)。")
      case .cannotRead(let path, _): text("\(path) cannot be read.", "无法读取 \(path)。")
      }
    return Markup(
      warning + text(" The lesson goes on, but is not remembered.", "课程可以继续，但进度不会保存。"), .warning)
  }
}
