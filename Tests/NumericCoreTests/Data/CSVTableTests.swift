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
      ("1,2\n\n3,4\n", 2, 1, .emptyLine), ("\n1,2\n", 1, 1, .missing("")),
      ("a,b\n1,x\n", 2, 3, .notANumber("x", .word)),
      ("1,\n", 1, 3, .missing("")), ("1,NA\n", 1, 3, .missing("NA")),
      ("1,nan\n", 1, 3, .missing("nan")), ("1\n\n2\n", 2, 1, .missing("")),
      ("1,2\n误差,4\n1,差x,\n", 2, 1, .notANumber("误差", .word)),
      ("1,2\r3,x\r", 2, 3, .notANumber("x", .word)),
      ("1,5;2,5\n3;4\n", 1, 1, .notANumber("1,5", .comma(readings: ["1.5"]))),
      ("1\t2,5\n", 1, 3, .notANumber("2,5", .comma(readings: ["2.5"]))),
      ("1\n\"2\n3\n", 2, 1, .unclosedQuote),
      ("1,2\"3\n", 1, 4, .strayQuote),
      ("\"1\"2,3\n", 1, 4, .textAfterQuote),
      ("", 1, 1, .noRows), ("a,b\n", 2, 1, .noRows),
    ] as [(String, Int, Int, CSVError.CSVProblem)])
  func `what is wrong is told with its place`(
    _ text: String, _ line: Int, _ column: Int, _ problem: CSVError.CSVProblem
  ) {
    #expect(
      throws: CSVError(file: "numbers.csv", line: line, column: column, problem: problem)
    ) { try table(text) }
  }

  @Test(
    arguments: [
      ("1,5", .comma(readings: ["1.5"])), ("-0,125", .comma(readings: ["-0.125"])),
      ("1,234", .comma(readings: ["1.234", "1234"])), ("1234,567", .comma(readings: ["1234.567"])),
      ("1,234,567", .grouped(reading: "1234567")), ("1,234.5", .grouped(reading: "1234.5")),
      ("-1.234,5", .grouped(reading: "-1234.5")), ("12,34,567", .grouped(reading: "1234567")),
      ("1 234", .grouped(reading: "1234")), ("1'234'567", .grouped(reading: "1234567")),
      ("1_000", .grouped(reading: "1000")), ("1\u{202F}234,5", .grouped(reading: "1234.5")),
      ("1.234.567", .grouped(reading: "1234567")), ("1 2 3", .several), ("1|2", .several),
      ("12%", .labelled(reading: "12")), ("$ 5.5", .labelled(reading: "5.5")),
      ("?", .missingMark), ("-", .missingMark), ("N/A", .missingMark), ("None", .missingMark),
      ("inf", .infinite), ("-Infinity", .infinite), ("1e999", .infinite),
      ("0x10", .word), ("1e", .word), ("1.2.3", .word), ("2020-01-31", .word), ("12:30", .word),
      ("four", .word), ("1,,2", .word), ("3 kg", .word), ("，", .word),
    ] as [(String, CSVCell.CellProblem)])
  func `a cell that is no number is told by its kind`(_ text: String, _ flaw: CSVCell.CellProblem) {
    #expect(CSVCell(text) == .flawed(flaw))
  }

  @Test(
    arguments: [
      ("1;2\n3;4\n", [[1, 2], [3, 4]]), ("1\t2\r\n3\t4", [[1, 2], [3, 4]]),
      ("\"a;b\",c\n1,2\n", [[1, 2]]), ("x;y\n1;2\n", [[1, 2]]), ("1,2\r3,4\r", [[1, 2], [3, 4]]),
      ("1, 2 \n 3,\"4\"\n", [[1, 2], [3, 4]]), ("1,2\n\n  \n\r\n", [[1, 2]]),
      ("1stFlrSF,e5\n1,2\n", [[1, 2]]), (",name\n0,2\n", [[0, 2]]),
    ] as [(String, [[Double]])])
  func `tables of other programs are read`(_ text: String, _ rows: [[Double]]) throws {
    #expect(try table(text).values.nested == rows)
  }

  @Test func `missing cells are what they are said to be`() throws {
    let text = "a,b\n,NA\nNaN,null\n1,\n"
    let table = try CSVTable(parsing: text, file: "gaps.csv", missing: -1)
    #expect(table.values.nested == [[-1, -1], [-1, -1], [1, -1]])
    let column = try CSVTable(parsing: "1\n\n2\n\n", file: "gaps.csv", missing: .nan)
    #expect(column.values.elements.map(\.isNaN) == [false, true, false])
    // A first row of gaps names nothing.
    #expect(try CSVTable(parsing: "NA,\n1,2\n", file: "g.csv", missing: 0).values.rows == 2)
    #expect(throws: CSVError.self) {
      try CSVTable(parsing: "1,?\n", file: "gaps.csv", missing: .nan)
    }
  }

  @Test(arguments: ["1,5;2\n3;4\n", "1'000,2'000\n3,4\n", "?,?\n1,2\n", "inf,1e999\n1,2\n"])
  func `a first row of badly written numbers is no header`(_ text: String) {
    #expect(throws: CSVError.self) { try table(text) }
  }

  @Test func `UTF-16 is told by its name`() {
    let error = CSVError(file: "b.csv", line: 1, column: 1, problem: .utf16)
    let bytes: [UInt8] = [0xFF, 0xFE, 0x31, 0, 0x0A, 0]
    #expect(throws: error) { try CSVTable(parsing: bytes, file: "b.csv") }
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
