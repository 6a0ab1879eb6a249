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

  /// Figures by mpmath with 400 digits: ln Σ exp(zⱼ − zₖ), and its slopes.
  @Test(arguments: [
    ([40, 0], 0, 4.2483542552915889863e-18), ([1, 1, 1], 2, 1.0986122886681096914),
    ([0, -37.5], 0, 5.1755550058018684009e-17), ([3, -2, 0.5], 1, 5.0850972463643100948),
    ([700, 0, -3], 0, 1.0350560933928963e-304), ([0, 30, 30.5], 2, 0.47407698418014200971),
    ([0, 1e-9], 0, 0.69314718105994530954), ([1000, 0], 1, 1000.0),
  ])
  func `cross-entropy is right at all sizes`(scores: [Double], label: Int, exact: Double) throws {
    let scores = try Matrix(column: scores)
    let targets = try Matrix(row: [Double(label)]).oneHot(classes: scores.rows)
    let loss = try Loss.crossEntropy.value(of: scores, targets: targets)
    #expect(agree(loss, exact, relative: 1e-12))
    #expect(agree(-(try scores.logSoftmax(along: .rows)[label, 0]), exact, relative: 1e-12))
  }

  @Test(arguments: [
    ([40, 0], 0, [-4.2483542552915889773e-18, 4.2483542552915889773e-18]),
    (
      [9, 0, -3], 0,
      [-1.2953723437101646345e-4, 1.2339381792196389206e-4, 6.1434164490525713878e-6]
    ),
    ([3, -2, 0.5], 1, [0.9184229667642032889, -0.99381171472719996476, 0.075388747962996675861]),
  ])
  func `the gradient of cross-entropy is right at all sizes`(
    scores: [Double], label: Int, exact: [Double]
  ) throws {
    let scores = try Matrix(column: scores)
    let targets = try Matrix(row: [Double(label)]).oneHot(classes: scores.rows)
    let gradient = try Loss.crossEntropy.gradient(of: scores, targets: targets)
    for (ours, exact) in zip(gradient.elements, exact) {
      #expect(agree(ours, exact, relative: 1e-12), "\(ours) in place of \(exact)")
    }
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
