/// A problem that was found while reading, with the change of the text that would mend it.
struct Finding: Hashable, Sendable {
  let problem: Problem
  let range: SourceRange
  let repair: Repair?

  init(_ problem: Problem, range: SourceRange, repair: Repair? = nil) {
    self.problem = problem
    self.range = range
    self.repair = repair
  }
}

/// A change of the text.
struct Repair: Hashable, Sendable {
  let range: SourceRange
  let replacement: String
}
