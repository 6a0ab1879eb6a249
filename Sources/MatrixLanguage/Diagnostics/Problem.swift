package import NumericCore

/// What is wrong with a piece of code, as data. `Texts` puts it into words.
package enum Problem: Error, Hashable, Sendable {
  // Reading
  case unknownCharacter(String)
  case unclosedText
  /// `\n` in a text
  case unknownEscape(String)
  /// `Σ(z - μ)²`
  case powerOfSum(String, power: String)
  case expected(Expectation, found: String)
  case unclosed(String)
  case unmatched(String)
  case unfilledBlank
  case missingOperator(left: String, right: String)
  case foreign(Habit)
  case notAssignable(String)
  case constantAssigned(Name)
  case builtinRedefined(Name)
  /// `and = 3`
  case keywordAssigned(String)
  case emptyBody
  case defaultBeforeParameter(Name)
  case repeatedParameter(Name)
  case repeatedArgument(Name)
  case nestedFunction(Name)
  case nestedView(String)

  // Names and calls
  case unknownName(Name)
  case unknownFunction(Name)
  case notAFunction(Name, ValueKind)
  case functionAsValue(Name)
  case missingArgument(function: String, parameter: String)
  case tooManyArguments(function: String, accepts: Int, given: Int)
  case unknownArgument(function: String, name: String)
  case unassigned(Name)
  /// `n += 1` of a name without a value; the number that changes nothing is what to begin with.
  case nothingToUpdate(Name, start: Int)

  // Values
  case cannotBroadcast(code: String, Shape, Shape)
  case cannotMultiply(Shape, Shape)
  case dotOfMatrices(Shape, Shape)
  case cannotReshape(Shape, to: Shape)
  case cannotStack(Shape, Shape, Axis)
  case raggedRows(row: Int, expected: Int, found: Int)
  case notAnEntry(Shape)
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
  /// Nil for the count of classes that nothing tells.
  case notALabel(Double, classes: Int?)
  case unknownChoice(String, of: [String])
  /// `vary` to a number that is not finite.
  case endlessVariation(Double)
  /// `vary` of something else than a plain number; nil stands for a formula.
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
  case nestedFormula(Name)
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
  /// - Parameter canBeFormula: whether a formula could take its place: not in a function or a loop, nor
  ///   of what is computed from its own old value.
  case storedFrom(Name, asked: Name, in: CellLabel, canBeFormula: Bool)
  /// The same for a parameter, the variable of a loop, and `_`.
  case givenFrom(Name, asked: Name, in: CellLabel)
  case noGradient(Name, cut: String?)

  // Limits
  case limit(LimitKind, Int)
  case tooManyOperations(Int, limit: Int)
  case interrupted
}

/// What a value is, in a word.
package enum ValueKind: Hashable, Sendable, CaseIterable {
  case number, matrix, text, function, model, plot, list
}

/// What the parser was looking for.
package enum Expectation: Hashable, Sendable {
  case expression
  case symbol(String)
  case endOfStatement
  case parameterName
  case loopVariable
  case variedName
}

/// A bound of the language.
package enum LimitKind: Hashable, Sendable, CaseIterable {
  case elements, lines, liveBytes, depth, calls, statements, turns, cellBytes, nameBytes
}

/// What people bring from another language.
package enum Habit: Hashable, Sendable {
  /// `[1 2 3]`
  case spacedRow
  /// `2z`
  case impliedProduct
  /// `z'`
  case quoteTranspose
  /// `z.mean()`
  case method(String)
  /// `np.mean(z)`
  case module(String)
  /// `if`, `while`, `def` and their like
  case keyword(String)
  /// `(2, 3)`
  case tuple
  /// `'adam'`
  case singleQuotes
  /// `&&`, `||`, `!`
  case cOperator(String, instead: String)
  /// `%` and `//` between two values
  case division(String)
  /// `% …` and `// …`
  case comment(String)
  /// `z[:, np.newaxis]`
  case newAxis
  /// `var(z, 1)` and `max(z, 0)`
  case unnamedAxis(String, typed: String)
  /// `1:3` outside of an index
  case colonRange
  /// `\gamma`, without the TAB behind it
  case signWord(String)
  /// `True` and `False`
  case truthValue(String)
  /// `for i in range(10):`
  case indentedBlock(String)
  /// `z.^2`
  case dottedOperator(String)
  /// `x++`
  case increment(String)
  /// `a = b = 1`
  case chainedAssignment
  /// `mean(z, keepdims=True)`
  case argument(String)
  /// `|z|`
  case bars
  /// `\frac{a}{b}`, `$z$`, `z_{norm}`
  case typesetting(String)
  /// Two lines of numbers in `[ ]` with nothing but the line break between them
  case lineBreak
  /// `Z(:, 1)`
  case roundIndex
  /// `mean[z]`
  case squareCall(String)
  /// `z <- 3` and `z ← 3`
  case arrow(String)
  /// `∂L/∂γ` and `dL/dγ`
  case derivative
  /// `[x² for x in z]`
  case comprehension
  /// `1_000`
  case digitGroups
  /// `1,000 + 1`
  case commaInNumber(String, meant: String)
  /// `{1, 2}`
  case braces
  /// `10⁻⁵`
  case superscript
  /// `‖z‖`
  case norm
  /// `z[::2]`
  case sliceStep
  /// `[a, b] = f(x)`
  case bracketedNames
  /// `f"mean {z}"`
  case formattedText
  /// `z |> mean`
  case pipe
  /// `?mean` in a program, and `mean?`
  case question
}

extension Problem {
  /// The parameter that is to blame.
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
    case .unknownCharacter, .unclosedText, .unknownEscape, .expected, .unclosed, .unmatched,
      .missingOperator, .notAssignable, .emptyBody, .defaultBeforeParameter, .repeatedParameter,
      .nestedFunction, .nestedView:
      "syntax"
    case .unfilledBlank: "blank"
    case .powerOfSum: "ambiguous"
    case .foreign: "habit"
    case .constantAssigned, .builtinRedefined, .keywordAssigned: "fixed-name"
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
    case .nestedFormula, .cycle, .formulaUpdated: "formula"
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
