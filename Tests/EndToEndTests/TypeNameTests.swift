import FoundationEssentials
import Testing

@Suite struct `The names of types` {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  /// The types that a text of Swift declares.
  private static func types(in text: String) -> [String] {
    let declaration =
      /^ *(?:(?:public|package|fileprivate|private|final|indirect|nonisolated) +)*(?:struct|enum|class|protocol|actor|typealias) +(?<name>[A-Z][A-Za-z0-9]*)/
    return text.matches(of: declaration.anchorsMatchLineEndings()).map { String($0.name) }
  }

  /// The names that the glossary lets several types have.
  private static func excuses() throws -> Set<String> {
    let map = try String(contentsOf: sources.appending(path: "README.md"), encoding: .utf8)
    let table = try #require(
      map.components(separatedBy: "| name | of each owner |").dropFirst().first)
    let rows = table.split(separator: "\n").prefix { $0.hasPrefix("|") }.dropFirst()
    return Set(rows.compactMap { $0.firstMatch(of: /`(\w+)`/).map { String($0.1) } })
  }

  private static func files() throws -> [(path: String, text: String)] {
    let root = sources.path()
    return try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".swift") }
      .map { ($0, try String(contentsOfFile: root + "/" + $0, encoding: .utf8)) }
  }

  @Test func `are used once, but for those that the glossary excuses`() throws {
    let names = try Self.files().flatMap { Self.types(in: $0.text) }
    #expect(names.count > 700)
    let repeated = Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys
    #expect(Set(repeated) == (try Self.excuses()))
  }

  /// A comment that says "somebody" could say "the terminal" or "the caller".
  @Test func `stand in comments in place of pronouns`() throws {
    let pronoun = /(?i)\b(?:some|no|any|every)(?:body|one)\b|\bwho(?:m)?ever\b/
    for (path, text) in try Self.files() {
      let comments = text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("//") }
      #expect(comments.filter { $0.contains(pronoun) } == [], "\(path)")
    }
  }

  @Test func `are found wherever they are declared`() {
    let text = """
      package struct A { indirect enum B { case c } }
        private final class Inner: Sendable {}
      // struct Comment
      let text = "enum Quoted"
      func `class Name`() {}
        public typealias D = A
      """
    #expect(Self.types(in: text) == ["A", "Inner", "D"])
  }
}
