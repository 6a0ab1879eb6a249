import FoundationEssentials
import MatrixLanguage
import Notebook

/// The files whose paths go on from what is typed.
struct FileCompletion {
  /// Where `load` looks for data.
  let dataPlaces: [DataPlace]
  let home: String

  func paths(_ typed: String, _ kind: InputCompletion.FileKind) -> [String] {
    switch kind {
    case .notebook: notebooks(typed)
    case .data: DataFolder.names(in: dataPlaces, goingOn: typed)
    }
  }

  private func notebooks(_ typed: String) -> [String] {
    let start = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (parent, name) = (String(typed[..<start]), typed[start...])
    let place = parent.hasPrefix("~/") ? home + parent.dropFirst() : parent.isEmpty ? "." : parent
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return entries.filter { $0.hasPrefix(name) && $0.hasPrefix(".") == name.hasPrefix(".") }
      .sorted().compactMap { entry in
        var isFolder = false
        guard FileManager.default.fileExists(atPath: "\(place)/\(entry)", isDirectory: &isFolder)
        else { return nil }
        if isFolder { return parent + entry + "/" }
        return entry.hasSuffix(".md") ? parent + entry : nil
      }
  }
}
