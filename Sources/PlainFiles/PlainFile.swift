#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A plain file that is open. It cannot be copied, so it is closed exactly once.
///
/// Every file that the program reads is opened here. A pipe may never give a byte, a device may
/// never end, and a folder has no text: none of them is ever read or written. The path is checked
/// before it is opened, since opening alone moves some devices, and again when it is open, since it
/// may have been replaced meanwhile.
///
/// A link that leads to a plain file is followed: a person's settings are often one. `RealPath`
/// tells whether a link leads out of a folder.
package struct PlainFile: ~Copyable {
  package let path: String
  package let descriptor: Int32

  /// Opens a file for reading.
  package init(reading path: String) throws(FileError) {
    try self.init(path, O_RDONLY)
  }

  /// Opens a file for reading and for adding to its end. If it is not there, it is made, and only its
  /// owner may read it.
  package init(appendingTo path: String) throws(FileError) {
    try self.init(path, O_RDWR | O_APPEND | O_CREAT)
  }

  private init(_ path: String, _ flags: Int32) throws(FileError) {
    let isWritten = flags & O_CREAT != 0
    var status = stat()
    if stat(path, &status) == 0 {
      if let special = SpecialFile(status) { throw FileError(path, .special(special)) }
    } else if !isWritten || errno != ENOENT {
      throw isWritten ? .writing(path) : .reading(path)
    }
    // The call does not wait, even if a pipe has just replaced the file.
    let descriptor = open(path, flags | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw isWritten ? .writing(path) : .reading(path) }
    guard fstat(descriptor, &status) == 0, SpecialFile(status) == nil else {
      close(descriptor)
      throw FileError(path, SpecialFile(status).map { .special($0) } ?? .system(EIO))
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// The kinds of lock: alone, or shared with others.
  package enum Lock: Sendable {
    case shared, exclusive
  }

  /// Locks the file, for as long as it is open, against the other programs that ask for the lock.
  ///
  /// They hold it for a moment; but a stopped program holds it without end, and some network file
  /// systems have no locks. So this waits a second, and no longer.
  ///
  /// - Returns: true if the file is locked.
  package func lock(_ lock: Lock) -> Bool {
    let mode = lock == .shared ? LOCK_SH : LOCK_EX
    for _ in 0..<100 {
      if flock(descriptor, mode | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      poll(nil, 0, 10)
    }
    return false
  }

  package var identity: FileIdentity? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? FileIdentity(status) : nil
  }

  /// The number of bytes in the file.
  package func size() throws(FileError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .reading(path) }
    return Int(status.st_size)
  }

  /// Reads a range of bytes, or as many of them as there are.
  package func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < range.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress?.advanced(by: done), range.count - done,
          off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .reading(path) }
      guard count > 0 else { break }
      done += count
    }
    if done < bytes.count { bytes.removeLast(bytes.count - done) }
    return bytes
  }

  /// Reads the whole file.
  ///
  /// The size that the system reports is not trusted: a file may grow, and some have none.
  ///
  /// - Throws: `tooLarge` if there are more bytes than the limit.
  package func contents(limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let piece = try read(bytes.count..<bytes.count + min(1 << 16, limit + 1 - bytes.count))
      if piece.isEmpty { return bytes }
      bytes += piece
    }
    throw FileError(path, .tooLarge(limit: limit))
  }
}
