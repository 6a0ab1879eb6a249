import LessonEngine
import Notebook
import PlainFiles
import StyledText

/// What is said about lessons as a whole: the menu, the greeting, what cannot be found or kept.
struct CourseTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  func text(_ english: String, _ chinese: String) -> String {
    language.text(english, chinese)
  }

  // MARK: Greeting

  func greeting(resumable lesson: String?) -> [Block] {
    let line =
      Markup("ztilde (z̃)", .strong)
      + Markup(
        text("  ? helps, :lesson opens the lessons, :quit leaves.", "  ? 帮助，:课程 打开课程，:退出 离开。"))
    guard let lesson else { return [.paragraph(line)] }
    let resume =
      Markup(text("You were in a lesson; ", "上次学到一半：")) + Markup(":lesson \(lesson)", .code)
      + Markup(text(" goes on with it.", " 可以继续。"))
    return [.paragraph(line), .paragraph(resume)]
  }

  // MARK: The menu

  /// - Parameter list: what can be chosen; once all of it is done, no lesson is marked.
  func choose(from list: LessonList) -> Markup {
    let number = text("A number opens a lesson; ", "输入编号打开一课；")
    let enter =
      list.next == nil
      ? text("Enter or q leaves.", "直接按回车或输入 q 离开。")
      : text("Enter opens the marked one; q leaves.", "直接按回车打开箭头所指的一课；q 离开。")
    return Markup(number + enter, .secondary)
  }

  func checked(lessons: Int, findings: Int) -> Markup {
    if lessons == 0 {
      return Markup(
        findings == 0
          ? text("No lesson was found.", "没有找到课程。")
          : text("No lesson was checked.", "没有检查任何课程。"), .failure)
    }
    let count = text("\(lessons) lesson\(lessons == 1 ? "" : "s")", "\(lessons) 课")
    return findings == 0
      ? Markup("✓ ", .success) + Markup(count + text(", nothing to mend.", "，没有需要修改的地方。"))
      : Markup(
        count
          + text(
            ", \(findings) finding\(findings == 1 ? "" : "s").", "，发现 \(findings) 处问题。"),
        .failure)
  }

  /// On how many seeds each task was proved, a line for each lesson.
  func tried(_ trials: [TaskTrials]) -> [Block] {
    guard !trials.isEmpty else { return [] }
    let heading = text(
      "Seeds on which each task was tried; 1 where nothing is random:",
      "每个任务试过的随机种子数（没有随机数的为 1）：")
    let files = Dictionary(grouping: trials, by: \.file).sorted { $0.key < $1.key }
    return [.paragraph(Markup(heading, .secondary))]
      + files.map { file, trials in
        let steps = trials.map { "\($0.step) \($0.seeds)" }
        return .item(
          marker: Markup("  "),
          [.paragraph(Markup("\(file): " + steps.joined(separator: text(", ", "，")), .secondary))])
      }
  }

  func name(of activity: Activity) -> String {
    switch activity {
    case .computing: text("computing", "计算中")
    case .opening: text("opening the lesson", "正在打开课程")
    case .replaying: text("running the cells", "正在运行单元格")
    case .checking: text("checking", "检查中")
    }
  }

  // MARK: What went wrong

  /// - Parameter isAtPrompt: whether it is said at a prompt of ours, and not in a shell.
  func message(_ failure: CommandFailure, isAtPrompt: Bool = false) -> Markup {
    switch failure {
    case .noLessons:
      Markup(
        text(
          """
          No lessons were found beside the program, in ../share/ztilde from there, or in ./Lessons. \
          Is it installed whole?
          """,
          "在程序旁边、从那里算起的 ../share/ztilde 和 ./Lessons 里都没有找到课程。请检查安装是否完整。"))
    case .ambiguousLesson(let word, let ids):
      Markup(
        text(
          "“\(word)” could be \(ids.joined(separator: ", ")).",
          "“\(word)”可能是 \(ids.joined(separator: "、"))。"))
    case .unknownLesson(let word, let suggestion?):
      Markup(
        text(
          "There is no lesson “\(word)”. Did you mean \(suggestion)?",
          "没有“\(word)”这一课。你要找的是 \(suggestion) 吗？"))
    case .unknownLesson(let word, nil):
      Markup(text("There is no lesson “\(word)”; ", "没有“\(word)”这一课；"))
        + Markup(isAtPrompt ? text(":lesson", ":课程") : "ztilde list", .code)
        + Markup(text(" shows them all.", " 列出全部课程。"))
    case .unreadableFile(let error): Markup(FileTexts(language).message(error))
    case .unwritableFile(let error): Markup(FileTexts(language).statement(error))
    case .journal(let error):
      Markup(
        FileTexts(language).statement(error)
          + text(" Move it away, and another is begun.", "把它移走，程序会另建一个。"))
    case .endlessLesson(let id):
      Markup(
        text(
          "The lesson \(id) does not come to its end under its own solutions.",
          "用 \(id) 这一课自己的参考答案走不到结尾。"))
    }
  }

  /// That it is not known what was done before.
  func beginsUnremembered(_ error: FileError) -> Markup {
    Markup(
      FileTexts(language).statement(error)
        + text(
          " The lesson goes on as if it were new. Move it away, and another is begun.",
          "课程从头开始。把它移走，程序会另建一个。"), .warning)
  }

  /// That what is done cannot be written down.
  func goesOnUnwritten(_ error: FileError) -> Markup {
    let advice =
      if error.failure == .full {
        text(
          " Make some room: the lesson goes on, and until you leave it, all you did is written down "
            + "as soon as there is any.",
          "请腾出一些空间：课程可以继续；离开之前一旦有了空间，做过的都会补记。")
      } else {
        text(
          " See whether its folder lets you write: the lesson goes on, and until you leave it, all "
            + "you did is written down as soon as that can be done.",
          "请检查它所在的文件夹能否写入：课程可以继续；离开之前一旦能写入，做过的都会补记。")
      }
    return Markup(FileTexts(language).statement(error) + advice, .warning)
  }
}
