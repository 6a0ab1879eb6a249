#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a path gives no plain file.
package enum FileFailure: Error, Hashable, Sendable {
  /// Nothing of that name is there.
  case missing
  /// A link that leads to nothing, or round in a circle.
  case deadLink
  /// A link that leads out of the folder in which it was found.
  case outside
  /// Something else stands there.
  case special(SpecialFile)
  case forbidden
  /// Any other reason of the system's, as its `errno`.
  case system(Int32)

  /// What the system's last error means for a path.
  package static func last(at path: String) -> FileFailure {
    let code = errno
    switch code {
    case ENOENT:
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK ? .deadLink : .missing
    case ELOOP: return .deadLink
    case EISDIR: return .special(.folder)
    case EACCES, EPERM: return .forbidden
    default: return .system(code)
    }
  }
}

/// What a path leads to.
package enum FileKind: Hashable, Sendable {
  case file
  case special(SpecialFile)

  /// Follows links.
  ///
  /// - Returns: nil if there is nothing.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self = SpecialFile(status).map { .special($0) } ?? .file
  }
}

/// What a path can lead to besides a plain file.
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
