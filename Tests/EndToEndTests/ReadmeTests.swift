import FoundationEssentials
import Support
import Testing

@Suite struct `The README` {
  private static let prompt = "identity 3/10> "

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../")

  private func readme(of folder: String = "") throws -> String {
    try String(contentsOf: Self.root.appending(path: folder + "README.md"), encoding: .utf8)
  }

  /// Each attempt of the session that is shown, with what is shown of its answer.
  private func session() throws -> [(typed: String, shown: String)] {
    let picture = try #require(
      readme().components(separatedBy: "```\n").first { $0.hasPrefix(Self.prompt) })
    return try picture.components(separatedBy: Self.prompt).dropFirst().map { attempt in
      let last = "z̃ = γ * z_norm + β\n"
      let parts = attempt.components(separatedBy: last)
      return try (
        #require(parts.first) + last, #require(parts.last)
      )
    }
  }

  @Test func `shows what the program says`() throws {
    let session = try session()
    #expect(session.count == 2)
    let cells = session.map { $0.typed.split(separator: "\n").joined(separator: "; ") }
    let input = ([":go restore"] + cells).joined(separator: "\n")
    let outcome = try Home().run("learn", "identity", input: input + "\n")
    for (_, shown) in session {
      // Between cells, only a terminal has an empty row.
      let answer = shown.hasSuffix("\n\n") ? String(shown.dropLast()) : shown
      #expect(outcome.output.contains(answer))
    }
  }

  @Test func `presents the course as it is`() throws {
    struct Lesson: Decodable {
      let part: String
      let minutes: Int
    }
    let json = try Home().run("list", "--json").output
    let lessons = try JSONDecoder().decode([Lesson].self, from: Data(json.utf8))
    var rows: [(part: String, numbers: ClosedRange<Int>, minutes: Int)] = []
    for (number, lesson) in zip(1..., lessons) {
      if let last = rows.last, last.part == lesson.part {
        rows[rows.count - 1].numbers = last.numbers.lowerBound...number
        rows[rows.count - 1].minutes += lesson.minutes
      } else {
        rows.append((lesson.part, number...number, lesson.minutes))
      }
    }
    let readme = try readme()
    for (part, numbers, minutes) in rows {
      let row = "| \(part) | \(numbers.lowerBound)–\(numbers.upperBound) | \(minutes) min |"
      #expect(readme.contains(row))
    }
    let minutes = rows.reduce(0) { $0 + $1.minutes }
    #expect(readme.contains("\(lessons.count) lessons in four parts"))
    #expect(rows.count == 4)
    #expect(readme.contains("about \(minutes / 60) h \(minutes % 60) min in all"))
  }

  @Test func `names files that are there, in the map of the house`() throws {
    let walk = try readme(of: "Sources/").components(separatedBy: "## ")
      .first { $0.hasPrefix("The walk of a typed line") }
    let rows = try #require(walk).split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    let files = Set(paths.map { URL(filePath: $0).deletingPathExtension().lastPathComponent })
    for row in rows {
      let names = row.split(separator: "|")[1].split(separator: "`").filter {
        $0.first?.isUppercase == true
      }
      #expect(!names.isEmpty)
      #expect(names.filter { !files.contains(String($0)) } == [])
    }
    #expect(rows.count > 10)
  }

  /// The code of a recipe is code that a test runs, or that the program has.
  @Test func `shows code that there is, in the recipes`() throws {
    let blocks = try readme(of: "Sources/").components(separatedBy: "```swift\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    let code = try ["Sources", "Tests"].flatMap { folder in
      let root = Self.root.appending(path: folder)
      return try FileManager.default.subpathsOfDirectory(atPath: root.path)
        .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".patch") }
        .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
    }
    .map(Self.withoutMargins)
    for block in blocks {
      let block = Self.withoutMargins(block)
      #expect(code.contains { $0.contains(block) }, "\(block)")
    }
    #expect(blocks.count > 2)
  }

  /// Its lines, without what a patch puts before them.
  private static func withoutMargins(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { "+ ".contains($0) } }.joined(separator: "\n")
  }
}
