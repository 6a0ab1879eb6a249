import FoundationEssentials
import MatrixLanguage
import NumericCore
import StyledText
import Testing

/// Random programs with networks, and what NumPy prints of their translations: see
/// `Fixtures/make_networks.py`.
@Suite struct NumPyNetworkTests {
  @Test func `a network computes what its translation does under NumPy`() throws {
    let text = try String(contentsOfFile: "\(testFolder)/Fixtures/networks.txt", encoding: .utf8)
    let samples = text.split(separator: "\n\n")
    #expect(samples.count == 40)
    for sample in samples {
      let halves = sample.split(separator: "\n---\n")
      try #require(halves.count == 2, "\(sample)")
      let ours = try printed(String(halves[0])).split(separator: "\n").map(Self.words)
      let theirs = halves[1].split(separator: "\n").map(Self.words)
      #expect(ours.count == theirs.count, "\(halves[0])")
      for (line, other) in zip(ours, theirs) {
        #expect(Self.agree(line, other), "\(halves[0])")
      }
    }
  }

  private func printed(_ program: String) throws -> String {
    var format = ValueFormat()
    format.number.digits = 17
    format.width = 10_000
    var workspace = Workspace(allowance: Allowance(), seed: 0)
    return try workspace.run(program).map { format.markup($0).plain }.joined(separator: "\n")
  }

  private static func words(_ line: Substring) -> [Substring] { line.split(separator: " ") }

  /// Whether two lines say the same, numbers to 1e-9 of the largest: each step of a training hands
  /// on the rounding of the one before.
  private static func agree(_ ours: [Substring], _ theirs: [Substring]) -> Bool {
    let size = theirs.compactMap { Double($0) }.filter(\.isFinite).reduce(1) {
      max($0, $1.magnitude)
    }
    return ours.count == theirs.count
      && zip(ours, theirs).allSatisfy { word, other in
        guard word != other else { return true }
        guard let number = Double(word), let other = Double(other) else { return false }
        return (number - other).magnitude <= 1e-9 * size
      }
  }
}
