import FoundationEssentials
import Support
import Testing

@Suite struct `The README` {
  private static let prompt = "identity 3/10> "

  /// Each attempt of the session that is shown, with what is shown of its answer.
  private func session() throws -> [(typed: String, shown: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../")
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let picture = try #require(
      text.components(separatedBy: "```\n").first { $0.hasPrefix(Self.prompt) })
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
      #expect(outcome.output.contains(shown))
    }
  }
}
