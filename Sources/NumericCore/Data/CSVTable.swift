/// Numbers in rows and columns, as a text file has them: values separated by commas, semicolons or
/// tabs, a row a line.
///
/// The reader is strict (RFC 4180): it takes what is written, or names the line and column that it
/// cannot read. It guesses nothing, skips nothing and fills nothing in unless it is asked to.
///
/// ```swift
/// let table = try CSVTable(parsing: "size,price\n50,1.5\n80,2.25\n", file: "houses.csv")
/// table.header  // ["size", "price"]
/// table.values  // [[50, 1.5], [80, 2.25]]
/// ```
///
/// *   The first row says what stands between the cells: a tab if it has one, else a semicolon if it
///     has one, else a comma.
/// *   A cell may stand in double quotes, and then hold commas, line breaks, and quotes as `""`.
///     Blanks around a cell mean nothing.
/// *   The first row is a header if no cell is a number, however it is written, and one is a name: it
///     has a letter, and is none of the words for a missing number.
/// *   Lines end in LF, CR LF or CR, the last one perhaps in nothing. A byte order mark ahead and empty
///     lines at the end are passed over.
/// *   Numbers are decimal, such as `-1.5e3`, and finite.
/// *   A cell that is empty, `NA`, `NaN` or `null` is missing.
public struct CSVTable: Sendable {
  /// The names of the columns, if the file has them.
  public let header: [String]?
  /// The numbers, a row for each row of the file.
  public let values: Matrix

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - text: the content of the file.
  ///   - file: its name, for errors.
  ///   - missing: the value of a missing cell; without it, a missing cell is an error.
  /// - Throws: a ``CSVError`` for the first thing that is wrong.
  /// - Complexity: O(bytes).
  /// - Note: the same as `numpy.loadtxt(file, delimiter=",", skiprows=1)`, without `skiprows` if
  ///   there is no header.
  public init(
    parsing text: String, file: String, missing: Double? = nil, allowance: Allowance = .unlimited
  ) throws(CSVError) {
    try self.init(
      parsing: Array(text.utf8), file: file, missing: missing, allowance: allowance)
  }

  /// Reads a table from bytes in UTF-8; see ``init(parsing:file:missing:allowance:)-(String,_,_,_)``.
  public init(
    parsing bytes: [UInt8], file: String, missing: Double? = nil,
    allowance: Allowance = .unlimited
  ) throws(CSVError) {
    var reader = CSVReader(bytes: bytes, file: file, allowance: allowance)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw reader.error(at: 0, .utf16)
    }
    var numbers: [Double] = []
    var header: [String]?
    var width = 0
    while let row = try reader.nextRow() {
      if width == 0 {
        width = row.count
        let texts = row.map(\.text)
        if texts.contains(where: CSVCell.isName), !texts.contains(where: CSVCell.isNumeric) {
          header = texts
          continue
        }
      }
      guard row.count == width else {
        let isEmpty = row.count == 1 && row[0].isBlank
        let place = row[min(width, row.count - 1)].start
        let count = CSVError.CSVProblem.wrongFieldCount(expected: width, found: row.count)
        throw reader.error(at: place, isEmpty ? .emptyLine : count)
      }
      for field in row {
        switch field.cell {
        case .number(let number): numbers.append(number)
        case .missing:
          guard let missing else { throw reader.error(at: field.start, .missing(field.text)) }
          numbers.append(missing)
        case .flawed(let flaw):
          throw reader.error(at: field.start, .notANumber(field.text, flaw))
        }
      }
    }
    guard !numbers.isEmpty else { throw reader.error(at: bytes.endIndex, .noRows) }
    self.header = header
    do throws(MatrixError) {
      let shape = try Shape(rows: numbers.count / width, columns: width)
      values = try Matrix(shape: shape, allowance: allowance, elements: numbers)
    } catch {
      throw reader.error(at: 0, .matrix(error))
    }
  }
}
