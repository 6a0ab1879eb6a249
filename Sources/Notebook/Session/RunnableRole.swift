package import LanguageSyntax
import MatrixLanguage

/// What a notebook does with a cell.
package enum RunnableRole: Sendable {
  /// It is run, and what it prints belongs below it.
  case cell
  /// It is run, and below it stands what it prints only if its author wants it there.
  case answer
  /// It is run in silence.
  case setup
}

/// What is run of each fence, by its role; a fence that is not among them is only shown.
package typealias RunnableRoles = [String: RunnableRole]

extension Fence {
  /// The words behind the marks: `zt task variant`.
  package var role: String { words.map(\.value).joined(separator: " ") }

  package var isOutput: Bool { role == "output" }
}

extension Document {
  /// The code of a fence, under the file and the line at which it begins.
  package func source(of fence: Fence) -> CellSource {
    let line = source.position(of: fence.code.range.lowerBound).line
    return CellSource(fence.code.text, label: .file(source.name, firstLine: line))
  }
}
