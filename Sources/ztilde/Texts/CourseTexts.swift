import LessonEngine
import Notebook
import PlainFiles
import StyledText

/// The messages about lessons as a whole: the menu, the greeting, and failures.
struct CourseTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  // MARK: Greeting

  func greeting(resumable lesson: String?) -> [Block] {
    let line =
      Markup("ztilde (z̃)", .strong)
      + Markup(
        Localized(
          en: "  ? helps, :lesson opens the lessons, :quit leaves.",
          zh: "  ? 帮助，:课程 打开课程，:退出 离开。")[language])
    guard let lesson else { return [.paragraph(line)] }
    let resume = Localized<Markup>(
      en: "You were in a lesson; \(code: ":lesson \(lesson)") goes on with it.",
      zh: "上次学到一半：\(code: ":lesson \(lesson)") 可以继续。")
    return [.paragraph(line), .paragraph(resume[language])]
  }

  // MARK: The menu

  /// - Parameters:
  ///   - list: the lessons to choose from; once all are done, none is marked.
  ///   - isSpoken: true if a word marks the next one in the place of an arrow.
  func choose(from list: LessonList, isSpoken: Bool) -> Markup {
    let number = Localized(en: "A number opens a lesson; ", zh: "输入编号打开一课；")[language]
    let enter =
      list.next == nil
      ? Localized(en: "Enter or q leaves.", zh: "直接按回车或输入 q 离开。")[language]
      : isSpoken
        ? Localized(en: "Enter opens the one that is next; q leaves.", zh: "直接按回车打开接下来的一课；q 离开。")[
          language]
        : Localized(en: "Enter opens the marked one; q leaves.", zh: "直接按回车打开箭头所指的一课；q 离开。")[
          language]
    return Markup(number + enter, .secondary)
  }

  func checked(lessons: Int, findings: Int) -> Markup {
    if lessons == 0 {
      return Markup(
        findings == 0
          ? Localized(en: "No lesson was found.", zh: "没有找到课程。")[language]
          : Localized(en: "No lesson was checked.", zh: "没有检查任何课程。")[language], .failure)
    }
    let count = Localized(en: "\(lessons) lesson\(lessons == 1 ? "" : "s")", zh: "\(lessons) 课")
    guard findings > 0 else {
      let nothing = Localized(en: ", nothing to mend.", zh: "，没有需要修改的地方。")
      return Markup("✓ ", .success) + Markup((count + nothing)[language])
    }
    let found = Localized(
      en: ", \(findings) finding\(findings == 1 ? "" : "s").", zh: "，发现 \(findings) 处问题。")
    return Markup((count + found)[language], .failure)
  }

  /// The number of seeds on which each task was proved, a line for each lesson.
  func tried(_ trials: [TaskTrials]) -> [Block] {
    guard !trials.isEmpty else { return [] }
    let heading = Localized(
      en: "Seeds on which each task was tried; 1 where nothing is random:",
      zh: "每个任务试过的随机种子数（没有随机数的为 1）：")[language]
    let files = Dictionary(grouping: trials, by: \.file).sorted { $0.key < $1.key }
    return [.paragraph(Markup(heading, .secondary))]
      + files.map { file, trials in
        let steps = trials.map { "\($0.step) \($0.seeds)" }
        return .item(
          marker: Markup("  "),
          [
            .paragraph(
              Markup(
                "\(file): " + steps.joined(separator: Localized(en: ", ", zh: "，")[language]),
                .secondary))
          ])
      }
  }

  // MARK: Watching and updating

  func watching(_ paths: [String]) -> Markup {
    let names = paths.separated
    return Markup(
      Localized(
        en: "Watching \(names.en); Ctrl-C ends it.", zh: "正在等待 \(names.zh) 保存；按 Ctrl-C 结束。")[
          language], .secondary)
  }

  /// - Parameter files: those that were saved.
  func changed(_ files: [String]) -> Markup {
    let more = files.count > 3
    let names = Array(files.prefix(3)).separated
    return Markup(
      more
        ? Localized(
          en: "Saved: \(names.en) and \(files.count - 3) more",
          zh: "已保存：\(names.zh) 等 \(files.count) 个文件")[
            language]
        : Localized(en: "Saved: \(names.en)", zh: "已保存：\(names.zh)")[language], .strong)
  }

  func updated(_ change: OutdatedFile.OutputChange, in path: String) -> Markup {
    let nothing = Localized(en: "(nothing)", zh: "（无）")[language]
    return Markup("\(path):\(change.line): ", .strong) + Markup(change.old ?? nothing)
      + Markup(" → ") + Markup(change.new ?? nothing, .success)
  }

  /// - Parameter line: the line of the code that fails.
  func notUpdated(_ path: String, since line: Int) -> Markup {
    Markup(
      Localized(
        en: "\(path) was left as it is, since line \(line) has to be mended first.",
        zh: "\(path) 没有改动：要先改正第 \(line) 行。")[language], .failure)
  }

  /// The findings of a preview of one step that stand elsewhere.
  func more(_ count: Int, in path: String) -> Markup {
    Localized(
      en: "\(count) more finding\(count == 1 ? "" : "s") outside of this step; "
        + "\(code: "ztilde check \(path)") shows all.",
      zh: "这一步之外还有 \(count) 处问题；\(code: "ztilde check \(path)") 列出全部。")[language]
  }

  func name(of activity: Activity) -> String {
    switch activity {
    case .computing: Localized(en: "computing", zh: "计算中")[language]
    case .opening: Localized(en: "opening the lesson", zh: "正在打开课程")[language]
    case .replaying: Localized(en: "running the cells", zh: "正在运行单元格")[language]
    case .checking: Localized(en: "checking", zh: "检查中")[language]
    }
  }

  // MARK: What went wrong

  /// - Parameter isAtPrompt: true at a prompt of ours, and not in a shell.
  func message(_ failure: CommandError, isAtPrompt: Bool = false) -> Markup {
    switch failure {
    case .noLessons:
      Markup(
        Localized(
          en: """
            No lessons were found beside the program, in ../share/ztilde from there, or in ./Lessons. \
            Is it installed whole?
            """,
          zh: "在程序旁边、从那里算起的 ../share/ztilde 和 ./Lessons 里都没有找到课程。请检查安装是否完整。")[language])
    case .ambiguousLesson(let word, let ids):
      Localized(
        en: "“\(word)” could be \(ids.joined(separator: ", ")).",
        zh: "“\(word)”可能是 \(ids.joined(separator: "、"))。")[language]
    case .unknownLesson(let word, let suggestion?):
      Localized(
        en: "There is no lesson “\(word)”. Did you mean \(suggestion)?",
        zh: "没有“\(word)”这一课。你要找的是 \(suggestion) 吗？")[language]
    case .unknownLesson(let word, nil):
      Localized(
        en: "There is no lesson “\(word)”; \(code: list(isAtPrompt).en) shows them all.",
        zh: "没有“\(word)”这一课；\(code: list(isAtPrompt).zh) 列出全部课程。")[language]
    case .unreadableFile(let error): Markup(FileTexts(language).message(error))
    case .unwritableFile(let error): Markup(FileTexts(language).statement(error))
    case .readOnlyFile(let path):
      Localized(
        en:
          "\(path) is read-only, and was left as it is; \(code: "chmod u+w \(path.pathWord)") lets it be written.",
        zh: "\(path) 是只读文件，没有改动；\(code: "chmod u+w \(path.pathWord)") 可以解除只读。")[language]
    case .outputsOfLesson(let path):
      Localized(
        en:
          "\(path) is a lesson. \(code: "ztilde check --update \(path.pathWord)") writes its outputs.",
        zh: "\(path) 是一课；用 \(code: "ztilde check --update \(path.pathWord)") 更新它的输出。")[language]
    case .unknownStep(let id, let suggestion?, _):
      Localized(
        en: "The lesson has no step “\(id)”. Did you mean \(suggestion)?",
        zh: "这一课没有步骤“\(id)”。你要找的是 \(suggestion) 吗？")[language]
    case .unknownStep(let id, nil, let steps):
      Localized(
        en: "The lesson has no step “\(id)”. Its steps are \(steps.separated.en).",
        zh: "这一课没有步骤“\(id)”。它的步骤有 \(steps.separated.zh)。")[language]
    case .foreignFile(let path):
      Localized(
        en: """
          \(path) is there already, and not as ztilde wrote it. \(code: force(path, isAtPrompt).en) \
          writes over it; or choose another name.
          """,
        zh: """
          \(path) 已经存在，而且不是 ztilde 写出的原样。\(code: force(path, isAtPrompt).zh) 可以覆盖它，\
          也可以换一个文件名。
          """)[language]
    case .unfitName(let error): NewFileTexts(language).message(error)
    case .unfitFolder(let folder): NewFileTexts(language).unfit(folder)
    case .occupied(let path): NewFileTexts(language).occupied(path)
    case .noLessonsIn(let folder):
      Localized(
        en: """
          There are no lessons in \(folder). Name a folder with lessons (.md files that have an id), or \
          with one such folder for each language, en and zh.
          """,
        zh: "\(folder) 里没有课程。请给出一个含有课程（带 id 的 .md 文件）的文件夹，或者其中有 en、zh 这样的语言文件夹。")[language]
    case .stopped:
      Localized(en: "Stopped; nothing was written.", zh: "已停止，什么也没有写入。")[language]
    case .noNetwork(let refusal): Markup(sentence: ExportTexts(language).text(of: refusal))
    case .hidesModule(let module, let path):
      Localized(
        en: """
          A program called \(path.fileName) would hide Python's own module \(code: module) from every program in \
          its folder. Choose another name, such as \(code: "\(module)_lab.py").
          """,
        zh: """
          名为 \(path.fileName) 的程序会挡住 Python 的模块 \(code: module)，同一文件夹里的程序就都导入不到它了。\
          请换一个名字，例如 \(code: "\(module)_lab.py")。
          """)[language]
    case .journal(let error):
      Markup(
        FileTexts(language).statement(error)
          + Localized(en: " Move it away, and another is begun.", zh: "把它移走，程序会另建一个。")[language])
    case .endlessLesson(let id):
      Localized(
        en: "The lesson \(id) does not come to its end under its own solutions.",
        zh: "用 \(id) 这一课自己的参考答案走不到结尾。")[language]
    }
  }

  /// The way to overwrite a file anyway.
  private func force(_ path: String, _ isAtPrompt: Bool) -> Localized<String> {
    isAtPrompt
      ? Localized(en: ":export! \(path)", zh: ":导出! \(path)") : Localized(code: "--force")
  }

  /// The command that lists the lessons.
  private func list(_ isAtPrompt: Bool) -> Localized<String> {
    isAtPrompt ? Localized(en: ":lesson", zh: ":课程") : Localized(code: "ztilde list")
  }

  /// The message that the earlier progress is not known.
  func beginsUnremembered(_ error: FileError) -> Markup {
    Markup(
      FileTexts(language).statement(error)
        + Localized(
          en: " The lesson goes on as if it were new. Move it away, and another is begun.",
          zh: "课程从头开始。把它移走，程序会另建一个。")[language], .warning)
  }

  /// The message that progress cannot be recorded.
  func goesOnUnwritten(_ error: FileError) -> Markup {
    let advice =
      if error.failure == .full {
        Localized(
          en:
            " Make some room: the lesson goes on, and until you leave it, all you did is written down "
            + "as soon as there is any.",
          zh: "请腾出一些空间：课程可以继续；离开之前一旦有了空间，做过的都会补记。")[language]
      } else {
        Localized(
          en:
            " See whether its folder lets you write: the lesson goes on, and until you leave it, all "
            + "you did is written down as soon as that can be done.",
          zh: "请检查它所在的文件夹能否写入：课程可以继续；离开之前一旦能写入，做过的都会补记。")[language]
      }
    return Markup(FileTexts(language).statement(error) + advice, .warning)
  }
}
