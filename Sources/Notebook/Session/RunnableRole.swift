package import LanguageSyntax
import MatrixLanguage

/// The role of a cell in a notebook.
package enum RunnableRole: Sendable {
  /// It is run, and its output stands below it.
  case cell
  /// It is run, and its output stands below it only if its author has put one there.
  case answer
  /// It is run silently.
  case setup
}

/// The roles of the fences that are run, by their words; any other fence is only shown.
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
