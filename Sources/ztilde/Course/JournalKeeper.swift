import FoundationEssentials
import LessonEngine
import StyledText

/// Reads and writes what a student does, before it is shown. A lesson goes on without a journal, so
/// what goes wrong with it is said once.
final class JournalKeeper {
  private let file: JournalFile
  private let surroundings: Surroundings
  private var hasComplained = false

  init(_ file: JournalFile, _ surroundings: Surroundings) {
    self.file = file
    self.surroundings = surroundings
    surroundings.folders.makeState()
  }

  /// What is known of a lesson.
  func record(of lesson: Lesson) -> LessonRecord {
    do throws(JournalFileError) {
      let entries = try file.entries().filter { $0.lesson == lesson.id }
      return Journal(entries)[lesson.id]
    } catch {
      complain(of: error)
      return LessonRecord()
    }
  }

  func append(_ entries: [JournalEntry]) {
    do throws(JournalFileError) {
      for entry in entries { try file.append(entry.stamped(Date())) }
    } catch {
      complain(of: error)
    }
  }

  private func complain(of error: JournalFileError) {
    guard !hasComplained else { return }
    hasComplained = true
    let texts = CourseTexts(surroundings.language)
    surroundings.printer.complain([.paragraph(texts.goesOnUnremembered(error))])
  }
}
