import LessonEngine
import Notebook
import StyledText

/// The lessons with what is done of each.
struct LessonList {
  struct Row {
    let file: LessonFolder.File
    /// Empty for a lesson that was never opened, which therefore need not be read.
    let progress: Progress

    var header: LessonHeader { file.header }

    /// The whole of it.
    var lesson: Lesson { file.lesson }
  }

  let rows: [Row]

  init(_ course: Course, journal: Journal) {
    rows = course.folder.files.map { file in
      let isOpened = journal.lessons[file.header.id] != nil
      let progress =
        isOpened
        ? Progress(of: file.lesson, in: journal) : Progress(steps: [], record: LessonRecord())
      return Row(file: file, progress: progress)
    }
  }

  /// The first lesson that is not done.
  var suggested: Row? { rows.first { $0.progress.mark != .done } ?? rows.first }

  // MARK: To read

  /// One row for each lesson, with what is told of it in a column of its own.
  func blocks(_ texts: CourseTexts) -> [Block] {
    let width = rows.map { $0.header.title.displayWidth() }.max() ?? 0
    return rows.enumerated().map { index, row in
      let isSuggested = row.header.id == suggested?.header.id
      let number = String(index + 1)
      let padding = String(repeating: " ", count: max(0, 2 - number.count))
      let marker =
        Markup(isSuggested ? "→ " : "  ", .accent) + texts.mark(row.progress.mark).symbol
        + Markup(" \(padding)\(number)  ")
      let room = String(repeating: " ", count: width - row.header.title.displayWidth())
      return .item(marker: marker, [title(of: row, room, detail: detail(of: row, texts))])
    }
  }

  /// Each lesson with its steps.
  func stepBlocks(_ texts: CourseTexts) -> [Block] {
    rows.flatMap { row -> [Block] in
      let (lesson, progress) = (row.lesson, row.progress)
      let heading = Block.item(
        marker: texts.mark(progress.mark).symbol + Markup(" "),
        [title(of: row, detail: texts.passed(progress.passed, of: lesson.steps.count))])
      guard progress.mark != .untouched else { return [heading] }
      let steps = lesson.steps.map { step in
        let mark = texts.mark(progress.mark(of: step.key))
        return Block.item(
          marker: Markup("    ") + mark.symbol + Markup(" "),
          [.paragraph(Markup(step.title.plain) + Markup("  \(mark.word)", .secondary))])
      }
      return [heading] + steps
    }
  }

  private func title(of row: Row, _ room: String = "", detail: String) -> Block {
    .paragraph(
      Markup(row.header.title, .strong) + Markup("\(room)  \(detail)", .secondary)
        + Markup("  \(row.header.id)", .code))
  }

  private func detail(of row: Row, _ texts: CourseTexts) -> String {
    let passed =
      row.progress.mark == .partDone
      ? texts.passed(row.progress.passed, of: row.progress.steps.count) : ""
    return [texts.minutes(row.header.minutes), texts.mark(row.progress.mark).word, passed]
      .filter { !$0.isEmpty }.joined(separator: texts.text(", ", "，"))
  }
}
