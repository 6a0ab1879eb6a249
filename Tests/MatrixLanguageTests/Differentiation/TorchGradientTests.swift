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

  /// Random programs with formulas, several names at once: see `Fixtures/make_gradients.py`.
  @Test func `the gradients of random programs are PyTorch's`() throws {
    let path = "\(testFolder)/Fixtures/random_gradients.txt"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var home = Workspace()
    for line in lines where line.hasPrefix("> ") { try home.run(String(line.dropFirst(2))) }
    let programs = lines.filter { !$0.hasPrefix("> ") }
    #expect(programs.count == 600)
    for program in programs {
      let fields = program.split(separator: "\t").map(String.init)
      let names = fields[1].split(separator: " ")
      var workspace = home
      try workspace.run(fields[0])
      let code = "L\ngrad(L, \(names.joined(separator: ", ")))"
      let values = try workspace.run(code).flatMap(\.value.parts)
      try #require(values.count == fields.count - 2, "\(fields[0])")
      for (value, field) in zip(values, fields.dropFirst(2)) {
        let numbers = field.split(separator: " ").compactMap { Double($0) }
        try #require(value.elements.count == numbers.count, "\(fields[0])")
        expect(value.elements, near: numbers)
      }
    }
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

extension Value {
  /// The values of a list, or the value alone.
  fileprivate var parts: [Value] {
    if case .list(let parts) = self { parts } else { [self] }
  }
}
