/// An error in a file of numbers, with its place.
public struct CSVError: Error, Hashable, Sendable {
  /// The name of the file.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column of the character, counted from 1.
  public let column: Int
  /// What is wrong there.
  public let problem: CSVProblem

  /// Creates an error at a place in a file.
  public init(file: String, line: Int, column: Int, problem: CSVProblem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// The kinds of error.
  public enum CSVProblem: Hashable, Sendable {
    /// The bytes are no UTF-8.
    case notText
    /// The bytes are UTF-16.
    case utf16
    /// There is no row of numbers.
    case noRows
    /// A line with nothing in it, and others below it.
    case emptyLine
    /// A row does not have as many fields as the first one.
    case wrongFieldCount(expected: Int, found: Int)
    /// A cell with nothing in it, or a word for that, where nothing was said to stand for it.
    case missing(String)
    /// A cell that is no number.
    case notANumber(String, CSVCell.CellProblem)
    /// A quoted field that never ends; it starts here.
    case unclosedQuote
    /// A quote in the middle of a field that does not start with one.
    case strayQuote
    /// Something between a closing quote and the next cell.
    case textAfterQuote
    /// More numbers than the limits allow.
    case matrix(MatrixError)
  }
}
