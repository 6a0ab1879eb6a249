#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A name in a folder, and whether it is itself a folder. A link is no folder, wherever it leads.
package struct FolderEntry: Hashable, Sendable {
  package let name: String
  package let isFolder: Bool

  /// The entries of a folder, by name, without `.` and `..`.
  ///
  /// - Returns: nil if there are more names than the limit.
  package static func all(in folder: String, limit: Int) throws(FileError) -> [FolderEntry]? {
    guard let stream = opendir(folder) else { throw .reading(folder) }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee))
        {
          String(cString: $0)
        }
      }
      if name == "." || name == ".." { continue }
      guard entries.count < limit else { return nil }
      entries.append(
        FolderEntry(name: name, isFolder: isFolder(folder + "/" + name, entry.pointee.d_type)))
    }
    return entries.sorted { $0.name < $1.name }
  }

  private static func isFolder(_ path: String, _ type: UInt8) -> Bool {
    guard type == UInt8(DT_UNKNOWN) else { return type == UInt8(DT_DIR) }
    // Some file systems do not say it along with the name.
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
