#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is open for appending and locked against everyone else who asks for the lock.
struct LockedFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Opens a file, or makes one that only its owner may read.
  init(path: String) throws(HistoryError) {
    self.path = path
    while true {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw .cannotOpen(path: path, error: errno) }
      while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
      // While this waited for the lock, its holder may have put another file in the place.
      guard Self.isStill(descriptor, at: path) else {
        close(descriptor)
        continue
      }
      self.descriptor = descriptor
      return
    }
  }

  deinit {
    close(descriptor)
  }

  func read() throws(HistoryError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(bytes.count))
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw .cannotOpen(path: path, error: errno)
      }
    }
  }

  /// Whether somebody's last line was never finished.
  func endsInMidLine() throws(HistoryError) -> Bool {
    let length = lseek(descriptor, 0, SEEK_END)
    guard length > 0 else { return false }
    var last: UInt8 = 0
    guard pread(descriptor, &last, 1, length - 1) == 1 else {
      throw .cannotOpen(path: path, error: errno)
    }
    return last != 0x0A
  }

  /// Writes all of the bytes at the end, or none of them.
  func append(_ bytes: [UInt8]) throws(HistoryError) {
    let length = lseek(descriptor, 0, SEEK_END)
    do throws(HistoryError) {
      try Self.write(bytes, to: descriptor, path: path)
    } catch {
      if length >= 0 { ftruncate(descriptor, length) }
      throw error
    }
  }

  /// Puts a file with other contents in this one's place, in one step: whoever dies on the way
  /// leaves the old one.
  func replace(with bytes: [UInt8]) throws(HistoryError) {
    let temporary = path + ".new"
    let other = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard other >= 0 else { throw .cannotOpen(path: temporary, error: errno) }
    defer { close(other) }
    do throws(HistoryError) {
      try Self.write(bytes, to: other, path: temporary)
      guard fsync(other) == 0, rename(temporary, path) == 0 else {
        throw .cannotWrite(path: path, error: errno)
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(HistoryError) {
    do throws(OutputError) {
      try TerminalOutput(descriptor: descriptor).write(bytes)
    } catch {
      switch error {
      case .closed: throw .cannotWrite(path: path, error: EPIPE)
      case .failed(let number): throw .cannotWrite(path: path, error: number)
      }
    }
  }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var mine = stat()
    var current = stat()
    return fstat(descriptor, &mine) == 0 && stat(path, &current) == 0
      && mine.st_ino == current.st_ino && mine.st_dev == current.st_dev
  }
}
