package import MatrixLanguage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension DataFolder {
  /// The names of tables that `load` finds in some folders, and of folders in them, that go on from
  /// what is typed. A folder has a slash behind it.
  package static func names(in folders: [String], goingOn typed: String) -> [String] {
    let start = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (parent, name) = (String(typed[..<start]), typed[start...])
    // `load` goes down and nowhere else.
    let steps = parent.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard steps.allSatisfy({ !["", ".", ".."].contains($0) }) else { return [] }
    let found = folders.flatMap { folder in
      let entries =
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(parent)")) ?? []
      return entries.compactMap { entry -> String? in
        guard entry.hasPrefix(name), !entry.hasPrefix("."),
          case .inside(let path) = place(of: parent + entry, in: folder)
        else { return nil }
        if isPlainFile(path) {
          return endings.contains { entry.hasSuffix($0) } ? parent + entry : nil
        }
        var isFolder = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && isFolder ? parent + entry + "/" : nil
      }
    }
    return Set(found).sorted()
  }

  private static let endings = [".csv", ".tsv", ".txt"]
}
