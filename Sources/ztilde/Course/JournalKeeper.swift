import FoundationEssentials
import LessonEngine
import PlainFiles
import StyledText

/// Reads and writes what a student does, before it is shown. A lesson goes on without a journal, so
/// what goes wrong with it is said once; what could not be written is written with what comes next.
final class JournalKeeper: Keeper {
  private let file: JournalFile
  private var unwritten: [JournalEntry] = []
  private var hasComplained = false

  init(_ file: JournalFile) {
    self.file = file
  }

  /// A lesson is kept by its journal.
  var fileBefore: String? { nil }

  /// What is known of all lessons.
  func journal(for surroundings: Surroundings) -> Journal {
    do throws(FileError) {
      return try file.journal()
    } catch {
      complain(surroundings) { $0.beginsUnremembered(error) }
      return Journal()
    }
  }

  func writeDown(_ runner: inout Runner, saved: String?, for surroundings: Surroundings) {
    unwritten += runner.takeUnsaved().map { $0.stamped(Date()) }
    do throws(FileError) {
      while let entry = unwritten.first {
        try file.append(entry)
        unwritten.removeFirst()
      }
    } catch {
      complain(surroundings) { $0.goesOnUnwritten(error) }
    }
  }

  private func complain(_ surroundings: Surroundings, _ text: (CourseTexts) -> Markup) {
    guard !hasComplained else { return }
    hasComplained = true
    surroundings.printer.complain([.paragraph(text(CourseTexts(surroundings.language)))])
  }
}
