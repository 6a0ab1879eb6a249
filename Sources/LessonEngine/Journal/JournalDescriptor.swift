import NumericCore
import PlainFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, locked for as long as this value lives.
///
/// It cannot be copied, so it is closed exactly once, and closing it gives the lock back.
struct JournalDescriptor: ~Copyable {
  private let file: PlainFile
  /// Without a lock, appending is the best that can be done.
  let isLocked: Bool

  /// - Returns: nil if there is no such file.
  init?(reading path: String) throws(JournalFileError) {
    do throws(FileFailure) {
      file = try PlainFile(reading: path)
    } catch {
      // Where a file stands in the place of a folder, there is no journal either.
      guard error == .missing || error == .system(ENOTDIR) else {
        throw .cannotOpen(path: path, error)
      }
      return nil
    }
    isLocked = file.lock(.shared)
  }

  /// Creates the file, and the folders above it, if they are not there.
  init(appendingTo path: String) throws(JournalFileError) {
    do throws(FileFailure) {
      file = try Self.file(appendingTo: path)
    } catch {
      throw .cannotOpen(path: path, error)
    }
    isLocked = file.lock(.exclusive)
  }

  private static func file(appendingTo path: String) throws(FileFailure) -> PlainFile {
    do throws(FileFailure) {
      return try PlainFile(appendingTo: path)
    } catch {
      guard error == .missing else { throw error }
      createFolders(above: path)
      return try PlainFile(appendingTo: path)
    }
  }

  /// That a folder cannot be made shows where the file is opened.
  private static func createFolders(above path: String) {
    for end in path.indices.dropFirst() where path[end] == "/" {
      mkdir(String(path[..<end]), 0o700)
    }
  }

  /// - Throws: `tooLarge` for a file that is beyond all measure, which is then left as it is.
  func size() throws(JournalFileError) -> Int {
    let size: Int
    do throws(FileFailure) {
      size = try file.size()
    } catch {
      throw .cannotRead(path: file.path, error)
    }
    guard size <= Limits.journalBytes else {
      throw .tooLarge(path: file.path, limit: Limits.journalBytes)
    }
    return size
  }

  /// Reads a range of bytes, or as many of them as there are.
  func read(_ range: Range<Int>) throws(JournalFileError) -> [UInt8] {
    do throws(FileFailure) {
      return try file.read(range)
    } catch {
      throw .cannotRead(path: file.path, error)
    }
  }

  /// Writes all of the bytes at the end and flushes them, or none of them.
  func append(_ bytes: [UInt8]) throws(JournalFileError) {
    let size = try size()
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(file.descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw undo(to: size, error(errno)) }
      done += count
    }
    // Some network file systems cannot flush.
    guard fsync(file.descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw undo(to: size, error(errno))
    }
  }

  func truncate(to size: Int) throws(JournalFileError) {
    guard ftruncate(file.descriptor, off_t(size)) == 0 else { throw error(errno) }
  }

  /// Takes half a line away again, unless somebody else may have written behind it.
  private func undo(to size: Int, _ error: JournalFileError) -> JournalFileError {
    // If this fails too, the next `append` finds a torn line and moves it aside.
    if isLocked { _ = ftruncate(file.descriptor, off_t(size)) }
    return error
  }

  private func error(_ code: Int32) -> JournalFileError {
    code == ENOSPC || code == EDQUOT || code == EFBIG
      ? .full(path: file.path) : .cannotWrite(path: file.path, code: code)
  }
}
