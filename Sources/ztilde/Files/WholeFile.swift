import FoundationEssentials
import PlainFiles
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
    /// Something stands there that cannot be replaced.
    case noFile(path: String, FileFailure)

    /// Why nothing can be written at a path where it was tried to open a file.
    init(_ failure: FileFailure, _ path: String) {
      switch failure {
      case .system(let code) where OutputError.failed(error: code).isFull: self = .full(path: path)
      case .special, .deadLink: self = .noFile(path: path, failure)
      case .system, .missing, .outside, .forbidden: self = .unwritable(path: path)
      }
    }
  }

  /// What stands at the path; nil if nothing does.
  var kind: FileKind? { FileKind(path) }

  /// - Parameter limit: a longer text is none.
  func text(limit: Int) -> String? {
    let bytes = try? PlainFile(reading: path).contents(limit: limit)
    return bytes.flatMap { $0 }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Puts other contents in place; the rights of a file that is there stay.
  ///
  /// - Parameters:
  ///   - rights: those of a file that is not there yet.
  ///   - isAlone: whether no other program writes this file meanwhile. Then what a program that was
  ///     killed has left half written is found and replaced.
  func write(
    _ bytes: some Collection<UInt8>, rights: Int = 0o644, isAlone: Bool = false
  ) throws(Failure) {
    if case .special(let special) = kind { throw .noFile(path: path, .special(special)) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let old = attributes?[.posixPermissions] as? Int
    let other = isAlone ? "\(path).new" : "\(path).new-\(getpid())"
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
    // What a killed program has left there is of no use, and through a link nothing is written.
    unlink(path)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed(error: errno) }
    defer { close(file) }
    try TerminalOutput(descriptor: file).write(bytes)
    guard fchmod(file, mode_t(rights)) == 0, fsync(file) == 0 else {
      throw .failed(error: errno)
    }
  }
}
