/// Numbers in rows and columns, as a text file has them: values separated by commas, a row a line.
///
/// The reader is strict (RFC 4180): it takes what is written, or says in which line and column it
/// cannot. It guesses nothing, skips nothing and fills nothing in.
///
/// ```swift
/// let table = try CSVTable(parsing: "size,price\n50,1.5\n80,2.25\n", file: "houses.csv")
/// table.header  // ["size", "price"]
/// table.values  // [[50, 1.5], [80, 2.25]]
/// ```
///
/// *   A field may stand in double quotes, and then hold commas, line breaks, and quotes as `""`.
/// *   The first row is a header if none of its fields is a number.
/// *   Lines end in LF or CR LF, the last one perhaps in nothing. A byte order mark is passed over.
/// *   Numbers are decimal, such as `-1.5e3`, and finite: an empty field, `nan` or `inf` is an error.
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
  /// - Throws: a ``CSVError`` for the first thing that is wrong.
  /// - Complexity: O(bytes).
  /// - Note: the same as `numpy.loadtxt(file, delimiter=",", skiprows=1)`, without `skiprows` if
  ///   there is no header.
  public init(
    parsing text: String, file: String, allowance: Allowance = .unlimited
  ) throws(CSVError) {
    try self.init(parsing: Array(text.utf8), file: file, allowance: allowance)
  }

  /// Reads a table from bytes in UTF-8; see ``init(parsing:file:allowance:)-(String,_,_)``.
  public init(
    parsing bytes: [UInt8], file: String, allowance: Allowance = .unlimited
  ) throws(CSVError) {
    var reader = CSVReader(bytes: bytes, file: file, allowance: allowance)
    var numbers: [Double] = []
    var header: [String]?
    var width = 0
    var isFirst = true
    while let row = try reader.nextRow() {
      if isFirst {
        isFirst = false
        width = row.count
        if !row.contains(where: { $0.number != nil }) {
          header = row.map(\.text)
          continue
        }
      }
      guard row.count == width else {
        throw reader.error(
          at: row[min(width, row.count - 1)].start,
          .wrongFieldCount(expected: width, found: row.count))
      }
      for field in row {
        guard let number = field.number else {
          throw reader.error(at: field.start, .notANumber(field.text))
        }
        numbers.append(number)
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
