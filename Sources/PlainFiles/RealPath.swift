#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The path that a path leads to when all its links are followed.
package struct RealPath: Hashable, Sendable {
  /// The path without links and dots.
  package let path: String

  /// - Returns: nil if nothing is there.
  package init?(_ path: String) {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    self.path = String(cString: resolved)
  }

  /// True if it lies in a folder, or in one below it.
  package func isInside(_ folder: RealPath) -> Bool {
    path.hasPrefix(folder.path == "/" ? "/" : folder.path + "/")
  }
}

extension String {
  /// The folder of the file at this path: `.` if the path names none.
  package var folder: String {
    lastIndex(of: "/").map { $0 == startIndex ? "/" : String(self[..<$0]) } ?? "."
  }

  /// The name of the file or folder at this path, without the folders before it; empty if the path
  /// names none.
  package var fileName: String { split(separator: "/").last.map(String.init) ?? "" }
}

/// The identity of a file or a folder, whatever its name.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// - Returns: nil if nothing is there.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

/// A stamp that shows whether a file has changed.
package struct FileStamp: Hashable, Sendable {
  private let identity: FileIdentity
  private let size: Int
  /// When its bytes or its rights changed last, which no program can set back: seconds, and billionths
  /// of one.
  private let seconds: Int
  private let nanoseconds: Int

  /// True if it has no bytes.
  package var isEmpty: Bool { size == 0 }

  /// - Returns: nil if nothing is there.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    identity = FileIdentity(status)
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }
}
