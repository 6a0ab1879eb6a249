package import LanguageSyntax
import MatrixLanguage
import Notebook

/// The key for the answers to a task: everything they are judged by, read as code once.
package struct AnswerKey: Sendable {
  package let starter: Starter
  package let solution: AuthoredCell?
  /// The names that the solution stores.
  package let targets: [Name]
  package let checks: [TaskCheck]
  package let mistakes: [Mistake]

  /// - Throws: the first cell that cannot be read.
  package init(_ task: Step.Task) throws(AuthoredCellError) {
    starter = Starter(task.starter?.code.text ?? "")
    if let fence = task.solution {
      let solution = try AuthoredCell(fence.code)
      self.solution = solution
      targets = solution.cell.assignedNames
    } else {
      solution = nil
      targets = starter.assignedNames
    }
    var checks: [TaskCheck] = []
    for check in task.checks { checks.append(try TaskCheck(check, targets: targets)) }
    self.checks = checks
    var mistakes: [Mistake] = []
    for (place, wrong) in task.wrongs.enumerated() {
      mistakes.append(try Mistake(wrong, at: place, solution: solution))
    }
    self.mistakes = mistakes
  }

  /// The targets whose values the starter leaves open: all, if it has no blanks and a line must be
  /// mended. A name that must itself be filled in is not among them.
  var openTargets: [Name] {
    starter.blanks.isEmpty
      ? targets : TaskDraft(starter.text).openNames.filter(targets.contains)
  }

  /// True for a cell to be judged: it stores a target, or fills the blanks.
  func isAttempt(_ cell: Cell) -> Bool {
    cell.assignedNames.contains(where: targets.contains) || starter.isFilled(by: cell)
  }
}
