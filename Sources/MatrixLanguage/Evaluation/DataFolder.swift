package import PlainFiles

/// The files that `load` may read. The language opens none itself: the creator of a workspace says
/// where the data lie.
package struct DataFolder: Sendable {
  /// The reason why a file is not read.
  package enum DataError: Error, Hashable, Sendable {
    /// The name leads out of the folder.
    case outside
    /// The name is that of a link, or of something below a link, that leads out of the folder.
    case linkedOutside
    /// There is no such file; `others` are the names of those that exist.
    case missing(others: [String])
    /// It has more bytes than the limit.
    case tooLarge(limit: Int)
    /// The path leads to no readable file.
    case unreadable(FileProblem)
  }

  private let read: @Sendable (String) throws(DataError) -> [UInt8]

  /// Creates a folder from a function that reads a file by its name.
  package init(_ read: @escaping @Sendable (String) throws(DataError) -> [UInt8]) {
    self.read = read
  }

  /// A folder without files.
  package static let empty = DataFolder { _ throws(DataError) in throw .missing(others: []) }

  func bytes(of name: String) throws(DataError) -> [UInt8] {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0 != "" && $0 != "." && $0 != ".." && !$0.contains("\0") }) else {
      throw .outside
    }
    return try read(name)
  }
}
