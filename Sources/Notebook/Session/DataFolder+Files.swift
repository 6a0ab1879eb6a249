package import MatrixLanguage
import NumericCore
import PlainFiles
import StyledText

/// A folder with data, and the folder that no link in it may leave.
package struct DataPlace: Hashable, Sendable {
  let root: String
  package let folder: String

  /// - Parameter folder: the path from the root; without one, the root itself.
  package init(_ root: String, _ folder: String = "") {
    self.root = root
    self.folder = folder.isEmpty ? root : "\(root)/\(folder)"
  }

  /// The destination of a name.
  enum Destination {
    case inside(String)
    case outside
  }

  /// - Returns: nil if there is no file of that name.
  func target(of name: String) -> Destination? {
    guard let root = RealPath(root), let file = RealPath("\(folder)/\(name)") else { return nil }
    return file.isInside(root) ? .inside(file.path) : .outside
  }
}

extension DataFolder {
  /// The data that lie beside a lesson or a notebook, or in a `data` folder there.
  ///
  /// The lessons of a course are in a folder for each language, and share one `data` folder beside
  /// these: `Lessons/en/03-variance.md` finds `Lessons/data/digits.csv`.
  ///
  /// - Parameter path: the path of the lesson or the notebook.
  package init(beside path: String, limit: Int = Limits.standard.dataBytes) {
    self.init(places: Self.places(beside: path), limit: limit)
  }

  /// The folders of these data, in the order in which they are searched.
  package static func places(beside path: String) -> [DataPlace] {
    let folder = path.folder
    var places = [DataPlace(folder), DataPlace(folder, "data")]
    let name = RealPath(folder)?.path.fileName
    if InterfaceLanguage.allCases.contains(where: { $0.rawValue == name }) {
      places.append(DataPlace(folder + "/..", "data"))
    }
    return places
  }

  /// The files of some folders; among equal names, that of the first folder.
  ///
  /// Links are followed within the folder of the lesson, and never out of it, not even where `data`
  /// itself is a link.
  package init(places: [DataPlace], limit: Int = Limits.standard.dataBytes) {
    self.init { name throws(DataError) in
      for place in places {
        switch place.target(of: name) {
        case nil: try Self.refuseDeadLink("\(place.folder)/\(name)")
        case .outside: throw .linkedOutside
        case .inside(let file): return try Self.bytes(of: file, limit: limit)
        }
      }
      let names = Self.names(in: places, goingOn: "")
      throw .missing(others: names.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".tsv") })
    }
  }

  /// Throws for a link that leads nowhere, which differs from a missing name.
  private static func refuseDeadLink(_ path: String) throws(DataError) {
    do throws(FileError) {
      _ = try PlainFile(reading: path)
    } catch {
      if error.failure == .deadLink { throw .unreadable(error.failure) }
    }
  }

  private static func bytes(of file: String, limit: Int) throws(DataError) -> [UInt8] {
    do throws(FileError) {
      return try PlainFile(reading: file).contents(limit: limit)
    } catch {
      if case .tooLarge(let limit) = error.failure { throw .tooLarge(limit: limit) }
      throw .unreadable(error.failure)
    }
  }
}
