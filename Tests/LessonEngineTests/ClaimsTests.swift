import LessonEngine
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The tables in `Lessons/README.md` say where a student computes what the lecture claims.
@Suite struct `The claims of the course` {
  @Test(arguments: ["en", "zh"])
  func `are computed in steps that exist`(language: String) throws {
    let catalog = LessonCatalog(
      try LessonFolder.reading("\(Self.folder)/\(language)", limit: 8 << 20))
    let steps = Dictionary(
      catalog.lessons.flatMap { lesson in lesson.steps.map { ("\(lesson.id)/\($0.id)", $0) } },
      uniquingKeysWith: { first, _ in first })
    for claim in try claims() {
      #expect(!claim.places.isEmpty, "\(claim.text) stands nowhere")
      for place in claim.places {
        // A step with nothing but questions is told, and not computed.
        let isComputed = steps[place]?.pieces.contains { $0.code != nil }
        #expect(isComputed == true, "\(language): \(place), for: \(claim.text)")
      }
    }
  }

  @Test func `leave no lesson out`() throws {
    let named = Set(try claims().flatMap(\.places).compactMap { $0.split(separator: "/").first })
    #expect(Shipped.ids.filter { !named.contains($0[...]) } == [])
  }

  private struct Claim {
    let text: String
    let places: [String]
  }

  /// The rows of the tables in the last section.
  private func claims() throws -> [Claim] {
    let text = try String(contentsOfFile: "\(Self.folder)/README.md", encoding: .utf8)
    let section = try #require(text.split(separator: "## What the course claims").last)
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }
      .map { $0.split(separator: "|").map(String.init) }
    try #require(rows.count > 20 && rows.allSatisfy { $0.count == 2 })
    return rows.filter { !$0[1].contains("where a student computes it") }
      .map { row in
        // What stands between two marks is every other part.
        let parts = row[1].split(separator: "`", omittingEmptySubsequences: false).enumerated()
        return Claim(
          text: row[0], places: parts.filter { $0.offset % 2 == 1 }.map { String($0.element) })
      }
  }

  private static var folder: String {
    let parts: [Substring] = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/Lessons"
  }
}
