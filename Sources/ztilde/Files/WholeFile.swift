import FoundationEssentials
import TerminalUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is written as a whole or not at all: whoever reads it meanwhile reads the old one or
/// the new one.
struct WholeFile {
  let path: String

  /// Follows links, so that what they lead to is replaced and not they.
  init(_ path: String) {
    self.path = URL(filePath: path).resolvingSymlinksInPath().path
  }

  enum Failure: Error, Hashable {
    case full(path: String)
    case unwritable(path: String)
  }

  /// What stands at the path.
  enum State: Hashable {
    case nothing
    case file
    /// A folder, a device, or what else cannot be replaced.
    case other
  }

  var state: State {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return .nothing
    }
    return attributes[.type] as? FileAttributeType == .typeRegular ? .file : .other
  }

  var text: String? { try? String(contentsOfFile: path, encoding: .utf8) }

  /// Puts other contents in place; the rights of a file that is there stay.
  ///
  /// - Parameter rights: those of a file that is not there yet.
  func write(_ bytes: some Collection<UInt8>, rights: Int = 0o644) throws(Failure) {
    guard state != .other else { throw .unwritable(path: path) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let old = attributes?[.posixPermissions] as? Int
    let other = "\(path).new-\(getpid())"
    do throws(OutputError) {
      try Self.make(other, of: Array(bytes), rights: old ?? rights)
      guard rename(other, path) == 0 else { throw .failed(error: errno) }
    } catch {
      unlink(other)
      throw error.isFull ? .full(path: path) : .unwritable(path: path)
    }
  }

  /// Makes a file that is whole when it is in place, even if the power fails then.
  private static func make(_ path: String, of bytes: [UInt8], rights: Int) throws(OutputError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed(error: errno) }
    defer { close(file) }
    try TerminalOutput(descriptor: file).write(bytes)
    guard fchmod(file, mode_t(rights)) == 0, fsync(file) == 0 else {
      throw .failed(error: errno)
    }
  }
}
