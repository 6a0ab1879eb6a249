import MatrixLanguage
import Notebook
import StyledText

/// The commands of a lesson. None of them takes away what was passed.
extension Runner {
  mutating func obey(_ input: CommandInput) -> [Event] {
    let texts = CommandTexts(language: presentation.language)
    switch LessonCommand.table.match(input.word) {
    case .command(let command): return obey(command, input.argument)
    case .ambiguous(let names):
      return [.complain([.paragraph(texts.ambiguous(input.word, names))])]
    case .unknown:
      return [.complain([.paragraph(texts.unknown(input.word))])]
    }
  }

  private mutating func obey(_ command: LessonCommand, _ argument: String) -> [Event] {
    switch command {
    case .notebook(.help):
      let commands = LessonCommand.table.help(presentation.language)
      return [.show(console.overview(commands: commands))]
    case .notebook(.undo): return undo()
    case .notebook(.cells): return [.show(cells)]
    case .notebook(let command): return console.obey(command, argument)
    case .hint: return hint()
    case .solution: return solution()
    case .skip: return skip()
    case .back: return back()
    case .steps: return [.show(steps)]
    case .goto: return goTo(argument)
    case .review: return review()
    case .again: return enter(place)
    case .restart: return restart()
    }
  }

  // MARK: Going

  private mutating func skip() -> [Event] {
    if isOver { return goOn() }
    if waiting != nil { note(.skipped) }
    return nextStep()
  }

  private mutating func back() -> [Event] {
    if isOver { return visit(place) }
    guard place > 0 else { return [.show([.paragraph(texts.firstStep)])] }
    return visit(place - 1)
  }

  private mutating func goTo(_ argument: String) -> [Event] {
    let byNumber = Int(argument).map { $0 - 1 }
    let place = byNumber ?? lesson.steps.firstIndex { $0.id == argument }
    guard let place, lesson.steps.indices.contains(place) else {
      return [.complain([.paragraph(texts.stepRange(lesson.steps.count))])]
    }
    return visit(place)
  }

  /// To the next step that is worth coming back to, from here and round to here.
  private mutating func review() -> [Event] {
    let open = progress.review
    let others = Array(place + 1..<lesson.steps.count) + Array(0..<(isOver ? place + 1 : place))
    guard let place = others.first(where: { open.contains(lesson.steps[$0].key) }) else {
      return [.show([.paragraph(texts.nothingToReview)])]
    }
    let isComplete = record[lesson.steps[place].key].isComplete
    return isComplete ? enter(place) : visit(place)
  }

  // MARK: Lists

  private var steps: [Block] {
    let progress = progress
    return lesson.steps.enumerated().map { index, step in
      let number = String(index + 1)
      let padding = String(repeating: " ", count: max(0, 2 - number.count))
      let mark = texts.mark(progress.mark(of: step.key))
      let here = index == place ? Markup("  ← " + texts.here, .accent) : Markup()
      let word = mark.word.isEmpty ? Markup() : Markup("  " + mark.word, .secondary)
      return .item(
        marker: mark.symbol + Markup(" \(padding)\(number)  "),
        [.paragraph(styled(step.title) + word + here)])
    }
  }

  /// Everything that has run, in its order.
  private var cells: [Block] {
    record.replay.compactMap { act in
      guard case .cell(_, _, let code) = act else { return nil }
      return .item(marker: Markup("· ", .secondary), [.verbatim(Highlighting.markup(of: code))])
    }
  }

  // MARK: Taking back

  private mutating func undo() -> [Event] {
    guard case .cell(step.key, let piece, let code)? = record.replay.last else {
      return [.show([.paragraph(texts.nothingToUndo)])]
    }
    note(.undone)
    rebuild()
    let undone: [Event] = [.show([.paragraph(texts.undone)]), .show([self.code(code)])]
    guard let piece else { return undone }
    self.piece = firstOpenPiece
    // The answer to a task goes back into the editor.
    if case .task = waiting { note(.drafted(code: code), piece: piece) }
    return undone + reopen()
  }

  private mutating func restart() -> [Event] {
    note(.restarted)
    rebuild()
    return [.show([.paragraph(texts.restarted)])] + reopen()
  }
}
