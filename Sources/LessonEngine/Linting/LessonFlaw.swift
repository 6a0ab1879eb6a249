package import MatrixLanguage

/// What a proof of a lesson has found: something that only running it tells.
package enum LessonFlaw: Hashable, Sendable {
  /// Code that cannot be read or run, with random numbers from a seed.
  case failingCode(Diagnostic, seed: UInt64?)
  /// An `output` that is not what its cell prints: the line that differs, and the whole.
  case untrueOutput(CellOutput.Mismatch, fresh: String)
  /// A prediction of a value or a shape whose cell shows none.
  case nothingToPredict

  // Tasks
  case failingSolution(check: String, seed: UInt64)
  /// The solution neither stores a name nor fills the blanks, so typing it would be free play.
  case solutionIsFreePlay
  /// A variant without blanks, or a starter that passes as it is.
  case noBlank
  case passingStarter(seed: UInt64)

  // Mistakes
  /// A mistake that stores no name that the solution stores.
  case mistakeWithoutTarget
  case passingMistake(seed: UInt64)
  /// A mistake that comes as near to the solution, or to another mistake (the line of which is
  /// given), as a rounding error.
  case meetingOutcomes(Name, line: Int?, seed: UInt64)

  // Prose
  case failingSpan(Diagnostic)
  case deadLink(String)
  case tooManyRows(Int, limit: Int)

  // New words
  case newButUnused(String)
  /// A word that neither this lesson introduces nor any that it needs; perhaps another one does.
  case notIntroduced(Word, lesson: String?)

  // Languages
  case otherLanguage(LanguageDifference, file: String)
}

/// Where a lesson is another one than in the other language.
package enum LanguageDifference: Hashable, Sendable {
  /// A key of the front matter has another value.
  case property(String)
  /// A step that the other language has and this one has not.
  case missingStep(String)
  case extraStep(String)
  case movedStep(String)
  /// The step has other blocks there.
  case pieces(expected: String)
  /// Code, a check or a quiz's key.
  case code(expected: String)
  case key
}
