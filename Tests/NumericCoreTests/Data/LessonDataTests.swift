import NumericCore
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The data sets that lessons ship.
@Suite struct LessonDataTests {
  private func table(_ name: String) throws -> CSVTable {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: package.appending(path: "Lessons/data/\(name)"))
    return try CSVTable(parsing: Array(data), file: name)
  }

  @Test func `digits are 8×8 counts and the digit`() throws {
    let table = try table("digits.csv")
    let data = try LabelledExamples(table.values)
    #expect(table.header == nil && "\(data.features.shape)" == "64×1797")
    #expect(data.features.elements.allSatisfy { (0...16).contains($0) && $0 == $0.rounded() })
    #expect(try data.labels.oneHot(classes: 10).sum(along: .columns).minimum() == 174)
  }

  @Test func `the breast cancer data are 30 features and the label`() throws {
    let table = try table("breast_cancer.csv")
    let data = try LabelledExamples(table.values)
    #expect(table.header?.count == 31 && table.header?.last == "benign")
    #expect("\(data.features.shape)" == "30×569")
    #expect(try data.labels.sum() == 357)
  }

  @Test func `a network with batch norm reads digits that it has not seen`() throws {
    let data = try LabelledExamples(table("digits.csv").values)
    let (training, test) = try data.split(trainingShare: 0.8, seed: 1)
    let standardization = try Standardization(fitting: training.features)
    var network = try Network(
      sizes: [64, 32, 10], activation: .relu, batchNorm: .beforeActivation, seed: 1)
    let report = try network.train(
      on: standardization.applied(to: training.features),
      targets: training.labels.oneHot(classes: 10),
      Training(epochs: 8, batchSize: 64, method: .adam(), rate: 0.01))
    #expect(report.epochLosses.allSatisfy { $0.isFinite })
    let predictions = try network.predictions(for: standardization.applied(to: test.features))
    #expect(try predictions.accuracy(labels: test.labels) > 0.93)
  }
}
