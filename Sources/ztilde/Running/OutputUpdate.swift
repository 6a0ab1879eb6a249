import LessonEngine
import Notebook
import PlainFiles
import StyledText

/// Writes what cells print into the outputs of lessons, and says which lines have changed.
struct OutputUpdate {
  private let report: LintReport
  private let surroundings: Surroundings
  /// True if standard output is for a program, so that all is said on standard error.
  private let isSilent: Bool

  init(_ report: LintReport, _ surroundings: Surroundings, isSilent: Bool) {
    self.report = report
    self.surroundings = surroundings
    self.isSilent = isSilent
  }

  /// Writes each file whole, or leaves it as it is and says why.
  ///
  /// - Returns: whether any was written.
  func write() throws -> Bool {
    let texts = CourseTexts(surroundings.language)
    var hasWritten = false
    for file in report.outdatedFiles {
      let path = file.source.name
      if let obstacle = file.obstacle {
        surroundings.printer.complain([
          .paragraph(texts.notUpdated(path, since: obstacle.start.line))
        ])
        continue
      }
      do throws(CommandError) {
        try NotebookRun.replace(path, with: file.updated)
      } catch {
        surroundings.say(error)
        continue
      }
      hasWritten = true
      let lines = file.changes.map { Block.paragraph(texts.updated($0, in: path)) }
      if isSilent {
        surroundings.printer.complain(lines)
      } else {
        try surroundings.printer.show(lines, pipeWidth: 1_000)
      }
    }
    if hasWritten, !isSilent { try surroundings.printer.show([.blank]) }
    return hasWritten
  }
}
