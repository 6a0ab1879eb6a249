import NumericCore
import Support
import Testing

@Suite struct LossTests {
  @Test func `the example of the documentation`() throws {
    let outputs = try Matrix([[0.5, 2], [0.5, -1]])
    let targets = try Matrix([[1, 1], [0, 0]])
    #expect(try Loss.meanSquaredError.value(of: outputs, targets: targets) == 0.625)
    let entropy = try Loss.crossEntropy.value(of: outputs, targets: targets)
    #expect((entropy - 0.3709).magnitude < 5e-5)
  }

  @Test(arguments: Loss.allCases, Seeds.few)
  func `the gradient is the slope of the value`(_ loss: Loss, _ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let outputs = try numbers.matrix(3, 4) * 0.3
    // Targets that are no probabilities at all: the gradient is that of the formula.
    let targets = try numbers.matrix(3, 4)
    let gradient = try loss.gradient(of: outputs, targets: targets)
    let differences = try centralDifferences(at: outputs) {
      try loss.value(of: $0, targets: targets)
    }
    for (a, b) in zip(gradient.elements, differences.elements) {
      #expect((a - b).magnitude <= 1e-8 * max(1, a.magnitude))
    }
  }

  @Test func `a sure mistake costs what it is, not infinity`() throws {
    let scores = try Matrix(column: [0, 1000])
    let right = try Matrix(column: [1, 0])
    #expect(try Loss.crossEntropy.value(of: scores, targets: right) == 1000)
    #expect(try Loss.crossEntropy.gradient(of: scores, targets: right).nested == [[-1], [1]])
  }

  @Test(arguments: Loss.allCases)
  func `a NaN and an empty batch make the loss NaN`(_ loss: Loss) throws {
    let (spoilt, targets) = (try Matrix([[1, .nan], [0, 0]]), try Matrix([[0, 0], [1, 1]]))
    #expect(try loss.value(of: spoilt, targets: targets).isNaN)
    let empty = try Matrix([[], []])
    #expect(try loss.value(of: empty, targets: empty).isNaN)
    #expect(try loss.gradient(of: empty, targets: empty).shape == empty.shape)
  }

  @Test(arguments: Loss.allCases)
  func `every output has its target`(_ loss: Loss) throws {
    let (outputs, targets) = (try Matrix([[1, 2], [3, 4]]), try Matrix(row: [1, 2]))
    let error = MatrixError.cannotBroadcast(outputs.shape, targets.shape)
    #expect(throws: error) { try loss.value(of: outputs, targets: targets) }
    #expect(throws: error) { try loss.gradient(of: outputs, targets: targets) }
  }
}
