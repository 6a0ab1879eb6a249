import NumericCore
import Support
import Testing

@Suite struct ActivationTests {
  @Test func `the example of the documentation`() throws {
    let z = try Matrix(column: [-1, 0, 2])
    let a = try Activation.relu(z)
    #expect(a.nested == [[0], [0], [2]])
    let one = try Matrix(column: [1, 1, 1])
    #expect(try Activation.relu.backward(one, output: a).nested == [[0], [0], [1]])
  }

  @Test(arguments: Activation.allCases, Seeds.few)
  func `the way back is the slope of the way forward`(
    _ activation: Activation, _ seed: UInt64
  ) throws {
    var numbers = SeededGenerator(seed: seed)
    let (z, slope) = (try numbers.matrix(4, 3) * 0.3, try numbers.matrix(4, 3))
    func loss(_ z: Matrix) throws -> Double { try (activation(z) * slope).sum() }
    let gradient = try activation.backward(slope, output: activation(z))
    let differences = try centralDifferences(at: z, of: loss)
    for (a, b) in zip(gradient.elements, differences.elements) {
      #expect((a - b).magnitude <= 1e-7 * max(1, a.magnitude))
    }
  }

  @Test(arguments: Activation.allCases)
  func `in place it is the same, and leaves copies alone`(_ activation: Activation) throws {
    var numbers = SeededGenerator(seed: 5)
    let (z, slope) = (try numbers.matrix(4, 3), try numbers.matrix(4, 3))
    var a = z
    try activation.apply(to: &a)
    var gradient = slope
    try activation.pullBack(&gradient, output: a)
    #expect(try a == activation(z))
    #expect(try gradient == activation.backward(slope, output: a))
    var again = SeededGenerator(seed: 5)
    #expect(try z == again.matrix(4, 3) && slope == again.matrix(4, 3))
  }

  @Test(arguments: Seeds.few)
  func `probabilities sum to 1, and are the same for shifted scores`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    let z = try numbers.matrix(5, 40)
    for axis in Axis.allCases {
      let p = try z.softmax(along: axis)
      #expect(try p.sum(along: axis).elements.allSatisfy { ($0 - 1).magnitude <= 1e-15 * 8 })
      #expect(p.elements.allSatisfy { (0...1).contains($0) })
      let shifted = try (z + 64).softmax(along: axis)
      #expect(zip(p.elements, shifted.elements).allSatisfy { agree($0, $1, relative: 1e-13) })
      let logarithms = try z.logSoftmax(along: axis).mapped(by: .exponential)
      #expect(zip(p.elements, logarithms.elements).allSatisfy { agree($0, $1, relative: 1e-13) })
    }
  }

  @Test func `scores that no power could hold have probabilities`() throws {
    let scores = try Matrix(column: [0, 1000])
    #expect(try scores.softmax(along: .rows).nested == [[0], [1]])
    #expect(try scores.logSoftmax(along: .rows).nested == [[-1000], [0]])
    let impossible = try Matrix([[-.infinity, -.infinity, 0], [0, -.infinity, .infinity]])
    let p = try impossible.softmax(along: .rows)
    #expect(p[0, 0] == 0 && p[1, 0] == 1)
    #expect([p[0, 1], p[1, 1], p[1, 2]].allSatisfy { $0.isNaN })
  }

  @Test func `an empty batch stays one`() throws {
    let empty = try Matrix([[], []])
    for activation in Activation.allCases {
      #expect(try activation(empty).shape == empty.shape)
      #expect(try activation.backward(empty, output: empty).shape == empty.shape)
    }
  }

  @Test(arguments: Activation.allCases)
  func `a gradient is of the output's shape`(_ activation: Activation) throws {
    let (row, column) = (try Matrix(row: [1, 2]), try Matrix(column: [1, 2]))
    #expect(throws: MatrixError.cannotBroadcast(row.shape, column.shape)) {
      try activation.backward(row, output: column)
    }
  }
}
