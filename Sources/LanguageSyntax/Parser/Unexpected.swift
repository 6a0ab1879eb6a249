/// The error that stopped the reading of a statement, with its token.
struct Unexpected: Error {
  /// Nil if it has been reported already, such as an unfilled blank.
  let diagnostic: SyntaxDiagnostic?
  let token: Int

  init(_ diagnostic: SyntaxDiagnostic?, token: Int) {
    (self.diagnostic, self.token) = (diagnostic, token)
  }

  /// The same with one more repair.
  func mended(by repair: Repair) -> Unexpected {
    guard let diagnostic, diagnostic.repairs.isEmpty else { return self }
    return Unexpected(
      SyntaxDiagnostic(diagnostic.problem, at: diagnostic.range, [repair]), token: token)
  }
}

/// A problem found while reading, with repairs, each of which would mend it.
package struct SyntaxDiagnostic: Hashable, Sendable {
  package let problem: SyntaxProblem
  package let range: SourceRange
  /// The likeliest first; several where the text can be read in more ways than one.
  package let repairs: [Repair]

  init(_ problem: SyntaxProblem, at range: SourceRange, _ repairs: [Repair] = []) {
    self.problem = problem
    self.range = range
    self.repairs = repairs
  }
}

/// The diagnostics of a cell: the first ones, and the number of all.
struct SyntaxDiagnostics: Sendable {
  /// Further diagnostics are counted and not kept: a file read by mistake has a million of them.
  private static let most = 1_000

  /// After so many, habits are no longer searched for.
  static let mended = 100

  private(set) var first: [SyntaxDiagnostic] = []
  /// The token at which reading stopped, for each of these; nil for a statement that was read whole.
  private(set) var stops: [Int?] = []
  private(set) var count = 0
  /// True if the user wants to stop, after which nothing else matters.
  private(set) var isInterrupted = false
  /// True if nothing more is to be reported.
  private(set) var areComplete = false

  mutating func add(_ diagnostic: SyntaxDiagnostic, stop: Int? = nil) {
    guard !areComplete else { return }
    if first.count < Self.most {
      first.append(diagnostic)
      stops.append(stop)
    }
    count += 1
  }

  mutating func complete() { areComplete = true }

  mutating func interrupt() { (isInterrupted, areComplete) = (true, true) }
}

/// A change of the text.
package struct Repair: Hashable, Sendable {
  package let range: SourceRange
  package let replacement: String
  /// The range that must be read again as a whole, if it is more than the line.
  var within: SourceRange?
}
