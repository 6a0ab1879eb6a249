import ArgumentParser
import MatrixLanguage
import Notebook

extension Printer {
  /// Writes the output of a program to standard output, and the notes about it to standard error.
  func show(_ printed: [Printed], as presentation: Presentation) throws(ExitCode) {
    try show(presentation.results(printed))
    let notes = presentation.notes(printed)
    if !notes.isEmpty { complain(notes) }
  }
}
