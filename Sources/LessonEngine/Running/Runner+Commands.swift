import MatrixLanguage
import Notebook
import StyledText

/// The commands of a lesson. None of them takes away what was passed.
extension Runner {
  mutating func obey(_ input: CommandInput) -> [Event] {
    switch LessonCommand.table.match(input.word) {
    case .command(let command): return obey(command, input.argument)
    case .ambiguous(let names):
      return [.complain([.paragraph(texts.ambiguousCommand(input.word, names))])]
    case .unknown:
      return [.complain([.paragraph(texts.unknownCommand(input.word))])]
    }
  }

  private mutating func obey(_ command: LessonCommand, _ argument: String) -> [Event] {
    switch command {
    case .notebook(.help):
      let commands = LessonCommand.table.help(presentation.language)
      return recallingQuestion([.show(console.overview(commands: commands))])
    case .notebook(.undo): return undo()
    case .notebook(let command): return recallingQuestion(console.obey(command, argument))
    case .hint: return hint()
    case .solution: return solution()
    case .skip: return skip()
    case .back:
      guard place > 0 else { return [.show([.paragraph(texts.firstStep)])] }
      return enter(place - 1)
    case .steps: return [.show(steps)]
    case .goto: return goTo(argument)
    case .review: return review()
    case .again: return enter(place)
    case .restart: return restart()
    }
  }

  // MARK: Going

  private mutating func skip() -> [Event] {
    if isOver { return [.leave] }
    if waiting != nil { note(.skipped) }
    return nextStep()
  }

  private mutating func goTo(_ argument: String) -> [Event] {
    let byNumber = Int(argument).map { $0 - 1 }
    let place = byNumber ?? lesson.steps.firstIndex { $0.id == argument }
    guard let place, lesson.steps.indices.contains(place) else {
      return [.complain([.paragraph(texts.stepRange(lesson.steps.count))])]
    }
    return enter(place)
  }

  private mutating func review() -> [Event] {
    let open = Progress(steps: lesson.steps.map(\.key), record: record).review
    let place = lesson.steps.firstIndex { open.contains($0.key) && $0.key != step.key }
    guard let place else { return [.show([.paragraph(texts.nothingToReview)])] }
    return enter(place)
  }

  private var steps: [Block] {
    let progress = Progress(steps: lesson.steps.map(\.key), record: record)
    return lesson.steps.enumerated().map { index, step in
      let number = String(index + 1)
      let padding = String(repeating: " ", count: max(0, 2 - number.count))
      let mark = texts.mark(progress.mark(of: step.key))
      let here = index == place ? Markup(" ← " + texts.here, .accent) : Markup()
      return .item(
        marker: mark.symbol + Markup(" \(padding)\(number)  "),
        [
          .paragraph(
            styled(step.title) + Markup("  " + mark.word, .secondary)
              + here)
        ])
    }
  }

  // MARK: Taking back

  private mutating func undo() -> [Event] {
    guard case .cell(let key, _, let code)? = record.replay.last, key == step.key else {
      return [.show([.paragraph(texts.nothingToUndo)])]
    }
    note(.undone)
    isOver = false
    rebuild()
    return [
      .show([.paragraph(texts.undone), code.isEmpty ? .blank : .verbatim(Markup(code, .code))])
    ]
      + reopen()
  }

  private mutating func restart() -> [Event] {
    note(.restarted)
    isOver = false
    rebuild()
    return [.show([.paragraph(texts.restarted)])] + reopen()
  }
}
