package import MatrixLanguage
import PlainFiles

extension DataFolder {
  /// The names of tables that `load` finds in some folders, and of folders in them, that complete
  /// the typed text. A folder has a slash behind it.
  package static func names(in places: [DataPlace], goingOn typed: String) -> [String] {
    let start = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (parent, name) = (String(typed[..<start]), typed[start...])
    // `load` only goes down.
    let steps = parent.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard steps.allSatisfy({ !["", ".", ".."].contains($0) }) else { return [] }
    let found = places.flatMap { place in
      let folder = parent.isEmpty ? place.folder : "\(place.folder)/\(parent.dropLast())"
      let entries = (try? FolderEntry.all(in: folder, limit: mostEntries)) ?? []
      return entries.map(\.name).compactMap { entry -> String? in
        guard entry.hasPrefix(name), !entry.hasPrefix("."),
          case .inside(let path) = place.target(of: parent + entry)
        else { return nil }
        switch FileKind(path) {
        case .file: return endings.contains { entry.hasSuffix($0) } ? parent + entry : nil
        case .special(.folder): return parent + entry + "/"
        case .special, nil: return nil
        }
      }
    }
    return Set(found).sorted()
  }

  /// The file that `load` reads for a name.
  ///
  /// - Returns: its path; nil if `load` finds none.
  package static func path(of name: String, in places: [DataPlace]) -> String? {
    for place in places {
      switch place.target(of: name) {
      case nil: continue
      case .outside: return nil
      case .inside(let path): return path
      }
    }
    return nil
  }

  /// The real paths of those places that hold data, which determine what `load` finds.
  package static func folders(of places: [DataPlace]) -> [String] {
    places.filter { !names(in: [$0], goingOn: "").isEmpty }
      .compactMap { RealPath($0.folder)?.path }
  }

  private static let endings = [".csv", ".tsv", ".txt"]

  /// A list of more names would be too long to choose from.
  private static let mostEntries = 10_000
}
