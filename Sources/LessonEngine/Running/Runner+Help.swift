import Notebook
import StyledText

/// Help on request. Hints are not counted: a visible count makes students drain them.
extension Runner {
  var help: Help {
    let language = presentation.language
    return Help(
      workspace: workspace, presentation: presentation,
      commands: Help.Commands(
        all: LessonCommand.table.help(language), ofLesson: LessonCommand.own.help(language)))
  }

  mutating func hint() -> [Event] {
    guard let waiting, !isOver else { return [.show([.paragraph(texts.nothingToSolve)])] }
    switch waiting {
    case .task(let task):
      guard !task.hints.isEmpty else { return [.show([.paragraph(texts.noHint)])] }
      let level = min(stepRecord.hintsShown, task.hints.count - 1)
      let isLast = level == task.hints.count - 1
      if stepRecord.hintsShown <= level { note(.hintShown(level: level + 1), piece: piece) }
      let after: [Block] = isLast ? [.paragraph(texts.lastHint)] : []
      return [
        .show(styled(task.hints[level].blocks)), .show(after), .edit(draft(of: task)),
      ]
    case .quiz, .prediction: return [.show([.paragraph(texts.noHint)])]
    case .cell, .prose, .example: return [.show([.paragraph(texts.nothingToSolve)])]
    }
  }

  mutating func solution() -> [Event] {
    guard let waiting, !isOver else { return [.show([.paragraph(texts.nothingToSolve)])] }
    switch waiting {
    case .task(let task):
      guard let solution = task.solution else { return [.show([.paragraph(texts.noSolution)])] }
      note(.solutionShown, piece: piece)
      note(.drafted(code: ""), piece: piece)
      let prompting = texts.tryNow(isVariant: task.variant != nil)
      return [
        .show([.blank, code(solution)]), .show([.paragraph(prompting)]), .edit(draft(of: task)),
      ]
    case .quiz(let quiz):
      guard !quiz.key.isEmpty else { return [.show([.paragraph(texts.noSolution)])] }
      note(.solutionShown, piece: piece)
      return [.show([.paragraph(solution(of: quiz))])]
    case .prediction(let prediction): return reveal(prediction, guess: nil)
    case .cell, .prose, .example: return [.show([.paragraph(texts.nothingToSolve)])]
    }
  }
}
