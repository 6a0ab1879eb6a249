import PlainFiles

/// Looks for lessons in a folder and in all folders below it.
///
/// It follows no link to a folder, since a link could lead round in a circle, or out into the whole
/// disk. It counts the names that it looks at.
struct FolderWalk {
  /// The folders that hold Markdown files, by name, each before those in it.
  private(set) var folders: [String] = []
  /// The folders that could not be looked into.
  private(set) var failures: [FileError] = []
  /// True if there were no more names than the limit.
  private(set) var isComplete = true

  init(_ root: String, limit: Int) {
    var waiting = [root]
    var room = limit
    while let folder = waiting.popLast() {
      let entries: [FolderEntry]?
      do throws(FileError) {
        entries = try FolderEntry.all(in: folder, limit: room)
      } catch {
        failures.append(error)
        continue
      }
      guard let entries else {
        isComplete = false
        return
      }
      room -= entries.count
      let visible = entries.filter { !$0.name.hasPrefix(".") }
      if visible.contains(where: { $0.name.hasSuffix(".md") }) { folders.append(folder) }
      let start = folder == "/" ? "/" : folder + "/"
      waiting += visible.filter(\.isFolder).reversed().map { start + $0.name }
    }
  }
}
