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

  @Flag(
    help: .spoken(
      Localized(
        en: "Check again whenever a file is saved, until Ctrl-C.", zh: "每次保存文件后重新检查，按 Ctrl-C 结束。")))
  var watch = false

  @Flag(
    help: .spoken(
      Localized(
        en: "Write what the cells print into outputs that say something else.",
        zh: "输出与实际不符时，改成单元格实际的输出。")))
  var update = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    // There is nothing to keep: Ctrl-C ends a proof with the program.
    InterruptFlag.uninstall()
    let surroundings = Surroundings(options)
    let linter = Linter(surroundings)
    guard watch else {
      if try !check(linter, surroundings) { throw ExitCode.failure }
      return
    }
    try Watch(paths, surroundings).run { _ in _ = try check(linter, surroundings) }
  }

  /// Checks the lessons, and shows what is found.
  ///
  /// - Returns: whether they pass.
  private func check(_ linter: Linter, _ surroundings: Surroundings) throws -> Bool {
    var report = report(of: linter, surroundings)
    if update, try OutputUpdate(report, surroundings, isSilent: json).write() {
      report = self.report(of: linter, surroundings)
    }
    try show(report, surroundings)
    return report.lessons > 0 && (strict ? report.isClean : !report.hasErrors)
  }

  private func report(of linter: Linter, _ surroundings: Surroundings) -> LintReport {
    surroundings.waiting(for: .checking) { _ in
      linter.report(on: paths, progress: surroundings.progress)
    }
  }

  private func show(_ report: LintReport, _ surroundings: Surroundings) throws {
    let printer = surroundings.printer
    if json { return try Printer.write(report.json(in: surroundings.language) + "\n") }
    for diagnostic in report.diagnostics {
      // Editors and grep need a diagnostic's headline on one line.
      try printer.show(
        diagnostic.blocks(in: surroundings.language) + [.blank], pipeWidth: 1_000)
    }
    let texts = CourseTexts(surroundings.language)
    try printer.show(texts.tried(report.trials), pipeWidth: 1_000)
    try printer.show([
      .paragraph(texts.checked(lessons: report.lessons, findings: report.diagnostics.count))
    ])
  }
}

extension Linter {
  /// The linter of a command, which knows the lessons that come with the program.
  init(_ surroundings: Surroundings) {
    let course = (try? Course(surroundings)).map { LessonCatalog($0.folder) } ?? LessonCatalog([])
    self.init(limits: surroundings.limits.unattended, course: course)
  }
}
