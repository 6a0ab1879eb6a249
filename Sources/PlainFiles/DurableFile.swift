#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file in which the program keeps what a person has done, open and locked for as long as this
/// value lives.
///
/// Added bytes are in it whole or not at all, and stay: even if the disk is full, the power fails,
/// the program is killed, or another one writes at the same time. Only a failing machine can leave
/// an `unfinishedLine`.
package struct DurableFile: ~Copyable {
  private let file: PlainFile
  /// The most bytes it may have.
  private let limit: Int
  /// False if there is no lock: then bytes are still added.
  package let isLocked: Bool

  /// Opens a file for reading.
  ///
  /// - Returns: nil if there is no such file.
  package init?(reading path: String, limit: Int = .max) throws(FileError) {
    do throws(FileError) {
      file = try PlainFile(reading: path)
    } catch {
      // If a folder of the path is a file, there is no such file either.
      guard [.missing, .system(ENOTDIR)].contains(error.failure) else { throw error }
      return nil
    }
    self.limit = limit
    isLocked = file.lock(.shared)
  }

  /// Opens a file for reading and for adding to its end. If it is not there, it is made, and the
  /// folders above it too; only their owner may look into them.
  package init(addingTo path: String, limit: Int = .max) throws(FileError) {
    if FileKind(path) == nil { Self.makeFolders(above: path) }
    while true {
      let file = try PlainFile(appendingTo: path)
      let isLocked = file.lock(.exclusive)
      // While this waited for the lock, its holder may have replaced the file.
      guard file.identity == FileIdentity(path) else { continue }
      self.file = file
      self.limit = limit
      self.isLocked = isLocked
      return
    }
  }

  /// Makes the folders that a path leads through. A failure shows when the file is opened.
  package static func makeFolders(above path: String, rights: Int = 0o700) {
    for end in path.indices.dropFirst() where path[end] == "/" {
      mkdir(String(path[..<end]), mode_t(rights))
    }
  }

  // MARK: Reading

  /// The number of bytes in the file.
  ///
  /// - Throws: `tooLarge` if there are more than the limit.
  package func size() throws(FileError) -> Int {
    let size = try file.size()
    guard size <= limit else { throw FileError(file.path, .tooLarge(limit: limit)) }
    return size
  }

  /// Reads a range of bytes, or as many of them as there are.
  package func read(_ range: Range<Int>) throws(FileError) -> [UInt8] { try file.read(range) }

  /// Reads the file, or so many bytes at its end.
  package func read(last count: Int = .max) throws(FileError) -> [UInt8] {
    let size = try size()
    return try file.read(max(0, size - count)..<size)
  }

  /// The bytes behind the last line break.
  package func unfinishedLine() throws(FileError) -> [UInt8] {
    let size = try size()
    var length = min(size, 4096)
    while true {
      let bytes = try file.read(size - length..<size)
      if let end = bytes.lastIndex(of: UInt8(ascii: "\n")) { return Array(bytes[(end + 1)...]) }
      if length == size { return bytes }
      length = min(size, length * 8)
    }
  }

  // MARK: Writing

  /// Writes all of the bytes at the end, or none of them, and returns when the disk has them.
  package func add(_ bytes: [UInt8]) throws(FileError) {
    let size = try size()
    do throws(FileError) {
      try Self.write(bytes, to: file.descriptor, path: file.path)
    } catch {
      // Without the lock, another program may have written behind the half-written bytes.
      if isLocked { ftruncate(file.descriptor, off_t(size)) }
      throw error
    }
  }

  /// Removes bytes from the end.
  package func drop(last count: Int) throws(FileError) {
    guard ftruncate(file.descriptor, off_t(try size() - count)) == 0 else {
      throw .writing(file.path)
    }
  }

  /// True if a file is there that its rights protect from being written, which to replace it would ignore.
  package static func isReadOnly(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o222 == 0
  }

  /// Puts a file with other contents in place of this one.
  package func replace(with bytes: [UInt8]) throws(FileError) {
    try Self.replace(file.path, with: bytes, isAlone: isLocked)
  }

  /// Puts a file with these contents at a path, in one step: a program that reads there meanwhile,
  /// or dies on the way, leaves the old contents or the new ones. A link stays, and the file it
  /// leads to is replaced; an existing file keeps its rights.
  ///
  /// - Parameters:
  ///   - rights: the rights of a new file.
  ///   - isAlone: true if no other program writes this file meanwhile. Then the half-written file
  ///     of a killed program is found and replaced.
  package static func replace(
    _ path: String, with bytes: [UInt8], rights: Int = 0o600, isAlone: Bool = false
  ) throws(FileError) {
    if case .special(let special) = FileKind(path) { throw FileError(path, .special(special)) }
    let target = RealPath(path)?.path ?? path
    var status = stat()
    let isThere = lstat(target, &status) == 0
    // Without a real path, it is a link that leads nowhere.
    guard status.st_mode & S_IFMT != S_IFLNK else { throw FileError(path, .deadLink) }
    let other = target + (isAlone ? ".new" : ".new-\(getpid())")
    // Through a link, nothing is written there.
    unlink(other)
    let file = open(other, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .writing(path) }
    defer { close(file) }
    do throws(FileError) {
      guard fchmod(file, isThere ? status.st_mode & 0o7777 : mode_t(rights)) == 0 else {
        throw .writing(path)
      }
      try write(bytes, to: file, path: path)
      guard rename(other, target) == 0 else { throw .writing(path) }
    } catch {
      unlink(other)
      throw error
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(FileError) {
    do throws(OutputError) {
      try Output(descriptor: descriptor).write(bytes)
    } catch {
      switch error {
      case .closed: throw FileError(path, .unwritable)
      case .failed(let code): throw .writing(path, code)
      }
    }
    // Some network file systems cannot flush.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw .writing(path)
    }
  }
}
