import ArgumentParser
import LessonEngine
import NumericCore
import StyledText
import TerminalUI

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove lessons before a student meets them.",
    discussion: """
      Every cell runs, every output is what is printed, every solution passes and every starter \
      fails on a hundred seeds, and every mistake earns its own message. All findings are shown at \
      once; the status is 0 only if there is no error, and with --strict no warning.
      """)

  @Argument(help: "Lessons, or folders with lessons below them.")
  var paths: [String]

  @Flag(help: "As JSON, for editors.")
  var json = false

  @Flag(help: "Let warnings count as errors.")
  var strict = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    // There is nothing to keep: Ctrl-C ends a proof with the program.
    InterruptFlag.uninstall()
    let surroundings = Surroundings(options)
    let printer = surroundings.printer
    let language = surroundings.language
    let course = (try? Course(surroundings)).map { LessonCatalog($0.folder) } ?? LessonCatalog([])
    let linter = Linter(limit: surroundings.limits.lessonBytes, course: course)
    let report = surroundings.waiting(for: .checking) { _ in
      linter.report(on: paths, headway: surroundings.headway)
    }
    if json {
      try printer.write(report.json(in: language) + "\n")
    } else {
      for finding in report.findings {
        // Editors and grep want a finding's headline on one line.
        try printer.show(finding.blocks(in: language) + [.blank], pipeWidth: 1_000)
      }
      let texts = CourseTexts(language)
      try printer.show([
        .paragraph(texts.checked(lessons: report.lessons, findings: report.findings.count))
      ])
    }
    let hasFailed = strict ? !report.isClean : report.hasErrors
    if hasFailed || report.lessons == 0 { throw ExitCode.failure }
  }
}
