package import LanguageSyntax
import MatrixLanguage

/// A program in the pieces between its empty lines, each of which is a cell of a notebook.
package struct ProgramCells {
  package let cells: [CellSource]

  package init(_ program: CellSource) {
    let lines = program.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var cells: [CellSource] = []
    var start: Int?
    var (bytes, bytesRead) = (0, 0)
    for place in 0...lines.count {
      let isEnd = place == lines.count || lines[place].allSatisfy(\.isWhitespace)
      guard isEnd else {
        start = start ?? place
        bytes += lines[place].utf8.count
        continue
      }
      guard let first = start else { continue }
      let text = lines[first..<place].joined(separator: "\n")
      // Brackets may stay open over an empty line; each is read anew then, and not without end.
      bytesRead += bytes
      let isOpen = place < lines.count && bytesRead < Self.mostBytesRead && Cell.isIncomplete(text)
      if isOpen { continue }
      cells.append(CellSource(text, label: program.label.moved(by: first)))
      (start, bytes) = (nil, 0)
    }
    self.cells = cells
  }

  private static let mostBytesRead = 2 << 20
}
