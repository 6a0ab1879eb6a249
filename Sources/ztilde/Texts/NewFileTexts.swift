import LessonEngine
import StyledText

/// The messages about a new lesson or a new course.
struct NewFileTexts {
  private let language: InterfaceLanguage

  init(_ language: InterfaceLanguage) {
    self.language = language
  }

  // MARK: What was written

  /// - Parameter line: the line with which the course of the folder names the lesson; nil if the folder
  ///   has no course.
  func lesson(_ file: String, line: String?) -> [Block] {
    let written = Localized(
      en: "\(file) is a lesson that shows each block once. Change it piece by piece:",
      zh: "\(file) 已写好，每种块都用了一次。一块一块改成你的内容：")[language]
    let naming = line.map { line in
      [
        Block.paragraph(
          Markup(
            Localized(
              en: "This line in course.md makes it a lesson of the course:",
              zh: "在 course.md 里加上这一行，它就成为课程中的一课：")[language])),
        .verbatim(Markup("  " + line, .code)),
      ]
    }
    return [.paragraph(Markup(written))] + commands(for: file, isCourse: false) + (naming ?? [])
  }

  func course(_ folder: String) -> [Block] {
    let written = Localized(
      en: "\(folder) is a course of two lessons; course.md names them. Change them piece by piece:",
      zh: "\(folder) 是一门有两课的课程，由 course.md 列出。一块一块改成你的内容：")[language]
    return [.paragraph(Markup(written))] + commands(for: folder, isCourse: true)
  }

  /// What to type next, a command in each line.
  private func commands(for path: String, isCourse: Bool) -> [Block] {
    let preview = ("preview", Localized(en: "shows all of it at once", zh: "一次显示全部内容"))
    let rows =
      (isCourse ? [] : [preview]) + [
        ("check", Localized(en: "proves it, and shows all findings", zh: "检验它，列出所有问题")),
        ("learn", Localized(en: "opens it as students do", zh: "像学生那样打开它")),
      ]
    let lines = rows.map { command, meaning in
      let line = "ztilde \(command) \(path.pathWord)"
      return (line: line, width: line.displayWidth(), meaning: meaning[language])
    }
    let widest = lines.map(\.width).max() ?? 0
    return lines.map { line, width, meaning in
      let gap = String(repeating: " ", count: widest - width + 3)
      return .verbatim(Markup("  ") + Markup(line, .code) + Markup(gap + meaning, .secondary))
    }
  }

  // MARK: What was not written

  func occupied(_ path: String) -> Markup {
    Markup(
      Localized(
        en: "\(path) is there already, and stays as it is. Choose another name.",
        zh: "\(path) 已经存在，没有改动。请换一个名字。")[language])
  }

  func unfit(_ folder: String) -> Markup {
    Localized(
      en: """
        “\(folder)” cannot name a folder for a course. Choose plain letters: \
        \(code: "ztilde new --course my-course")
        """,
      zh: "“\(folder)”不能作课程文件夹的名字。请用普通字符：\(code: "ztilde new --course my-course")")[language]
  }

  func message(_ error: LessonName.NameError) -> Markup {
    let (name, command) = (error.name, "ztilde new \(error.suggestion)")
    return switch error.problem {
    case .path:
      Localized(
        en: """
          A lesson is written into the folder in which you are, and “\(name)” leads to another one. Go \
          there, and type \(code: command)
          """,
        zh: "新课写在当前文件夹里，而“\(name)”指向别处。请先进入那个文件夹，再输入 \(code: command)")[language]
    case .unsound:
      Localized(
        en: """
          The name of a lesson is made of a-z, 0-9 and single hyphens, which “\(name)” is not. This \
          would do: \(code: command)
          """,
        zh: "课的名字只能由 a-z、0-9 和单个连字符组成，“\(name)”不符合。可以这样写：\(code: command)")[language]
    case .tooLong(let limit):
      Localized(
        en: """
          The name of a lesson has \(limit) letters at most, since it has to be typed. This would do: \
          \(code: command)
          """,
        zh: "课的名字要用手输入，最多 \(limit) 个字母。可以这样写：\(code: command)")[language]
    case .reserved:
      Localized(
        en: """
          “\(name)” cannot name a lesson: course.md and README.md have a meaning of their own. This would \
          do: \(code: command)
          """,
        zh: "“\(name)”不能作课的名字：course.md 和 README.md 另有用途。可以这样写：\(code: command)")[language]
    case .shipped(let id):
      Localized(
        en: "“\(id)” is a lesson that comes with ztilde. This would do: \(code: command)",
        zh: "“\(id)”是 ztilde 自带的课程。可以这样写：\(code: command)")[language]
    }
  }
}
