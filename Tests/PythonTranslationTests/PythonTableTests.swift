import FoundationEssentials
import NumericCore
import Support
import Testing

/// Random tables, good and bad, and what the exported Python's `load` makes of each: see
/// `Fixtures/make_tables.py`.
@Suite struct PythonTableTests {
  private struct Sample: Decodable {
    let text: String
    /// Whether missing=nan was said.
    let missing: Bool
    /// Nil where Python refuses the file; a nil in a row is nan.
    let rows: [[Double?]]?
  }

  @Test func `a table is what Python reads, or refused where Python refuses it`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/tables.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    let samples = try text.split(separator: "\n").map {
      try JSONDecoder().decode(Sample.self, from: Data($0.utf8))
    }
    #expect(samples.count == 6000)
    #expect(samples.contains { $0.rows?.joined().contains(nil) == true })
    for sample in samples {
      let table = try? CSVTable(
        parsing: sample.text, file: "a.csv", missing: sample.missing ? .nan : nil)
      let numbers = table?.values.elements.map { $0.isNaN ? nil : $0 }
      let comment = Comment(
        rawValue: "\(sample.text.debugDescription), missing: \(sample.missing)")
      #expect(table?.values.rows == sample.rows?.count, comment)
      #expect(numbers == sample.rows.map { Array($0.joined()) }, comment)
    }
  }
}
