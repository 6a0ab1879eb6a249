import LanguageSyntax
import NumericCore
import StyledText

enum EnglishDiagnostics {
  static func headline(_ problem: Problem, code: String) -> String {
    switch problem {
    case .syntax(let problem): headline(problem, code: code)
    case .repeatedArgument(let name): "\(name) is given twice"
    case .unknownName(let name): "\(name) has no value yet"
    case .unknownFunction: "there is no function \(code)"
    case .notAFunction(let name, let kind): "\(name) is a \(self.kind(kind)), not a function"
    case .functionAsValue(let name): "\(name) is a function and needs a value in brackets"
    case .missingArgument(let function, let parameter): "\(function) needs \(parameter)"
    case .tooManyArguments(let function, let accepts, let given):
      "\(function) takes at most \(count(accepts, "value")), and here are \(given)"
    case .unknownArgument(let function, let name): "\(function) has no \(name)= to set"
    case .unassigned(let name): "\(name) is read before this function has stored it"
    case .nothingToUpdate(let name, _): "\(name) has no value yet, so there is nothing to change"
    case .cannotBroadcast: "\(code) cannot be broadcast"
    case .cannotMultiply: "\(code) is no matrix product"
    case .dotOfMatrices: "“·” wants a number on one side"
    case .cannotReshape(let from, let to):
      "\(from) has \(count(from.count, "number")), and \(to) needs \(to.count)"
    case .cannotStack(_, _, let axis):
      axis == .columns
        ? "side by side, all need as many rows" : "one below the other, all need as many columns"
    case .raggedRows(let row, let expected, let found):
      "row \(row + 1) has \(count(found, "number")), and the first has \(expected)"
    case .notAnEntry(let shape, _): "an entry of [ ] is a number, and this is \(shape)"
    case .mixedRows: "the entries of [ ] are all numbers, or all rows"
    case .indexOutOfRange(let index, let size, let axis):
      size == 0
        ? "there are no elements, so none at index \(index)"
        : "index \(index) is outside the \(count(size, place(axis)))"
    case .oneIndexOfMatrix(let shape): "a \(shape) matrix needs two indices"
    case .tooManyIndices(let count): "a matrix has two indices, and here are \(count)"
    case .notIndexable(let kind): "a \(self.kind(kind)) has no elements to pick"
    case .wrongKind(let needed, let found, let role):
      "\(role.map { "“\($0)”" } ?? "this") needs \(self.needed(needed)), not a \(self.kind(found))"
    case .notWhole(let number, let role):
      number.rounded() == number
        ? "\(role) cannot be \(shown(number))"
        : "\(role) takes whole numbers, and this is \(shown(number))"
    case .notPositive(let number, let role): "\(role) cannot be \(shown(number))"
    case .negativeSize(let rows, let columns): "a matrix cannot be \(rows)×\(columns)"
    case .axisOutOfRange(let axis): "axis is 0 or 1, and this is \(shown(axis))"
    case .emptyMatrix(let function): "\(function) of no numbers has no value"
    case .wrongCount(let names, let values):
      values == 0
        ? "there is no value here" : "\(count(names, "name")) for \(count(values, "value"))"
    case .loopWithoutNumbers: "there is no row of numbers here"
    case .endlessVariation(let end):
      "vary goes from one finite number to another, and this is \(shown(end))"
    case .notPerUnit(let role, let shape, let units):
      "\(role) has one number for each of the \(count(units, "row")), and this is \(shape)"
    case .wrongLength(let role, let needed, let found):
      "\(role) has \(count(found, "number")), and \(needed) are needed"
    case .notPoints(let shape): "points are the columns of a 2×m matrix, and this is \(shape)"
    case .tooManySets(let count, let most):
      "a plot shows at most \(most) of these, and here are \(grouped(count))"
    case .notOfTwoNumbers(let signature): "\(signature) is not a function of two numbers"
    case .notSequence(let shape): "a loop runs over a row or a column, and this is \(shape)"
    case .notAChoice(let word, let choices, let role):
      "\(role) is one of \(choices.joined(separator: ", ")), and this is \(word.asShown)"
    case .notALabel(let number, let classes):
      classes.map { "\(shown(number)) is no label: they are 0 to \($0 - 1)" }
        ?? "\(shown(number)) is no label: they are 0, 1, 2 and so on"
    case .network(let problem): headline(problem)
    case .data(let problem): headline(problem)
    case .variedOther(let name, let kind?):
      "vary needs a plain number, and \(name) is a \(self.kind(kind))"
    case .variedOther(let name, nil): "vary needs a plain number, and \(name) is a formula"
    case .cycle(let names):
      "\(names.first?.spelling ?? "") would depend on itself: "
        + names.map(\.spelling).joined(separator: " ← ")
    case .impure(let function, let formula):
      "the formula \(formula) cannot use \(function), which \(impurity(of: function))"
    case .storingFormula(let formula, let name): "the formula \(formula) cannot change \(name)"
    case .formulaUpdated(let name, _): "\(name) is a formula, and follows what it is made of"
    case .gradientOfExpression(let code):
      "grad takes the gradient by names, and \(code.excerpt) is none"
    case .gradientOfOther(let kind): "there is no gradient of a \(self.kind(kind))"
    case .gradientOfNonNumber(let shape):
      "grad differentiates a number, and this is \(shape)"
    case .diverged(let step, _):
      step == 0
        ? "the loss is not a finite number where this begins"
        : "after \(count(step, "step")) the loss is no number any more"
    case .unknownChoice(let choice, _): "there is no “\(choice.excerpt)” here"
    case .secondDerivative: "a gradient cannot be differentiated again"
    case .storedFrom(let name, let asked, let cell, _):
      "\(name) was stored with “=” from \(asked) in \(label(cell)), so it is a fixed number here"
    case .givenFrom(let name, let asked, let cell):
      "\(name) was computed from \(asked) in \(label(cell)), so it is a fixed number here"
    case .noGradient(let name, nil): "this does not depend on \(name)"
    case .noGradient(let name, _): "this has no gradient by \(name)"
    case .limit(let kind, let limit): self.limit(kind, limit)
    case .tooManyOperations(let count, let limit):
      "this cell comes to \(grouped(count)) operations here, and where no one watches it may do "
        + grouped(limit)
    case .interrupted: "stopped; everything is as it was before"
    }
  }

  static func notes(_ problem: Problem) -> [String] {
    switch problem {
    case .cannotBroadcast(_, let left, let right):
      [
        left.rows != right.rows && left.rows != 1 && right.rows != 1
          ? "the rows differ: \(left.rows) and \(right.rows), and neither is 1" : nil,
        left.columns != right.columns && left.columns != 1 && right.columns != 1
          ? "the columns differ: \(left.columns) and \(right.columns), and neither is 1" : nil,
      ].compactMap(\.self)
    case .cannotMultiply(let left, let right):
      ["the columns on the left, \(left.columns), are not the rows on the right, \(right.rows)"]
    case .cannotStack(let first, let other, _): ["here are \(first) and \(other)"]
    case .indexOutOfRange(_, let size, _):
      size == 0
        ? []
        : ["indices go from 0 to \(size - 1), or from -\(size) to -1 counted from the end"]
    case .oneIndexOfMatrix: ["Z[row, column], or Z[row, :] for a whole row"]
    case .cycle: ["store one of them with =, which keeps its value"]
    case .impure(let function, _):
      function == "_"
        ? ["give that value a name first"] : ["store it with = first, then use its name"]
    case .formulaUpdated(_, let leaves):
      leaves.isEmpty
        ? ["store a value with = to make it a number"]
        : ["change \(leaves.map(\.spelling).joined(separator: ", ")) instead"]
    case .gradientOfExpression: ["give it a name, and ask for that: grad(L, γ)"]
    case .gradientOfNonNumber: ["make it one number first, with sum, mean or mse"]
    case .storingFormula:
      ["put the loop into a function, whose names are its own: f(x) = { repeat 3 { … } }"]
    case .storedFrom(let name, _, _, canBeFormula: false):
      [
        "write what computes \(name) into grad itself, or let a function of its own compute it: "
          + "grad(g(x), x)"
      ]
    case .storedFrom(let name, _, _, canBeFormula: true):
      ["state it with “:=”, or write hold(\(name)) to keep it constant"]
    case .givenFrom(let name, _, _): ["write hold(\(name)) to keep it constant"]
    case .noGradient(let name, let cut?):
      ["the chain from \(name) ends at \(cut), through which no gradient goes"]
    case .noGradient(_, nil): ["no step of its computation reads that name"]
    case .mixedRows: ["write [1, 2; 3, 4] or [[1, 2], [3, 4]]"]
    case .nothingToUpdate(let name, let start):
      ["store what it begins with first: \(name) = \(start)"]
    case .wrongKind(.number, .matrix, "index"): ["an index is one number, or a slice a:b"]
    case .functionAsValue(let name): ["as in \(SpecialForm.named[name]?.signature ?? "\(name)(z)")"]
    case .unassigned(let name):
      ["a name that a function stores is its own, even if the notebook has another \(name)"]
    case .limit(.calls, _):
      ["a function that calls itself may never end; a loop goes no deeper"]
    case .tooManyOperations:
      [
        "take smaller matrices or fewer turns; in the notebook at a terminal there is no such bound, "
          + "and Ctrl-C stops a cell"
      ]
    case .missingArgument(let function, _), .tooManyArguments(let function, _, _),
      .unknownArgument(let function, _):
      DiagnosticTexts.signature(of: function).map { ["it is called as \($0)"] } ?? []
    case .unknownName(let name) where name.spelling == "_": ["_ is the last result that was shown"]
    case .wrongCount(_, values: 0):
      ["the last line of a function or a loop is its value, unless that line stores one"]
    case .loopWithoutNumbers:
      ["a loop joins the numbers of its turns in a row, and the last line of this one gives none"]
    case .diverged(0, _): ["look at the loss, and at its gradient, before the first step"]
    case .diverged(_, let rate):
      ["steps of rate \(shown(rate)) go too far; everything is as it was before"]
    case .unknownChoice(_, let choices):
      ["it is one of \(choices.map { "\"\($0)\"" }.joined(separator: ", "))"]
    case .variedOther(_, nil): ["vary one of the numbers that it is made of"]
    case .syntax(let problem): notes(problem)
    case .network(let problem): notes(problem)
    case .data(let problem): notes(problem)
    case .notPoints: ["two rows become one matrix with vstack(x, y)"]
    case .notOfTwoNumbers: ["as in f(a, b) = a² + b²"]
    case .notAnEntry(_, isAlone: true): ["round brackets keep a value together: (z - μ)"]
    case .notAnEntry: ["hstack and vstack join matrices"]
    default: []
    }
  }

  /// Why a formula cannot use a function.
  private static func impurity(of function: String) -> String {
    switch function {
    case "_": "changes with every line"
    case "load": "reads a file that may have changed"
    case "minimize": "changes the names that it is given"
    case "network", "train": "draws random numbers"
    default: "gives other values each time"
    }
  }

  private static func limit(_ kind: LimitKind, _ limit: Int) -> String {
    switch kind {
    case .elements: "a matrix has at most \(grouped(limit)) elements"
    case .lines: "a matrix has at most \(grouped(limit)) rows, and as many columns"
    case .liveBytes: "all values together take at most \(limit.inBytes)"
    case .depth: "this is nested more than \(grouped(limit)) levels deep"
    case .calls: "calls and expressions are nested more than \(grouped(limit)) levels deep"
    case .statements: "a cell runs at most \(grouped(limit)) statements"
    case .turns: "a loop turns at most \(grouped(limit)) times"
    case .cellBytes: "a cell has at most \(limit.inBytes)"
    case .nameBytes: "this name is longer than \(grouped(limit)) bytes"
    }
  }

  static func kind(_ kind: ValueKind) -> String {
    switch kind {
    case .number: "number"
    case .matrix: "matrix"
    case .text: "text"
    case .function: "function"
    case .model: "network"
    case .plot: "plot"
    case .list: "list"
    }
  }

  private static func needed(_ kind: ValueKind) -> String {
    kind == .matrix ? "numbers" : "a \(self.kind(kind))"
  }

  private static func place(_ axis: Axis?) -> String {
    switch axis {
    case .rows: "row"
    case .columns: "column"
    case nil: "element"
    }
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func label(_ cell: CellLabel) -> String {
    DiagnosticTexts(language: .english).label(cell)
  }

  private static func shown(_ number: Double) -> String { NumberFormat()(number) }

  private static func grouped(_ number: Int) -> String { number.grouped(by: ",") }
}

extension Int {
  /// An amount of memory: `1 GiB`, `64 KiB`.
  var inBytes: String {
    let units = ["bytes", "KiB", "MiB", "GiB"]
    var (amount, unit) = (self, 0)
    while unit < units.count - 1, amount >= 1024, amount.isMultiple(of: 1024) {
      (amount, unit) = (amount / 1024, unit + 1)
    }
    return "\(amount) \(units[unit])"
  }
}
