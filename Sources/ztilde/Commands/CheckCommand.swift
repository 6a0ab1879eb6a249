import ArgumentParser
import LessonEngine
import NumericCore
import StyledText

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove lessons before a student meets them.",
    discussion: """
      Every cell runs, every output is what is printed, every solution passes and every starter \
      fails on a hundred seeds, and every mistake earns its own message. All findings are shown at \
      once; the status is 0 only if there are none.
      """)

  @Argument(help: "Lessons, or folders with lessons below them.")
  var paths: [String]

  @Flag(help: "As JSON, for editors.")
  var json = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    let surroundings = Surroundings(options)
    let printer = surroundings.printer
    let language = surroundings.language
    let report = Linter(limit: surroundings.limits.lessonBytes).report(on: paths)
    if json {
      try printer.write(report.json(in: language) + "\n")
    } else {
      for finding in report.findings {
        try printer.show([.verbatim(finding.markup(in: language)), .blank])
      }
      let texts = CourseTexts(language: language)
      try printer.show([
        .paragraph(texts.checked(lessons: report.lessons, findings: report.findings.count))
      ])
    }
    guard report.isClean, report.lessons > 0 else { throw ExitCode.failure }
  }
}
