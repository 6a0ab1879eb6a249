import PlainFiles

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A notebook's copy in the state folder, written after every cell, so that it survives a crash.
///
/// Each notebook that is open has a copy of its own, `autosave.md` or, beside another one,
/// `autosave-2.md`: a lock, which the system releases when the program ends in any way, shows which
/// are taken. The notebook before it stays as `autosave-before.md`.
final class Autosave {
  private let path: String
  private let pathBefore: String
  private let lock: PlainFile
  private var hasWritten = false
  /// The content of the file.
  private var text = ""

  /// - Returns: nil if there are as many notebooks as can be kept.
  init?(in folder: String) throws(FileError) {
    DurableFile.makeFolders(above: folder + "/")
    for number in 1...9 {
      let name = folder + (number == 1 ? "/autosave" : "/autosave-\(number)")
      let lock: PlainFile
      do throws(FileError) {
        lock = try PlainFile(appendingTo: name + ".lock")
      } catch {
        if case .special = error.failure { throw error }
        throw FileError(name + ".md", error.failure)
      }
      guard flock(lock.descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
      self.lock = lock
      path = name + ".md"
      pathBefore = name + "-before.md"
      return
    }
    return nil
  }

  /// The file of the notebook before this one, if it was left unsaved.
  var before: String? {
    let path = hasWritten ? pathBefore : path
    return FileKind(path) == .file && access(path, R_OK) == 0 ? path : nil
  }

  /// Writes the present notebook.
  func write(_ text: String) throws(FileError) {
    guard text != self.text else { return }
    let makesRoom = !hasWritten && FileKind(path) == .file
    if makesRoom { try keepBefore() }
    do throws(FileError) {
      try DurableFile.replace(path, with: Array(text.utf8), isAlone: true)
    } catch {
      if makesRoom {
        if FileKind(path) == .file { unlink(pathBefore) } else { rename(pathBefore, path) }
      }
      throw error
    }
    hasWritten = true
    self.text = text
  }

  /// Gives the notebook before this one its other name. It keeps the first name too until the new
  /// contents take it, so that a program that is killed meanwhile leaves the file where it is
  /// searched.
  private func keepBefore() throws(FileError) {
    if case .special(let special) = FileKind(pathBefore) {
      throw FileError(pathBefore, .special(special))
    }
    unlink(pathBefore)
    // Some file systems know no second name.
    guard
      linkat(AT_FDCWD, path, AT_FDCWD, pathBefore, AT_SYMLINK_FOLLOW) == 0
        || rename(path, pathBefore) == 0
    else { throw .writing(pathBefore) }
  }

  /// Drops the copy: the notebook is elsewhere, or empty.
  func clear() {
    guard !text.isEmpty else { return }
    unlink(path)
    text = ""
  }
}
