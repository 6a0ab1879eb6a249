import MatrixLanguage
import Notebook
import NumericCore

/// The results of a lesson's code in one language, so that the same code is not run again in
/// another.
///
/// Comments are translated, and are no part of the code. Texts are: one may name a file of data.
struct ProvedCode {
  /// The seed, the data and all code that have led to a workspace: equal provenance means equal
  /// values.
  typealias Provenance = [String]

  struct Result {
    let workspace: Workspace
    let printed: [Printed]
  }

  /// The results of long work, by their provenance.
  private var results: [Provenance: Result] = [:]
  /// The number of seeds on which each task was proved, by all of its code.
  private var tasks: [Provenance: Int] = [:]
  /// The computed values that were checked beside a task.
  private var spans: Set<Provenance> = []
  /// The allowance for all lessons.
  let allowance: Allowance
  let limits: ProofLimits

  /// The least operations of a result that is kept: quicker work is run again, and takes no memory
  /// meanwhile.
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

  /// The number of seeds on which the same task has been proved; nil if it has not.
  func seeds(of task: Provenance) -> Int? { tasks[task] }

  mutating func note(_ task: Provenance, seeds: Int) { tasks[task] = seeds }

  /// The values in the message of a mistake that were not checked yet.
  func newSpans(of mistake: Mistake, of task: Provenance) -> [Inline] {
    mistake.wrong.message.flatMap(\.inlines).filter { inline in
      guard case .computed(let expression) = inline.content else { return false }
      return !spans.contains(task + ["\(mistake.place)", expression.bareCode])
    }
  }

  /// Notes values that were found to be sound.
  mutating func note(_ spans: [Inline], of mistake: Mistake, of task: Provenance) {
    for case .computed(let expression) in spans.map(\.content) {
      self.spans.insert(task + ["\(mistake.place)", expression.bareCode])
    }
  }
}

extension Lesson {
  /// The provenance of its values before any of its cells runs.
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
