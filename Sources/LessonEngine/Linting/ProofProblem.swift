package import LanguageSyntax
package import MatrixLanguage

/// A problem that only the proof of a lesson finds, by running it.
package enum ProofProblem: Hashable, Sendable {
  /// Code that cannot be read or run, with random numbers from a seed.
  case failingCode(Diagnostic, seed: UInt64?)
  /// An `output` that is not what its cell prints: the line that differs, and the whole.
  case untrueOutput(CellOutput.Mismatch, fresh: String)

  // Tasks
  case failingSolution(check: String, FailedComparison?, seed: UInt64)
  /// A target that the solution never stores, with what it stores instead.
  case unstoredTarget(Name, stored: [Name])
  /// A name that the setup stores, stored again by the author's own answer.
  case givenStored(Name)
  /// The solution neither stores a name nor fills the blanks, so typing it would be free play.
  case solutionIsFreePlay
  /// A variant without blanks, or a starter that passes as it is.
  case noBlank
  case passingStarter(seed: UInt64)

  /// The solution, or a mistake, that does more operations than an answer may.
  case longAnswer(operations: Int, limit: Int)

  // Checks
  /// A line that does not compute with the solution's values.
  case failingCheck(Diagnostic, seed: UInt64?)
  /// A line that stores, and what it was meant to compare.
  case storingCheck(fix: String?)
  /// A `;` keeps the condition from having a value.
  case silencedCheck(fix: String)
  case severalConditions
  /// A value that is no comparison's, such as `h + 1`.
  case noCondition
  /// A condition that every answer meets.
  case blindCheck(target: Name?)
  /// `==` or `≠`, which forgive no rounding.
  case exactCheck(String, fix: String?)
  case unknownUse(Word, suggestion: String?)

  // Mistakes
  /// A mistake that stores no name that the solution stores.
  case mistakeWithoutTarget([Name])
  case passingMistake(seed: UInt64)
  /// A mistake that raises an error with the lesson's numbers, and computes with others.
  case unsteadyMistake(seed: UInt64)
  /// A mistake that raises the same error as another one, the line of which is given.
  case sameError(line: Int)
  /// A mistake that comes as near to the solution, or to another mistake (the line of which is
  /// given), as a rounding error.
  case meetingOutcomes(Name, line: Int?, seed: UInt64)

  // Messages
  /// A number that a message claims, and that nothing computes.
  case bareNumber(String)
  /// A name in a message that its mistake does not store, so that the student's may have another value.
  case foreignName(Name, stored: [Name])

  // Prose
  /// A formula in LaTeX, and its spelling here.
  case latex(String, fix: String?)
  case failingSpan(Diagnostic)
  /// A value that is no single number and no text, or none at all, and what to write for its first number.
  case unfitSpan(ValueDescription?, fix: String?)
  case deadLink(String)
  /// `#id` of no step of this lesson.
  case deadAnchor(String, suggestion: String?)
  /// A mark of Markdown or HTML that is shown as it is typed.
  case strayMark(StrayMark)
  case tooManyRows(Int, limit: Int)

  // New words
  case newButUnused(String)
  /// A word that neither this lesson nor one that it needs introduces; perhaps another lesson does.
  case notIntroduced(Word, lesson: String?)

  // Languages
  case otherLanguage(LanguageDifference, file: String)
  /// A lesson that another language lacks, and the file that is missing.
  case missingTranslation(file: String)
}

/// A difference between a lesson and its version in the other language.
package enum LanguageDifference: Hashable, Sendable {
  /// A key of the front matter has another value.
  case property(String)
  /// A step that the other language has and this one has not.
  case missingStep(String)
  case extraStep(String)
  case movedStep(String)
  /// A block that the other language has, in a line of its file, and this one has not; and the other
  /// way round.
  case missingBlock(String, line: Int)
  case extraBlock(String)
  /// Another block stands there.
  case block(expected: String)
  /// The same mistake has another id.
  case id(expected: String)
  /// Code or a check.
  case code(expected: String)
  /// A quiz that has other choices, or another one that is right.
  case key(choices: Int, right: [Int])
}

/// The two sides of a comparison that a solution fails, as prose shows values.
package struct FailedComparison: Hashable, Sendable {
  let code: String
  let found: String
  let wanted: String
}
