import Notebook

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds links to missing files. Links to the network are not checked.
struct LinkCheck {
  private let blocks: [DocumentBlock]
  private let source: SourceText

  init(_ blocks: [DocumentBlock], in source: SourceText) {
    self.blocks = blocks
    self.source = source
  }

  func diagnostics() -> [LessonDiagnostic] {
    let links = blocks.flatMap(\.inlines).compactMap(\.link?.address)
    var seen: Set<Int> = []
    return links.filter { seen.insert($0.range.lowerBound).inserted }
      .filter { !leadsSomewhere($0.value) }
      .map { LessonDiagnostic(.proof(.deadLink($0.value)), in: source, at: $0.range) }
  }

  private func leadsSomewhere(_ address: String) -> Bool {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    // `https:`, `mailto:`; and a place in the same file.
    if path.isEmpty || path.prefix(while: { $0 != "/" }).contains(":") { return true }
    let name = source.name
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    let plain = String(path.replacing("%20", with: " "))
    return FileManager.default.fileExists(atPath: plain.hasPrefix("/") ? plain : folder + plain)
  }
}
