/// The formats in which a program, a notebook or a lesson is written for others to read and to run.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// A page for a browser, on which things move.
  case html
  /// The document with what its cells print.
  case markdown
  /// A script that prints the same numbers under NumPy.
  case python

  /// The ending of such files' names.
  package var ending: String {
    switch self {
    case .html: ".html"
    case .markdown: ".md"
    case .python: ".py"
    }
  }

  /// The format that the name of a file asks for.
  package init?(ofFile name: String) {
    guard let format = Self.allCases.first(where: { name.lowercased().hasSuffix($0.ending) })
    else { return nil }
    self = format
  }
}
