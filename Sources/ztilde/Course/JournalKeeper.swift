import FoundationEssentials
import LessonEngine
import PlainFiles
import StyledText

/// Reads and writes the journal, before the screen shows anything. A lesson goes on without a
/// journal, so a failure is reported once; entries that could not be written are written with the
/// next ones.
final class JournalKeeper: Keeper {
  private let file: JournalFile
  private var unwritten: [JournalEntry] = []
  private var hasComplained = false

  init(_ file: JournalFile) {
    self.file = file
  }

  /// A lesson is kept by its journal.
  var fileBefore: String? { nil }

  /// The journal of all lessons.
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
