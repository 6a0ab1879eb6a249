import ArgumentParser
import LessonEngine
import StyledText

struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: Localized(
        en: "Write a lesson to begin from, or a course.", zh: "写出一份可以着手修改的新课，或一门新课程。"
      ).spoken,
      discussion: Localized(
        en: """
          The lesson shows each block once, and `ztilde check` finds nothing in it: change it piece by \
          piece. With --lang zh it is in Chinese. No file is written over.
          """,
        zh: """
          新课把每种块都用了一次，`ztilde check` 查不出问题：一块一块改成你的内容即可。--lang en 写出英文的课。\
          已有的文件不会被覆盖。
          """
      ).spoken)
  }

  @Argument(
    help: .spoken(
      Localized(
        en: "The name of the lesson, as in halves or 02-halves: small letters, digits and hyphens.",
        zh: "课的名字，例如 halves 或 02-halves：只用小写字母、数字和连字符。"),
      valueName: Localized(en: "name", zh: "名字").spoken))
  var name: String?

  @Option(
    help: .spoken(
      Localized(
        en: "Write a course into a new folder: course.md and two lessons.",
        zh: "在新文件夹里写出一门课程：course.md 和两课。"),
      valueName: Localized(en: "folder", zh: "文件夹").spoken),
    completion: .directory)
  var course: String?

  @OptionGroup var options: SharedOptions

  func validate() throws {
    guard (name == nil) == (course == nil) else { return }
    throw ValidationError(
      Localized(
        en:
          "Name one of the two: a lesson, ztilde new halves, or a course, ztilde new --course FOLDER.",
        zh: "请二选一：新课用 ztilde new halves，新课程用 ztilde new --course 文件夹。"
      ).spoken)
  }

  func run() throws {
    let surroundings = Surroundings(options)
    try surroundings.reporting {
      let files = NewFiles(surroundings)
      let told =
        if let course { try files.writeCourse(into: course) } else {
          try files.writeLesson(name ?? "")
        }
      try surroundings.printer.show(told)
    }
  }
}
