import ArgumentParser
import LessonEngine
import MatrixLanguage
import Notebook
import NumericCore
import StyledText
import TerminalUI

struct PreviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "preview",
      abstract: Localized(
        en: "Show a lesson to its author: all that a student can get to see, and what to mend.",
        zh: "供作者预览一课：学生能看到的全部内容，以及要修改的地方。"
      ).spoken,
      discussion: Localized(
        en: """
          Nothing is asked: choices have their reasons, tasks their hints and solutions, mistakes what \
          is said of them. What `ztilde check` finds stands below the line that it concerns. With \
          --watch the file is shown again whenever it is saved.
          """,
        zh: """
          不会提问：选项附有解释，任务附有提示和参考答案，每种错误附有相应的说明。`ztilde check` 发现的问题写在相关的行下面。\
          加 --watch 时，每次保存后重新显示。
          """
      ).spoken)
  }

  @Argument(
    help: .spoken(
      Localized(en: "A lesson, a file that ends in .md.", zh: "一课，以 .md 结尾的文件。"),
      valueName: Localized(en: "file", zh: "文件").spoken),
    completion: .file(extensions: ["md"]))
  var file: String

  @Option(
    help: .spoken(
      Localized(en: "Show this step alone, by its id or its number.", zh: "只显示这一步，写它的 id 或编号。"),
      valueName: Localized(en: "step", zh: "步骤").spoken))
  var step: String?

  @Flag(
    help: .spoken(
      Localized(
        en: "Show it again whenever it is saved, until Ctrl-C.", zh: "每次保存后重新显示，按 Ctrl-C 结束。")))
  var watch = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    // There is nothing to keep: Ctrl-C ends it with the program.
    InterruptFlag.uninstall()
    let surroundings = Surroundings(options)
    let linter = Linter(surroundings)
    var memory: ProofMemory? = ProofMemory()
    guard watch else {
      return try surroundings.reporting { try show(surroundings, linter, &memory) }
    }
    try Watch([file], surroundings).run { changed in
      // Other data give other results.
      if !changed.allSatisfy({ $0.hasSuffix(".md") }) { memory = ProofMemory() }
      do {
        try show(surroundings, linter, &memory)
      } catch let failure as CommandError {
        surroundings.say(failure)
      }
    }
  }

  private func show(
    _ surroundings: Surroundings, _ linter: Linter, _ memory: inout ProofMemory?
  ) throws {
    let lesson = Lesson(Document(try surroundings.source(file)))
    let report = surroundings.waiting(for: .checking) { _ in
      linter.report(on: [file], progress: surroundings.progress, after: &memory)
    }
    let chosen = try step.map { try chosenStep($0, of: lesson) }
    let preview = surroundings.waiting { _ in
      LessonPreview(
        lesson, step: chosen, after: memory, limits: surroundings.limits.unattended,
        presentation: surroundings.presentation)
    }
    let findings = report.diagnostics.filter { finding in
      chosen.map { $0.range.contains(finding.range.lowerBound) } ?? true
    }
    let texts = CourseTexts(surroundings.language)
    let rest = report.diagnostics.count - findings.count
    let end =
      rest > 0
      ? texts.more(rest, in: file) : texts.checked(lessons: 1, findings: findings.count)
    try surroundings.printer.show(preview.blocks(with: findings) + [.blank, .paragraph(end)])
  }

  /// A step by its id, or by its number from 1.
  private func chosenStep(_ word: String, of lesson: Lesson) throws(CommandError) -> Step {
    if let step = lesson.step(word) { return step }
    if let number = Int(word), lesson.steps.indices.contains(number - 1) {
      return lesson.steps[number - 1]
    }
    let ids = lesson.steps.map(\.id)
    throw .unknownStep(word, suggestion: NearName.find(word, in: ids), steps: ids)
  }
}
