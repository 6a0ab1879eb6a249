import Notebook
import PlainFiles
import StyledText

/// Keeps a copy of the notebook, unless it stands in a file as it is. A failure is reported once,
/// and the next cell tries again.
final class NotebookKeeper: Keeper {
  private let folder: String
  private var autosave: Autosave?
  private var hasComplained = false

  init(_ folders: Folders) {
    folder = folders.state
    autosave = try? Autosave(in: folder)
  }

  var fileBefore: String? { autosave?.before }

  func writeDown(_ console: inout Console, saved: String?, for surroundings: Surroundings) {
    let text = Transcript(console.session.cells).markdown
    guard !text.isEmpty, text != saved else {
      autosave?.clear()
      return
    }
    do throws(FileError) {
      if autosave == nil { autosave = try Autosave(in: folder) }
      try autosave?.write(text)
    } catch {
      let message = FileTexts(surroundings.language).notAutosaved(error)
      if !hasComplained { surroundings.printer.complain([.paragraph(message)]) }
      hasComplained = true
    }
  }
}
