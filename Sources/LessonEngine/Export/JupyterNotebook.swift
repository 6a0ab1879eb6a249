import Notebook

/// A notebook as Jupyter reads it: nbformat 4.5.
package struct JupyterNotebook: Hashable, Sendable {
  package var cells: [JupyterCell] = []

  package enum JupyterCell: Hashable, Sendable {
    case markdown(String)
    /// - isFolded: whether its code is hidden until a person opens it.
    /// - mayFail: whether the cells below it are run even if it stops.
    case code(String, tags: [String] = [], isFolded: Bool = false, mayFail: Bool = false)
  }

  package init() {}

  /// The text of the file, before and behind the line in its metadata that says who wrote it.
  package var parts: (before: String, after: String) {
    let text = JSONText.encode(JSONFile(self), isPretty: true)
    // Cells come first, so the last place is that of the metadata, whatever stands in a cell.
    guard let line = text.range(ofLast: "\"\(JSONFile.FileMetadata.mark)\"") else {
      return (text, "")
    }
    return (text[..<line.lowerBound] + "\"", "\"" + text[line.upperBound...] + "\n")
  }
}

extension JupyterNotebook {
  private struct JSONFile: Encodable {
    let cells: [JSONCell]
    let metadata = FileMetadata()
    let nbformat = 4
    let nbformat_minor = 5

    init(_ notebook: JupyterNotebook) {
      cells = notebook.cells.enumerated().map { JSONCell($1, number: $0 + 1) }
    }

    struct FileMetadata: Encodable {
      static let mark = "ztilde"
      let kernelspec = ["display_name": "Python 3", "language": "python", "name": "python3"]
      let language_info = ["name": "python"]
      let ztilde = mark
    }
  }

  private struct JSONCell: Encodable {
    let cell: JupyterCell
    let number: Int

    init(_ cell: JupyterCell, number: Int) { (self.cell, self.number) = (cell, number) }

    enum CellField: String, CodingKey {
      case cell_type, execution_count, id, metadata, outputs, source
    }

    struct CellMetadata: Encodable {
      var collapsed: Bool?
      var jupyter: [String: Bool]?
      var tags: [String]?
    }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: CellField.self)
      try fields.encode("cell-\(number)", forKey: .id)
      var metadata = CellMetadata()
      let source: String
      switch cell {
      case .markdown(let text):
        source = text
        try fields.encode("markdown", forKey: .cell_type)
      case .code(let text, let tags, let isFolded, let mayFail):
        source = text
        let tags = tags + (mayFail ? ["raises-exception"] : [])
        metadata.tags = tags.isEmpty ? nil : tags
        if isFolded { (metadata.collapsed, metadata.jupyter) = (true, ["source_hidden": true]) }
        try fields.encode("code", forKey: .cell_type)
        try fields.encodeNil(forKey: .execution_count)
        try fields.encode([String](), forKey: .outputs)
      }
      try fields.encode(metadata, forKey: .metadata)
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      try fields.encode(
        lines.dropLast().map { $0 + "\n" } + lines.suffix(1).map(String.init), forKey: .source)
    }
  }
}

extension String {
  fileprivate func range(ofLast part: String) -> Range<Index>? { ranges(of: part).last }
}
