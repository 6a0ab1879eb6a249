import FoundationEssentials

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
    let files = FileManager.default
    do {
      let old = try? files.attributesOfItem(atPath: path)[.posixPermissions]
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      try files.setAttributes([.posixPermissions: old ?? rights], ofItemAtPath: path)
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      throw .full(path: path)
    } catch {
      throw .unwritable(path: path)
    }
  }
}
