import Notebook

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds links to missing files, and to missing steps of the same lesson. Links to the network are not checked.
struct LinkCheck {
  private let blocks: [DocumentBlock]
  private let source: SourceText
  /// The ids to which `#id` may lead; nil if any may be there.
  private let anchors: [String]?

  init(_ blocks: [DocumentBlock], in source: SourceText, anchors: [String]? = nil) {
    self.blocks = blocks
    self.source = source
    self.anchors = anchors
  }

  func diagnostics() -> [LessonDiagnostic] {
    let links = blocks.flatMap(\.inlines).compactMap(\.link?.address)
    var seen: Set<Int> = []
    return links.filter { seen.insert($0.range.lowerBound).inserted }
      .compactMap { address in
        problem(of: address.value).map {
          LessonDiagnostic(.proof($0), in: source, at: address.range)
        }
      }
  }

  private func problem(of address: String) -> ProofProblem? {
    guard address.hasPrefix("#"), let anchors else {
      return leadsSomewhere(address) ? nil : .deadLink(address)
    }
    let id = String(address.dropFirst())
    if anchors.contains(id) { return nil }
    return .deadAnchor(id, suggestion: NearName.find(id, in: anchors))
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

extension Document {
  /// The ids of its headings, and those that stand where no heading has them; nil if one stands
  /// there twice, in the place of another one.
  var anchors: [String]? {
    var ids = blocks.compactMap { block -> String? in
      if case .heading(let heading) = block.content { heading.id?.value } else { nil }
    }
    for problem in problems {
      switch problem.kind {
      case .idWithoutHeading(let id), .secondID(let id, _): ids.append(id)
      case .duplicateID: return nil
      default: break
      }
    }
    return ids
  }
}
