import ArgumentParser
import LessonEngine
import NumericCore
import StyledText
import TerminalUI

struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Localized(en: "Prove lessons before a student meets them.", zh: "在学生使用之前检验课程。")
        .spoken,
      discussion: Localized(
        en: """
          Every cell runs, every output is what is printed, every solution passes and every starter \
          fails on a hundred seeds (on fewer, but three, where that takes long), and every mistake \
          earns its own message. The number of seeds stands beside each step. All findings are shown \
          at once; the status is 0 only if there is no error, and with --strict no warning.
          """,
        zh: """
          每个单元格都能运行，每段输出都与实际一致，在一百个随机种子下（太费时的至少三个，各步实际的个数会列出来）\
          每份参考答案都通过、每份初始代码都不通过，每种典型错误都得到各自的提示。所有问题一次列出；没有错误（加 --strict 时也没有警告）退出状态才是 0。
          """
      ).spoken)
  }

  @Argument(
    help: .spoken(
      Localized(en: "Lessons, or folders with lessons below them.", zh: "课程，或含有课程的文件夹。"),
      valueName: Localized(en: "paths", zh: "路径").spoken),
    completion: .file(extensions: ["md"]))
  var paths: [String]

  @Flag(
    help: .spoken(Localized(en: "As JSON, for editors.", zh: "输出 JSON，供编辑器使用。")))
  var json = false

  @Flag(
    help: .spoken(Localized(en: "Let warnings count as errors.", zh: "把警告也当作错误。")))
  var strict = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    // There is nothing to keep: Ctrl-C ends a proof with the program.
    InterruptFlag.uninstall()
    let surroundings = Surroundings(options)
    let printer = surroundings.printer
    let language = surroundings.language
    let course = (try? Course(surroundings)).map { LessonCatalog($0.folder) } ?? LessonCatalog([])
    let linter = Linter(limits: surroundings.limits.unattended, course: course)
    let report = surroundings.waiting(for: .checking) { _ in
      linter.report(on: paths, progress: surroundings.progress)
    }
    if json {
      try Printer.write(report.json(in: language) + "\n")
    } else {
      for diagnostic in report.diagnostics {
        // Editors and grep need a diagnostic's headline on one line.
        try printer.show(diagnostic.blocks(in: language) + [.blank], pipeWidth: 1_000)
      }
      let texts = CourseTexts(language)
      try printer.show(texts.tried(report.trials), pipeWidth: 1_000)
      try printer.show([
        .paragraph(texts.checked(lessons: report.lessons, findings: report.diagnostics.count))
      ])
    }
    let hasFailed = strict ? !report.isClean : report.hasErrors
    if hasFailed || report.lessons == 0 { throw ExitCode.failure }
  }
}
