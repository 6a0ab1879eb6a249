import NumericCore
import Support
import Testing

@Suite struct LabelledExamplesTests {
  private func examples(_ count: Int) throws -> LabelledExamples {
    try LabelledExamples(Matrix((0..<count).map { [Double($0), Double($0 * $0), Double($0 % 3)] }))
  }

  @Test func `a table's last column is the label`() throws {
    let data = try examples(4)
    #expect(data.features.nested == [[0, 1, 2, 3], [0, 1, 4, 9]])
    #expect(data.labels.nested == [[0, 1, 2, 0]] && data.count == 4)
    #expect(try LabelledExamples(features: data.features, labels: data.labels) == data)
  }

  @Test(arguments: Seeds.few)
  func `a split keeps each example with its label, and loses none`(_ seed: UInt64) throws {
    let data = try examples(50)
    let (training, test) = try data.split(trainingShare: 0.81, seed: seed)
    #expect(training.count == 40 && test.count == 10)
    let shuffled = try data.shuffled(seed: seed)
    for part in [training, test, shuffled] {
      for example in 0..<part.count {
        let number = part.features[0, example]
        #expect(part.features[1, example] == number * number)
        #expect(part.labels[0, example] == Double(Int(number) % 3))
      }
    }
    let all = training.features.elements.prefix(40) + test.features.elements.prefix(10)
    #expect(all.sorted() == (0..<50).map(Double.init))
    #expect(shuffled.features.elements.prefix(50).sorted() == (0..<50).map(Double.init))
    #expect(shuffled != data && training.features.elements.prefix(40).sorted() != Array(all))
    #expect(try data.split(trainingShare: 0.81, seed: seed).training == training)
    #expect(try data.split(trainingShare: 0.81, seed: seed + 100).training != training)
  }

  @Test func `each example has a label`() throws {
    let data = try examples(4)
    let labels = try Matrix(row: [0, 1])
    #expect(throws: MatrixError.cannotBroadcast(labels.shape, data.features.shape)) {
      try LabelledExamples(features: data.features, labels: labels)
    }
    let none = try Matrix([[], []])
    #expect(throws: MatrixError.indexOutOfRange(index: -1, count: 0, axis: .columns)) {
      try LabelledExamples(none)
    }
  }
}
