import NumericCore
import PlainFiles
import StyledText

extension EnglishDiagnostics {
  static func headline(_ problem: NetworkProblem) -> String {
    switch problem {
    case .notSizes(let shape): "sizes is a row of two numbers or more, and this is \(shape)"
    case .oneProbability: "softmax makes one output 1, whatever comes in: nothing could be learnt"
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
    default: []
    }
  }

  private static func headline(_ problem: CSVError.Problem) -> String {
    switch problem {
    case .notText: "these bytes are no text in UTF-8"
    case .noRows: "there is no row of numbers"
    case .wrongFieldCount(let expected, let found):
      "this row has \(count(found, "field")), and the first one \(expected)"
    case .notANumber(""): "a number is missing"
    case .notANumber(let text): "\(text.asShown) is no number"
    case .unclosedQuote: "this quote is never closed"
    case .strayQuote: "a quote inside of a field"
    case .textAfterQuote: "text between a closing quote and the comma"
    case .matrix: "more numbers than a matrix may hold"
    }
  }
}
