#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A path, and the problem of reading or writing a plain file there.
package struct FileError: Error, Hashable, Sendable {
  package let path: String
  package let failure: FileProblem

  package init(_ path: String, _ failure: FileProblem) {
    self.path = path
    self.failure = failure
  }

  /// The error for a path that was to be read, from the system's `errno`.
  package static func reading(_ path: String, _ code: Int32 = errno) -> FileError {
    FileError(path, FileProblem(code, path))
  }

  /// The error for a path that was to be written, from the system's `errno`.
  package static func writing(_ path: String, _ code: Int32 = errno) -> FileError {
    if [ENOSPC, EDQUOT, EFBIG].contains(code) { return FileError(path, .full) }
    let failure = FileProblem(code, path)
    switch failure {
    case .special, .deadLink: return FileError(path, failure)
    default: return FileError(path, .unwritable)
    }
  }
}

/// The problem of a path that gives no plain file.
package enum FileProblem: Hashable, Sendable {
  /// Nothing of that name is there.
  case missing
  /// A link that leads to nothing, or round in a circle.
  case deadLink
  /// A link that leads out of the folder in which it was found.
  case outside
  /// Something else stands there.
  case special(SpecialFile)
  case forbidden
  /// Any other error of the system, as its `errno`.
  case system(Int32)
  case tooLarge(limit: Int)
  case unwritable
  /// The disk, or the person's share of it, is full.
  case full

  fileprivate init(_ code: Int32, _ path: String) {
    switch code {
    case ENOENT:
      var status = stat()
      let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
      self = isLink ? .deadLink : .missing
    case ELOOP: self = .deadLink
    case EISDIR: self = .special(.folder)
    case EACCES, EPERM: self = .forbidden
    default: self = .system(code)
    }
  }
}

/// The kind of file that a path leads to.
package enum FileKind: Hashable, Sendable {
  case file
  case special(SpecialFile)

  /// Follows links.
  ///
  /// - Returns: nil if nothing is there.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self = SpecialFile(status).map { .special($0) } ?? .file
  }
}

/// The kinds of file besides a plain one.
package enum SpecialFile: Hashable, Sendable {
  case folder
  /// It gives nothing until another program writes, perhaps never.
  case pipe
  case socket
  /// It may never end, and some devices act when they are opened.
  case device

  /// - Returns: nil for a plain file.
  init?(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }
}
