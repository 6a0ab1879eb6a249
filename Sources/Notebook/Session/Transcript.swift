import MatrixLanguage
package import StyledText

/// Cells and their outputs as a Markdown document, which any viewer shows and ztilde runs again.
package struct Transcript: Hashable, Sendable {
  private let cells: [Session.FinishedCell]

  package init(_ cells: [Session.FinishedCell]) {
    self.cells = cells
  }

  /// True if nothing of it was typed.
  package var isEmpty: Bool { cells.allSatisfy(\.isSetup) }

  package var markdown: String {
    cells.flatMap { cell in
      [Self.fence(cell.isSetup ? "zt setup" : "zt", cell.code)]
        + (cell.output.isEmpty ? [] : [Self.fence("output", cell.output)])
    }
    .joined(separator: "\n")
  }

  /// - Returns: the fence with a line break behind it. Its marks are longer than any in the text.
  private static func fence(_ word: String, _ text: String) -> String {
    let text = FencedText(text)
    let marks = String(repeating: "`", count: text.marks("`"))
    return ([marks + word] + text.lines.map(String.init) + [marks, ""]).joined(separator: "\n")
  }
}

extension Printed {
  /// True if it is text that stays: a variation by hand looked different at each key.
  fileprivate var isText: Bool {
    if case .variation(let variation) = content { !variation.isByHand } else { true }
  }
}

extension [Printed] {
  /// The text of a document's `output`: plain, with the same digits in every document. A plot is
  /// described in words.
  package func outputText(in language: InterfaceLanguage = .standard) -> String {
    var format = ValueFormat()
    format.language = language
    return filter(\.isText).map { PlainRenderer().render(format.markup($0)) }
      .joined(separator: "\n")
  }
}
