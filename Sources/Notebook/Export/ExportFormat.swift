/// The formats in which a program, a notebook or a lesson is written for others to read and to run.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// A page for a browser, on which things move.
  case html
  /// The document with what its cells print.
  case markdown
  /// A script that prints the same numbers under NumPy.
  case python
  /// A notebook of Jupyter, whose cells print the same numbers under NumPy.
  case ipynb
  /// The networks as a program of PyTorch. Its ending is that of any program in Python.
  case torch

  /// The ending of such files' names.
  package var ending: String {
    switch self {
    case .html: ".html"
    case .markdown: ".md"
    case .python, .torch: ".py"
    case .ipynb: ".ipynb"
    }
  }

  /// The endings that say by themselves what is written.
  package static let endings = allCases.filter { Self(ofFile: $0.ending) == $0 }.map(\.ending)

  /// The format that the name of a file asks for.
  package init?(ofFile name: String) {
    guard let format = Self.allCases.first(where: { name.lowercased().hasSuffix($0.ending) })
    else { return nil }
    self = format
  }
}
