import MatrixLanguage
import Notebook
import PlainFiles

/// The files whose paths complete the typed one.
struct FileCompletion {
  /// The places in which `load` searches data.
  let dataPlaces: [DataPlace]
  let home: String

  func paths(_ typed: String, _ kind: InputCompletion.CompletedFile) -> [String] {
    switch kind {
    case .notebook: notebooks(typed)
    case .data: DataFolder.names(in: dataPlaces, goingOn: typed)
    }
  }

  private func notebooks(_ typed: String) -> [String] {
    let start = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (parent, name) = (String(typed[..<start]), typed[start...])
    let place = parent.hasPrefix("~/") ? home + parent.dropFirst() : parent.isEmpty ? "." : parent
    let entries = (try? FolderEntry.all(in: place, limit: Self.mostEntries)) ?? []
    return entries.map(\.name)
      .filter { $0.hasPrefix(name) && $0.hasPrefix(".") == name.hasPrefix(".") }
      .compactMap { entry in
        switch FileKind("\(place)/\(entry)") {
        case .file: entry.hasSuffix(".md") ? parent + entry : nil
        case .special(.folder): parent + entry + "/"
        case .special, nil: nil
        }
      }
  }

  /// A list of more names would be too long to choose from.
  private static let mostEntries = 10_000
}
