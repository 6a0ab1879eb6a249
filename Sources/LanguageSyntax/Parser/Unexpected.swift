/// Why reading a statement stopped, and at which token.
struct Unexpected: Error {
  /// Nil where it has been told, as of a blank that nobody has filled.
  let finding: Finding?
  let token: Int

  init(_ finding: Finding?, token: Int) {
    (self.finding, self.token) = (finding, token)
  }

  /// The same with a change of the text that would mend it.
  func mended(by repair: Repair) -> Unexpected {
    guard let finding, finding.repairs.isEmpty else { return self }
    return Unexpected(Finding(finding.problem, at: finding.range, [repair]), token: token)
  }
}

/// A problem that was found while reading, with the changes of the text each of which would mend it.
package struct Finding: Hashable, Sendable {
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

/// What is wrong with a cell: the first problems, and how many there are.
struct Findings: Sendable {
  /// More are counted and not kept: a file read by mistake has a million of them.
  private static let most = 1_000

  /// Behind so many, habits are no longer looked for.
  static let mended = 100

  private(set) var first: [Finding] = []
  /// The tokens at which reading stopped for each of these; nil where a statement was read to its end.
  private(set) var stops: [Int?] = []
  private(set) var count = 0
  /// Whether the user wants to stop, after which nothing else matters.
  private(set) var isInterrupted = false
  /// Whether nothing more is to be said.
  private(set) var areComplete = false

  mutating func add(_ finding: Finding, stop: Int? = nil) {
    guard !areComplete else { return }
    if first.count < Self.most {
      first.append(finding)
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
  /// What has to be read again as a whole, where that is more than the line.
  var within: SourceRange?
}
