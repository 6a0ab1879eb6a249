import FoundationEssentials
import Notebook

/// The files whose paths go on from what is typed.
struct FileCompletion {
  /// Where relative paths begin.
  var folder = "."
  /// Where data lie, which a lesson has beside it.
  var dataFolder = "."
  let home: String

  func paths(_ typed: String, _ kind: InputCompletion.FileKind) -> [String] {
    let start = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (parent, name) = (String(typed[..<start]), typed[start...])
    let place = self.place(of: parent, kind)
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return entries.filter { $0.hasPrefix(name) && $0.hasPrefix(".") == name.hasPrefix(".") }
      .sorted().compactMap { entry in
        var isFolder = false
        guard FileManager.default.fileExists(atPath: "\(place)/\(entry)", isDirectory: &isFolder)
        else { return nil }
        if isFolder { return parent + entry + "/" }
        return kind.endings.contains { entry.hasSuffix($0) } ? parent + entry : nil
      }
  }

  private func place(of parent: String, _ kind: InputCompletion.FileKind) -> String {
    if parent.hasPrefix("/") { return parent }
    switch kind {
    case .notebook:
      return parent.hasPrefix("~/") ? home + parent.dropFirst() : "\(folder)/\(parent)"
    case .data: return "\(dataFolder)/\(parent)"
    }
  }
}

extension InputCompletion.FileKind {
  fileprivate var endings: [String] {
    switch self {
    case .notebook: [".md"]
    case .data: [".csv", ".tsv", ".txt"]
    }
  }
}
