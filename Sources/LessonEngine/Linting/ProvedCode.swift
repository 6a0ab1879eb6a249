import MatrixLanguage
import Notebook
import NumericCore

/// What the code of a lesson has come to in one language, so that the same code is not run again in
/// another.
///
/// Comments are translated, and are no part of the code. Texts are: one may name a file of data.
struct ProvedCode {
  /// The seed, the data and all code that have led to a workspace: the same leads to the same values.
  typealias Provenance = [String]

  struct Result {
    let workspace: Workspace
    let printed: [Printed]
  }

  /// What took long, by all that ran up to then.
  private var results: [Provenance: Result] = [:]
  /// How many seeds each task was proved on, by all of its code.
  private var tasks: [Provenance: Int] = [:]
  /// The computed values that have been looked at beside a task.
  private var spans: Set<Provenance> = []
  /// What is counted while the lessons run.
  let allowance: Allowance
  let limits: ProofLimits

  /// From how many operations on a result is kept: what is quicker is quickly run again, and takes no
  /// memory meanwhile.
  private static let worthKeeping = 1_000_000

  init(_ allowance: Allowance, _ limits: ProofLimits) {
    self.allowance = allowance
    self.limits = limits
  }

  /// Runs a cell, or has the result of the same code after the same history.
  mutating func run(
    _ cell: AuthoredCell, after history: Provenance, in workspace: inout Workspace
  ) throws(AuthoredCellError) -> [Printed] {
    let key = history + [cell.code.bareCode]
    if let result = results[key] {
      workspace = result.workspace
      return result.printed
    }
    let before = allowance.operations
    let printed = try cell.run(in: &workspace)
    if allowance.operations - before >= Self.worthKeeping {
      results[key] = Result(workspace: workspace, printed: printed)
    }
    return printed
  }

  /// On how many seeds the same task has been proved; nil if it has not.
  func seeds(of task: Provenance) -> Int? { tasks[task] }

  mutating func note(_ task: Provenance, seeds: Int) { tasks[task] = seeds }

  /// The values in the message of a mistake that have not been looked at.
  func newSpans(of mistake: Mistake, of task: Provenance) -> [Inline] {
    mistake.wrong.message.flatMap(\.inlines).filter { inline in
      guard case .computed(let expression) = inline.content else { return false }
      return !spans.contains(task + ["\(mistake.place)", expression.bareCode])
    }
  }

  /// Values that were found to be sound.
  mutating func note(_ spans: [Inline], of mistake: Mistake, of task: Provenance) {
    for case .computed(let expression) in spans.map(\.content) {
      self.spans.insert(task + ["\(mistake.place)", expression.bareCode])
    }
  }
}

extension Lesson {
  /// What the values of its cells depend on before any of them runs.
  var beginning: ProvedCode.Provenance { ["seed \(seed)"] + DataFolder.folders(of: dataPlaces) }
}

extension Excerpt {
  /// The code without its comments, and without the blanks around each line.
  var bareCode: String {
    text.split(separator: "\n").map { line in
      String(decoding: Array(line.utf8)[CodeLine(line, at: 0).code], as: UTF8.self)
    }
    .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
