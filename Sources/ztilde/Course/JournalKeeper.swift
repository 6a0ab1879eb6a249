import FoundationEssentials
import LessonEngine
import PlainFiles
import StyledText

/// Reads and writes what a student does, before it is shown. A lesson goes on without a journal, so
/// what goes wrong with it is said once; what could not be written is written with what comes next.
final class JournalKeeper {
  private let file: JournalFile
  private let surroundings: Surroundings
  private var unwritten: [JournalEntry] = []
  private var hasComplained = false

  init(_ file: JournalFile, _ surroundings: Surroundings) {
    self.file = file
    self.surroundings = surroundings
  }

  /// What is known of all lessons.
  func journal() -> Journal {
    do throws(FileError) {
      return try file.journal()
    } catch {
      complain { $0.beginsUnremembered(error) }
      return Journal()
    }
  }

  func append(_ entries: [JournalEntry]) {
    unwritten += entries.map { $0.stamped(Date()) }
    do throws(FileError) {
      while let entry = unwritten.first {
        try file.append(entry)
        unwritten.removeFirst()
      }
    } catch {
      complain { $0.goesOnUnwritten(error) }
    }
  }

  private func complain(_ text: (CourseTexts) -> Markup) {
    guard !hasComplained else { return }
    hasComplained = true
    surroundings.printer.complain([.paragraph(text(CourseTexts(surroundings.language)))])
  }
}
