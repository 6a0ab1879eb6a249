package import LanguageSyntax
package import NumericCore

/// A problem in a piece of code, as data. `Texts` puts it into words.
package enum Problem: Error, Hashable, Sendable {
  case syntax(SyntaxProblem)

  // Names and calls
  case unknownName(Name)
  case unknownFunction(Name)
  case notAFunction(Name, ValueKind)
  case functionAsValue(Name)
  case missingArgument(function: String, parameter: String)
  case tooManyArguments(function: String, accepts: Int, given: Int)
  case unknownArgument(function: String, name: String)
  case repeatedArgument(Name)
  case unassigned(Name)
  /// `n += 1` for a name without a value; `start` is the number that changes nothing.
  case nothingToUpdate(Name, start: Int)

  // Values
  case cannotBroadcast(code: String, Shape, Shape)
  case cannotMultiply(Shape, Shape)
  case dotOfMatrices(Shape, Shape)
  case cannotReshape(Shape, to: Shape)
  case cannotStack(Shape, Shape, Axis)
  case raggedRows(row: Int, expected: Int, found: Int)
  case notAnEntry(Shape, isAlone: Bool)
  case mixedRows
  case indexOutOfRange(index: Int, count: Int, Axis?)
  case oneIndexOfMatrix(Shape)
  case tooManyIndices(Int)
  case notIndexable(ValueKind)
  case wrongKind(needed: ValueKind, found: ValueKind, role: String?)
  case notWhole(Double, role: String)
  case notPositive(Double, role: String)
  case negativeSize(rows: Int, columns: Int)
  case axisOutOfRange(Double)
  case emptyMatrix(of: String)
  case wrongCount(names: Int, values: Int)
  /// A loop whose last line gives texts, plots or the like, where a value is needed.
  case loopWithoutNumbers
  case notSequence(Shape)
  case notPerUnit(role: String, found: Shape, units: Int)
  case notAChoice(String, of: [String], role: String)
  /// Nil if the number of classes is not known.
  case notALabel(Double, classes: Int?)
  case unknownChoice(String, of: [String])
  /// `vary` to a number that is not finite.
  case endlessVariation(Double)
  /// `vary` of anything but a plain number; nil stands for a formula.
  case variedOther(Name, ValueKind?)

  // Networks and data
  case network(NetworkProblem)
  case data(DataProblem)

  // Plots
  case wrongLength(role: String, needed: Int, found: Int)
  case notPoints(Shape)
  case tooManySets(Int, most: Int)
  case notOfTwoNumbers(String)

  // Formulas and gradients
  case cycle([Name])
  case impure(String, formula: Name)
  case storingFormula(Name, stores: Name)
  case formulaUpdated(Name, leaves: [Name])
  case gradientOfExpression(String)
  case gradientOfOther(ValueKind)
  case gradientOfNonNumber(Shape)
  case secondDerivative
  case diverged(step: Int, rate: Double)
  ///
  /// - Parameter canBeFormula: true if a formula could take its place: not in a function or a loop,
  ///   and not for a value computed from its own old value.
  case storedFrom(Name, asked: Name, in: CellLabel, canBeFormula: Bool)
  /// The same for a parameter, the variable of a loop, and `_`.
  case givenFrom(Name, asked: Name, in: CellLabel)
  case noGradient(Name, cut: String?)

  // Limits
  case limit(LimitKind, Int)
  case tooManyOperations(Int, limit: Int)
  case interrupted
}

/// The kind of a value.
package enum ValueKind: Hashable, Sendable, CaseIterable {
  case number, matrix, text, function, model, plot, list
}

/// A bound of the language.
package enum LimitKind: Hashable, Sendable, CaseIterable {
  case elements, lines, liveBytes, depth, calls, statements, turns, cellBytes, nameBytes
}

extension Problem {
  /// The parameter at fault.
  var role: String? {
    switch self {
    case .wrongKind(_, _, let role): role
    case .notWhole(_, let role), .notPositive(_, let role), .notPerUnit(let role, _, _),
      .wrongLength(let role, _, _):
      role
    case .axisOutOfRange: "axis"
    case .notAChoice(_, _, let role): role
    case .network(let problem): problem.role
    case .data: "file"
    default: nil
    }
  }

  /// The name under which `?id` explains it.
  package var id: String {
    switch self {
    case .syntax(let problem): problem.id
    case .unknownName, .unassigned, .nothingToUpdate: "name"
    case .unknownFunction, .notAFunction, .functionAsValue: "function"
    case .missingArgument, .tooManyArguments, .unknownArgument, .repeatedArgument: "argument"
    case .cannotBroadcast, .cannotMultiply, .cannotReshape, .cannotStack, .raggedRows,
      .notAnEntry, .mixedRows, .negativeSize, .emptyMatrix, .notSequence, .notPerUnit,
      .dotOfMatrices, .wrongLength, .notPoints:
      "shape"
    case .indexOutOfRange, .oneIndexOfMatrix, .tooManyIndices, .notIndexable: "index"
    case .wrongKind, .notWhole, .notPositive, .axisOutOfRange, .wrongCount, .notAChoice,
      .loopWithoutNumbers, .endlessVariation,
      .notALabel, .variedOther, .unknownChoice, .tooManySets, .notOfTwoNumbers:
      "value"
    case .network: "network"
    case .data: "data"
    case .cycle, .formulaUpdated: "formula"
    case .impure, .storingFormula: "impure"
    case .secondDerivative: "second-derivative"
    case .diverged: "diverged"
    case .gradientOfExpression, .gradientOfOther, .gradientOfNonNumber, .storedFrom, .givenFrom,
      .noGradient:
      "gradient"
    case .limit, .tooManyOperations: "limit"
    case .interrupted: "interrupted"
    }
  }
}

extension Problem {
  /// The problem of a reader. Its limits, and Ctrl-C, are those of the language.
  init(_ problem: SyntaxProblem) {
    switch problem {
    case .cellTooLong(let limit): self = .limit(.cellBytes, limit)
    case .nameTooLong(let limit): self = .limit(.nameBytes, limit)
    case .tooDeep(let limit): self = .limit(.depth, limit)
    case .interrupted: self = .interrupted
    default: self = .syntax(problem)
    }
  }
}
