import FoundationEssentials
import MatrixLanguage
import NumericCore
import Support
import Testing

/// Random programs, and what NumPy makes of them: see `Fixtures/make_programs.py`.
@Suite struct NumPyProgramTests {
  private struct Sample {
    let program: String
    /// The shape and the numbers; nil where NumPy refuses.
    let answer: (shape: String, numbers: [Double])?

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let program = fields.first, fields.count > 1 else { return nil }
      self.program = program
      if fields.count == 3 {
        answer = (fields[1], fields[2].split(separator: " ").compactMap { Double($0) })
      } else {
        answer = nil
      }
    }
  }

  @Test func `a program gives what NumPy gives, its shape and its errors included`() throws {
    let text = try String(
      contentsOfFile: "\(testFolder)/Fixtures/numpy_programs.txt", encoding: .utf8)
    let lines = text.split(separator: "\n")
    var home = Workspace(allowance: Allowance())
    for line in lines where line.hasPrefix("> ") { try home.run(String(line.dropFirst(2))) }
    let samples = lines.filter { !$0.hasPrefix("> ") }.map { Sample($0) }
    #expect(samples.count == 2200)
    for sample in samples {
      let sample = try #require(sample)
      let problem = check(sample, in: home)
      #expect(problem == nil, "\(sample.program)")
    }
  }

  /// What is wrong with our answer.
  private func check(_ sample: Sample, in home: Workspace) -> String? {
    var workspace = home
    let value: Value?
    do {
      value = try workspace.run(sample.program).last?.value
    } catch {
      return sample.answer == nil ? nil : "fails: \(error)"
    }
    guard let answer = sample.answer else { return "gives \(value.map { shown($0) } ?? "nothing")" }
    guard let value, let shape = value.shape, shape.description == answer.shape else {
      return "gives \(value.map { shown($0) } ?? "nothing") in place of \(answer.shape)"
    }
    guard answer.numbers.count == shape.count else { return "the sample is broken" }
    let differs = zip(value.elements, answer.numbers).contains { !Self.agree($0, $1) }
    return differs ? "gives \(value.elements) in place of \(answer.numbers)" : nil
  }

  private static func agree(_ ours: Double, _ theirs: Double) -> Bool {
    if ours.isNaN || theirs.isNaN { return ours.isNaN && theirs.isNaN }
    return ours == theirs
      || (ours - theirs).magnitude <= 1e-12 * max(ours.magnitude, theirs.magnitude)
  }
}
