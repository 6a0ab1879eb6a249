import LanguageSyntax
import MatrixLanguage
import NumericCore

/// A problem without what it carries. The switch is exhaustive, so that a new problem does not
/// compile before it has a case here, and does not pass before a bad program reaches it.
enum ProblemCase: Hashable, CaseIterable {
  case unknownCharacter, unclosedText, unknownEscape, foreign, unclosed, unmatched,
    unfilledBlank
  case expectedExpression, expectedSymbol, expectedEnd, expectedParameter, expectedLoopVariable
  case notAssignable, constantAssigned, builtinRedefined, emptyBody, defaultBeforeParameter
  case repeatedParameter, repeatedArgument, nestedFunction, nestedView, variedOther,
    expectedVariedName, diverged
  case unknownChoice, loopWithoutNumbers, endlessVariation
  case unknownName, unknownFunction, notAFunction, functionAsValue, missingArgument
  case tooManyArguments, unknownArgument, unassigned, nothingToUpdate
  case cannotBroadcast, cannotMultiply, dotOfMatrices, cannotReshape, cannotStack, raggedRows
  case notAnEntry, mixedRows
  case indexOutOfRange, oneIndexOfMatrix, tooManyIndices, notIndexable, wrongKind, notWhole
  case notPositive, negativeSize, axisOutOfRange, emptyMatrix, wrongCount, notSequence
  case notPerUnit
  case notAChoice, notALabel, notSizes, oneProbability, oneRow, notInputs, notTargets, noSuchLayer
  case outside, missingFile, largeFile, unreadableFile, csv
  case wrongLength, notPoints, tooManySets, notOfTwoNumbers
  case nestedFormula, cycle, impure, storingFormula, formulaUpdated, gradientOfExpression
  case gradientOfOther, gradientOfNonNumber, secondDerivative, storedFrom, givenFrom
  case noGradient
  case elements, lines, liveBytes, depth, calls, statements, turns, cellBytes, nameBytes, operations
  case interrupted

  init(_ problem: Problem) {
    self =
      switch problem {
      case .syntax(let problem): Self(problem)
      case .loopWithoutNumbers: .loopWithoutNumbers
      case .endlessVariation: .endlessVariation
      case .repeatedArgument: .repeatedArgument
      case .variedOther: .variedOther
      case .diverged: .diverged
      case .unknownChoice: .unknownChoice
      case .unknownName: .unknownName
      case .unknownFunction: .unknownFunction
      case .notAFunction: .notAFunction
      case .functionAsValue: .functionAsValue
      case .missingArgument: .missingArgument
      case .tooManyArguments: .tooManyArguments
      case .unknownArgument: .unknownArgument
      case .unassigned: .unassigned
      case .nothingToUpdate: .nothingToUpdate
      case .cannotBroadcast: .cannotBroadcast
      case .cannotMultiply: .cannotMultiply
      case .dotOfMatrices: .dotOfMatrices
      case .cannotReshape: .cannotReshape
      case .cannotStack: .cannotStack
      case .raggedRows: .raggedRows
      case .notAnEntry: .notAnEntry
      case .mixedRows: .mixedRows
      case .indexOutOfRange: .indexOutOfRange
      case .oneIndexOfMatrix: .oneIndexOfMatrix
      case .tooManyIndices: .tooManyIndices
      case .notIndexable: .notIndexable
      case .wrongKind: .wrongKind
      case .notWhole: .notWhole
      case .notPositive: .notPositive
      case .negativeSize: .negativeSize
      case .axisOutOfRange: .axisOutOfRange
      case .emptyMatrix: .emptyMatrix
      case .wrongCount: .wrongCount
      case .notSequence: .notSequence
      case .notPerUnit: .notPerUnit
      case .notAChoice: .notAChoice
      case .notALabel: .notALabel
      case .network(.notSizes): .notSizes
      case .network(.oneProbability): .oneProbability
      case .network(.oneRow): .oneRow
      case .network(.notInputs): .notInputs
      case .network(.notTargets): .notTargets
      case .network(.noSuchLayer): .noSuchLayer
      case .data(.refused(_, .outside)), .data(.refused(_, .linkedOutside)): .outside
      case .data(.refused(_, .missing)): .missingFile
      case .data(.refused(_, .tooLarge)): .largeFile
      case .data(.refused(_, .unreadable)): .unreadableFile
      case .data(.csv): .csv
      case .wrongLength: .wrongLength
      case .notPoints: .notPoints
      case .tooManySets: .tooManySets
      case .notOfTwoNumbers: .notOfTwoNumbers
      case .cycle: .cycle
      case .impure: .impure
      case .storingFormula: .storingFormula
      case .formulaUpdated: .formulaUpdated
      case .gradientOfExpression: .gradientOfExpression
      case .gradientOfOther: .gradientOfOther
      case .gradientOfNonNumber: .gradientOfNonNumber
      case .secondDerivative: .secondDerivative
      case .storedFrom: .storedFrom
      case .givenFrom: .givenFrom
      case .noGradient: .noGradient
      case .limit(let kind, _): Self(kind)
      case .tooManyOperations: .operations
      case .interrupted: .interrupted
      }
  }

  private init(_ problem: SyntaxProblem) {
    self =
      switch problem {
      case .unknownCharacter: .unknownCharacter
      case .unclosedText: .unclosedText
      case .unknownEscape: .unknownEscape
      case .expected(let expectation, _): Self(expectation)
      case .unclosed: .unclosed
      case .unmatched: .unmatched
      case .unfilledBlank: .unfilledBlank
      case .foreign: .foreign
      case .notAssignable: .notAssignable
      case .constantAssigned: .constantAssigned
      case .builtinRedefined: .builtinRedefined
      case .emptyBody: .emptyBody
      case .defaultBeforeParameter: .defaultBeforeParameter
      case .repeatedParameter: .repeatedParameter
      case .nestedFunction: .nestedFunction
      case .nestedView: .nestedView
      case .nestedFormula: .nestedFormula
      case .cellTooLong: .cellBytes
      case .nameTooLong: .nameBytes
      case .tooDeep: .depth
      case .interrupted: .interrupted
      }
  }

  private init(_ expectation: Expectation) {
    self =
      switch expectation {
      case .expression: .expectedExpression
      case .symbol: .expectedSymbol
      case .endOfStatement: .expectedEnd
      case .parameterName: .expectedParameter
      case .loopVariable: .expectedLoopVariable
      case .variedName: .expectedVariedName
      }
  }

  private init(_ kind: LimitKind) {
    self =
      switch kind {
      case .elements: .elements
      case .lines: .lines
      case .liveBytes: .liveBytes
      case .depth: .depth
      case .calls: .calls
      case .statements: .statements
      case .turns: .turns
      case .cellBytes: .cellBytes
      case .nameBytes: .nameBytes
      }
  }
}
