import MatrixLanguage
import Notebook
import NumericCore

/// The results of a lesson's code in one language, so that the same code is not run again in
/// another, nor after another part of the lesson has been changed.
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

  private struct Kept {
    /// The results of long work, by their provenance.
    var results: [Provenance: Result] = [:]
    /// The number of seeds on which each task was proved, by all of its code.
    var tasks: [Provenance: Int] = [:]
    /// The computed values that were checked beside a task.
    var spans: Set<Provenance> = []
  }

  private var kept = Kept()
  /// What an earlier check has kept, for as long as it is still asked for.
  private let earlier: Kept
  /// The allowance for all lessons.
  let allowance: Allowance
  let limits: ProofLimits

  /// The least operations of a result that is kept: quicker work is run again, and takes no memory
  /// meanwhile.
  private static let worthKeeping = 1_000_000

  /// - Parameter earlier: the last proofs of the same lesson, on the same data.
  init(_ allowance: Allowance, _ limits: ProofLimits, after earlier: ProvedCode? = nil) {
    self.allowance = allowance
    self.limits = limits
    self.earlier = earlier?.kept ?? Kept()
  }

  /// Runs a cell, or has the result of the same code after the same history.
  mutating func run(
    _ cell: AuthoredCell, after history: Provenance, in workspace: inout Workspace
  ) throws(AuthoredCellError) -> [Printed] {
    let key = history + [cell.code.bareCode]
    if let result = kept.results[key] ?? earlier.results[key] {
      kept.results[key] = result
      workspace = result.workspace
      workspace.resources.allowance = allowance
      return result.printed
    }
    let before = allowance.operations
    let printed = try cell.run(in: &workspace)
    if allowance.operations - before >= Self.worthKeeping {
      kept.results[key] = Result(workspace: workspace, printed: printed)
    }
    return printed
  }

  /// The number of seeds on which the same task has been proved; nil if it has not.
  mutating func seeds(of task: Provenance) -> Int? {
    let seeds = kept.tasks[task] ?? earlier.tasks[task]
    kept.tasks[task] = seeds
    return seeds
  }

  mutating func note(_ task: Provenance, seeds: Int) { kept.tasks[task] = seeds }

  /// The values in the message of a mistake that were not checked yet.
  func newSpans(of mistake: Mistake, of task: Provenance) -> [Inline] {
    mistake.wrong.message.flatMap(\.inlines).filter { inline in
      guard case .computed(let expression) = inline.content else { return false }
      return !kept.spans.contains(task + ["\(mistake.place)", expression.bareCode])
    }
  }

  /// Notes values that were found to be sound.
  mutating func note(_ spans: [Inline], of mistake: Mistake, of task: Provenance) {
    for case .computed(let expression) in spans.map(\.content) {
      kept.spans.insert(task + ["\(mistake.place)", expression.bareCode])
    }
  }
}

/// What a check keeps for the next one, when only a part of a lesson has been changed, and no data.
package struct ProofMemory: Sendable {
  /// The proofs by the ids of the lessons.
  var lessons: [String: ProvedCode] = [:]

  package init() {}
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
