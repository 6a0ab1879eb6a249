/// A problem that was found while reading, with the changes of the text each of which would mend it.
struct Finding: Hashable, Sendable {
  let problem: Problem
  let range: SourceRange
  /// The likeliest first; several where the text can be read in more ways than one.
  let repairs: [Repair]

  init(_ problem: Problem, range: SourceRange, repairs: [Repair]) {
    self.problem = problem
    self.range = range
    self.repairs = repairs
  }

  init(_ problem: Problem, range: SourceRange, repair: Repair? = nil) {
    self.init(problem, range: range, repairs: repair.map { [$0] } ?? [])
  }
}

/// What is wrong with a cell: the first problems, and how many there are.
struct Findings: Sendable {
  /// More are counted and not kept: a file read by mistake has a million of them.
  private static let most = 1_000

  /// Behind so many nobody looks for what would mend another.
  static let mended = 100

  private(set) var first: [Finding] = []
  private(set) var count = 0
  /// Whether somebody asked to stop, after which nothing else matters.
  private(set) var isInterrupted = false

  mutating func add(_ finding: Finding) {
    if first.count < Self.most { first.append(finding) }
    count += 1
  }

  mutating func interrupt() { isInterrupted = true }
}

/// A change of the text.
struct Repair: Hashable, Sendable {
  let range: SourceRange
  let replacement: String
  /// What has to be read again as a whole, where that is more than the line.
  var within: SourceRange?
}
