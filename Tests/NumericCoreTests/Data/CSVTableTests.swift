import NumericCore
import Support
import Testing

@Suite struct CSVTableTests {
  private func table(_ text: String) throws(CSVError) -> CSVTable {
    try CSVTable(parsing: text, file: "numbers.csv")
  }

  @Test func `the example of the documentation`() throws {
    let table = try CSVTable(
      parsing: "size,price\n50,1.5\n80,2.25\n", file: "houses.csv")
    #expect(table.header == ["size", "price"])
    #expect(table.values.nested == [[50, 1.5], [80, 2.25]])
  }

  @Test(
    arguments: [
      ("1,2\n3,4\n", [[1, 2], [3, 4]]),
      ("1,2\n3,4", [[1, 2], [3, 4]]),
      ("1,2\r\n3,4\r\n", [[1, 2], [3, 4]]),
      ("\u{FEFF}1\n2\n", [[1], [2]]),
      ("\"1\",\"-2\"\n", [[1, -2]]),
      ("+1,-0.5,.5,5.,1e3,1E-3,-1.5e+2\n", [[1, -0.5, 0.5, 5, 1000, 0.001, -150]]),
    ] as [(String, [[Double]])])
  func `numbers are read as they are written`(_ text: String, _ rows: [[Double]]) throws {
    let table = try table(text)
    #expect(table.header == nil && table.values.nested == rows)
  }

  @Test func `names may hold commas, quotes and line breaks`() throws {
    let table = try table("\"a, \"\"b\"\"\",\"c\nd\",误差\n1,2,3\n")
    #expect(table.header == ["a, \"b\"", "c\nd", "误差"])
    #expect(table.values.nested == [[1, 2, 3]])
  }

  @Test(
    arguments: [
      ("1,2\n3\n", 2, 1, .wrongFieldCount(expected: 2, found: 1)),
      ("1,2\n3,4,5\n", 2, 5, .wrongFieldCount(expected: 2, found: 3)),
      ("1,2\n\n3,4\n", 2, 1, .wrongFieldCount(expected: 2, found: 1)),
      ("a,b\n1,x\n", 2, 3, .notANumber("x")),
      ("1,\n", 1, 3, .notANumber("")),
      ("1,2\n误差,4\n1,差x,\n", 2, 1, .notANumber("误差")),
      ("1,nan\n", 1, 3, .notANumber("nan")), ("1,inf\n", 1, 3, .notANumber("inf")),
      ("1,0x10\n", 1, 3, .notANumber("0x10")), ("1, 2\n", 1, 3, .notANumber(" 2")),
      ("1,1e999\n", 1, 3, .notANumber("1e999")), ("1,1e\n", 1, 3, .notANumber("1e")),
      ("1,.\n", 1, 3, .notANumber(".")), ("1,1_000\n", 1, 3, .notANumber("1_000")),
      ("1,2\r3,4\n", 1, 3, .notANumber("2\r3")),
      ("1\n\"2\n3\n", 2, 1, .unclosedQuote),
      ("1,2\"3\n", 1, 4, .strayQuote),
      ("\"1\"2,3\n", 1, 4, .textAfterQuote),
      ("", 1, 1, .noRows), ("a,b\n", 2, 1, .noRows),
    ] as [(String, Int, Int, CSVError.Problem)])
  func `what is wrong is told with its place`(
    _ text: String, _ line: Int, _ column: Int, _ problem: CSVError.Problem
  ) {
    #expect(
      throws: CSVError(file: "numbers.csv", line: line, column: column, problem: problem)
    ) { try table(text) }
  }

  @Test func `bytes that are no text are told`() {
    let error = CSVError(file: "b.csv", line: 2, column: 1, problem: .notText)
    #expect(throws: error) { try CSVTable(parsing: [0x31, 0x0A, 0xFF, 0x0A], file: "b.csv") }
  }

  @Test(arguments: Seeds.few)
  func `every number comes back to the last bit`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    // All exponents and lengths: what the short way reads, and what it leaves to others.
    let written = (0..<200).map { _ in
      let digits = "\(Int.random(in: 0...999_999_999_999_999_999, using: &numbers))"
      let length = Int.random(in: 1...18, using: &numbers)
      return "\(digits.prefix(length))e\(Int.random(in: -330...290, using: &numbers))"
    }
    let table = try table(written.joined(separator: ",") + "\n")
    #expect(table.values.elements == written.compactMap(Double.init))
    let decimals = (0..<200).map { _ in "\(Double.random(in: -1000...1000, using: &numbers))" }
    let second = try self.table(decimals.joined(separator: "\n"))
    #expect(second.values.elements == decimals.compactMap(Double.init))
  }

  @Test func `a table may not pass the limits`() throws {
    var limits = Limits()
    limits.elements = 3
    let allowance = Allowance(limits: limits)
    let error = CSVError(
      file: "n.csv", line: 1, column: 1,
      problem: .matrix(.tooLarge(rows: 2, columns: 2, limit: 3)))
    #expect(throws: error) {
      try CSVTable(parsing: "1,2\n3,4\n", file: "n.csv", allowance: allowance)
    }
  }
}
