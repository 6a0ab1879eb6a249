package import MatrixLanguage
import NumericCore
import StyledText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension DataFolder {
  /// The data that lie beside a lesson or a notebook, or in a `data` folder there.
  ///
  /// The lessons of a course are in a folder for each language, and share one `data` folder beside
  /// these: `Lessons/en/03-variance.md` finds `Lessons/data/digits.csv`.
  ///
  /// - Parameter path: the path of the lesson or the notebook.
  package init(beside path: String, limit: Int = Limits.standard.dataBytes) {
    self.init(folders: Self.folders(beside: path), limit: limit)
  }

  /// The same as a list of folders, in the order in which they are looked through.
  package static func folders(beside path: String) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var folders = [folder, folder + "/data"]
    let name = resolved(folder)?.split(separator: "/").last.map(String.init)
    if InterfaceLanguage.allCases.contains(where: { $0.rawValue == name }) {
      folders.append(folder + "/../data")
    }
    return folders
  }

  /// The files of some folders; of several with one name, that of the first folder.
  ///
  /// Links are followed within a folder, and never out of it.
  package init(folders: [String], limit: Int = Limits.standard.dataBytes) {
    self.init { name throws(Refusal) in
      for folder in folders {
        guard let place = Self.place(of: name, in: folder) else { continue }
        guard case .inside(let file) = place else { throw .outside }
        // Anything but a plain file, such as a pipe, could be read for ever.
        guard Self.isPlainFile(file) else { throw .unreadable }
        return try Self.bytes(of: file, limit: limit)
      }
      throw .missing(others: Self.tables(in: folders))
    }
  }

  private static func bytes(of file: String, limit: Int) throws(Refusal) -> [UInt8] {
    do throws(SourceTextError) {
      return try SourceText.reading(file, limit: limit).bytes
    } catch {
      if case .tooLarge(_, _, let limit) = error { throw .tooLarge(limit: limit) }
      throw .unreadable
    }
  }

  /// Where a name leads to.
  enum Place {
    case inside(String)
    case outside
  }

  /// - Returns: nil if there is nothing of that name.
  static func place(of name: String, in folder: String) -> Place? {
    guard let root = resolved(folder), let file = resolved("\(folder)/\(name)") else { return nil }
    return file.hasPrefix(root + "/") ? .inside(file) : .outside
  }

  /// The path without links and dots; nil if there is no such file.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The tables that there are, for whoever has mistyped a name.
  private static func tables(in folders: [String]) -> [String] {
    let names = folders.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
    return Set(names.filter { $0.hasSuffix(".csv") }).sorted()
  }
}
