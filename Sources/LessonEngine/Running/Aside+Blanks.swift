import LanguageSyntax
package import MatrixLanguage
package import Notebook
import StyledText

extension Aside {
  /// The words that a stuck student types into a blank: `γ = 提示`.
  private static let cries =
    [Runner.hint, Runner.solution, Runner.skip, Runner.help, Runner.quit].map(\.name)

  /// A command or a question in the code that was typed at a task.
  package init?(in code: String, knowing workspace: Workspace = Workspace()) {
    self.init(
      in: code, commands: Runner.commands.names, cries: Self.cries, knowing: workspace)
  }

  /// One that is all that was typed into a blank of a draft, whatever stands around the blank.
  init?(typed code: String, into draft: TaskDraft) {
    let scalars = Array(code.unicodeScalars)
    for field in Starter(draft.code).fields(in: code) ?? [] {
      let text = String(String.UnicodeScalarView(scalars[field])).trimmed
      guard Self.isCommand(text, Runner.commands.names) else { continue }
      let around = [scalars[..<field.lowerBound], scalars[field.upperBound...]].map {
        String(String.UnicodeScalarView($0))
      }
      self.init(line: text, code: around.joined(separator: "____"))
      return
    }
    return nil
  }
}

extension Starter {
  /// Finds the texts in the blanks of an input that agrees with the starter elsewhere, in Unicode
  /// scalars.
  ///
  /// - Returns: nil if the text differs from it elsewhere.
  package func fields(in typed: String) -> [Range<Int>]? {
    let source = CellSource(text)
    let starts = [0] + blanks.map(\.upperBound)
    let ends = blanks.map(\.lowerBound) + [text.utf8.count]
    let pieces = zip(starts, ends).map { Array(source[$0..<$1].unicodeScalars) }
    let scalars = Array(typed.unicodeScalars)
    guard !blanks.isEmpty, scalars.starts(with: pieces[0]) else { return nil }
    var fields: [Range<Int>] = []
    var start = pieces[0].count
    for piece in pieces.dropFirst().dropLast() {
      guard let end = scalars.indices[start...].first(where: { scalars[$0...].starts(with: piece) })
      else { return nil }
      fields.append(start..<end)
      start = end + piece.count
    }
    let end = scalars.count - (pieces.last?.count ?? 0)
    guard end >= start, scalars[end...].elementsEqual(pieces.last ?? []) else { return nil }
    return fields + [start..<end]
  }
}
