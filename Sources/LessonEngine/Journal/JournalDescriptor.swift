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
  private let file: Int32
  private let path: String
  /// Some network file systems know no locks. Appending is then the best that can be done.
  let isLocked: Bool

  /// - Returns: nil if there is no such file.
  init?(reading path: String) throws(JournalFileError) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0, errno == ENOENT || errno == ENOTDIR { return nil }
    guard file >= 0 else { throw .cannotOpen(path: path, code: errno) }
    self.path = path
    isLocked = Self.lock(file, LOCK_SH)
  }

  /// Creates the file, and the folders above it, if they are not there.
  init(appendingTo path: String) throws(JournalFileError) {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC
    var file = open(path, flags, 0o600)
    if file < 0, errno == ENOENT {
      try Self.createFolders(above: path)
      file = open(path, flags, 0o600)
    }
    guard file >= 0 else { throw .cannotOpen(path: path, code: errno) }
    self.file = file
    self.path = path
    isLocked = Self.lock(file, LOCK_EX)
  }

  private static func createFolders(above path: String) throws(JournalFileError) {
    for end in path.indices.dropFirst() where path[end] == "/" {
      let folder = String(path[..<end])
      guard mkdir(folder, 0o700) != 0 else { continue }
      // Some systems have other reasons than EEXIST not to make a folder that is there.
      let code = errno
      guard access(folder, F_OK) == 0 else { throw .cannotOpen(path: folder, code: code) }
    }
  }

  deinit {
    close(file)
  }

  private static func lock(_ file: Int32, _ mode: Int32) -> Bool {
    while flock(file, mode) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  func size() throws(JournalFileError) -> Int {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .cannotRead(path: path, code: errno) }
    return Int(status.st_size)
  }

  /// Reads a range of bytes, or as many of them as there are.
  func read(_ range: Range<Int>) throws(JournalFileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < range.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          file, buffer.baseAddress?.advanced(by: done), range.count - done,
          off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: path, code: errno) }
      guard count > 0 else { break }
      done += count
    }
    return Array(bytes[..<done])
  }

  /// Writes all of the bytes at the end and flushes them, or none of them.
  func append(_ bytes: [UInt8]) throws(JournalFileError) {
    let size = try size()
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(file, buffer.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw undo(to: size, error(errno)) }
      done += count
    }
    // Pipes and devices cannot be flushed, and need not be.
    guard fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS else {
      throw undo(to: size, error(errno))
    }
  }

  func truncate(to size: Int) throws(JournalFileError) {
    guard ftruncate(file, off_t(size)) == 0 else { throw error(errno) }
  }

  /// Takes half a line away again, unless somebody else may have written behind it.
  private func undo(to size: Int, _ error: JournalFileError) -> JournalFileError {
    // If this fails too, the next `append` finds a torn line and moves it aside.
    if isLocked { _ = ftruncate(file, off_t(size)) }
    return error
  }

  private func error(_ code: Int32) -> JournalFileError {
    code == ENOSPC || code == EDQUOT || code == EFBIG
      ? .full(path: path) : .cannotWrite(path: path, code: code)
  }
}
