import Notebook

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A line of the journal's file.
package enum JournalLine: Hashable, Sendable {
  case entry(JournalEntry)
  /// A line of a newer program: kept, and skipped.
  case foreign(String)
  /// A line that no program would write: kept, and skipped.
  case damaged(String)

  /// The version that this program writes.
  static let version = 1

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, in: bytes.indices)
  }

  /// Reads a line among others.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    // Nearly every line is one that this program has written.
    if let entry = JournalFields(written: bytes, in: range)?.entry {
      self = .entry(entry)
    } else {
      self.init(foreign: String(decoding: bytes[range], as: UTF8.self))
    }
  }

  /// Reads a line in any spelling of JSON.
  private init(foreign text: String) {
    let data = Data(text.utf8)
    let decoder = JSONDecoder()
    guard let header = try? decoder.decode(Header.self, from: data) else {
      self = .damaged(text)
      return
    }
    guard header.v == Self.version, FactName(rawValue: header.fact ?? "") != nil else {
      self = .foreign(text)
      return
    }
    guard let entry = (try? decoder.decode(JournalFields.self, from: data))?.entry else {
      self = .damaged(text)
      return
    }
    self = .entry(entry)
  }

  /// The entry as JSON on one line, its keys in alphabetical order.
  package static func text(_ entry: JournalEntry) -> String {
    JSONText.encode(JournalFields(entry))
  }

  /// The fields of every version.
  private struct Header: Decodable {
    let v: Int
    let fact: String?
  }
}
