import MatrixLanguage
import Notebook
import NumericCore
import PlainFiles
import StyledText

/// The files on which a check of some paths depends, as they are at one moment: two of these are equal
/// if nothing was saved in between.
///
/// Of a named file these are all files of its folder, since its neighbours may be needed; of a folder
/// the files in it and in the folders below it that hold lessons; the same lessons in other languages;
/// and the data beside them.
package struct WatchedFiles: Hashable, Sendable {
  private var stamps: [String: FileStamp] = [:]
  private let named: Set<String>
  /// True if each named file is there and has bytes: an editor may remove or empty a file for a
  /// moment before it writes it.
  package private(set) var areWhole = true

  package init(_ paths: [String]) {
    named = Set(paths)
    for path in paths {
      if FileKind(path) == .special(.folder) {
        let walk = FolderWalk(path, limit: Limits.courseEntries)
        for folder in walk.folders.flatMap(Self.editions) { look(in: folder) }
      } else {
        note(path)
        for folder in Self.editions(of: path.folder) { look(in: folder) }
        areWhole = areWhole && stamps[path].map { !$0.isEmpty } ?? false
      }
    }
  }

  /// A folder of lessons, and those beside it that have the same lessons in other languages.
  private static func editions(of folder: String) -> [String] {
    let name = folder.fileName
    guard InterfaceLanguage(rawValue: name) != nil else { return [folder] }
    return InterfaceLanguage.allCases.map { folder.dropLast(name.count) + $0.rawValue }
  }

  private mutating func note(_ path: String) {
    stamps[path] = FileStamp(path)
  }

  /// Notes the files of a folder, and those of its data.
  private mutating func look(in folder: String) {
    let places = DataFolder.places(beside: folder + "/-").map(\.folder)
    for folder in Set([folder] + places) {
      for entry in (try? FolderEntry.all(in: folder, limit: Limits.courseEntries)) ?? []
      where !entry.isFolder && !entry.name.hasPrefix(".") {
        note(folder == "." ? entry.name : folder + "/" + entry.name)
      }
    }
  }

  /// The files that differ from those of an earlier moment, by name. Of other files than lessons these are
  /// the ones that a lesson names: what is shown may be written beside the lessons too.
  package func changes(since earlier: WatchedFiles) -> [String] {
    let changed = Set(stamps.keys).union(earlier.stamps.keys)
      .filter { stamps[$0] != earlier.stamps[$0] }.sorted()
    if changed.allSatisfy(\.isLesson) { return changed }
    let texts = stamps.keys.filter(\.isLesson).compactMap { path in
      try? SourceText.reading(path, limit: Limits.standard.lessonBytes).text
    }
    return changed.filter { path in
      path.isLesson || named.contains(path) || texts.contains { $0.contains(path.fileName) }
    }
  }
}

extension String {
  fileprivate var isLesson: Bool { hasSuffix(".md") }
}
