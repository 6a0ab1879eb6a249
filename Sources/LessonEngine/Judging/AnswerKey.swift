package import LanguageSyntax
import MatrixLanguage
import Notebook

/// Everything that an answer to a task is judged by, read as code once.
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

  /// The targets whose values the starter leaves open. A name that is itself to be filled in is none.
  var openTargets: [Name] { TaskDraft(starter.text).openNames.filter(targets.contains) }

  /// Whether a cell wants to be judged: it stores a target, or fills the blanks.
  func isAttempt(_ cell: Cell) -> Bool {
    cell.assignedNames.contains(where: targets.contains) || starter.isFilled(by: cell)
  }
}
