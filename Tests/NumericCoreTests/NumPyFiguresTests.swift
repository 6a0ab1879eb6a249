import NumericCore
import Testing

/// The same questions put to NumPy: see `Fixtures/make_numpy_figures.py`.
@Suite struct NumPyFiguresTests {
  private static let answers: [String: @Sendable ([Matrix]) throws -> Matrix] = {
    var answers = named
    for operation in ElementwiseOperation.allCases {
      answers["\(operation)"] = { try $0[0].combined(with: $0[1], by: operation) }
    }
    for function in ElementwiseFunction.allCases {
      answers["\(function)"] = { try $0[0].mapped(by: function) }
    }
    for (axis, name) in [(Axis.rows, "rows"), (.columns, "columns")] {
      for (reduction, answer) in reductions {
        answers["\(reduction) along \(name)"] = { try answer($0[0], axis) }
      }
    }
    return answers
  }()

  private static let reductions: [String: @Sendable (Matrix, Axis) throws -> Matrix] = [
    "sum": { try $0.sum(along: $1) },
    "mean": { try $0.mean(along: $1) },
    "variance": { try $0.variance(along: $1) },
    "unbiasedVariance": { try $0.variance(along: $1, ddof: 1) },
    "standardDeviation": { try $0.standardDeviation(along: $1) },
    "minimum": { try $0.minimum(along: $1) },
    "maximum": { try $0.maximum(along: $1) },
    "any": { try $0.any(along: $1) },
    "all": { try $0.all(along: $1) },
    "argmax": { try $0.argmax(along: $1) },
    "cumulativeSum": { try $0.cumulativeSum(along: $1) },
    "sorted": { try $0.sorted(along: $1) },
  ]

  private static let named: [String: @Sendable ([Matrix]) throws -> Matrix] = [
    "sum": { try Matrix([[$0[0].sum()]]) },
    "mean": { try Matrix([[$0[0].mean()]]) },
    "variance": { try Matrix([[$0[0].variance()]]) },
    "unbiasedVariance": { try Matrix([[$0[0].variance(ddof: 1)]]) },
    "standardDeviation": { try Matrix([[$0[0].standardDeviation()]]) },
    "minimum": { try Matrix([[$0[0].minimum()]]) },
    "maximum": { try Matrix([[$0[0].maximum()]]) },
    "any": { try Matrix([[$0[0].any()]]) },
    "all": { try Matrix([[$0[0].all()]]) },
    "argmax": { try Matrix([[$0[0].argmax()]]) },
    "cumulativeSum": { try $0[0].cumulativeSum() },
    "sorted": { try $0[0].sorted() },
    "transposed": { try $0[0].transposed() },
    "product": { try $0[0].product($0[1]) },
    "where": { try Matrix.where($0[0], $0[1], $0[2]) },
    "clipped": { try $0[0].clipped($0[1], $0[2]) },
    "batch norm mean": { try forward($0).mean },
    "batch norm variance": { try forward($0).variance },
    "batch norm normalized": { try forward($0).normalized() },
    "batch norm output": { try forward($0).output },
    "order of a sum": { try Matrix([[order($0[0][0, 0]).sum()]]) },
    "uniforms": { inputs in
      var generator = RandomGenerator(seed: UInt64(inputs[0][0, 0]))
      return try generator.uniforms(shape: Shape(rows: 2, columns: 3))
    },
    "normals": { inputs in
      var generator = RandomGenerator(seed: UInt64(inputs[0][0, 0]))
      return try generator.normals(shape: Shape(rows: 2, columns: 3))
    },
  ]

  private static func forward(_ inputs: [Matrix]) throws -> BatchNorm.Forward {
    try BatchNorm.forward(
      inputs[0], gamma: inputs[1], beta: inputs[2], epsilon: inputs[3][0, 0])
  }

  private static func order(_ count: Double) throws -> Matrix {
    try Matrix(row: (0..<Int(count)).map { Double(($0 * 7919) % 10007 - 5003) / 7 })
  }

  private func figures() throws -> [String: [Figure]] {
    try Fixture.decoded([String: [Figure]].self, from: "numpy_figures")
  }

  @Test func `every question has an answer, and every answer a question`() throws {
    #expect(Set(try figures().keys) == Set(Self.answers.keys))
  }

  @Test func `figures agree with NumPy`() throws {
    for (name, figures) in try figures() {
      let answer = try #require(Self.answers[name])
      for figure in figures { try figure.expect(answer, name) }
    }
  }

  @Test(arguments: ["order of a sum", "sum", "mean along columns"])
  func `sums of neighbours have NumPy's bits`(_ name: String) throws {
    let answer = try #require(Self.answers[name])
    for item in try #require(try figures()[name]) {
      let result = try answer(item.inputs.map { try Matrix($0) })
      let expected = try Matrix(item.output)
      #expect(result.elements.map(\.isNaN) == expected.elements.map(\.isNaN))
      #expect(zip(result.elements, expected.elements).allSatisfy { $0 == $1 || $0.isNaN })
    }
  }
}
