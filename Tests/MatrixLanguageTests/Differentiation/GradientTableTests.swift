import FoundationEssentials
import MatrixLanguage
import PythonTranslation
import Support
import Testing

@Suite struct `The gradients of exported Python` {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/PythonTranslation/helpers.py")

  /// Between these lines of the file stands what the rules say.
  private static let (first, last) = (
    "    # The rules by which the notebook goes.\n", "    # The rules of what only programs call.\n"
  )

  @Test func `are those of the notebook's rules`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let start = try #require(text.firstRange(of: Self.first)).upperBound
    let end = try #require(text.firstRange(of: Self.last)).lowerBound
    let rules = GradientTable.lines.map { $0 + "\n" }.joined()
    guard text[start..<end] != rules else { return }
    if Golden.isRecording {
      try (text[..<start] + rules + text[end...]).write(
        to: Self.file, atomically: true, encoding: .utf8)
    }
    Issue.record(
      "helpers.py says otherwise; ZTILDE_RECORD=1 writes there:\n\(rules)")
  }
}
