import PlainFiles

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is open for appending and locked against everyone else who asks for the lock.
struct LockedFile: ~Copyable {
  private let file: PlainFile
  /// Without a lock, appending is the best that can be done.
  let isLocked: Bool

  /// Opens a file, or makes one that only its owner may read.
  init(path: String) throws(HistoryError) {
    do throws(FileFailure) {
      while true {
        let file = try PlainFile(appendingTo: path)
        let isLocked = file.lock(.exclusive)
        // While this waited for the lock, its holder may have put another file in the place.
        guard Self.isStill(file.descriptor, at: path) else { continue }
        self.file = file
        self.isLocked = isLocked
        return
      }
    } catch {
      throw .cannotOpen(path: path, error)
    }
  }

  /// Reads the end of the file.
  func read(last limit: Int) throws(HistoryError) -> [UInt8] {
    do throws(FileFailure) {
      let size = try file.size()
      return try file.read(max(0, size - limit)..<size)
    } catch {
      throw .cannotOpen(path: file.path, error)
    }
  }

  /// Whether somebody's last line was never finished.
  func endsInMidLine() throws(HistoryError) -> Bool {
    try read(last: 1).first.map { $0 != 0x0A } ?? false
  }

  /// Writes all of the bytes at the end, or none of them.
  func append(_ bytes: [UInt8]) throws(HistoryError) {
    let length = lseek(file.descriptor, 0, SEEK_END)
    do throws(HistoryError) {
      try Self.write(bytes, to: file.descriptor, path: file.path)
    } catch {
      if isLocked, length >= 0 { ftruncate(file.descriptor, length) }
      throw error
    }
  }

  /// Puts a file with other contents in this one's place, in one step: whoever dies on the way
  /// leaves the old one.
  func replace(with bytes: [UInt8]) throws(HistoryError) {
    let (path, temporary) = (file.path, file.path + ".new")
    // What a killed program has left there is of no use, and through a link nothing is written.
    unlink(temporary)
    let other = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard other >= 0 else { throw .cannotWrite(path: temporary, error: errno) }
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
