import NumericCore
import PlainFiles
import StyledText

extension EnglishDiagnostics {
  static func headline(_ problem: NetworkProblem) -> String {
    switch problem {
    case .notSizes(let shape): "sizes is a row of two numbers or more, and this is \(shape)"
    case .oneProbability: "softmax makes one output 1, whatever comes in: nothing could be learnt"
    case .oneRow("softmax"):
      "softmax goes down each column, and one number in a column is all of it: always 1"
    case .oneRow: "Z has one row, so one class, whose probability is 1 whatever comes in"
    case .notInputs(let shape, let takes, let role):
      "the network takes \(takes) values for each example, and \(role) has \(shape.rows) rows"
    case .notTargets(let shape, _, let examples, let role) where shape.columns != examples:
      "\(role) has \(shape.columns) columns, and there are \(examples) examples"
    case .notTargets(let shape, let outputs, _, let role):
      "\(role) has \(shape.rows) rows, and the network has \(outputs) outputs"
    case .noSuchLayer(let layer, let count):
      "the network has \(self.count(count, "layer")), and this is \(layer)"
    }
  }

  static func notes(_ problem: NetworkProblem) -> [String] {
    switch problem {
    case .notSizes: ["[64, 32, 10] is 64 inputs, 32 hidden units and 10 outputs"]
    case .oneProbability:
      ["two classes take two outputs; a number to be learnt takes loss=\"mse\""]
    case .oneRow("softmax"): ["axis=1 goes along the row"]
    case .oneRow: ["rows are classes, columns are examples; turn a row of scores with ᵀ"]
    case .notInputs(let shape, let takes, let role):
      [shape.columns == takes ? "columns are examples: try \(role)ᵀ" : "columns are examples"]
    case .notTargets(_, let outputs, let examples, let role):
      ["\(role) is a row of \(examples) labels, or \(outputs)×\(examples)"]
    case .noSuchLayer: []
    }
  }

  static func headline(_ problem: DataProblem) -> String {
    switch problem {
    case .refused(let file, .outside): "\(file.asShown) leads out of the folder of the data"
    case .refused(let file, .missing): "there is no file \(file.asShown) here"
    case .refused(let file, .tooLarge(let limit)):
      "\(file.asShown) has more than \(limit.inBytes)"
    case .refused(let file, .linkedOutside): "a link leads \(file.asShown) out of its folder"
    case .refused(let file, .unreadable(let failure)):
      failure.statement(of: file.asShown, in: .english)
    case .csv(let error):
      "\(error.file.asShown), line \(error.line), column \(error.column): \(headline(error.problem))"
    }
  }

  static func notes(_ problem: DataProblem) -> [String] {
    switch problem {
    case .refused(_, .outside): ["write the name of a file beside the lesson or the notebook"]
    case .refused(_, .linkedOutside):
      ["put a copy of the file beside the lesson or the notebook, or in a folder data there"]
    case .refused(_, .missing(let others)) where !others.isEmpty:
      ["here are \(others.map(\.asShown).joined(separator: ", "))"]
    case .csv(let error): [advice(error.problem, in: error.file.sanitized)].compactMap(\.self)
    default: []
    }
  }

  private static func headline(_ problem: CSVError.Problem) -> String {
    switch problem {
    case .notText: "these bytes are no text in UTF-8"
    case .utf16: "the file is in UTF-16"
    case .noRows: "there is no row of numbers"
    case .emptyLine: "this line is empty"
    case .wrongFieldCount(let expected, let found):
      "this row has \(count(found, "cell")), and the first one \(expected)"
    case .missing(let text) where text.allSatisfy { $0 == " " }: "a number is missing"
    case .missing(let text): "\(text.asShown) marks a missing number"
    case .notANumber(let text, .comma(let readings)) where readings.count == 1:
      "\(text.asShown) has a decimal comma"
    case .notANumber(let text, .comma):
      "\(text.asShown) has a decimal comma or a thousands separator"
    case .notANumber(let text, .grouped): "\(text.asShown) has thousands separators"
    case .notANumber(let text, .several): "\(text.asShown) is several numbers"
    case .notANumber(let text, .labelled): "\(text.asShown) is more than a number"
    case .notANumber(let text, .infinite): "\(text.asShown) is not finite"
    case .notANumber(let text, .word), .notANumber(let text, .missingMark):
      "\(text.asShown) is no number"
    case .unclosedQuote: "this quote is never closed"
    case .strayQuote: "a quote inside of a cell"
    case .textAfterQuote: "text between a closing quote and the next cell"
    case .matrix: "more numbers than a matrix may hold"
    }
  }

  /// What to write instead.
  private static func advice(_ problem: CSVError.Problem, in file: String) -> String? {
    switch problem {
    case .notText, .utf16: "save the file as UTF-8; spreadsheets call that CSV UTF-8"
    case .noRows, .matrix: nil
    case .emptyLine: "remove it; empty lines may only end a file"
    case .wrongFieldCount: "each row needs as many cells; a missing one is left empty, as in 1,,3"
    case .missing: "load(\"\(file)\", missing=nan) reads each missing number as nan"
    case .notANumber(_, .missingMark):
      "if a number is missing there, leave the cell empty and write missing=nan"
    case .notANumber(_, .comma(let readings)) where readings.count > 1:
      "write \(readings[0]) if it is a decimal comma, or \(readings[1]) if it divides thousands"
    case .notANumber(_, .comma(let readings)):
      "write the decimal comma as a point: \(readings.joined())"
    case .notANumber(_, .grouped(let reading)): "write \(reading), without thousands separators"
    case .notANumber(_, .several): "put commas, semicolons or tabs between them"
    case .notANumber(_, .labelled(let reading)): "write \(reading) alone"
    case .notANumber(_, .infinite):
      "write a finite number, or leave the cell empty and write missing=nan"
    case .notANumber(_, .word): "write a number for each word, or leave out the column"
    case .unclosedQuote: "close it, or remove it"
    case .strayQuote: "put the whole cell in quotes and double the one in it, or remove it"
    case .textAfterQuote: "remove it, or double the quote if it belongs to the text"
    }
  }
}
