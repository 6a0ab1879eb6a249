import FoundationEssentials
import MatrixLanguage
import Testing

/// Losses and their gradients, and what PyTorch makes of them: see `make_torch_gradients.py`.
@Suite struct TorchGradientTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let loss: String
    let value: Double
    let name: String
    let gradient: [Double]

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 4, let value = Double(fields[1]) else { return nil }
      (loss, self.value, name) = (fields[0], value, fields[2])
      gradient = fields[3].split(separator: " ").compactMap { Double($0) }
    }

    var testDescription: String { "grad(\(loss), \(name))" }
  }

  private static let lines: [Substring] = {
    let path = "\(testFolder)/Fixtures/torch_gradients.txt"
    return ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n")
  }()

  private static let samples = lines.compactMap { Sample($0) }

  @Test func `there are samples`() {
    #expect(Self.samples.count > 20)
  }

  @Test(arguments: samples)
  func `a gradient is PyTorch's`(sample: Sample) throws {
    var workspace = Workspace()
    for line in Self.lines where line.hasPrefix("> ") {
      try workspace.run(String(line.dropFirst(2)))
    }
    let loss = try #require(try workspace.run(sample.loss).last?.value.elements)
    expect(loss, near: [sample.value])
    let code = "grad(\(sample.loss), \(sample.name))"
    expect(try #require(try workspace.run(code).last?.value.elements), near: sample.gradient)
  }

  private func expect(
    _ ours: [Double], near theirs: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(ours.count == theirs.count, sourceLocation: sourceLocation)
    let scale = theirs.map(\.magnitude).max() ?? 0
    for (left, right) in zip(ours, theirs) {
      #expect((left - right).magnitude <= 1e-12 * scale, sourceLocation: sourceLocation)
    }
  }
}
