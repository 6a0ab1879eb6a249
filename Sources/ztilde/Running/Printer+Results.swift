import ArgumentParser
import MatrixLanguage
import Notebook

extension Printer {
  /// Writes what a program prints to standard output, and what is said of it to standard error.
  func show(_ printed: [Printed], as presentation: Presentation) throws(ExitCode) {
    try show(presentation.results(printed))
    let notes = presentation.notes(printed)
    if !notes.isEmpty { complain(notes) }
  }
}
